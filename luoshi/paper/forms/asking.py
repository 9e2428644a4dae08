"""Forms between departments: 征求意见单, 会签单, 意见汇总表, 分歧意见表 (第二十六条、第五十二条)."""

from collections.abc import Iterator

from luoshi.paper.forms.boxes import ink, label, ticks
from luoshi.terms.blank import Box, FormSheet, Opinion, Row, full_date
from luoshi.terms.filled import Answer, Collected, Consultation, Dispute, OpinionTable, Point, Side


def consultation_form(facts: Consultation) -> FormSheet:
    """The sheet sent to one body, with its answer or the silence that counts as none."""
    word = "会签" if facts.countersign else "征求意见"
    lead = f"{facts.asked}：现将下列文稿送你单位{word}，请于{full_date(facts.due)}前书面回复，由主要负责人签字。"
    rows = (*_asked(facts), *_answer(facts, word))
    notes = (
        "一般应在7个工作日内回复，主办部门另有时限要求的除外；特殊情况不能按期回复的，应主动与主办部门商定回复时限与方式；"
        "逾期不回复视为无不同意见（第五十二条）。",
        "视为无不同意见须有送达凭证，不适用于规范性文件和合法性审查。",
    )
    number = f"编号：{facts.number}" if facts.number else ""
    return FormSheet(
        f"{word}单",
        (34, 50, 28, 53),
        rows,
        facts.printed_on,
        subtitle=f"送办单位：{facts.asker}",
        number=number,
        lead=(lead,),
        notes=notes,
    )


def _asked(facts: Consultation) -> Iterator[Row]:
    yield Row((label("文稿标题"), Box(facts.title, columns=3)), 15)
    yield Row((label("送达日期"), Box(full_date(facts.on)), label("回复期限"), Box(full_date(facts.due))), 11)
    yield Row(
        (label("联系人、电话"), Box(facts.contact), label("回复方式"), Box(facts.way or "本系统回复或送纸质原件")), 11
    )
    points = "\n".join(f"{number}.{words}" for number, words in enumerate(facts.points, 1))
    yield Row((label("需要回复的\n事项"), Box("\n".join(filter(None, (facts.request, points))), columns=3)), 28)


def _answer(facts: Consultation, word: str) -> Iterator[Row]:
    yield Row((label("回复意见"), ticks([one.value for one in Answer], facts.answer, 3)), 12)
    yield Row((label(f"{word}单位\n意见和理由\n主要负责人签字"), ink(facts.reply, columns=3)), 105)


def opinion_table(facts: OpinionTable) -> FormSheet:
    """All answers with what became of them; those who kept silent with the proof."""
    heads = Row(tuple(label(name) for name in ("序号", "单位", "意见", "是否采纳", "不采纳的理由")), 10)
    rows = (heads, *(_collected(number, one) for number, one in enumerate(facts.rows, 1)))
    silent = sum(not isinstance(one.said, Opinion) for one in facts.rows)
    total = f"共征求{len(facts.rows)}个单位意见，回复{len(facts.rows) - silent}个，逾期未回复视为无不同意见{silent}个。"
    return FormSheet(
        "征求意见汇总表",
        (13, 29, 69, 22, 32),
        rows,
        facts.printed_on,
        subtitle=f"拟稿部门：{facts.department}",
        lead=(f"文稿：{facts.title}",),
        notes=(total,),
        headed=True,
    )


def _collected(number: int, one: Collected) -> Row:
    return Row(
        (Box(str(number), align="center"), Box(one.body), ink(one.said), Box(one.taken, align="center"), Box(one.why)),
        17,
    )


def dispute_sheet(facts: Dispute) -> FormSheet:
    """Each point with both sides and their grounds, the proposal, the ruling."""
    rows = [row for number, point in enumerate(facts.points, 1) for row in _point(number, point)]
    if facts.talks:
        rows.insert(0, Row((label("协商情况"), Box(facts.talks, columns=3)), 18))
    notes = (
        "主办部门主要负责人主动协商后仍不能取得一致意见的，列明各方理据，提出办理建议，与相关部门负责人会签后报县政府决定（第五十二条）；"
        "报分管副县长协调，重要的报县长审定（第二十六条）。",
    )
    return FormSheet(
        "分歧意见表",
        (24, 30, 58, 53),
        tuple(rows),
        facts.printed_on,
        subtitle=f"主办部门：{facts.department}",
        lead=(f"文稿：{facts.title}",),
        notes=notes,
    )


def _point(number: int, point: Point) -> Iterator[Row]:
    yield Row((label(f"分歧{number}"), Box(point.matter, columns=3)), 14)
    yield Row((label("各方"), label("主张"), label("理由和依据"), label("主要负责人会签")), 9)
    yield from map(_side, point.sides)
    yield Row((label("办理建议"), Box(point.proposal, columns=3)), 17)
    yield Row((label("裁定意见"), ink(point.ruling, columns=3)), 24)


def _side(side: Side) -> Row:
    return Row((Box(side.body, align="center"), Box(side.position), Box(side.ground), ink(side.signed)), 26)
