"""附件1 五（三）3：大号文件先过公开审核；4：党政联合行文的次序。"""

from luoshi.law.procedure import Procedure, Step
from luoshi.rulebook.annex1_documents.signing.shapes import Signing, item
from luoshi.rulebook.signing.rows import rows

_AT = "附件1 五（三）3"

gate = Procedure(
    _AT, "须先送政务公开股进行审核把关,填报《西丰县人民政府文件稿》", "大号文件先填文件稿，送政务公开股定公开属性。",
    ("X1-5(3)3.1",), tensions=("T18", "T37"), name="公开审核",
    steps=(Step("填报文件稿并送审", "起草部门", _AT, leaves="文件稿"),
           Step("审核并确定公开属性", "政务公开股", _AT, leaves="公开属性", exits=("退回并说明理由",))))

open_branch = Procedure(
    _AT, "通过文件解读、在线征集、司法局合法合规性审核、政务公开股负责人审核签字后,送秘书股发文",
    "公开的文件须有解读、征集、合法合规性审核和公开股负责人签字，缺一不得编号。", ("X1-5(3)3.2",),
    tensions=("T19", "T43"), name="公开审核：需要公开",
    steps=(Step("文件解读", "起草部门", _AT, leaves="解读"), Step("在线征集", "起草部门", _AT, leaves="征集记录"),
           Step("合法合规性审核", "县司法局", _AT, leaves="审核意见", exits=("不通过，退回修改",)),
           Step("审核签字", "政务公开股负责人", _AT, leaves="签字"), Step("编号、印发", "秘书股", _AT)))

shut_branch = Procedure(
    _AT, "由发文部门交送不对外公开说明,报政务公开股备案", "不公开的文件须交说明并备案，负责人签字后才可编号。",
    ("X1-5(3)3.3",), tensions=("T19",), name="公开审核：不对外公开",
    steps=(Step("交送不对外公开说明", "发文部门", _AT, leaves="不对外公开说明"),
           Step("备案", "政务公开股", _AT, leaves="备案记录"),
           Step("审核签字", "政务公开股负责人", _AT, leaves="签字"), Step("编号、印发", "秘书股", _AT)))

opinions = Signing(
    at=_AT, quote="经政务公开股负责人审核签字后",
    summary="公开审核意见由公开股负责人签，司法审核意见由司法局主要负责人签。",
    ids=("X1-5(3)3",), rows=rows("S38", "S39"))

party_order = Procedure(
    "附件1 五（三）4", "县政府领导审签后,报县委领导审签,由县委办公室按程序办理",
    "政府一方牵头起草的党政联合行文，政府审签在前，县委审签在后。", ("X1-5(3)4.1",), name="党政联合行文",
    steps=(Step("核稿", "办公室分管文秘工作副主任", "附件1 五（三）4"),
           Step("审核", "联系副主任、主任", "附件1 五（三）4"),
           Step("审签", "县政府领导", "附件1 五（三）4", exits=("退回修改",)),
           Step("审签", "县委领导", "附件1 五（三）4"), Step("按程序办理", "县委办公室", "附件1 五（三）4")))

joint_signers = item("4", "以县委、县政府或县委办公室、县政府办公室联合行文的文件",
                     "联合行文由县政府领导审签后报县委领导审签。", "S11", "S12", "S13")
