"""附件1 一（十二）: 批复."""

from luoshi.rulebook.annex1_documents.kinds.kind import kind
from luoshi.terms.genre import Genre

REPLY = kind(
    Genre.REPLY, 12, "适用于答复下级机关请示事项",
    "批复只答复下级的请示，一件请示一件批复。",
)
