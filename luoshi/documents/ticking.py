"""What time brings about in this room; safe to run at any moment, twice, and after a stop."""

from luoshi.documents.actions.lapsing import lapse
from luoshi.documents.queries import by_cases
from luoshi.flow import actions as flowing
from luoshi.flow import queries as flow
from luoshi.flow import ticking
from luoshi.terms.officer import CLOCK


def tick() -> tuple[list[tuple[int, int]], list[str]]:
    """Take silence as consent where the limit passed and delivery is proved: (case, task) done, and why others not."""
    return ticking.tick(_lapse)


def _lapse(case: int, number: int) -> None:
    root = flow.roots({case})[case]
    document = by_cases([root]).get(root)
    if document is None:
        flowing.deem(case, number, by=CLOCK)
    else:
        lapse(document.pk, case, number, by=CLOCK)
