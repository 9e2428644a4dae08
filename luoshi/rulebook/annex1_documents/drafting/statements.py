"""附件1 五（一）1, 2, 6, 8: principles of drafting that no draft alone can prove."""

from collections.abc import Iterator

from luoshi.law.force import Force
from luoshi.law.gate import Stop, gate
from luoshi.law.provision import Awaiting, Statement
from luoshi.rulebook.reading.files import concerned, voice
from luoshi.terms.dossier import Dossier, Leaf, Moment

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


@gate(
    "附件1 五（一）6",
    "深入调查研究，充分进行论证，广泛听取意见",
    Moment.HAND_IN,
    name="重要文稿有论证材料",
    ids=("X1-5(1)6",),
    force=Force.ADVICE,
    because="材料是否充分由人判断，只作提示",
)
def researched(file: Dossier) -> Iterator[Stop]:
    """重要文稿附调研、论证和听取意见的材料。"""
    heard = file.paper(Leaf.CONSULTATION) or file.paper(Leaf.OPINION_TABLE)
    if file.major and not file.annexes and not heard:
        yield Stop("重要文稿没有附调研、论证、听取意见的材料。", "请把调研报告、论证意见、征求意见情况附上。")


researched.complies(Dossier())
researched.complies(Dossier(major=True, annexes=("调研报告",)))
researched.complies(Dossier(major=True, papers={Leaf.OPINION_TABLE: {"state": "全部采纳"}}))
researched.breaches(Dossier(major=True), says="调研报告")


@gate(
    "附件1 五（一）7",
    "起草单位必须征求相关地区或者部门意见，力求达成一致",
    Moment.HAND_IN,
    name="征求相关单位意见",
    ids=("X1-5(1)7",),
    force=Force.ERROR,
    because="“必须征求”；“力求”只就达成一致而言",
    tensions=("T13",),
)
def opinions_sought(file: Dossier) -> Iterator[Stop]:
    """涉及其他地区、部门职权的，送审时所涉单位都列入征求意见或者会签；答复是否齐全由第五十二条核对。"""
    asked = concerned(file) if file.asked is None else file.asked
    left = [body for body in concerned(file) if body not in asked and file.spoke(body) is None]
    if left:
        yield Stop(f"没有征求{'、'.join(left)}的意见。", "请列入会签单位；经核对不涉及其职权的，从所涉单位中去掉。")


opinions_sought.complies(Dossier(department="县水利局", touched=("县水利局", "房木镇"), asked=("房木镇",)))
opinions_sought.complies(Dossier(touched=("县财政局",), asked=(), voices=(voice("县财政局"),)))
opinions_sought.complies(Dossier(touched=("县财政局",)))
opinions_sought.breaches(Dossier(touched=("县财政局", "房木镇"), asked=("房木镇",)), says="没有征求县财政局的意见")

heads_lead = Statement(
    "附件1 五（一）8",
    "机关负责人应当主持、指导重要公文起草工作",
    ids=("X1-5(1)8",),
    force=Force.ERROR,
    summary="重要公文由机关负责人主持、指导起草；登记“主持起草人”栏供填写。",
    reason="工作要求，稿面上没有可以检查的内容。",
)
