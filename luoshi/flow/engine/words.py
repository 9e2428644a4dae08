"""Between the engine's values and the words in which they are stored. Knows no tables."""

import json
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Any

from luoshi.flow.engine.definition import Flow
from luoshi.flow.engine.state import Mark, Plan, Round, Verb
from luoshi.law.due import Pause
from luoshi.record.chain import canonical
from luoshi.terms.officer import Capacity, Officer, Principal
from luoshi.terms.seat import Seat


def officer_text(by: Officer) -> str:
    """An officer, with the one acted for, as canonical JSON text."""
    principal = by.acting_for
    kept: list[Any] = [by.person, by.name, by.post, by.body]
    if principal:
        kept.append([principal.person, principal.name, principal.post, principal.capacity.value])
    return canonical(kept)


@lru_cache(maxsize=2048)
def officer_of(text: str) -> Officer:
    """The officer of a stored text."""
    person, name, post, body, *more = json.loads(text)
    principal = None
    if more:
        other, other_name, other_post, capacity = more[0]
        principal = Principal(other, other_name, other_post, Capacity(capacity))
    return Officer(person, name, post, body, principal)


def _short(flow: Flow, id: str) -> str:
    return id.removeprefix(f"{flow.key}.")


def _whole(flow: Flow, step: str) -> str:
    return step if step in flow.order else f"{flow.key}.{step}"


def plan_text(plan: Plan, flow: Flow) -> str:
    """Seats by step as [key, name] pairs, what is left out with its reason, and limits of another length.

    Steps stand without the flow's key, here and in rounds.
    """
    kept: dict[str, Mapping[str, Any]] = {
        "seats": {step: [[seat.key, seat.name] for seat in chosen] for step, chosen in plan.seats.items()},
        "left_out": plan.left_out,
        "lengths": plan.lengths,
    }
    return canonical({name: {_short(flow, id): one for id, one in by.items()} for name, by in kept.items() if by})


@lru_cache(maxsize=256)
def plan_of(text: str, flow: Flow) -> Plan:
    """The plan of a stored text."""
    stored = {name: {_whole(flow, step): one for step, one in by.items()} for name, by in json.loads(text).items()}
    seats = {id: tuple(Seat.of(key, name) for key, name in chosen) for id, chosen in stored.get("seats", {}).items()}
    lengths = {id: (length, why) for id, (length, why) in stored.get("lengths", {}).items()}
    return Plan(seats, stored.get("left_out", {}), lengths)


def rounds_text(rounds: tuple[Round, ...], flow: Flow) -> str:
    """Each round as a short list; its number is its place, 已通过 goes without saying."""
    return canonical([_round(one, flow) for one in rounds])


def _round(one: Round, flow: Flow) -> list[Any]:
    kept: list[Any] = [_short(flow, one.step), one.came.value, one.sender]
    if one.back or one.carries:
        return [*kept, one.mark.value, one.back, one.direct, one.carries]
    return kept if one.mark is Mark.PASSED else [*kept, one.mark.value]


@lru_cache(maxsize=256)
def rounds_of(text: str, flow: Flow) -> tuple[Round, ...]:
    """The rounds of a stored text."""
    return tuple(_round_of(number, flow, *one) for number, one in enumerate(json.loads(text), 1))


def _round_of(
    number: int, flow: Flow, step: str, came: str, sender: int, mark: str = Mark.PASSED, back: int = 0,
    direct: bool = False, carries: int = 0,
) -> Round:
    return Round(number, _whole(flow, step), Verb(came), sender, Mark(mark), back, direct, carries)


def pauses_text(pauses: list[tuple[date, date | None, str]]) -> str:
    """Stretches of days with the reason; a stretch without an end still lasts."""
    return canonical([[first.isoformat(), last.isoformat() if last else None, why] for first, last, why in pauses])


def pauses_of(text: str) -> list[tuple[date, date | None, str]]:
    """The stretches of a stored text."""
    read = json.loads(text)
    return [(date.fromisoformat(first), date.fromisoformat(last) if last else None, why) for first, last, why in read]


def counted_pauses(text: str, today: date) -> tuple[Pause, ...]:
    """As the counting takes them; one that still lasts is counted up to today."""
    return tuple(Pause(first, last or max(first, today), why) for first, last, why in pauses_of(text))
