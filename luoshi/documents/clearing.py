"""Whether those to whom a document goes may open it: its label against their clearance (第六十九条). Reads only."""

from collections.abc import Iterable, Iterator, Mapping

from luoshi.accounts import queries as accounts
from luoshi.documents.words import Label
from luoshi.flow.engine.definition import Flow
from luoshi.flow.engine.state import Plan
from luoshi.flow.surroundings import seating
from luoshi.law.refusal import Objection
from luoshi.record import clock
from luoshi.terms.seat import Seat

_AT = "第六十九条"


def shut_out(label: Label, seats: Iterable[Seat]) -> Iterator[Objection]:
    """Seats in which nobody may open what bears this label; none for labels that every business account opens."""
    if label.rank <= Label.INTERNAL.rank:
        return
    sitting = {seat: [one.officer.person for one in seating().sitters(seat, clock.today())] for seat in seats}
    known: Mapping[int, Label] = accounts.clearances({one for many in sitting.values() for one in many})
    for seat, persons in sitting.items():
        if persons and not any(known[one].rank >= label.rank for one in persons if one in known):
            yield Objection(_AT, f"本件知悉范围为“{label}”，“{seat.name}”没有查看权限，不能办理。",
                            "请改由有权限的人办理，或者由安全管理员按其岗位调整权限。")


def on_the_way(label: Label, flow: Flow, plan: Plan) -> Iterator[Objection]:
    """The same for everybody on a document's way, detours apart."""
    seats = {seat: None for id, chosen in plan.seats.items() if not flow.step(id).detour for seat in chosen}
    yield from shut_out(label, seats)
