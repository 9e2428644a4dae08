"""审签单: the second page for the hands that the 文件稿 has no cells for (T20; chain in 附件1 五（三）1)."""

from collections.abc import Iterator

from luoshi.paper.forms.boxes import ink, label, yes_no
from luoshi.terms.blank import Box, FormSheet, Row, full_date
from luoshi.terms.filled import SigningSheet, Stage

STAGES = (
    Stage("文秘校核", at="附件1 五（三）1"),
    Stage("联系副主任\n审核", at="附件1 五（三）1"),
    Stage("主任转签", at="附件1 五（三）1"),
    Stage("分管副县长", at="第五十三条"),
    Stage("其他副县长\n会签", at="第五十三条"),
    Stage("县长", at="第五十三条"),
)
"""The county's chain; a sheet without stages of its own prints these empty."""
_COLUMNS = (30.0, 52.5, 30.0, 52.5)
_HANDS = 132.0
"""Height for all hands together, mm, so that six of them fill the page."""
_NOTE = "本页由系统印制，补文件稿所缺栏目。签发应签署意见、姓名和完整日期，圈阅或者签名的视为同意（附件1 五（二）9）。"


def signing_form(facts: SigningSheet) -> FormSheet:
    """The sheet: what the document is, who signed in order, number and date."""
    stages = facts.stages or STAGES
    height = min(30.0, max(17.0, _HANDS / len(stages)))
    rows = (*_head(facts), *(_hand(one, height) for one in stages), *_tail(facts))
    return FormSheet(
        f"{facts.issuer}文件审签单", _COLUMNS, rows, facts.printed_on, notes=(_NOTE,), foot=facts.reference
    )


def _head(facts: SigningSheet) -> Iterator[Row]:
    yield Row((label("标题"), Box(facts.title, columns=3)), 13)
    yield Row((label("文种"), Box(facts.genre), label("紧急程度"), Box(facts.urgency)), 9)
    yield Row((label("主送"), Box(facts.main, columns=3)), 9)
    yield Row((label("抄送"), Box(facts.copied, columns=3)), 9)
    enclosures = "\n".join(f"{number}.{name}" for number, name in enumerate(facts.enclosures, 1))
    yield Row((label("附件"), Box(enclosures), label("份数"), Box(str(facts.count) if facts.count else "")), 9)
    yield Row((label("规范性文件"), yes_no(facts.normative), label("重大决策"), yes_no(facts.major)), 9)
    if facts.closed_reason:
        yield Row((label("不公开理由"), Box(facts.closed_reason, columns=3)), 9)
    if facts.signer:
        yield Row((label("签发权限"), Box(facts.signer, columns=3)), 9)


def _hand(stage: Stage, height: float) -> Row:
    return Row((label(stage.name), ink(*stage.said, columns=3, note=stage.at)), height)


def _tail(facts: SigningSheet) -> Iterator[Row]:
    dated = full_date(facts.dated) if facts.dated else ""
    yield Row((label("发文字号"), Box(facts.number), label("成文日期"), Box(dated)), 10)
