"""保管期限 proposed for a document, with the reason 〔EXT〕.

A county has its own table, approved by the archive authority; this one follows 国家档案局令第8号 in outline and is a
default that the clerk may depart from: longer freely, shorter with a reason.
"""

from dataclasses import dataclass

from luoshi.documents.form import Form, loads
from luoshi.documents.models import Document
from luoshi.documents.words import Retention
from luoshi.terms.genre import Genre

SOURCE = "机关文件材料归档范围和文书档案保管期限规定（国家档案局令第8号）〔EXT〕"
TOPIC = "专题会议"
_BY_GENRE = {
    **dict.fromkeys(
        (Genre.RESOLUTION, Genre.DECISION, Genre.ORDER, Genre.COMMUNIQUE, Genre.ANNOUNCEMENT, Genre.PUBLIC_NOTICE,
         Genre.OPINION, Genre.MOTION, Genre.MINUTES), Retention.PERMANENT),
    **dict.fromkeys((Genre.REQUEST, Genre.REPORT, Genre.REPLY, Genre.CIRCULAR, Genre.NOTICE), Retention.THIRTY),
    Genre.LETTER: Retention.TEN,
}
_LASTING = frozenset({"人事任免", "编制", "重大方针政策"})


@dataclass(frozen=True, slots=True)
class Proposal:
    """How long to keep, and why."""

    retention: Retention
    reason: str


def proposed_retention(document: Document) -> Proposal:
    """By kind; what is normative, major or a matter of appointments and policy is kept for good."""
    form, genre = loads(document.form), Genre(document.genre)
    lasting = _lasting(form)
    if lasting:
        return Proposal(Retention.PERMANENT, f"{lasting}，永久保管。{SOURCE}")
    if genre is Genre.MINUTES and form.meeting == TOPIC:
        return Proposal(Retention.THIRTY, f"{TOPIC}纪要，保管30年。{SOURCE}")
    found = _BY_GENRE[genre]
    words = "永久保管" if found is Retention.PERMANENT else f"一般的保管{found}"
    return Proposal(found, f"本机关的{genre}，{words}。{SOURCE}")


def _lasting(form: Form) -> str:
    if form.normative:
        return "行政规范性文件"
    if form.major:
        return "重大行政决策"
    tags = [tag for tag in form.tags if tag in _LASTING]
    return f"涉及{'、'.join(tags)}" if tags else ""


def shorter(chosen: Retention, proposed: Retention) -> bool:
    """Whether a choice keeps it for a shorter time than proposed."""
    order = list(Retention)
    return order.index(chosen) > order.index(proposed)
