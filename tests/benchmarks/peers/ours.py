"""Ours: through the flow's actions, with the office's own seating, policies and record."""

from itertools import count
from uuid import uuid4

from luoshi.flow import actions, queries
from luoshi.flow.engine.definition import Flow, Kind, Step
from luoshi.flow.engine.state import Plan
from luoshi.office.queries import chart
from luoshi.office.seating import Office, post_seat
from luoshi.record import clock
from luoshi.record.actions import Subject
from luoshi.terms.officer import CLOCK, Officer
from luoshi.terms.seat import Seat, SeatKind
from tests.benchmarks.peers.chain import OPINION, SIGN, STEPS, Hand, People

PLACES = ("附件1 五（一）7", "第五十一条", "第五十二条", "附件1 五（三）1", "附件1 五（三）1", *["第五十三条"] * 3)
POSTS = (
    ("县教育局科员",), ("县教育局局长",), ("县财政局局长", "县司法局局长", "县民政局局长"),
    ("县政府办公室秘书股文秘人员",), ("县政府办公室副主任",), ("县政府办公室主任",), ("副县长",), ("县长",),
)
IDS = {step: f"P01.{number}" for number, step in enumerate(STEPS, 1)}


class Ours:
    """A case of the flow."""

    tables = ("flow_", "record_")

    def __init__(self) -> None:
        steps = (
            Step(IDS[name], name, name, at, Kind.PARALLEL if name == SIGN else Kind.SINGLE)
            for name, at in zip(STEPS, PLACES, strict=True)
        )
        flow = Flow("P01", "县政府文件办理", "附件1 五（三）1", tuple(steps))
        self.definition = actions.publish(flow, by=CLOCK).result
        placed = {step: tuple(_seat(post) for post in posts) for step, posts in zip(STEPS, POSTS, strict=True)}
        self.people: People = {step: tuple(person for person, _ in found) for step, found in placed.items()}
        self.plan = Plan({IDS[step]: tuple(seat for _, seat in found) for step, found in placed.items()})
        self.numbers = count(1)
        (drafter,) = self.people[STEPS[0]]
        self.drafter = Office().sittings(drafter, clock.today())[0].officer

    def begin(self, title: str) -> int:
        subject = Subject("documents.document", str(next(self.numbers)))
        made = actions.begin(
            self.definition, self.plan, by=self.drafter, subject=subject, title=title, token=uuid4()
        )
        return made.result.pk

    def hand(self, case: int, hand: Hand) -> None:
        number, by = _find(case, hand.person)
        if hand.back:
            actions.send_back(case, number, by=by, token=uuid4(), opinion=OPINION, to=IDS[STEPS[0]], direct=False)
        else:
            actions.agree(case, number, by=by, token=uuid4(), opinion=OPINION)


def _find(case: int, person: int) -> tuple[int, Officer]:
    """My open task of a case, and as whom I answer it."""
    number, sitting = queries.mine(case, person, clock.today())[0]
    return number, sitting.officer


def _seat(name: str) -> tuple[int, Seat]:
    """The person of a post and the seat: the post where one person holds it, else the person."""
    at = chart(clock.today())
    post = at.post(name)
    holders = at.holders_of(post)
    assert post, name
    assert holders, name
    person = holders[0].person
    return person, post_seat(post) if len(holders) == 1 else Seat(SeatKind.PERSON, person, holders[0].name)
