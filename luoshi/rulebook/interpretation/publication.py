"""解读 I1-I5: published with the document, its history, its making, its counts, its picture version."""

from luoshi.law.provision import Awaiting, Statement

PUBLISHED_TOGETHER = Awaiting(
    "解读", "《西丰县人民政府工作规则(试行)》文件解读", "政策文件与解读配对公开。", ("I1",),
    room="disclosure", needs=("文件与解读的关联",))
UPSTREAM = Awaiting(
    "解读", "2021年2月和2022年2月,《辽宁省人民政府工作规则》两次修订",
    "上位规则修订时提示本县规则是否随之修订。", ("I2",),
    room="disclosure", needs=("上位规范登记",))
MAKING = Awaiting(
    "解读", "先后征求了县政府各位领导及22个工作部门的意见,并经政府常务会讨论完善",
    "制定过程由征求意见和会议记录生成，数字与记录相符。", ("I3",), room="meetings", needs=("征求意见记录", "会议记录"))
COUNTS = Statement(
    "解读", "共十三章八十条", "解读所说的章数、条数与正文一致。", ("I4",), tensions=("T52",),
    reason="样本各章条数相加为八十条，与正文一致；数字不符的检查见K82")
PICTURE = Awaiting(
    "解读", "图解", "解读配有图解。", ("I5",), room="disclosure", needs=("解读的图解版本",))
