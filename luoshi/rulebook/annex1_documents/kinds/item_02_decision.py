"""附件1 一（二）: 决定."""

from luoshi.rulebook.annex1_documents.kinds.kind import kind
from luoshi.terms.genre import Genre

DECISION = kind(
    Genre.DECISION, 2, "对重要事项作出决策和部署、奖惩有关单位和人员",
    "决定用于重要决策、奖惩，以及变更或撤销下级的不当决定；由县长签发，须经常务会议。",
)
