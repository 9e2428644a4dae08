"""The number register: one counter for each series and year, given after the last signature (catalogue 4.3)."""

from collections.abc import Iterator
from datetime import date

from luoshi.law.force import Force
from luoshi.law.gate import Stop, gate
from luoshi.law.provision import Kept
from luoshi.terms.dossier import Dossier, Moment


@gate(
    "附件1 五（一）3",
    "因发文时间与文号具有逻辑性",
    Moment.NUMBER,
    name="签字之后取号、先后有序",
    ids=("X1-3.m1", "X1-5(1)3.3"),
    force=Force.ERROR,
    because="日期与序号倒置的，除登记的极特殊情况外，不得编号",
)
def number_after_signature(file: Dossier) -> Iterator[Stop]:
    """每个字号每年一个序列，在最后一个必需的签字之后取号；成文日期不早于本字号上一号。"""
    if file.signed_on is None:
        yield Stop("本件没有签发，不能取号。", "请在最后一个必需的签字之后取号，不预留文号。")
    elif file.last_number_on and file.signed_on < file.last_number_on and not file.exception:
        yield Stop(
            f"成文日期{file.signed_on}早于{file.series}上一号的{file.last_number_on}。",
            "不予过后补发；属极特殊情况的，先登记批准的理由。",
        )


REGISTER = Kept(
    "附件1 五（一）3",
    "因发文时间与文号具有逻辑性",
    "发文登记簿：每个字号每年从1号起连续编号，不重号；作废的号保留记录和理由，不再使用。",
    ("X1-3.m1.登记簿",),
    by=(
        "documents.actions.numbering.give_number",
        "documents.actions.numbering.void_number",
        "documents.actions.numbering.carry_over",
    ),
    how="编号时锁定字号取下一号，同时记入登记簿；作废须写明理由，号码不再给出；纸质登记簿可以接续。",
)

_EARLY, _LATE = date(2026, 11, 2), date(2026, 11, 6)
number_after_signature.complies(Dossier(series="西政发", signed_on=_LATE))
number_after_signature.complies(Dossier(series="西政发", signed_on=_LATE, last_number_on=_EARLY))
number_after_signature.complies(
    Dossier(series="西政发", signed_on=_EARLY, last_number_on=_LATE, exception="县长批准：灾情补发")
)
number_after_signature.breaches(Dossier(series="西政发"), says="没有签发")
number_after_signature.breaches(
    Dossier(series="西政发", signed_on=_EARLY, last_number_on=_LATE), says="早于西政发上一号的2026-11-06"
)
