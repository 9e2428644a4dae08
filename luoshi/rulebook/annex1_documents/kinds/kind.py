"""The shape of one kind's provision: what it is for, with its row of the table."""

from dataclasses import dataclass

from luoshi.law.provision import Provision
from luoshi.rulebook.annex1_documents.kinds.table import KIND_RULES, KindRule
from luoshi.terms.genre import Genre


@dataclass(frozen=True, eq=False)
class KindProvision(Provision):
    """A kind of document as annex 1 part 一 defines it. `rule` says who may use it, where to and how it ends."""

    rule: KindRule = KIND_RULES[Genre.NOTICE]

    @property
    def shape(self) -> str:
        """The word for this shape on the rules page."""
        return "文种"


def kind(genre: Genre, number: int, quote: str, summary: str, *more: str) -> KindProvision:
    """The provision of one kind. `number` is its item; `more` are further catalogue ids."""
    rule = KIND_RULES[genre]
    return KindProvision(at=rule.at, quote=quote, summary=summary, ids=(f"X1-1({number})", *more), rule=rule)
