"""The state of a case as one frozen value."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from luoshi.flow.engine.definition import Flow, Step
from luoshi.terms.officer import Officer
from luoshi.terms.seat import Seat


class Verb(StrEnum):
    """What people do with a case."""

    BEGIN = "发起"
    OPEN = "打开"
    SAVE = "暂存"
    SUBMIT = "提交"
    AGREE = "同意"
    DISAGREE = "不同意"
    RETURN = "退回"
    TAKE_BACK = "取回"
    WITHDRAW = "撤销"
    TRANSFER = "转办"
    ADD = "加签"
    DROP = "减签"
    CIRCULATE = "传阅"
    DISTRIBUTE = "分发"
    READ = "阅毕"
    URGE = "催办"
    FINISH = "办结"
    DEEM = "视为无不同意见"
    DELIVER = "送达"
    HOLD = "暂缓"
    RESUME = "恢复"
    BRANCH = "部门内办理"
    PLAN = "调整路线"


CONSENT = frozenset({Verb.SUBMIT, Verb.AGREE, Verb.DEEM, Verb.READ, Verb.FINISH})
"""Verbs that answer a task without objection."""


class Standing(StrEnum):
    """Of a task. VOID: ended by another's act, or an answer taken back; its opinion stays."""

    OPEN = "待办"
    WAITING = "等待"
    CLOSED = "已办"
    VOID = "已失效"


class Waits(StrEnum):
    """For what a task waits."""

    NOTHING = ""
    TURN = "等待前一位"
    ADDED = "等待加签"
    BRANCH = "等待部门内办理"


class Mark(StrEnum):
    """Of a round: how it stands or ended."""

    OPEN = "办理中"
    PASSED = "已通过"
    RETURNED = "已退回"
    DISPUTED = "有分歧"
    TAKEN = "已取回"
    ENDED = "已终止"


class Status(StrEnum):
    """Of a case."""

    RUNNING = "办理中"
    HELD = "暂缓"
    FINISHED = "办结"
    WITHDRAWN = "撤销"


@dataclass(frozen=True, slots=True)
class Hand:
    """Who presses, and when (a moment with its zone)."""

    by: Officer
    at: datetime


@dataclass(frozen=True, slots=True)
class Task:
    """One seat's turn in a round. It is never removed, and its opinion never changes once given.

    number: 1.. within the case. came: the verb that made it; parent: the task from which it was passed on or added.
    aside: circulated for reading, the round does not wait for it. seen: first opened, by person `seen_by`.
    delivered, proof: when and how the request provably reached the seat. draft: an opinion put by, not yet given.
    """

    number: int
    round: int
    step: str
    seat: Seat
    came: Verb
    opened: datetime
    standing: Standing = Standing.OPEN
    waits: Waits = Waits.NOTHING
    aside: bool = False
    parent: int = 0
    seen: datetime | None = None
    seen_by: int | None = None
    delivered: datetime | None = None
    proof: str = ""
    draft: str = ""
    closed: datetime | None = None
    actor: Officer | None = None
    verb: Verb | None = None
    opinion: str = ""
    urged: int = 0

    @property
    def live(self) -> bool:
        """Open or waiting."""
        return self.standing in (Standing.OPEN, Standing.WAITING)

    @property
    def consents(self) -> bool:
        """Answered without objection."""
        return self.standing is Standing.CLOSED and self.verb in CONSENT


@dataclass(frozen=True, slots=True)
class Round:
    """One stay of the case at a step. sender: the task that sent it here, 0 at the beginning.

    back: the round that sent it back, to which `direct` submits at once. carries: an earlier round at the same step
    whose consents still stand.
    """

    number: int
    step: str
    came: Verb
    sender: int = 0
    mark: Mark = Mark.OPEN
    back: int = 0
    direct: bool = False
    carries: int = 0


@dataclass(frozen=True, slots=True)
class Plan:
    """Who does which step of this case, and which steps it does not need, each with the reason.

    lengths: a limit set otherwise than the rule's own, by step: (length, why).
    """

    seats: Mapping[str, tuple[Seat, ...]] = field(default_factory=dict)
    left_out: Mapping[str, str] = field(default_factory=dict)
    lengths: Mapping[str, tuple[int, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class State:
    """A case. rounds: the path really taken, the last one is where it lies. reason: why it is held or withdrawn."""

    flow: Flow
    plan: Plan
    starter: Officer
    status: Status = Status.RUNNING
    reason: str = ""
    rounds: tuple[Round, ...] = ()
    tasks: tuple[Task, ...] = ()

    @property
    def round(self) -> Round:
        """Where the case lies, or ended."""
        return self.rounds[-1]

    @property
    def step(self) -> Step:
        """The step at which it lies, or ended."""
        return self.flow.step(self.round.step)

    @property
    def ended(self) -> bool:
        """Finished or withdrawn."""
        return self.status in (Status.FINISHED, Status.WITHDRAWN)

    def task(self, number: int) -> Task:
        """The task of that number. Raises IndexError."""
        if number < 1:
            raise IndexError(number)
        return self.tasks[number - 1]

    def of(self, number: int) -> Iterator[Task]:
        """The tasks that a round waits or waited for, in order."""
        return (task for task in self.tasks if task.round == number and not task.aside)

    @property
    def live(self) -> tuple[Task, ...]:
        """Tasks of the present round that are not done."""
        return tuple(task for task in self.of(len(self.rounds)) if task.live)

    def chain(self, number: int) -> Iterator[int]:
        """A round and those whose consents it carries, latest first."""
        while number:
            yield number
            number = self.rounds[number - 1].carries

    def put(self, number: int, **changes: Any) -> "State":
        """With one task changed."""
        changed = replace(self.tasks[number - 1], **changes)
        return replace(self, tasks=(*self.tasks[: number - 1], changed, *self.tasks[number:]))

    def mark(self, mark: Mark) -> "State":
        """With the present round marked."""
        return replace(self, rounds=(*self.rounds[:-1], replace(self.round, mark=mark)))
