"""《西丰县人民政府文件稿》 (附件1 文后表样): its cells as values, and what a filled form lacks (F0-F14, FC1-FC2)."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from luoshi.law.force import Force
from luoshi.law.provision import Kept, Provision
from luoshi.terms.facts import Disclosure


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of the form. words: as printed (the source's slip 拟稿人人人人 mended). filler: who fills it.

    required: must be filled before the form is handed in. later: filled by another body after hand-in.
    many: there may be any number of it.
    """

    id: str
    name: str
    words: str
    filler: str
    required: bool = True
    later: bool = False
    many: bool = False


@dataclass(frozen=True, eq=False)
class Form(Provision):
    """A form of the Rules with its cells in printed order."""

    cells: tuple[Cell, ...] = ()

    @property
    def shape(self) -> str:
        return "表单"


@dataclass(frozen=True, slots=True)
class Lack:
    """What is wrong with one cell, and what to do."""

    cell: str
    force: Force
    message: str


CELLS: tuple[Cell, ...] = (
    Cell("F1", "title", "标题", "拟稿人"),
    Cell("F2", "department", "拟稿部门", "拟稿人"),
    Cell("F3", "head_signature", "文件起草本部门一把手签字", "部门主要负责人"),
    Cell("F4", "drafter", "拟稿人", "拟稿人"),
    Cell("F5", "phone", "联系电话（手机）", "拟稿人"),
    Cell("F6", "reason", "发文缘由、根据", "拟稿人"),
    Cell("F7a", "first_review", "保密审查暨稿件审查：初审", "拟稿部门初审人"),
    Cell("F7b", "second_review", "保密审查暨稿件审查：二审", "拟稿部门二审人"),
    Cell("F8", "secrecy", "秘密等级", "拟稿部门", required=False),
    Cell("F9", "disclosure", "公开属性", "拟稿部门、政务公开股"),
    Cell("F10", "third_review", "拟稿部门主要负责人审签暨保密审查三审", "部门主要负责人"),
    Cell("F11", "legal_opinion", "司法审核意见、主要负责人签字", "县司法局", required=False, later=True),
    Cell("F12", "disclosure_opinion", "政务公开审核意见、审核人签字", "政务公开股", later=True),
    Cell("F13", "countersignature", "部门主要负责人签字（会签）", "会签部门", required=False, later=True, many=True),
)

document_form = Form(
    "附件1 五（三）3", "填报《西丰县人民政府文件稿》",
    "发文先填文件稿：拟稿、三级审查、公开属性、司法和公开审核、会签。",
    ("F0", "F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9", "F10", "F11", "F12", "F13"), force=Force.ERROR,
    because="须先填报文件稿，缺项不得送审编号", tensions=("T20", "T53"), cells=CELLS)

second_page = Kept(
    "附件1 五（三）3", "西丰县人民政府文件稿",
    "表样没有文秘人员、副主任、主任、副县长、县长的栏位，另印一页审签单。", ("F14",),
    tensions=("T20",),
    by=("documents.file_prints.sheet",),
    how="另印审签单，按流程列出文秘、副主任、主任、副县长、县长各栏的意见、姓名和日期。",
)

flow_chart = Kept(
    "附件1 五（三）3", "拟办文件流程图",
    "原图已失，只存标题；按正文重画并注明“据正文重绘”，标出文稿所在环节和停留时间。",
    ("FC1", "FC2"), tensions=("T18",),
    by=("documents.file_prints.chart", "flow.engine.picture.svg"),
    how="每件公文可以印流程图，注明据正文重绘，标出所在环节和在各环节停留的时间。",
)

_PHONE = re.compile(r"1\d{10}|0\d{2,3}-?\d{7,8}|\d{7,8}")
_BASIS = re.compile(r"《[^》]+》|〔\d{4}〕|会议|批示|同意")
NOT_SECRET = frozenset({"", "无", "非密", "不涉密", "公开"})


def lacks(filled: Mapping[str, str]) -> tuple[Lack, ...]:
    """What a form lacks at hand-in. Keys are cell names; dates of reviews are `first_review_on` and so on (ISO)."""
    said = {name: text.strip() for name, text in filled.items()}
    return (*_empty(said), *_contents(said), *_reviews(said), *_class(said))


def _empty(said: Mapping[str, str]) -> Iterator[Lack]:
    for cell in CELLS:
        if cell.required and not cell.later and not said.get(cell.name):
            yield Lack(cell.id, Force.ERROR, f"“{cell.words}”未填：由{cell.filler}填写后再送审。")


def _contents(said: Mapping[str, str]) -> Iterator[Lack]:
    phone, reason = said.get("phone", ""), said.get("reason", "")
    if phone and not _PHONE.fullmatch(re.sub(r"\s", "", phone)):
        yield Lack("F5", Force.WARNING, "联系电话不像电话号码：请核对，填手机号。")
    if reason and not _BASIS.search(reason):
        yield Lack("F6", Force.WARNING, "发文缘由没有写明根据：请写出依据的法规、文件、会议或批示。")
    if said.get("secrecy", "") not in NOT_SECRET:
        yield Lack("F8", Force.ERROR, "涉密文稿不得在本系统办理：请立即停止录入，按保密规定走涉密渠道。")


def _reviews(said: Mapping[str, str]) -> Iterator[Lack]:
    first, second = said.get("first_review", ""), said.get("second_review", "")
    if first and first == second:
        yield Lack("F7b", Force.ERROR, "初审、二审不得为同一人：请换人二审。")
    names = (("F7b", "second_review_on", "first_review_on", "二审", "初审"),
             ("F10", "third_review_on", "second_review_on", "三审", "二审"))
    for cell, later, earlier, after, before in names:
        if said.get(later) and said.get(earlier) and said[later] < said[earlier]:
            yield Lack(cell, Force.ERROR, f"{after}日期早于{before}：请按初审、二审、三审的次序审查。")


def _class(said: Mapping[str, str]) -> Iterator[Lack]:
    chosen = [word for word in re.split(r"[、,，\s]+", said.get("disclosure", "")) if word]
    words = [one.value for one in Disclosure]
    if chosen and (len(chosen) > 1 or chosen[0] not in words):
        yield Lack("F9", Force.ERROR, f"公开属性须且只能选一项：{' / '.join(words)}。")
    elif chosen and chosen[0] != Disclosure.OPEN and not said.get("closed_reason"):
        yield Lack("F9", Force.ERROR, "不主动公开的，须附不对外公开说明，报政务公开股备案。")
