"""第八十条: in force from issue, two annexes; and how a text says when it applies and for how long."""

import re
from collections.abc import Iterator

from luoshi.law.finding import Hit
from luoshi.law.force import Force
from luoshi.law.provision import Statement, clause
from luoshi.rulebook.reading.normative import body_text, local, looks_normative
from luoshi.terms.document import Draft, Part
from luoshi.terms.facts import Fact

AT = "第八十条"

in_force = Statement(
    AT,
    "本规则自下发之日起执行",
    ids=("A80.1",),
    summary="规则自2022年9月22日起执行，此前的公文不按本规则追究。",
    tensions=("T41",),
    reason="施行日期写在封面，由规则集的有效起始日执行。",
)
annexes = Statement(
    AT,
    "附件1：公文日常处理办法",
    ids=("A80.2",),
    summary="本规则带两个附件；附件名称与附件一致由检查 K73 核对。",
    reason="列明附件的文字；一致性由 K73 检查。",
)

_START = re.compile(
    r"(?:自|从|于)[^，。；\n]{1,24}(?:施行|执行|实施|生效)|(?:发布|公布|印发|下发)之日起?(?:施行|执行|实施)?"
)
_TERM = re.compile(
    r"有效期|有效至|施行期|试行期|试行[一二三四五两\d]{1,2}年|暂行[一二三四五两\d]{1,2}年|至(?:19"
    r"|20)\d{2}年[^，。；\n]{0,10}(?:止|废止|失效)"
    r"|执行至"
)
_TRIAL = re.compile(r"[（(](试行|暂行)[）)]|(?<=[\u4e00-\u9fa5])(暂行)(?=办法|规定|条例|细则)")


@clause(
    AT,
    "本规则自下发之日起执行",
    check="K65",
    name="施行日期和有效期",
    ids=("K65",),
    force=Force.ADVICE,
    because="原文未要求，T41 建议写明",
    tensions=("T41",),
)
def start_and_term(draft: Draft) -> Iterator[Hit]:
    """规范性文件写明施行日期；试行、暂行的写明有效期。"""
    text = body_text(draft)
    if not text or not (draft.whole or draft.text(Part.ATTACHMENT)):
        return
    trial = _TRIAL.search(draft.text(Part.TITLE))
    if trial and (draft.text(Part.ATTACHMENT) or _START.search(text)) and not _TERM.search(text):
        word = trial.group(1) or trial.group(2)
        yield Hit(
            draft.passage(Part.TITLE, *trial.span()),
            f"标明“{word}”而没有写有效期，建议写明施行日期和有效期，例如“有效期2年”。",
        )
    declared = draft.facts.says(Fact.NORMATIVE) or (local(draft) and looks_normative(text))
    if declared and not _START.search(text):
        yield Hit(None, "规范性文件没有写明施行日期，建议在末条写明“自×年×月×日起施行，有效期×年”。")


_TITLE = "西丰县人民政府关于印发《工作规则（试行）》的通知"
start_and_term.complies(
    Draft.of(title=_TITLE, body="现印发给你们。", attachments=("自2022年11月1日起施行，有效期2年。",))
)
start_and_term.complies(Draft.of(title="关于开展暂行调查的通知", body="请填报。"))
start_and_term.breaches(
    Draft.of(title=_TITLE, body="现印发给你们。", attachments=("本规则自下发之日起执行。",)), says="没有写有效期"
)
