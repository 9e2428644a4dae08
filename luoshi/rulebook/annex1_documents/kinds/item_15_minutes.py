"""附件1 一（十五）: 纪要."""

from luoshi.rulebook.annex1_documents.kinds.kind import kind
from luoshi.terms.genre import Genre

MINUTES = kind(
    Genre.MINUTES, 15, "适用于记载会议主要情况和议定事项",
    "纪要记载会议情况和议定事项，须有对应的会议。",
)
