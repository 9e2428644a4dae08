"""附件1 五（二）, heading and points 4 to 10: the review sheet, first check, return, and who signs."""

from luoshi.law.force import Force
from luoshi.law.provision import Awaiting, Statement

BASE = "附件1 五（二）"

before_signing = Awaiting(
    BASE,
    "公文文稿签发前，应当由发文机关进行审核",
    ids=("X1-5(2).0",),
    summary="签发前必须有五个方面的审核单。",
    tensions=("T46",),
    room="documents",
    needs=("审核单",),
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
first_check = Awaiting(
    f"{BASE}6",
    "审议前由发文机关进行初核",
    ids=("X1-5(2)6",),
    summary="提交会议审议的重要文稿，会前先有初核记录。",
    room="documents",
    needs=("初核记录", "议题登记"),
)
return_with_reasons = Awaiting(
    f"{BASE}7",
    "应当退回起草单位并说明理由",
    ids=("X1-5(2)7",),
    summary="不宜发文的退回并说明理由；需要修改的改后重报，新旧稿相连。",
    room="documents",
    needs=("退文单", "文稿版本"),
)
head_signs = Awaiting(
    f"{BASE}8",
    "重要公文和上行文由机关主要负责人签发",
    ids=("X1-5(2)8",),
    force=Force.ERROR,
    because="同条“应当经机关负责人审批签发”",
    summary="上行文和重要公文由主要负责人签发；谁签发按签发权限表确定。",
    tensions=("T57",),
    room="documents",
    needs=("签发人及其职务",),
)
signing_note = Awaiting(
    f"{BASE}9",
    "签发人签发公文，应当签署意见、姓名和完整日期",
    ids=("X1-5(2)9",),
    summary="签发要有意见、姓名、完整日期；圈阅或者签名视为同意。",
    tensions=("T12",),
    room="documents",
    needs=("签发记录",),
)
joint_signing = Awaiting(
    f"{BASE}10",
    "联合发文由所有联署机关的负责人会签",
    ids=("X1-5(2)10",),
    force=Force.ERROR,
    because="“所有”联署机关缺一不可",
    summary="联合发文由各联署机关负责人会签，缺一不发。",
    room="documents",
    needs=("会签记录",),
)
