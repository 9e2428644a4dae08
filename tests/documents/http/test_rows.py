"""Every row of the sign-off table, reached through the interface (catalogue 3.3).

What is drafted in this house is drafted, foreseen and handed in; the page then shows the row, its signer and the step
at which he signs. What other rooms or bodies issue is asked of 谁签发.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

import pytest

from luoshi.rulebook.signing import ROWS
from tests.api.county import Office
from tests.api.walking import Paper, draft

COUNTY, BUREAU, PARTY, OFFICES, DEPARTMENT = "县政府", "县政府办公室", "县委、县政府", "县委办、县政府办", "县政府部门"
HEAD, DEPUTY, DIRECTOR, MAIN = "县长", "分管副县长", "县政府办公室主任", "本机关主要负责人"


class Case(NamedTuple):
    """A document on which a row speaks: cells of its form, who signs, at which step, of which post."""

    signer: str
    step: str
    seat: str
    cells: Mapping[str, Any]


def county(seat: str = "县长", signer: str = HEAD, step: str = "P01.16", **cells: Any) -> Case:
    """In the county's name."""
    return Case(signer, step, seat, {"owner": COUNTY, **cells})


def bureau(step: str, seat: str, signer: str, **cells: Any) -> Case:
    """In its office's name."""
    return Case(signer, step, seat, {"owner": BUREAU, **cells})


def joint(owner: str, seat: str, signer: str, **cells: Any) -> Case:
    """With the party's side."""
    return Case(signer, "P03.5", seat, {"owner": owner, **cells})


UP = {"genre": "请示", "addressee": "市政府"}
DRAFTED: Mapping[str, Case] = {
    "S01": county(**UP),
    "S02": county(genre="报告", addressee="市政府"),
    "S03": county(tags=["重大方针政策"]),
    "S04": county(genre="议案", addressee="县人大及其常委会"),
    "S05": county(genre="决定"),
    "S06": county(tags=["人事任免"]),
    "S07": county(genre="批复", tags=["出国审批"]),
    "S08": county(genre="报告", addressee="县委"),
    "S09": county(tags=["资金"]),
    "S10": bureau("P01.16", "县长", HEAD, tags=["编制"]),
    "S11": joint(OFFICES, "县长", HEAD, tags=["人事"]),
    "S12": joint(PARTY, "县长", HEAD, genre="意见"),
    "S13": joint(OFFICES, "副县长韩雪梅", DEPUTY),
    "S15": county(tags=["重要文件"], countersign=["县财政局"]),
    "S16": county(genre="函", addressee="上级部门", tags=["财政配套资金、土地及相关政策承诺"]),
    "S17": county(genre="报告", addressee="市政府", tags=["重大突发事件"]),
    "S18": county(tags=["县长交办"]),
    "S19": county(tags=["主要负责人参加的全县性会议"]),
    "S25": county(meeting="常务会议"),
    "S26": county(),
    "S27": county("副县长韩雪梅", DEPUTY, "P01.14", genre="函", addressee="其他县（区）"),
    "S28": bureau("P02.4", DIRECTOR, DIRECTOR, tags=["办公室自身业务"]),
    "S29": bureau("P02.5", "副县长韩雪梅", DEPUTY, tags=["转发部门文件"]),
    "S30": bureau("P02.6", DIRECTOR, DIRECTOR, genre="请示", addressee="县政府"),
    "S32": Case(MAIN, "P33.4", "县教育局局长", {"owner": DEPARTMENT, "tags": ["经县政府同意"]}),
    "S40": county(genre="请示", addressee="上级部门"),
}
MINUTES = {"issuer": COUNTY, "kind": "纪要"}
ASKED: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "S14": (HEAD, {"issuer": "县政府党组", "kind": "通知"}),
    "S20": (HEAD, {**MINUTES, "meeting": "全体会议", "chair": HEAD}),
    "S21": (HEAD, {**MINUTES, "meeting": "常务会议", "chair": "负责日常工作的副县长"}),
    "S22": ("主持会议的副县长", {**MINUTES, "meeting": "县长办公会议", "chair": "其他副县长"}),
    "S23": (HEAD, {**MINUTES, "meeting": "专题会议", "chair": "其他副县长", "tag": "资金"}),
    "S24": ("主持会议的副县长", {**MINUTES, "meeting": "专题会议", "chair": "其他副县长"}),
    "S31": (MAIN, {"issuer": DEPARTMENT, "kind": "请示", "addressee": COUNTY}),
    "S33": (MAIN, {"issuer": DEPARTMENT, "kind": "通知", "addressee": "社会公众", "joint": "是"}),
    "S34": ("非常设机构办事机构负责人", {"issuer": "非常设机构", "kind": "通知", "tag": "领导机构成员调整"}),
    "S35": ("批准立项的县政府领导同志", {"issuer": "县政府督查室", "tag": "督查立项或结案"}),
    "S36": (DEPUTY, {"issuer": "县政府督查室", "kind": "通报"}),
    "S37": (MAIN, {"issuer": "督查对象", "kind": "报告"}),
    "S38": ("政务公开股负责人", {"issuer": "政务公开股", "tag": "文件稿审核意见"}),
    "S39": ("县司法局主要负责人", {"issuer": "县司法局", "tag": "文件稿审核意见"}),
}


def test_every_row_has_its_test() -> None:
    assert sorted([*DRAFTED, *ASKED]) == [row.id for row in ROWS]


def write(office: Office, case: Case) -> Paper:
    """The document of a case, as its drafter keeps it."""
    cells = dict(case.cells)
    if "countersign" in cells:
        cells["countersign"] = [office.body(name) for name in cells["countersign"]]
    genre = cells.get("genre", "通知")
    body = "现就校舍安全有关事项明确如下：\n一、全面排查。县教育局负责。"
    text = {"title": f"关于做好校舍安全工作的{genre}", "body": body}
    return draft(office, text=text, **cells)


@pytest.mark.parametrize("id", sorted([*DRAFTED, *ASKED]))
def test_row(id: str, office: Office) -> None:
    if id in DRAFTED:
        drafted(office, id, DRAFTED[id])
    else:
        asked(office, id, *ASKED[id])


def drafted(office: Office, id: str, case: Case) -> None:
    """Written, foreseen, handed in."""
    paper = write(office, case)
    told = paper.drafter.get(f"{paper.path}/forecast").ok()
    assert told["signing"]["signer"] == case.signer
    stages = {stage["step"]["id"]: stage["seats"] for stage in told["stages"]}
    assert case.seat in stages[case.step]
    assert case.step not in told["left_out"]
    paper.hand_in().ok()
    page = paper.page
    row = next(one for one in page["signing"]["rows"] if one["id"] == id)
    assert row["at"]
    assert row["why"]
    assert page["signing"]["signer"] == case.signer
    assert page["where"]["step"] in ("P01.4", "P33.2")


def asked(office: Office, id: str, signer: str, said: Mapping[str, str]) -> None:
    """谁签发 asked in words."""
    facts: dict[str, Any] = {name: [word] for name, word in said.items()}
    answer = office.head("县教育局").send("/who-signs", **facts).ok()
    assert answer["signer"] == signer
    row = next(one for one in answer["rows"] if one["id"] == id)
    assert row["at"]
    assert row["why"]
