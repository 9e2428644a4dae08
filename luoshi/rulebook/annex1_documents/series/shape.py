"""The shape of a number series (字号系列): what 附件1 三 says of each, as one executable row."""

from dataclasses import dataclass
from enum import StrEnum

from luoshi.law.provision import Provision
from luoshi.terms.bodies import Towards
from luoshi.terms.genre import Genre


class Owner(StrEnum):
    """Whose series it is."""

    GOVERNMENT = "西丰县人民政府"
    OFFICE = "西丰县人民政府办公室"


@dataclass(frozen=True, eq=False)
class Series(Provision):
    """One series: its owner, the ways and kinds it serves, who signs by default, what must lie beside a draft.

    code: 机关代字. genres: kinds the text names. gaps: kinds it leaves out but practice needs (T11), a warning.
    signers: rows of the sign-off table, usual ones first. needs: what the file must hold. content: what it is for.
    gate: the disclosure section must see the draft first ("大号", T37).
    """

    code: str = ""
    owner: Owner = Owner.GOVERNMENT
    towards: frozenset[Towards] = frozenset()
    genres: frozenset[Genre] = frozenset()
    gaps: frozenset[Genre] = frozenset()
    content: str = ""
    signers: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    gate: bool = False
    form: str = "代字〔年份〕序号号"

    @property
    def shape(self) -> str:
        return "字号系列"

    def number(self, year: int, serial: int) -> str:
        """The written number of a document of this series."""
        return f"{self.code}〔{year}〕{serial}号"
