"""附件1 五（二）, heading and points 4 to 10: the review sheet, first check, return, and who signs."""

from collections.abc import Iterator
from dataclasses import replace

from luoshi.law.force import Force
from luoshi.law.gate import Stop, gate
from luoshi.law.provision import Kept, Statement
from luoshi.rulebook.procedures.issuing import county_document
from luoshi.rulebook.reading.files import CONSENT, COUNTY_ISSUERS, voice
from luoshi.rulebook.signing.decision import Signer
from luoshi.rulebook.signing.facts import Issuer
from luoshi.terms.bodies import Towards
from luoshi.terms.dossier import Dossier, Leaf, Moment

BASE = "附件1 五（二）"


HEADS = ("行文理由和依据", "合法合规和重要表述", "协商会签", "文种格式和内容准确", "其他起草要求")
"""Points 1 to 5; cells head_1 to head_5 of the sheet."""


PROOF = next(
    f"{county_document.id}.{number}" for number, step in enumerate(county_document.steps, 1) if step.name == "校核"
)
"""The clerk's step of every document of the county and its office."""


@gate(
    BASE,
    "公文文稿签发前，应当由发文机关进行审核",
    Moment.SIGN,
    name="签发前审核",
    ids=("X1-5(2).0",),
    tensions=("T46",),
)
def before_signing(file: Dossier) -> Iterator[Stop]:
    """签发前必须有五个方面的审核单；办公室主任签发的自身业务，由文秘人员核稿（附件1 五（三）2（2））。"""
    if file.issuer not in COUNTY_ISSUERS or _proofread(file):
        return
    sheet = file.paper(Leaf.REVIEW_SHEET)
    if sheet is None:
        yield Stop("签发前没有审核单。", "请先由县政府办公室逐项审核，填写审核单。")
        return
    left = [head for number, head in enumerate(HEADS, 1) if not sheet.get(f"head_{number}", "").strip()]
    if left:
        yield Stop(f"审核单没有审核“{'”“'.join(left)}”。", "请补充审核后再签发。")


def _proofread(file: Dossier) -> bool:
    own = file.issuer == Issuer.OFFICE and file.signer == Signer.OFFICE_DIRECTOR
    return own and any(one.step == PROOF and one.verb in CONSENT for one in file.voices)


_SHEET = {f"head_{number}": "符合" for number in range(1, 6)}
before_signing.complies(Dossier(issuer=Issuer.COUNTY, papers={Leaf.REVIEW_SHEET: _SHEET}))
before_signing.complies(Dossier(issuer=Issuer.DEPARTMENT))
_OWN = Dossier(issuer=Issuer.OFFICE, signer=Signer.OFFICE_DIRECTOR, voices=(voice("县政府办公室", step=PROOF),))
before_signing.complies(_OWN)
before_signing.breaches(replace(_OWN, signer=Signer.DEPUTY), says="签发前没有审核单")
before_signing.breaches(replace(_OWN, voices=()), says="逐项审核")
before_signing.breaches(
    Dossier(issuer=Issuer.COUNTY, papers={Leaf.REVIEW_SHEET: {**_SHEET, "head_3": ""}}), says="“协商会签”"
)

right_form = Statement(
    f"{BASE}4",
    "文种是否正确，格式是否规范",
    ids=("X1-5(2)4",),
    summary="文种、格式、人名、地名、时间、数字、引文、标点逐项核对。",
    reason="本身是审核提纲；由文种、层次、数字、标点各项检查逐条执行。",
)
other_points = Statement(
    f"{BASE}5",
    "其他内容是否符合起草的有关要求",
    ids=("X1-5(2)5",),
    force=Force.STATEMENT,
    summary="审核单留“其他”一栏。",
    reason="兜底条款，由审核人自由填写。",
)


@gate(
    f"{BASE}6",
    "审议前由发文机关进行初核",
    Moment.LEADER,
    name="审议前初核",
    ids=("X1-5(2)6",),
    force=Force.ERROR,
    because="前半句“需要发文机关审议的重要公文文稿”以初核为上会条件",
)
def first_check(file: Dossier) -> Iterator[Stop]:
    """提交会议审议的重要文稿，会前先有初核记录。"""
    if file.for_meeting and file.paper(Leaf.REVIEW_SHEET) is None:
        yield Stop("本件要提请会议审议，会前没有初核记录。", "请先由县政府办公室初核，填写审核单。")


first_check.complies(Dossier())
first_check.complies(Dossier(for_meeting=True, papers={Leaf.REVIEW_SHEET: _SHEET}))
first_check.breaches(Dossier(for_meeting=True), says="会前没有初核记录")

return_with_reasons = Kept(
    f"{BASE}7",
    "应当退回起草单位并说明理由",
    ids=("X1-5(2)7",),
    summary="不宜发文的退回并说明理由；需要修改的改后重报，新旧稿相连。",
    by=("documents.actions.handing.send_back", "documents.actions.drafting.rewrite", "flow.actions.send_back"),
    how="退回必须写明理由，没有理由不能退回；修改另存为新稿，旧稿保留，重新提交后回到退回的步骤。",
)


_DEPUTIES = (Signer.DAILY_DEPUTY, Signer.DEPUTY)


@gate(
    f"{BASE}8",
    "重要公文和上行文由机关主要负责人签发",
    Moment.SIGN,
    name="主要负责人签发",
    ids=("X1-5(2)8",),
    force=Force.ERROR,
    because="同条“应当经机关负责人审批签发”",
    tensions=("T57",),
)
def head_signs(file: Dossier) -> Iterator[Stop]:
    """上行文和重要公文由主要负责人签发；谁签发按签发权限表确定。"""
    if file.signer not in _DEPUTIES:
        return
    if file.towards is Towards.UP:
        yield Stop(f"上行文须由主要负责人签发，现由{file.signer}签发。", "请报主要负责人签发。")
    elif file.major and file.issuer == Issuer.COUNTY:
        yield Stop("本件标为重要，没有由县长签发。", "请报县长签发；县长已授权的，写明授权。", Force.WARNING)


head_signs.complies(Dossier(issuer=Issuer.COUNTY, signer=Signer.HEAD, towards=Towards.UP))
head_signs.complies(Dossier(issuer=Issuer.OFFICE, signer=Signer.DEPUTY, major=True))
head_signs.breaches(Dossier(signer=Signer.DEPUTY, towards=Towards.UP), says="报主要负责人签发")
head_signs.breaches(Dossier(issuer=Issuer.COUNTY, signer=Signer.DAILY_DEPUTY, major=True), says="写明授权")


@gate(
    f"{BASE}9",
    "签发人签发公文，应当签署意见、姓名和完整日期",
    Moment.NUMBER,
    name="签署意见、姓名和日期",
    ids=("X1-5(2)9",),
    tensions=("T12",),
)
def signing_note(file: Dossier) -> Iterator[Stop]:
    """签发要有意见、姓名、完整日期；圈阅或者签名视为同意。"""
    for one in file.signatures:
        if not one.name.strip():
            yield Stop(f"{one.post}的签发没有姓名。", "请补签姓名；代录的，写明被代录的领导。")
        if one.verb not in CONSENT:
            yield Stop(f"{one.post}{one.name}签署的是“{one.verb}”。", "没有同意的不得编号，请修改后再报签发。")


signing_note.complies(Dossier(signatures=(voice("县政府", post="县长", name="王五"),)))
signing_note.breaches(Dossier(signatures=(voice("县政府", post="县长", name=""),)), says="补签姓名")
signing_note.breaches(Dossier(signatures=(voice("县政府", "不同意", post="县长"),)), says="签署的是“不同意”")


@gate(
    f"{BASE}10",
    "联合发文由所有联署机关的负责人会签",
    Moment.NUMBER,
    name="联署机关会签",
    ids=("X1-5(2)10",),
    force=Force.ERROR,
    because="“所有”联署机关缺一不可",
)
def joint_signing(file: Dossier) -> Iterator[Stop]:
    """联合发文由各联署机关负责人会签，缺一不发。"""
    left = [body for body in file.cosigners if not ((said := file.spoke(body)) and said.verb in CONSENT)]
    if left:
        yield Stop(f"联署机关{'、'.join(left)}的负责人没有会签同意。", "请送其负责人会签，缺一不得编号。")


joint_signing.complies(Dossier(joint=True, cosigners=("县委",), voices=(voice("县委", post="县委书记"),)))
joint_signing.breaches(Dossier(joint=True, cosigners=("县委", "人武部"), voices=(voice("县委"),)), says="人武部")
joint_signing.breaches(Dossier(joint=True, cosigners=("县委",), voices=(voice("县委", "不同意"),)), says="缺一不得编号")
