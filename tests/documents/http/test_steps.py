"""Every step of the procedures of outgoing documents, reached and passed through the interface (catalogue 4).

Each walk is gone once for the module; a test looks at one step of it. P01.1, P01.2, P02.1, P02.2, P16.1 and P33.1 are
the drafter's form, P01.7 and P01.8 are P16.2 to P16.7, P02.3 and P02.7 are the shared steps.
"""

from collections.abc import Callable, Iterator, Mapping

import pytest

from luoshi.law.book import load_book
from luoshi.law.procedure import Procedure, procedures
from luoshi.record import clock
from tests.api.county import MONDAY, Office
from tests.api.recorded import Walk
from tests.api.walking import Paper, draft
from tests.documents.http import texts

KNOWN: Mapping[str, Procedure] = procedures(load_book())
Way = Callable[[Office], Walk]


def full(office: Office) -> Walk:
    """西政发 with everything: countersignature, openness, a meeting, the head, the party, filing of a norm."""
    asked = [office.body("县住建局"), office.body("县财政局")]
    return handed(draft(office, countersign=asked, major=True, normative=True, to_meeting=True)).to("")


def handed(paper: Paper) -> Walk:
    """Handed in."""
    paper.hand_in().ok()
    return Walk(paper)


def closed(office: Office) -> Walk:
    """Not open to the public."""
    asked = [office.body("县住建局")]
    paper = draft(office, countersign=asked, disclosure="依申请公开", closed_reason="内部事务")
    walk = handed(paper).to("P16.2")
    walk.forward(paper={"disclosure": "依申请公开", "reason": "内部事务"}).ok()
    return walk.to("P01.9")


def own(office: Office) -> Walk:
    """The office's own business, to the end."""
    return handed(draft(office, "秘书股", texts.BUREAU, owner="县政府办公室", tags=["办公室自身业务"])).to("")


def mandated(office: Office) -> Walk:
    """The office on the county's mandate."""
    paper = draft(office, text=texts.BUREAU, owner="县政府办公室", tags=["转发部门文件"])
    cells = {"leader": "副县长韩雪梅", "on": "2026-11-20", "basis": "11月20日批示"}
    paper.drafter.send(f"{paper.path}/papers", leaf="授权行文记录", cells=cells).ok()
    return handed(paper).to("P01.18")


def upward(office: Office) -> Walk:
    """The office to the county government."""
    paper = draft(office, "秘书股", texts.UP, owner="县政府办公室", genre="请示", addressee="县政府",
                  disclosure="不予公开", closed_reason="过程性信息")
    return handed(paper).to("P01.18")


def joint(office: Office) -> Walk:
    """With the party committee, to the end."""
    return handed(draft(office, text=texts.JOINT, owner="县委、县政府", genre="意见")).to("")


def department(office: Office) -> Walk:
    """A department's own, with the county's consent."""
    return handed(draft(office, text=texts.OWN, owner="县政府部门", tags=["经县政府同意"])).to("")


def corrected(office: Office) -> Walk:
    """Returned by the secretaries with reasons, put right, handed in again; then the next."""
    asked = [office.body("县住建局")]
    walk = handed(draft(office, countersign=asked)).to("P01.9")
    paper = walk.paper
    reasons = "附件1 五（一）6：标题“安全安全”重字，请改为“安全”。"
    paper.press(office.head("秘书股"), "return", opinion=reasons).ok()
    text = {"title": "西丰县人民政府关于切实做好校舍安全工作的通知"}
    paper.drafter.send(f"{paper.path}/text", "put", text=text, why="按退文意见修改标题").ok()
    walk.forward(opinion="已按退文意见修改").ok()
    walk.forward().ok()
    return walk


def dispute(office: Office) -> Walk:
    """One of two bodies asked objects; talk, sheet, heads, deputy, head, ruling."""
    walk = handed(draft(office, countersign=[office.body("县住建局"), office.body("县财政局")])).to("P01.6")
    against = "不同意由本单位配合，依据三定规定第五条。"
    walk.paper.press(office.head("县住建局"), "object", opinion=against).ok()
    walk.to("P06.1").forward(to="P06.2").ok()
    return walk.to("P05.6")


_WALKS: Mapping[str, Way] = {
    one.__name__: one for one in (full, closed, own, mandated, upward, joint, department, corrected, dispute)
}


@pytest.fixture(scope="module")
def gone(sample: None) -> Iterator[dict[str, Walk]]:
    """The walks gone so far, committed; the clock stands on that Monday."""
    with clock.held(MONDAY):
        yield {}


@pytest.fixture(scope="module")
def walk(gone: dict[str, Walk], request: pytest.FixtureRequest) -> Walk:
    """One of the walks."""
    name = request.param
    if name not in gone:
        with clock.held(MONDAY) as held:
            gone[name] = _WALKS[name](Office(held))
    return gone[name]


WHERE: Mapping[str, str] = {
    **{f"P01.{number}": "full" for number in (4, 5, 6, *range(9, 24))},
    "P01.3": "corrected",
    **{f"P16.{number}": "full" for number in (2, 3, 4, 5, 7)},
    "P16.6": "closed",
    "P02.4": "own", "P02.5": "mandated", "P02.6": "upward",
    **{f"P03.{number}": "joint" for number in range(1, 9)},
    "P05.6": "full",
    **{f"P06.{number}": "dispute" for number in range(1, 7)},
    **{f"P33.{number}": "department" for number in range(2, 6)},
}


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("id", "walk"), [pytest.param(id, name, id=id) for id, name in WHERE.items()], indirect=["walk"])
def test_step(id: str, walk: Walk) -> None:
    passed(walk, id)


SECRETARIES = "附件1 五（三）3"
"""By which others are refused what the secretaries alone do (X1-5(3)3.m4)."""


def passed(walk: Walk, id: str) -> None:
    """A step of the flow: its name and place on the page, who took it, who could not."""
    key, _, number = id.partition(".")
    said, taken = KNOWN[key].steps[int(number) - 1], walk.at(id)
    assert (taken.name, taken.at) == (said.name, said.at)
    assert taken.answer.status == 200
    assert taken.wrong.status == 422, taken.wrong.body
    assert {said.at, SECRETARIES} & set(taken.wrong.at), taken.wrong.words
    page = walk.paper.page
    done = [one for one in page["opinions"] if one["step"] == id and one["standing"] == "已办"]
    assert any(taken.by.holder.name in one["who"] for one in done)
    assert all(one["at"] == said.at for one in done)
    assert id in [one["step"]["id"] for one in page["way"]]
