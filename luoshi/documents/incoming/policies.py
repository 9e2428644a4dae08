"""Who may see an incoming document."""

from collections.abc import Iterable

from luoshi.documents.incoming.models import Incoming
from luoshi.documents.incoming.words import Stand


def readers(incoming: Incoming, seats: Iterable[str]) -> frozenset[str]:
    """The groups that may find it: the office, and seats that had or have it; opinions are not the sender's to read."""
    return frozenset({"office"} if incoming.state == Stand.SHELL else {"office", *seats})
