"""文件稿 as the county prints it, in printed order with its notes (附件1 五（三）3, F1-F13)."""

from collections.abc import Iterator

from luoshi.paper.forms.boxes import ink, label, ticks
from luoshi.terms.blank import Box, FormSheet, Opinion, Row
from luoshi.terms.facts import Disclosure
from luoshi.terms.filled import Countersign, Manuscript

_COLUMNS = (34.0, 14.0, 20.0, 14.5, 17.0, 17.0, 48.5)
_SIDE_BY_SIDE = 60
"""Characters of an opinion that still read well in half the width."""
_LEAST = 2
"""Boxes for countersignature on the county's own form."""


def manuscript_form(facts: Manuscript) -> FormSheet:
    """The form, any number of countersignatures; further pages carry the title with 续."""
    rows = (*_drafting(facts), *_reviews(facts), *_opinions(facts), *_countersigns(facts.countersigns))
    return FormSheet(f"{facts.issuer}文件稿", _COLUMNS, rows, facts.printed_on, foot=facts.reference)


def _drafting(facts: Manuscript) -> Iterator[Row]:
    yield Row((label("标题"), Box(facts.title, columns=6)), 16)
    yield Row(
        (label("拟稿部门"), Box(facts.department, columns=3), label("文件起草本部门\n一把手签字", 2), ink(facts.head)),
        20,
    )
    yield Row((label("拟稿人"), Box(facts.drafter, columns=3), label("联系电话\n（手机）", 2), Box(facts.phone)), 13)
    yield Row((Box(facts.reason, columns=7, head="发文缘由、根据："),), 31)


def _reviews(facts: Manuscript) -> Iterator[Row]:
    yield Row(
        (label("保密审查\n暨稿件审查"), label("初审"), ink(facts.first, columns=3), label("二审"), ink(facts.second)),
        24,
    )
    yield Row(
        (
            label("秘密\n等级"),
            Box(facts.secrecy, align="center"),
            label("公开\n属性"),
            ticks([one.value for one in Disclosure], facts.disclosure, 4),
        ),
        13,
    )
    yield Row((label("拟稿部门\n主要负责人审签\n暨保密审查三审", 2), ink(facts.third, columns=5)), 26)


def _opinions(facts: Manuscript) -> Iterator[Row]:
    yield Row(
        (label("司法审核意见\n主要负责人签字", 2), ink(facts.legal, columns=5, note="由文件起草部门送至司法局审核")), 30
    )
    yield Row(
        (label("政务公开审核意见\n审核人签字", 2), ink(facts.openness, columns=5, note="由政府办政务公开股审核签字")),
        30,
    )


def _countersigns(given: tuple[Countersign, ...]) -> Iterator[Row]:
    """Two boxes in a row, in the order given; a long opinion has a row to itself."""
    waiting: Countersign | None = None
    for one in (*given, *(Countersign(),) * (_LEAST - len(given))):
        if isinstance(one.said, Opinion) and len(one.said.words) > _SIDE_BY_SIDE:
            if waiting:
                yield _pair(waiting, Countersign())
            waiting = None
            yield Row((_countersigner(one, 2), ink(one.said, columns=5)), 28)
        elif waiting:
            yield _pair(waiting, one)
            waiting = None
        else:
            waiting = one
    if waiting:
        yield _pair(waiting, Countersign())


def _pair(left: Countersign, right: Countersign) -> Row:
    return Row((_countersigner(left, 1), ink(left.said, columns=3), _countersigner(right, 2), ink(right.said)), 28)


def _countersigner(one: Countersign, columns: int) -> Box:
    return label(f"{one.body or '　　　部门'}\n主要负责人签字", columns)
