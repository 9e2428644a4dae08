"""What a row of the sign-off table decides, and the signers in order of rank (catalogue 3.2)."""

from dataclasses import dataclass
from enum import StrEnum

from luoshi.law.table import Row
from luoshi.rulebook.signing.facts import Chair, Holder, Matter, Scope


class Signer(StrEnum):
    """Who signs, highest first. CHAIR stands for whoever chaired and is replaced before an answer leaves."""

    HEAD = "县长"
    DAILY_DEPUTY = "负责日常工作的副县长"
    CHAIR = "会议主持人"
    CHAIR_DEPUTY = "主持会议的副县长"
    DEPUTY = "分管副县长"
    APPROVING_LEADER = "批准立项的县政府领导同志"
    OFFICE_DIRECTOR = "县政府办公室主任"
    MAIN_HEAD = "本机关主要负责人"
    STANDING_OFFICE_HEAD = "非常设机构办事机构负责人"
    DISCLOSURE_HEAD = "政务公开股负责人"
    JUSTICE_HEAD = "县司法局主要负责人"

    @property
    def rank(self) -> int:
        """0 is the highest."""
        return list(Signer).index(self)


CHAIRS = {
    Chair.HEAD: Signer.HEAD,
    Chair.DAILY_DEPUTY: Signer.DAILY_DEPUTY,
    Chair.DEPUTY: Signer.CHAIR_DEPUTY,
    None: Signer.CHAIR,
}


@dataclass(frozen=True, slots=True)
class Opening:
    """A way to delegate: to whom, by a recorded mandate of which scope (None: confirmed afterwards), and its place.

    exceptional: the text does not offer it, only a mandate on record opens it, so that nobody is told to seek one.
    """

    holder: Holder
    scope: Scope | None
    at: str
    exceptional: bool = False


@dataclass(frozen=True, slots=True)
class Decision:
    """What a row says.

    openings: how it may be delegated. countersign: who adds a signature.
    shared: other deputies whose fields are touched counter-sign too. before: what must have happened.
    by_minutes: a mandate for this document written in the minutes opens it (T66). acting: the acting deputy may sign
    it by a mandate naming the class (T35). fast: its own delegation holds whatever other rows say (T36).
    residual: used only where no other row names a signer.
    """

    signer: Signer
    openings: tuple[Opening, ...] = ()
    countersign: tuple[str, ...] = ()
    shared: bool = False
    before: tuple[str, ...] = ()
    by_minutes: bool = False
    acting: bool = False
    fast: bool = False
    residual: bool = False


SignRow = Row[Matter, Decision]
