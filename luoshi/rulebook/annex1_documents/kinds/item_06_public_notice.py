"""附件1 一（六）: 通告."""

from luoshi.rulebook.annex1_documents.kinds.kind import kind
from luoshi.terms.genre import Genre

PUBLIC_NOTICE = kind(
    Genre.PUBLIC_NOTICE, 6, "适用于在一定范围内公布应当遵守或者周知的事项",
    "通告在一定范围内公布，要大家遵守或知道，不写主送机关。",
)
