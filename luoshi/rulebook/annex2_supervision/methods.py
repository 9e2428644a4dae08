"""附件2 四：六种督查方式，各自要不要事先通知、到不到实地、能否单独据以结案。"""

from dataclasses import dataclass
from enum import StrEnum

from luoshi.law.force import Force
from luoshi.law.table import Row, Table, When


class Method(StrEnum):
    """督查方式 (附件2 四)."""

    SELF_CHECK = "自查说明"
    HEARING = "听取汇报"
    UNANNOUNCED = "线索核查和暗访"
    PAPERS = "调阅资料"
    TALK = "约谈"
    INTERNET = "互联网+督查"


@dataclass(frozen=True, slots=True)
class Conduct:
    """How a method is carried out.

    notice_first: 《督查通知》 goes out before; otherwise it is handed over on arrival (T22).
    on_site: somebody sees the place. suffices: closing may rest on it alone (附件2 五（三）; T30).
    """

    notice_first: bool
    on_site: bool
    suffices: bool


_METHODS: tuple[tuple[Method, Conduct], ...] = (
    (Method.SELF_CHECK, Conduct(notice_first=True, on_site=False, suffices=False)),
    (Method.HEARING, Conduct(notice_first=True, on_site=False, suffices=False)),
    (Method.UNANNOUNCED, Conduct(notice_first=False, on_site=True, suffices=True)),
    (Method.PAPERS, Conduct(notice_first=True, on_site=False, suffices=False)),
    (Method.TALK, Conduct(notice_first=True, on_site=False, suffices=False)),
    (Method.INTERNET, Conduct(notice_first=True, on_site=False, suffices=False)),
)


def _row(number: int, method: Method, conduct: Conduct) -> Row[Method, Conduct]:
    condition = When[Method](f"方式为{method.value}", lambda chosen: chosen is method)
    words = f"{method.value}：通知{'事先下发' if conduct.notice_first else '到场出示'}"
    return Row(f"X2-4({number})", words, (condition,), conduct, (f"附件2 四（{'一二三四五六'[number - 1]}）",))


methods = Table[Method, Conduct](
    at="附件2 四",
    quote="推行“线索核查法”和“四不两直”暗访工作法",
    summary="六种方式；暗访不事先通知，到场出示；不到实地的方式不能单独作为结案依据。",
    ids=("X2-4",),
    force=Force.ERROR,
    because="暗访事先发通知即失去意义；结案依据见附件2 五（三）",
    tensions=("T22", "T30"),
    rows=tuple(_row(number, *pair) for number, pair in enumerate(_METHODS, 1)),
)
