"""Rows S31-S39: what departments, townships, standing bodies and sections sign; joint papers of several bodies."""

from luoshi.law.table import Row
from luoshi.rulebook.signing.conditions import JOINT, addressee, issuer, kind, tagged
from luoshi.rulebook.signing.decision import Decision, Opening, Signer, SignRow
from luoshi.rulebook.signing.facts import AddresseeClass, Holder, Issuer, Scope, Tag
from luoshi.terms.genre import Genre

_AWAY = (Opening(Holder.PRESIDING, Scope.PRESIDING, "第五十一条"),)

OTHER_ROWS: tuple[SignRow, ...] = (
    Row("S31", "乡（镇）政府、部门报县政府的公文",
        (issuer(Issuer.DEPARTMENT, Issuer.TOWNSHIP, Issuer.JUSTICE_BUREAU), addressee(AddresseeClass.COUNTY)),
        Decision(Signer.MAIN_HEAD, _AWAY, before=("涉及两个以上部门职权的，先由相关部门会签（第五十二条）",)),
        ("第五十一条", "第五十二条", "附件1 二（四）")),
    Row("S32", "部门“经县政府同意”的公文", (issuer(Issuer.DEPARTMENT, Issuer.JUSTICE_BUREAU), tagged(Tag.CONSENTED)),
        Decision(Signer.MAIN_HEAD, _AWAY, before=("县政府领导同志批准的记录，文中注明“经县政府同意”（第五十四条）",)),
        ("第五十四条", "附件1 二（二）")),
    Row("S33", "几个机关联合发文", (JOINT,),
        Decision(Signer.MAIN_HEAD, countersign=("所有联署机关的负责人（各按本机关权限）",), residual=True),
        ("附件1 五（二）10",)),
    Row("S34", "非常设机构调整组成人员的公文", (issuer(Issuer.STANDING_BODY), tagged(Tag.MEMBERS)),
        Decision(Signer.STANDING_OFFICE_HEAD, before=("报组长或主任同意",)), ("附件1 二（九）",)),
    Row("S35", "督查立项、结案", (issuer(Issuer.SUPERVISION), tagged(Tag.FILING)),
        Decision(Signer.APPROVING_LEADER, before=("分管领导审阅",)), ("附件2 三（一）", "附件2 三（七）")),
    Row("S36", "红头督查通报", (issuer(Issuer.SUPERVISION), kind(Genre.CIRCULAR)),
        Decision(Signer.DEPUTY, shared=True, before=("按县政府办公室公文办理（S29），联系副主任核稿",)),
        ("附件2 三（八）",)),
    Row("S37", "督查对象的反馈报告", (issuer(Issuer.SUPERVISED), kind(Genre.REPORT, None)),
        Decision(Signer.MAIN_HEAD, _AWAY), ("附件2 三（六）",)),
    Row("S38", "文件稿上的政务公开审核意见", (issuer(Issuer.DISCLOSURE_SECTION), tagged(Tag.FORM_OPINION)),
        Decision(Signer.DISCLOSURE_HEAD), ("附件1 五（三）3",)),
    Row("S39", "文件稿上的司法审核意见", (issuer(Issuer.JUSTICE_BUREAU), tagged(Tag.FORM_OPINION)),
        Decision(Signer.JUSTICE_HEAD), ("附件1 五（三）3",)),
)
