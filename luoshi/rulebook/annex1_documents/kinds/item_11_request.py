"""附件1 一（十一）: 请示."""

from luoshi.rulebook.annex1_documents.kinds.kind import kind
from luoshi.terms.genre import Genre

REQUEST = kind(
    Genre.REQUEST, 11, "适用于向上级机关请求指示、批准",
    "请示只对上级，请求指示或批准，要求答复。",
)
