"""Procedures as provisions: who does what in which order, and the article that demands each step (catalogue 5)."""

from dataclasses import dataclass

from luoshi.law.book import Book
from luoshi.law.place import is_inside, place_key
from luoshi.law.provision import Provision

EXITS = ("退回并说明理由", "不符合规定不予办理", "主办单位撤回", "暂缓并写明理由和时间", "提请上级协调")
"""Ways out that every procedure has besides its own (附件1 五（二）7; 第七十二条)."""


@dataclass(frozen=True, slots=True)
class Step:
    """A step: what, by whom, under which place of the text.

    at: place in the text; outside=True when the step is practice or law beyond the Rules 〔EXT〕.
    leaves: the record or paper that it leaves. limit: id of a Deadline (D04). exits: other ways out, in Chinese.
    """

    name: str
    actor: str
    at: str
    leaves: str = ""
    limit: str = ""
    exits: tuple[str, ...] = ()
    outside: bool = False


@dataclass(frozen=True, eq=False)
class Procedure(Provision):
    """A named order of steps. Its first id is P01.."""

    name: str = ""
    steps: tuple[Step, ...] = ()

    def __post_init__(self) -> None:
        super().__post_init__()
        if not (self.name and self.steps):
            raise ValueError(f"{self.at}：程序须有名称和步骤")
        for step in self.steps:
            if not (step.outside or is_inside(step.at)):
                raise ValueError(f"{self.at}：步骤“{step.name}”所写的{step.at}不在规则原文中，须标明为规则之外的做法")

    @property
    def shape(self) -> str:
        return "程序"

    @property
    def places(self) -> tuple[str, ...]:
        """Every place that the steps rest on, in the order of the text."""
        return tuple(sorted({step.at for step in self.steps}, key=place_key))

    @property
    def limits(self) -> tuple[str, ...]:
        """Ids of the deadlines on its way, in the order of the steps."""
        return tuple(dict.fromkeys(step.limit for step in self.steps if step.limit))


def procedures(book: Book) -> dict[str, Procedure]:
    """All procedures of a rulebook by their own ids, in order of the ids."""
    found = {item.id: item for item in book.provisions if isinstance(item, Procedure)}
    return dict(sorted(found.items()))
