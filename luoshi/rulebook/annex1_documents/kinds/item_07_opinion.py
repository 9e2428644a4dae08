"""附件1 一（七）: 意见."""

from luoshi.rulebook.annex1_documents.kinds.kind import kind
from luoshi.terms.genre import Genre

OPINION = kind(
    Genre.OPINION, 7, "适用于对重要问题提出见解和处理办法",
    "意见对重要问题提出看法和办法，上行、下行、平行都可以。",
)
