"""What a file under way says: who consented, what class it has; and short files for examples."""

from datetime import date

from luoshi.rulebook.signing.decision import Signer
from luoshi.rulebook.signing.facts import Issuer
from luoshi.terms.dossier import AGAINST, SILENT, Dossier, Leaf, Voice
from luoshi.terms.facts import Disclosure

CONSENT = frozenset({"提交", "同意", "办结"})
ANSWERS = CONSENT | {AGAINST}
COUNTY_ISSUERS = frozenset({
    Issuer.COUNTY, Issuer.OFFICE, Issuer.PARTY_AND_COUNTY, Issuer.BOTH_OFFICES, Issuer.PARTY_GROUP,
})
"""发文机关 whose documents the county government's office reviews."""
LEADERS = frozenset({
    Signer.HEAD, Signer.DAILY_DEPUTY, Signer.CHAIR, Signer.CHAIR_DEPUTY, Signer.DEPUTY, Signer.APPROVING_LEADER,
})
"""Signers who are 县政府领导同志."""


def decided_class(file: Dossier) -> str:
    """公开属性: as the disclosure section decided, else as the drafter proposed, '' when nobody has said."""
    return (file.paper(Leaf.CLASS_OPINION) or {}).get("disclosure", "") or file.disclosure or ""


def shut(file: Dossier) -> bool:
    """Of the class that is not open: 依申请公开 goes with 不予公开 (T19)."""
    return decided_class(file) not in ("", Disclosure.OPEN)


def concerned(file: Dossier) -> tuple[str, ...]:
    """Bodies touched, without the one that drafts."""
    return tuple(body for body in file.touched if body != file.department)


def is_head(post: str) -> bool:
    """The county head's post, however it is written out."""
    return post.endswith("县长") and not post.endswith("副县长")


def voice(
    body: str, verb: str = "同意", *, step: str = "P01.6", post: str = "局长", name: str = "张三", proof: str = ""
) -> Voice:
    """An opinion for examples."""
    return Voice(step, body, body, 1, name, post, verb, "", date(2026, 11, 2), proof)


def deemed(body: str, proof: str = "") -> Voice:
    """A silent body for examples."""
    return voice(body, SILENT, proof=proof)
