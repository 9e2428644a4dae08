"""第五十二条: counter-signing and disagreement between departments; papers for the party's meetings."""

import re
from collections.abc import Iterator

from luoshi.law.finding import Hit, Needs
from luoshi.law.force import Force
from luoshi.law.provision import Awaiting, clause
from luoshi.terms.document import Draft, Part
from luoshi.terms.facts import Fact, Facts
from luoshi.terms.genre import Genre

_GROUNDS = re.compile(r"分歧|不同意见|未(?:能)?(?:取得|达成)一致|各方理[据由]|(?:局|委|办|厅)(?:认为|不同意|建议)")
_ASKED = re.compile(r"(?:已|经)[^。]{0,12}(?:征求|会签|协商)|征求[^。]{0,20}意见")


@clause(
    "第五十二条",
    "由主办部门列明各方理据,提出办理建议,与相关部门负责人会签后报县政府决定",
    check="K40",
    name="分歧未列理据",
    ids=("K40", "A52.2", "A26.2"),
    about=Genre.REQUEST,
    force=Force.ERROR,
    because="前句“须履行会签程序”，分歧不列明即未履行",
    tensions=("T31",),
)
def grounds_of_the_disagreement(draft: Draft) -> Iterator[Hit | Needs]:
    """部门有分歧的请示要列明各方理据和办理建议。"""
    open_ = draft.facts.says(Fact.DISAGREEMENT_OPEN)
    body = draft.text(Part.BODY) + draft.text(Part.ATTACHMENT)
    if open_ and not (_GROUNDS.search(body) and re.search(r"建议", body)):
        passage = next(draft.find(Part.BODY, _ASKED), None)
        yield Hit(
            passage,
            "有部门不同意，文中却没有列明各方理据和办理建议。请写明分歧点、各方理由、主办部门建议，由相关部门负责人会签后报送。",
        )
    elif open_ is None and draft.whole and _ASKED.search(body):
        yield Needs("征求意见的结果：有无部门不同意")


def _request(body: str, disagreement: bool | None = True) -> Draft:
    known = {} if disagreement is None else {Fact.DISAGREEMENT_OPEN: disagreement}
    return Draft.of(title="县自然资源局关于调整用地的请示", addressees="县政府：", body=body, facts=Facts(known=known))


_FULL = "县财政局认为资金来源未定。我局理由如下，分歧在于用地规模，建议按50亩办理。\n妥否，请批示。"
grounds_of_the_disagreement.complies(_request(_FULL))
grounds_of_the_disagreement.complies(_request("已征求各部门意见。\n妥否，请批示。", disagreement=False))
grounds_of_the_disagreement.complies(_request("已征求各部门意见。\n妥否，请批示。", disagreement=None))
grounds_of_the_disagreement.breaches(_request("已征求各部门意见。\n妥否，请批示。"), says="各方理据")

countersigned = Awaiting(
    "第五十二条",
    "涉及两个以上部门职权的,须履行会签程序",
    "请示涉及两个以上部门职权的，先会签再报送。",
    ("A52.1",),
    room="flow",
    needs=("所涉部门清单", "会签记录"),
)
leader_coordinates = Awaiting(
    "第五十二条",
    "取得一致意见或提出倾向性建议",
    "分管领导协调分歧，取得一致或提出倾向性建议。",
    ("A52.3",),
    room="flow",
    needs=("协调记录", "倾向性建议"),
    tensions=("T31",),
)
answer_in_time = Awaiting(
    "第五十二条",
    "一般应在7个工作日内回复",
    "征求意见或会签一般7个工作日内回复，主办部门可另定时限。",
    ("A52.4",),
    room="flow",
    needs=("送达日期", "主办部门所定时限", "回复日期"),
    tensions=("T60",),
)
agree_on_more_time = Awaiting(
    "第五十二条",
    "应主动与主办部门沟通并商定回复时限与方式",
    "不能按期回复的，与主办部门商定时限和方式，双方留痕。",
    ("A52.5",),
    room="flow",
    needs=("商定的时限和方式", "商定日期"),
)
silence_is_consent = Awaiting(
    "第五十二条",
    "逾期不回复视为无不同意见",
    "逾期不回复视为无不同意见，但须有送达凭证。",
    ("A52.6",),
    room="flow",
    needs=("送达凭证", "到期日", "回复内容"),
    tensions=("T13",),
)
government_first = Awaiting(
    "第五十二条",
    "先由县政府履行相关审议或审批程序",
    "以县委、县政府名义联合印发、主要涉及政府职责的稿件，先走县政府程序。",
    ("A52.7",),
    room="documents",
    needs=("县政府审议纪要或审批记录", "牵头起草部门"),
)
