"""Addressees by the national regulation and by practice: missing, badly punctuated, copied downward."""

import re
from collections.abc import Iterator

from luoshi.law.finding import Hit, Needs
from luoshi.law.force import Force
from luoshi.law.provision import clause
from luoshi.rulebook.reading.addressees import UPWARD, Class, class_of, published
from luoshi.terms.bodies import Relation
from luoshi.terms.document import Draft, Part, split_outside_brackets
from luoshi.terms.facts import Fact, Facts
from luoshi.terms.genre import Genre

_MARK = re.compile("、")
_REGION = re.compile(r"[省市县区旗州盟乡镇](?:（[^）]*）)?$")
_APART = frozenset({Class.DEPARTMENTS, Class.UNITS, Class.INSTITUTIONS, Class.SECTIONS})
_ADDRESSED = UPWARD | {Genre.REPLY, Genre.LETTER, Genre.NOTICE}


def _wrong_marks(group: str, start: int) -> Iterator[int]:
    """Positions of 、 in a group (which begins at `start`) that stand between different classes."""
    position, before, broken, unfinished = start, None, False, False
    for name in split_outside_brackets(group, _MARK):
        position = group.index(name, max(0, position - start)) + start
        kind = class_of(name, before)
        leaves = before is Class.LOCAL and kind in _APART and not unfinished
        joins = (
            kind is Class.LOCAL and name.startswith("各") and before in (Class.NAMED, Class.DEPARTMENTS, Class.UNITS)
        )
        follows = broken and kind in _APART and before in _APART and kind is not before
        if leaves or joins or follows:
            broken = True
            yield position - 1
        before, unfinished = kind or before, bool(_REGION.search(name))
        position += len(name)


@clause(
    "GB/T 15834-2011",
    "",
    check="K110",
    name="主送机关标点",
    ids=("K110",),
    outside=True,
    force=Force.WARNING,
    because="国家标准与工作惯例，县里规则没有写明",
)
def commas_between_classes(draft: Draft) -> Iterator[Hit | Needs]:
    """同类主送机关之间用顿号，不同类之间用逗号。"""
    line = draft.text(Part.ADDRESSEES)
    if "、" not in line:
        return
    marks: list[int] = []
    for match in re.finditer(r"[^，,；;：:\n]+", line):
        marks += _wrong_marks(match.group(), match.start())
    if marks:
        wrong = draft.passage(Part.ADDRESSEES, marks[0], marks[-1] + 1)
        fixed = "".join("，" if marks[0] + at in marks else mark for at, mark in enumerate(wrong.quote))
        yield Hit(wrong, "不同类的主送机关之间应当用逗号，同类机关之间才用顿号。请把类与类之间的顿号改为逗号。", fixed)


for _line in (
    "各区县人民政府，市属各企业，各有关单位：",
    "各市教育局、雄安新区公共服务局，省属高校：",
    "省有关部门、直属机构：",
    "各市（含定州、辛集市）科技局、财政局，各有关单位：",
    "县政府：",
    "各镇人民政府、街道办事处、开发区管委会：",
    "国务院各部委、各直属机构：",
    "各市、县（区）人民政府，省政府各部门：",
    "各市、副省级城市有关部门，各有关单位：",
    "科技部、新疆维吾尔自治区人民政府：",
    "区政府各委、办、局、街道办事处：",
    "各市财政局，厅机关各处室：",
    "机关各处室、直属单位：",
):
    commas_between_classes.complies(Draft.of(addressees=_line))
for _line in (
    "区环保厅、区发展和改革委员会、各市、县（区）水产畜牧兽医局：",
    "各区县人民政府、市属各企业、各有关单位：",
    "县政府各部门、各乡（镇）人民政府：",
    "各市科技局、财政局、省直有关部门：",
    "各市财政局、厅机关各处室：",
):
    commas_between_classes.breaches(Draft.of(addressees=_line), says="改为逗号")


@clause(
    "党政机关公文处理工作条例 第九条",
    "",
    check="K111",
    name="缺主送机关",
    ids=("K111",),
    outside=True,
    about=_ADDRESSED,
    force=Force.ERROR,
    because="上行文、批复和函必有受理机关，缺主送机关即无从办理",
)
def addressee_is_there(draft: Draft) -> Iterator[Hit | Needs]:
    """请示、报告、批复、函要写主送机关，通知一般也写。"""
    if not draft.whole or draft.addressees or draft.facts.says(Fact.IS_ATTACHMENT) or published(draft):
        return
    first = draft.text(Part.BODY).split("\n")[0].strip()
    if not re.search(r"^(?![^\n]*(?:如下|。))[^\n]{2,60}[：:]$", first):
        kind = draft.genre.value if draft.genre else ""
        yield Hit(
            draft.passage(Part.BODY, 0, 0),
            f"“{kind}”没有写主送机关。请在标题下空一行顶格写主送机关全称或规范化简称，后加全角冒号。",
            force=Force.WARNING if draft.genre is Genre.NOTICE else None,
        )


addressee_is_there.complies(Draft.of(title="西丰县水利局关于汛情的报告", addressees="县政府：", body="特此报告。"))
addressee_is_there.complies(Draft.of(title="西丰县水利局关于汛情的报告", body="县政府：\n特此报告。"))
addressee_is_there.complies(
    Draft.of(title="关于汛情的报告", body="见下。", facts=Facts(known={Fact.IS_ATTACHMENT: True}))
)
addressee_is_there.complies(Draft.of(title="西丰县2022年政府工作报告", body="各位代表。"))
addressee_is_there.breaches(
    Draft.of(title="西丰县水利局关于2012年工作情况的报告", body="现将情况报告如下：\n特此报告。"), says="没有写主送机关"
)


@clause(
    "党政机关公文处理工作条例 第十五条",
    "",
    check="K29",
    name="上行文抄送下级",
    ids=("K29",),
    outside=True,
    about=UPWARD,
    force=Force.WARNING,
    because="条例第十五条（一）：不抄送下级机关；县里规则没有写明",
)
def not_copied_downward(draft: Draft) -> Iterator[Hit | Needs]:
    """上行文不抄送下级机关。"""
    if not draft.issuer or draft.relation not in (Relation.SUPERIOR, None):
        return
    lower = [name for name in draft.copies if draft.facts.registry.relation(draft.issuer, name) is Relation.SUBORDINATE]
    if lower:
        start = max(0, draft.text(Part.COPIES).find(lower[0]))
        yield Hit(
            draft.passage(Part.COPIES, start, start + len(lower[0])),
            f"上行文不抄送下级机关。请从抄送机关中删去“{'、'.join(lower)}”，待上级答复后另行发文。",
        )


_TITLE = "西丰县人民政府关于防汛资金的请示"
not_copied_downward.complies(
    Draft.of(title=_TITLE, addressees="市政府：", body="妥否，请批示。", copies="抄送：市财政局。")
)
not_copied_downward.breaches(
    Draft.of(title=_TITLE, addressees="市政府：", body="妥否，请批示。", copies="抄送：市财政局，各乡（镇）人民政府。"),
    says="各乡（镇）人民政府",
)
