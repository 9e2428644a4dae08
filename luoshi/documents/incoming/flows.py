"""The running flow of incoming documents: P04 from the formal check on; the registration stands before it (P04.1)."""

from functools import lru_cache

from django.conf import settings

from luoshi.flow.engine.definition import Flow, Kind, Way, step_of
from luoshi.law.book import load_book
from luoshi.law.procedure import procedures

KEY = "P04"
CHECK, DIRECT, CLASS, ROUTE, PROPOSE, OPINION, ASSIGN, ANSWER, READ, FILE = (f"P04.{number}" for number in range(2, 12))
FOLLOW = "P28"
NAMED, CONTACT, LINKED, REPORTED = (f"{FOLLOW}.{number}" for number in range(2, 6))
PROGRESS = "D33"
ORDINARY, COMPLEX = "D07", "D08"
_WAYS = {
    PROPOSE: Way(kind=Kind.ORDERED),
    OPINION: Way(kind=Kind.ORDERED),
    # The seven days run for the body that carries it out, from the day it has the order.
    ASSIGN: Way(limit=""),
    # What is not its duty goes back to be ordered anew, to another body.
    ANSWER: Way(limit=ORDINARY, to=(ASSIGN,)),
    READ: Way(kind=Kind.READING),
}


@lru_cache(maxsize=2)
def flow(rulebook: str = "") -> Flow:
    """The flow."""
    known = procedures(load_book(rulebook or settings.RULEBOOK))[KEY]
    ids = (CHECK, DIRECT, CLASS, ROUTE, PROPOSE, OPINION, ASSIGN, ANSWER, READ, FILE)
    steps = tuple(step_of(known, int(id.partition(".")[2]), _WAYS.get(id, Way())) for id in ids)
    return Flow(known.id, known.name, known.at, steps)


@lru_cache(maxsize=2)
def following(rulebook: str = "") -> Flow:
    """The flow that follows a 请示 to the city, from the naming of who keeps in touch on."""
    known = procedures(load_book(rulebook or settings.RULEBOOK))[FOLLOW]
    steps = tuple(step_of(known, number, Way()) for number in range(2, 6))
    return Flow(known.id, known.name, known.at, steps)
