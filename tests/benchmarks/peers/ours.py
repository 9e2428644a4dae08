"""Ours, twice: through the documents' own actions, and the flow's actions alone."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import count
from uuid import uuid4

from luoshi.documents import flows
from luoshi.documents.actions import drafting, handing
from luoshi.documents.leaves import FIT, HEADS
from luoshi.documents.words import State
from luoshi.flow import actions, queries
from luoshi.flow.engine.definition import Flow
from luoshi.flow.engine.state import Plan
from luoshi.office.queries import chart
from luoshi.office.seating import Office, post_seat
from luoshi.record import clock
from luoshi.record.actions import Subject
from luoshi.terms.document import Draft
from luoshi.terms.officer import CLOCK, Officer
from luoshi.terms.seat import Seat, SeatKind
from tests.benchmarks.peers.chain import OPINION, SIGN, STEPS, Hand, People

POSTS = (
    ("县教育局科员",), ("县教育局局长",), ("县财政局局长", "县司法局局长", "县民政局局长"),
    ("县政府办公室秘书股文秘人员",), ("县政府办公室副主任",), ("县政府办公室主任",), ("副县长",), ("县长",),
)
STEP_IDS = (
    flows.DRAFT, flows.HEAD, flows.COUNTERSIGN, flows.PROOF, flows.REVIEW, flows.FORWARD, flows.DEPUTY, flows.MAYOR,
)
IDS = dict(zip(STEPS, STEP_IDS, strict=True))
BODY = """为做好有关工作，现通知如下：
一、全面排查。各乡（镇）人民政府要在2026年12月20日前完成排查，建立台账。
二、落实责任。县教育局牵头，县财政局、县司法局、县民政局配合。"""
SHEET = {f"head_{number}": FIT for number in range(1, len(HEADS) + 1)}


class Alone:
    """A case of the flow: eight steps of the county's procedure, each with its place, its limit and its seats."""

    tables: Sequence[str] = ("flow_", "record_")

    def __init__(self) -> None:
        # Where differences are settled is not in the chain.
        known = {step.id: replace(step, dispute="") for step in flows.flow("P01").steps}
        flow = Flow("P01", "县政府文件办理", "附件1 五（三）1", tuple(known[id] for id in STEP_IDS))
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


class Ours(Alone):
    """A document: its heads countersign, the deputy director leaves his review sheet, every gate is asked."""

    apart = ("documents_", "search_")

    def __init__(self) -> None:
        super().__init__()
        self.cases: dict[int, int] = {}
        unit = chart(clock.today()).unit
        asked = [found for name in ("县财政局", "县司法局", "县民政局") if (found := unit(name))]
        bodies = tuple(Seat(SeatKind.BODY, one.id, one.short) for one in asked)
        self.plan = Plan({**self.plan.seats, IDS[SIGN]: bodies})
        self.form = _form([str(one.id) for one in asked])

    def begin(self, title: str) -> int:
        draft = Draft.of(
            title=f"西丰县人民政府{title}", addressees="各乡（镇）人民政府，县政府各部门：", body=BODY,
            signature="西丰县人民政府", date="2026年11月28日",
        )
        document = drafting.compose(self.form, draft, by=self.drafter).result
        subject = Subject("documents.document", str(document.pk))
        begun = actions.begin(self.definition, self.plan, by=self.drafter, subject=subject, title=title, token=None)
        self.cases[document.pk] = document.case = begun.result.pk
        document.state = State.UNDER_WAY
        document.save(update_fields=["case", "state"])
        return document.pk

    def hand(self, case: int, hand: Hand) -> None:
        number, by = _find(self.cases[case], hand.person)
        if hand.back:
            handing.send_back(case, number, by=by, token=uuid4(), opinion=OPINION, direct=False)
        else:
            paper = SHEET if hand.step == STEPS[4] else None
            handing.consent(case, number, by=by, token=uuid4(), opinion=OPINION, paper=paper)


def _form(asked: Sequence[str]) -> Mapping[str, Sequence[str]]:
    return {
        "owner": ["县政府"], "genre": ["通知"], "addressee": ["乡（镇）和部门"], "phone": ["13800000000"],
        "reason": ["根据县政府常务会议要求"], "disclosure": ["主动公开"], "countersign": asked,
    }


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
