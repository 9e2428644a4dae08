"""附件1 一（八）: 通知."""

from luoshi.rulebook.annex1_documents.kinds.kind import kind
from luoshi.terms.genre import Genre

NOTICE = kind(
    Genre.NOTICE, 8, "适用于发布、传达要求下级机关执行和有关单位周知或者执行的事项",
    "通知用于发布、传达、周知、执行，也用来印发、批转和转发，不主送上级。",
)
