"""Forms around the issue: 不对外公开说明 (附件1 五（三）3), 分送单 with receipts."""

from luoshi.paper.forms.boxes import ink, label, ticks
from luoshi.terms.blank import Box, FormSheet, Row, full_date
from luoshi.terms.facts import Disclosure
from luoshi.terms.filled import ClosedStatement, DispatchList, Receipt


def closed_form(facts: ClosedStatement) -> FormSheet:
    """The statement that goes to 政务公开股 for its file."""
    classes = [one.value for one in Disclosure if one is not Disclosure.OPEN]
    rows = (
        Row((label("文件标题"), Box(facts.title, columns=3)), 18),
        Row((label("发文部门"), Box(facts.department), label("公开属性"), ticks(classes, facts.disclosure)), 13),
        Row((label("法定依据"), Box(facts.ground, columns=3)), 34),
        Row((label("不公开的理由"), Box(facts.reason, columns=3)), 66),
        Row((label("不公开的期限"), Box(facts.period, columns=3)), 13),
        Row((label("发文部门\n主要负责人签字"), ink(facts.head, columns=3)), 36),
        Row((label("政务公开股\n负责人审核签字"), ink(facts.openness, columns=3)), 36),
    )
    notes = ("由发文部门交送，报政务公开股备案，经政务公开股负责人审核签字后，报送秘书股发文（附件1 五（三）3）。",)
    return FormSheet(
        "不对外公开说明",
        (33, 45, 23, 64),
        rows,
        facts.printed_on,
        number=f"备案号：{facts.filing or '　　　　　　'}",
        notes=notes,
    )


def dispatch_form(facts: DispatchList) -> FormSheet:
    """Who gets how many, and who signed for it. Long lists run over pages."""
    heads = Row(tuple(label(name) for name in ("序号", "收文单位", "类别", "份数", "方式", "签收人", "签收日期")), 10)
    rows = (heads, *(_receipt(number, one) for number, one in enumerate(facts.rows, 1)))
    got = sum(one.received is not None for one in facts.rows)
    total = f"共{len(facts.rows)}个单位，{sum(one.copies for one in facts.rows)}份，已签收{got}个。"
    clerk = f"分送人：{facts.clerk or '　　　　　'}　　分送日期：{full_date(facts.on)}"
    return FormSheet(
        "公文分送单",
        (13, 53, 15, 13, 15, 20, 36),
        rows,
        facts.printed_on,
        subtitle=facts.office,
        number=facts.number,
        lead=(f"文件：{facts.title}",),
        notes=(total, clerk),
        headed=True,
    )


def _receipt(number: int, one: Receipt) -> Row:
    day = full_date(one.received) if one.received else ""
    middle = (str(number), one.body, one.sent_as, str(one.copies), one.way, one.receiver, day)
    return Row(tuple(Box(text, align="left" if place == 1 else "center") for place, text in enumerate(middle)), 9.5)
