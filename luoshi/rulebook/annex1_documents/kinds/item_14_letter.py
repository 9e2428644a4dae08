"""附件1 一（十四）: 函."""

from luoshi.rulebook.annex1_documents.kinds.kind import kind
from luoshi.terms.genre import Genre

LETTER = kind(
    Genre.LETTER, 14, "适用于不相隶属机关之间商洽工作、询问和答复问题、请求批准和答复审批事项",
    "函用于不相隶属的机关之间商洽、询问、答复和请求批准。",
)
