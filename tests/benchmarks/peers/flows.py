"""The chain as viewflow writes it. A countersignature of three is three nodes: its free core splits no other way."""

from collections.abc import Callable
from typing import Any

from viewflow import this
from viewflow.workflow import flow, lock

SIGNERS = ("c1", "c2", "c3")
NODES = ("s0", "s1", "", "s3", "s4", "s5", "s6", "s7")
"""Node by step of the chain; the third has SIGNERS."""
OWNERS: dict[str, Any] = {}
"""User by node; filled before the first case."""


def _owner(name: str) -> Callable[[Any], Any]:
    return lambda _activation: OWNERS[name]


def _view(name: str, following: Any, **more: Any) -> Any:
    return flow.View(None).Assign(_owner(name)).Next(following, **more)


def _answer(activation: Any) -> dict[str, bool]:
    return {"back": bool(activation.task.data.get("back"))}


def _returned(activation: Any) -> bool:
    return bool(activation.task.data["back"])


# The base class is untyped, so the class is made by a call.
Chain: Any = type(
    "Chain",
    (flow.Flow,),
    {
        "__module__": __name__,
        "lock_impl": lock.select_for_update_lock,
        "start": flow.StartHandle().Next(this.s0),
        "s0": _view("s0", this.s1),
        "s1": _view("s1", this.split),
        "split": flow.Split().Always(this.c1).Always(this.c2).Always(this.c3),
        **{name: _view(name, this.join) for name in SIGNERS},
        "join": flow.Join().Next(this.s3),
        "s3": _view("s3", this.s4),
        "s4": _view("s4", this.way, task_data=_answer),
        "way": flow.If(_returned).Then(this.s0).Else(this.s5),
        "s5": _view("s5", this.s6),
        "s6": _view("s6", this.s7),
        "s7": _view("s7", this.end),
        "end": flow.End(),
    },
)
