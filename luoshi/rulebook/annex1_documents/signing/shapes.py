"""One maker for the tables of 附件1 五（三）: each item names the rows that carry it out."""

from luoshi.law.force import Force
from luoshi.law.table import Table
from luoshi.rulebook.signing.decision import Decision
from luoshi.rulebook.signing.facts import Matter
from luoshi.rulebook.signing.rows import rows

Signing = Table[Matter, Decision]


def item(point: str, quote: str, summary: str, *ids: str, tensions: tuple[str, ...] = ()) -> Signing:
    """The table of one item, `point` as in 1（7）; the other ids are its rows. Other signers act beyond their power."""
    return Signing(at=f"附件1 五（三）{point}", quote=quote, summary=summary, ids=(f"X1-5(3){_plain(point)}",),
                   force=Force.ERROR, because="签发权限的规定，他人签发即为越权", tensions=tensions, rows=rows(*ids))


def _plain(point: str) -> str:
    return point.replace("（", "(").replace("）", ")")
