"""第六十五条：讲话、文章先报批后发表。"""

import re
from collections.abc import Iterator

from luoshi.law.finding import Hit, Needs
from luoshi.law.force import Force
from luoshi.law.provision import clause
from luoshi.terms.document import Draft, Part
from luoshi.terms.facts import Fact, Facts

_SPEECH = re.compile(
    r"(?:在[^《》\n]{2,40}上?的?|(?:县长|主任|局长|同志)[^《》\n]{0,20})(?:讲话|致辞|发言)(?:稿|提纲|摘要)?$|署名文章$"
)
_PRINTED = re.compile(r"印发[^》\n]{0,20}(?:县长|县政府领导|同志)[^\n]{0,40}(?:讲话|致辞|文章)》?的通知$")
_ABOVE = re.compile(r"习近平|总书记|总理|中央|国务院|省[委长政]|市[委长政]|县委(?!、县政府)")
_LEADER = re.compile(r"县长|县政府(?:党组|领导)")


@clause(
    "第六十五条",
    "个人发表讲话或文章，事先须按程序报县政府批准",
    check="K90",
    name="讲话文章未报批",
    ids=("K90", "A65.1", "A65.2"),
    force=Force.WARNING,
    tensions=("T34", "T59"),
    because="是否代表县政府、是否涉及未决定的重大事项由人判断，未批准的须写明理由",
)
def speech_approved(draft: Draft) -> Iterator[Hit | Needs]:
    """县政府领导的讲话和文章、其他组成人员代表县政府或者涉及未决定重大事项的讲话和文章，先报批后发表。"""
    title = draft.text(Part.TITLE).replace("\n", "")
    speech = _PRINTED.search(title) or _SPEECH.search(draft.title.bare)
    approved = draft.facts.says(Fact.SPEECH_APPROVED)
    if approved or not speech or _ABOVE.search(title):
        return
    if approved is False:
        yield Hit(
            draft.passage(Part.TITLE),
            "讲话、文章尚未批准。请填写报批单（场合、媒体、日期、以谁的名义），批准后再发表；不须报批的写明理由。",
        )
    elif _LEADER.search(title + draft.text(Part.SIGNATURE)):
        yield Needs("讲话、文章的批准记录")
    else:
        yield Needs("讲话、文章以谁的名义发表，是否涉及未经县政府研究决定的重大问题；须报批的附批准记录")


_TITLE = "在全县经济工作会议上的讲话"
speech_approved.breaches(
    Draft.of(title=_TITLE, body="同志们：", facts=Facts(known={Fact.SPEECH_APPROVED: False})), says="批准后再发表"
)
speech_approved.breaches(
    Draft.of(
        title="西丰县人民政府办公室关于印发县长在全县经济工作会议上讲话的通知",
        body="现印发给你们。",
        facts=Facts(known={Fact.SPEECH_APPROVED: False}),
    ),
    says="尚未批准",
)
speech_approved.complies(Draft.of(title=_TITLE, facts=Facts(known={Fact.SPEECH_APPROVED: True})))
speech_approved.complies(Draft.of(title=_TITLE, signature="县长 王某某"))
speech_approved.complies(Draft.of(title=_TITLE))
speech_approved.complies(
    Draft.of(
        title="西丰县人民政府关于学习贯彻习近平总书记重要讲话精神的通知",
        facts=Facts(known={Fact.SPEECH_APPROVED: False}),
    )
)
