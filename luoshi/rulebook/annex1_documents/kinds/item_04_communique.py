"""附件1 一（四）: 公报."""

from luoshi.rulebook.annex1_documents.kinds.kind import kind
from luoshi.terms.genre import Genre

COMMUNIQUE = kind(
    Genre.COMMUNIQUE, 4, "适用于公布重要决定或者重大事项",
    "公报公布重要决定或重大事项，县级少用。",
)
