"""The one door for writes. A function decorated with `action` does one act and returns an `Act`; the door stores it.

    @action("第五十二条")
    def submit(paper: Paper, *, by: Officer) -> Act[Paper]:
        paper = Paper.objects.select_for_update().get(pk=paper.pk)
        ...
        return Act(paper, before={"state": "草稿"}, after={"state": "核稿"})

    submit(paper, by=drafter).record.seq

Writes, record and chain share one transaction, which is committed when the outermost action returns. Actions called
inside an action belong to the same gesture; their rows follow each other, inner ones first.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from functools import update_wrapper
from inspect import Parameter, signature
from typing import Any, Generic, NamedTuple, ParamSpec, TypeVar

from django.db import connection, models, transaction

from luoshi.record import clock
from luoshi.record.chain import Facts, canonical, digest
from luoshi.record.models import Record
from luoshi.terms.officer import Officer

P = ParamSpec("P")
T = TypeVar("T")


class Subject(NamedTuple):
    """What an act is about, where no model instance says it: kind (documents.paper) and id."""

    type: str
    id: str


@dataclass(frozen=True, slots=True)
class Act(Generic[T]):
    """What an action did.

    result: what the caller gets; it is also the subject unless `subject` names another.
    before, after: the facts that changed. reason: why, in the officer's words. note: what else must stay on record.
    provisions: places found while acting (a verdict's own), added to those of the decorator.
    parts: many subjects changed by one write, each recorded for itself, before the whole.
    """

    result: T
    subject: models.Model | Subject | None = None
    before: Facts = field(default_factory=dict)
    after: Facts = field(default_factory=dict)
    reason: str = ""
    note: str = ""
    provisions: tuple[str, ...] = ()
    parts: tuple["Act[Any]", ...] = ()


@dataclass(frozen=True, slots=True)
class Done(Generic[T]):
    """An act on record. Inside a gesture, `record` gets its seq and hash when the outermost action ends."""

    record: Record
    result: T


class Action(Generic[P, T]):
    """A function behind the door; called like the function. provisions: the places that demand or allow it."""

    def __init__(self, function: Callable[P, Act[T]], provisions: tuple[str, ...]) -> None:
        update_wrapper(self, function)
        self.function = function
        self.provisions = provisions
        self.name = f"{function.__module__.removeprefix('luoshi.').partition('.actions')[0]}.{function.__name__}"
        by = signature(function).parameters.get("by")
        if by is None or by.kind is not Parameter.KEYWORD_ONLY:
            raise TypeError(f"动作 {self.name} 须有只按名称传入的参数 by: Officer")
        if not provisions:
            raise TypeError(f"动作 {self.name} 须写明依据条文")

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> Done[T]:
        by = kwargs.get("by")
        if not isinstance(by, Officer):
            raise TypeError(f"动作 {self.name} 须写明由谁办理（by=Officer）")
        with _gesture() as gesture:
            act = self.function(*args, **kwargs)
            if not isinstance(act, Act):
                raise TypeError(f"动作 {self.name} 没有返回 Act，本次写入已全部撤回")
            record = _row(self, act, by)
            gesture.rows.extend([*(_row(self, part, by) for part in act.parts), record])
        return Done(record, act.result)

    def within(self, *args: P.args, **kwargs: P.kwargs) -> Act[T]:
        """Done as a part of the act that is going on, whose author records both as one; a failure is the whole's.

        The part comes back with its provisions. Raises RuntimeError outside an action.
        """
        if _current.get() is None:
            raise RuntimeError(f"动作 {self.name} 只能在另一动作之内作为其一部分办理")
        act = self.function(*args, **kwargs)
        return replace(act, provisions=tuple(dict.fromkeys(self.provisions + act.provisions)))


def action(*provisions: str) -> Callable[[Callable[P, Act[T]]], Action[P, T]]:
    """Put a function behind the door. provisions: places as in the rulebook (`第五十二条`), at least one.

    Raises TypeError at import when the function takes no keyword-only `by` or no provision is given.
    """
    return lambda function: Action(function, provisions)


def on_commit(effect: Callable[[], object]) -> None:
    """Do something outside the database (a notice, a file) once the gesture is safely stored, and only then.

    An effect that fails is logged; the act stands. Raises RuntimeError outside an action.
    """
    if _current.get() is None:
        raise RuntimeError("on_commit 只能在动作之内使用")
    transaction.on_commit(effect, robust=True)


def once(name: str, ask: Callable[[], T]) -> T:
    """The same answer through one gesture, asked again by nobody; outside of one, asked every time."""
    gesture = _current.get()
    if gesture is None:
        return ask()
    if name not in gesture.answers:
        gesture.answers[name] = ask()
    found: T = gesture.answers[name]
    return found


def forget(name: str) -> None:
    """What was answered is so no more; the gesture asks again."""
    gesture = _current.get()
    if gesture:
        gesture.answers.pop(name, None)


@dataclass(slots=True)
class _Gesture:
    rows: list[Record] = field(default_factory=list)
    answers: dict[str, Any] = field(default_factory=dict)


_current: ContextVar[_Gesture | None] = ContextVar("gesture", default=None)


@contextmanager
def _gesture() -> Iterator[_Gesture]:
    outer = _current.get()
    with _inner(outer) if outer else _outermost() as gesture:
        yield gesture


@contextmanager
def _inner(gesture: _Gesture) -> Iterator[_Gesture]:
    """A failed inner action takes its writes and its rows with it, whatever the outer one makes of the failure."""
    kept = len(gesture.rows)
    try:
        with transaction.atomic():
            yield gesture
    except BaseException:
        del gesture.rows[kept:]
        gesture.answers.clear()
        raise


@contextmanager
def _outermost() -> Iterator[_Gesture]:
    gesture = _Gesture()
    # durable: when the action returns, the act is committed; no caller can hold it open.
    with transaction.atomic(durable=True):
        token = _current.set(gesture)
        try:
            yield gesture
        finally:
            # Before the commit: an effect that acts begins a gesture of its own.
            _current.reset(token)
        _append(gesture.rows)


def _subject(act: Act[T]) -> Subject:
    subject = act.result if act.subject is None else act.subject
    if isinstance(subject, Subject):
        return subject
    if not isinstance(subject, models.Model) or subject.pk is None:
        raise TypeError("Act 的对象须为已保存的模型或 Subject")
    return Subject(subject._meta.label_lower, str(subject.pk))


def _row(done: "Action[P, T]", act: Act[T], by: Officer) -> Record:
    subject, principal = _subject(act), by.acting_for
    for facts in (act.before, act.after):
        canonical(facts)  # unfit facts fail here, where the action's name is in the traceback
    return Record(
        action=done.name,
        actor_id=by.person,
        actor_name=by.name,
        actor_post=by.title,
        for_id=principal.person if principal else None,
        for_name=principal.name if principal else "",
        for_post=principal.post if principal else "",
        capacity=principal.capacity.value if principal else "",
        subject_type=subject.type,
        subject_id=subject.id,
        provisions=list(dict.fromkeys(done.provisions + act.provisions)),
        before=act.before,
        after=act.after,
        reason=act.reason,
        note=act.note,
    )


# The two statements of every act, in plain SQL: through the ORM they would cost four times as much.
_HEAD = {
    "sqlite": "SELECT seq, hash FROM record_head WHERE id = 1",
    "postgresql": "SELECT seq, hash FROM record_head WHERE id = 1 FOR UPDATE",
}
_INSERT = """
INSERT INTO record_record (seq, at, gesture, action, actor_id, actor_name, actor_post, for_id, for_name, for_post,
    capacity, subject_type, subject_id, provisions, "before", "after", reason, note, prev, hash)
VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)
"""


def _append(rows: list[Record]) -> None:
    """Chain the gesture's rows. The head is locked last of all, so that no lock is asked for behind it."""
    with connection.cursor() as cursor:
        cursor.execute(_HEAD[connection.vendor])
        head = cursor.fetchone()
        if head is None:
            raise RuntimeError("办理记录的链头缺失，停止写入。请运行 luoshi record verify 查明原因。")
        seq, prev, at = head[0], bytes(head[1]), clock.now()
        kept: list[list[Any]] = []
        for number, record in enumerate(rows, seq + 1):
            record.seq, record.at, record.gesture, record.prev = number, at, seq + 1, prev
            values = record.values()
            record.hash = prev = digest(values)
            record._state.adding = False
            kept.append([*values, prev])
        if len(kept) == 1:  # spares PostgreSQL's driver a pipeline
            cursor.execute(_INSERT, kept[0])
        else:
            cursor.executemany(_INSERT, kept)
