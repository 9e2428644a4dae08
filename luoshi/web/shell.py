"""What surrounds every page of a signed-in person: who he is, what waits, where to go."""

from dataclasses import dataclass
from functools import cached_property

from django.http import HttpRequest

from luoshi.accounts.queries import officer
from luoshi.accounts.words import Duty
from luoshi.documents import policies
from luoshi.documents import queries as documents
from luoshi.flow import queries as flow
from luoshi.flow.surroundings import seating
from luoshi.office import queries as office
from luoshi.record import clock
from luoshi.terms.officer import Capacity, Officer
from luoshi.web.signed import account_of


@dataclass
class Shell:
    """The frame for one person. Counts are asked when the page shows them."""

    officer: Officer

    @cached_property
    def counts(self) -> dict[str, int]:
        """What waits, by box."""
        todo, to_read = flow.counts(self.officer.person, clock.today())
        return {"todo": todo, "to_read": to_read, "receive": self._to_receive()}

    def _to_receive(self) -> int:
        units = policies.bodies_of(office.chart(), self.officer.person)
        return len(documents.to_receive([unit.id for unit in units]))

    @cached_property
    def scribes(self) -> bool:
        """Whether he may enter what a leader wrote by hand."""
        sittings = seating().sittings(self.officer.person, clock.today())
        return any(one.officer.acting_for and one.officer.acting_for.capacity is Capacity.SCRIBE for one in sittings)

    @cached_property
    def keeps_register(self) -> bool:
        """Whether the registers are his work."""
        return policies.keeps_register(office.chart(), self.officer.person)


def shell(request: HttpRequest) -> dict[str, Shell | None]:
    """For every template: the frame of a signed-in business account, None for others."""
    account = account_of(request) if hasattr(request, "user") else None
    if account is None or account.duty != Duty.BUSINESS or account.must_change:
        return {"shell": None}
    found = officer(account)
    return {"shell": Shell(found) if found else None}
