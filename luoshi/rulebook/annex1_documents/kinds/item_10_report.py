"""附件1 一（十）: 报告."""

from luoshi.rulebook.annex1_documents.kinds.kind import kind
from luoshi.terms.genre import Genre

REPORT = kind(
    Genre.REPORT, 10, "适用于向上级机关汇报工作、反映情况,回复上级机关的询问",
    "报告只对上级，陈述情况，不求答复。",
)
