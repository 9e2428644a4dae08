"""Whether a paper goes over the head of its issuer's direct superior."""

from luoshi.terms.bodies import Nature, read_name, steps_up
from luoshi.terms.document import Draft


def skips(draft: Draft, addressee: str | None = None) -> bool:
    """True when the addressee (by default the first one) stands above the issuer's direct superior."""
    name = addressee or next(iter(draft.addressees), None)
    if not (draft.issuer and name):
        return False
    registry = draft.facts.registry
    issuer, target = registry.find(draft.issuer), registry.find(name)
    if target and target.name in {
        item.name for item in (registry.direct_superior(draft.issuer), registry.second_superior(draft.issuer)) if item
    }:
        return False
    return bool(steps_up(issuer.name if issuer else draft.issuer, target.name if target else name))


def skipped_name(draft: Draft) -> str:
    """The direct superior's name for a message, 直接上级机关 when the register does not hold it."""
    body = draft.facts.registry.direct_superior(draft.issuer or "")
    return f"直接上级机关（{body.name}）" if body else "直接上级机关"


def upper_department(draft: Draft) -> bool:
    """A government writes to a department of a higher level: no superior, yet 西政 may go there (附件1 三; T10)."""
    one, other = read_name(draft.issuer or ""), read_name(next(iter(draft.addressees), ""))
    if one.level is None or other.level is None:
        return False
    return one.nature is Nature.GOVERNMENT and other.nature is Nature.DEPARTMENT and other.level < one.level
