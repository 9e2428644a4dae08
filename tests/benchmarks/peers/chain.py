"""The chain that all walk: eight steps, three countersign, the deputy director returns it once; 17 hand-overs."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from django.db import connection

STEPS = ("拟稿", "部门负责人", "会签", "办公室核稿", "分管副主任", "主任", "副市长", "市长")
SIGN, DEPUTY = STEPS[2], STEPS[4]
OPINION = "拟同意，请按审核意见修改第三部分的表述后依程序报批。"
People = dict[str, tuple[int, ...]]
"""Persons by step."""


@dataclass(frozen=True, slots=True)
class Hand:
    """One hand-over: who, at which step, and whether he sends it back to the drafter."""

    step: str
    person: int
    back: bool = False


class Contender(Protocol):
    """An engine on the chain. tables: how the names of its tables begin."""

    tables: Sequence[str]

    def begin(self, title: str) -> int:
        """A new case, waiting for the drafter; its id."""
        ...

    def hand(self, case: int, hand: Hand) -> None:
        """What one request does: find my open task, lock, complete it with an opinion, make the next, commit."""
        ...


def first(question: str, *values: int | str) -> int:
    """The first number that a query finds: plain SQL for everyone."""
    with connection.cursor() as cursor:
        cursor.execute(question, list(values))
        found = cursor.fetchone()
    return int(found[0])


def walk(people: People) -> list[Hand]:
    """The hand-overs of one case, in order."""
    up = [Hand(step, person) for step in STEPS[: STEPS.index(DEPUTY)] for person in people[step]]
    (deputy,) = people[DEPUTY]
    rest = [Hand(step, people[step][0]) for step in STEPS[STEPS.index(DEPUTY) :]]
    return [*up, Hand(DEPUTY, deputy, back=True), *up, *rest]
