"""附件1 五（一）1, 2, 6, 8: principles of drafting that no draft alone can prove."""

from luoshi.law.force import Force
from luoshi.law.provision import Awaiting, Statement

consistent = Awaiting(
    "附件1 五（一）1",
    "并同现行有关公文相衔接",
    ids=("X1-5(1)1",),
    summary="与现行有效公文的规定和数据衔接；引用已失效规范由 K95 提示，文件库接入后列出相近、相左的文件。",
    room="documents",
    needs=("现行有效公文库",),
)
workable = Statement(
    "附件1 五（一）2",
    "所提政策措施和办法切实可行",
    ids=("X1-5(1)2",),
    summary="从实际出发，措施可行。",
    reason="是否可行由人判断，没有可以执行的对象。",
)
researched = Awaiting(
    "附件1 五（一）6",
    "深入调查研究，充分进行论证，广泛听取意见",
    ids=("X1-5(1)6",),
    summary="重要文稿附调研、论证和听取意见的材料。",
    room="documents",
    needs=("起草附件材料", "是否重要文稿"),
)
opinions_sought = Awaiting(
    "附件1 五（一）7",
    "起草单位必须征求相关地区或者部门意见，力求达成一致",
    ids=("X1-5(1)7",),
    summary="涉及其他地区、部门职权的，必须征求意见；已知意见是否齐全时由 K67 检查。",
    tensions=("T13",),
    room="documents",
    needs=("机构职能登记", "征求意见记录"),
)
heads_lead = Statement(
    "附件1 五（一）8",
    "机关负责人应当主持、指导重要公文起草工作",
    ids=("X1-5(1)8",),
    force=Force.ERROR,
    summary="重要公文由机关负责人主持、指导起草；登记“主持起草人”栏供填写。",
    reason="工作要求，稿面上没有可以检查的内容。",
)
