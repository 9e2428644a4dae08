"""A small flow with every kind of step, people and hands for tests of the engine."""

from datetime import UTC, datetime, timedelta

from luoshi.flow.engine.definition import Flow, Kind, Step
from luoshi.flow.engine.state import Hand, Plan, State
from luoshi.terms.officer import Officer
from luoshi.terms.seat import Seat, SeatKind

START = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
NAMES = "赵钱孙李周吴郑王冯陈"
SEATS = [Seat(SeatKind.POST, number, f"{name}岗") for number, name in enumerate(NAMES, 1)]


def officer(seat: Seat | int) -> Officer:
    """The one who sits in a post of the tests."""
    number = seat if isinstance(seat, int) else seat.id
    return Officer(number, NAMES[number - 1] + "某", "岗位", f"第{number}股")


DRAFT, HEAD, SIGN, LEADER, NUMBER = (f"T.{n}" for n in (1, 2, 3, 4, 6))
FLOW = Flow(
    "T", "测试流程", "附件1 五（三）1",
    (
        Step("T.1", "拟稿", "拟稿人", "附件1 五（一）7"),
        Step("T.2", "审签", "主要负责人", "第五十一条"),
        Step("T.3", "会签", "会签部门", "第五十二条", Kind.PARALLEL, limit="D04", silence="D05"),
        Step("T.4", "依次审核", "主任、县长", "附件1 五（三）1", Kind.ORDERED, to=("T.6",)),
        Step("T.5", "传阅", "传阅人", "附件1 四（二）9", Kind.READING),
        Step("T.6", "编号", "秘书股", "附件1 五（三）3"),
    ),
)
PLAN = Plan(
    {
        "T.1": (SEATS[0],),
        "T.2": (SEATS[1],),
        "T.3": (SEATS[2], SEATS[3], SEATS[4]),
        "T.4": (SEATS[5], SEATS[6]),
        "T.5": (SEATS[7], SEATS[8]),
        "T.6": (SEATS[0],),
    }
)


class Clock:
    """Hands at moments that go on by a minute."""

    def __init__(self) -> None:
        self.turn = 0

    def hand(self, by: Officer | Seat | int) -> Hand:
        self.turn += 1
        return Hand(by if isinstance(by, Officer) else officer(by), START + timedelta(minutes=self.turn))


def where(state: State) -> list[tuple[str, str, str]]:
    """What stands in the present round: seat, standing, what it waits for."""
    return [(task.seat.name[0], task.standing.value, task.waits.value) for task in state.of(state.round.number)]


def seat_task(state: State, seat: int) -> int:
    """Number of the live task of a seat in the present round."""
    return next(task.number for task in state.live if task.seat.id == seat)
