"""How matching rows become one answer (catalogue 3.2): the highest signer, and delegation only where all allow it."""

from dataclasses import dataclass

from luoshi.rulebook.signing.decision import CHAIRS, Opening, Signer, SignRow
from luoshi.rulebook.signing.facts import Absence, Holder, Issuer, Matter, MeetingKind, Scope
from luoshi.rulebook.signing.rows import ROWS

T66 = Opening(Holder.DEPUTY, Scope.THIS_DOCUMENT, "第五十三条（五）")
T35 = Opening(Holder.DEPUTY, Scope.ACTING, "第八条", exceptional=True)
FAST = Opening(Holder.DAILY_DEPUTY, None, "附件1 五（三）1（10）")


@dataclass(frozen=True, slots=True)
class Delegate:
    """Someone who may sign instead, and the recorded mandate that this takes; None where confirming afterwards will do.

    held: the mandate is on record for that day, or none is needed.
    """

    who: Holder
    scope: Scope | None
    at: str
    held: bool

    @property
    def words(self) -> str:
        """For the screen: who, by which mandate, and whether it is there."""
        if self.scope is None:
            return f"{self.who.value}（先行签发，县长随后确认）"
        state = "已登记" if self.held else "未登记，先补办授权"
        return f"{self.who.value}（须有“{self.scope.value}”授权，{state}）"


def matching(matter: Matter) -> tuple[SignRow, ...]:
    """Every row that speaks; a residual one steps back for others, but the joint signers it adds stay."""
    found = tuple(row for row in ROWS if row.matches(matter))
    if all(row.value.residual for row in found):
        return found
    return tuple(row for row in found if not row.value.residual or row.value.countersign)


def naming(used: tuple[SignRow, ...]) -> tuple[SignRow, ...]:
    """The rows among those used that name the signer."""
    return tuple(row for row in used if not row.value.residual) or used


def signer_of(matter: Matter, row: SignRow) -> Signer:
    """The row's signer, the chair by his own rank."""
    return CHAIRS[matter.chair] if row.value.signer is Signer.CHAIR else row.value.signer


def highest(matter: Matter, used: tuple[SignRow, ...]) -> Signer | None:
    """The highest signer that a row names; None when no row speaks."""
    return min((signer_of(matter, row) for row in naming(used)), key=lambda signer: signer.rank, default=None)


def openings(matter: Matter, used: tuple[SignRow, ...]) -> tuple[Opening, ...]:
    """Ways to delegate that every naming row allows, with the exceptions of T35, T36 and T66."""
    rows = naming(used)
    if any(row.value.fast for row in rows):
        return () if matter.absence is Absence.PRESENT else (FAST,)
    shut = tuple(row for row in rows if not row.value.openings)
    if not shut:
        return _common(rows)
    found: list[Opening] = []
    if _decided_by_meeting(matter, rows) and all(row.value.by_minutes for row in shut):
        found.append(T66)
    if matter.absence is Absence.ACTING and all(row.value.acting or row.value.openings for row in rows):
        found.append(T35)
    return tuple(found)


def _common(rows: tuple[SignRow, ...]) -> tuple[Opening, ...]:
    first = rows[0].value.openings if rows else ()
    return tuple(way for way in first if all(way in row.value.openings for row in rows[1:]))


def _decided_by_meeting(matter: Matter, rows: tuple[SignRow, ...]) -> bool:
    return matter.meeting is MeetingKind.EXECUTIVE and any(row.id == "S25" for row in rows)


def delegates(matter: Matter, used: tuple[SignRow, ...]) -> tuple[Delegate, ...]:
    """Everyone who might sign instead, with the mandate each needs; exceptional ways only when they are open."""
    found = (Delegate(way.holder, way.scope, way.at, _held(matter, way)) for way in openings(matter, used)
             if not way.exceptional or _held(matter, way))
    return tuple(found)


def _held(matter: Matter, way: Opening) -> bool:
    """A deputy's mandate may be given to the daily-work deputy as well; an emergency is confirmed afterwards (T36)."""
    if way.scope is None:
        return True
    holders = {way.holder, Holder.DAILY_DEPUTY} if way.holder is Holder.DEPUTY else {way.holder}
    return any(matter.mandate(holder, way.scope) for holder in holders)


def countersigners(matter: Matter, signer: Signer | None, used: tuple[SignRow, ...]) -> tuple[str, ...]:
    """Additional signatures from all rows, each once. They never replace the signer."""
    found = [name for row in used for name in row.value.countersign]
    if matter.deputies > 1 and any(row.value.shared for row in used):
        own = "其他" if signer is Signer.DEPUTY and matter.issuer is not Issuer.SUPERVISION else ""
        found.insert(0, f"{own}分管范围涉及的县政府领导同志")
    return tuple(dict.fromkeys(found))
