"""附件1 一（九）: 通报."""

from luoshi.rulebook.annex1_documents.kinds.kind import kind
from luoshi.terms.genre import Genre

CIRCULAR = kind(
    Genre.CIRCULAR, 9, "适用于表彰先进、批评错误、传达重要精神和告知重要情况",
    "通报用于表彰、批评、传达精神和告知情况。",
)
