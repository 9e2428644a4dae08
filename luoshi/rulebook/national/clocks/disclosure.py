"""期限：政府信息公开条例〔EXT〕。"""

from luoshi.law.deadline import statutory
from luoshi.law.due import Mode

proactive = statutory(
    "政府信息公开条例 第二十六条", ids=("政府信息公开-主动公开", "FOI-1"), name="主动公开", trigger="信息形成或者变更",
    owner="政务公开股", length=20,
)
complete = statutory(
    "政府信息公开条例 第三十条", ids=("政府信息公开-补正", "FOI-2"), name="告知补正", trigger="收到申请",
    owner="政务公开股", length=7, remark="只能一次，写明补正事项和合理期限。",
)
reply = statutory(
    "政府信息公开条例 第三十三条", ids=("政府信息公开-答复", "FOI-3", "FOI-4"), name="答复申请", trigger="收到申请",
    owner="政务公开股", length=20, extension=20, remark="延长须经公开机构负责人同意并告知申请人。",
)
third_party = statutory(
    "政府信息公开条例 第三十二条", ids=("政府信息公开-第三方", "FOI-5"), name="第三方提出意见",
    trigger="第三方收到通知", owner="第三方", length=15, remark="逾期不答复由机关决定；所需时间不计入答复期限。",
)
other_organ = statutory(
    "政府信息公开条例 第三十四条", ids=("政府信息公开-其他机关", "FOI-6"), name="共同制作机关提出意见",
    trigger="收到征求意见", owner="其他行政机关", length=15, remark="逾期不答复视为同意公开；所需时间不计入答复期限。",
)
department_report = statutory(
    "政府信息公开条例 第四十九条", ids=("政府信息公开-部门年报", "FOI-8"), name="部门年度报告", trigger="每年年初",
    owner="各部门", mode=Mode.FIXED, fixed=(1, 31),
)
county_report = statutory(
    "政府信息公开条例 第四十九条", ids=("政府信息公开-县年报", "FOI-9"), name="县政府年度报告", trigger="每年年初",
    owner="政务公开股", mode=Mode.FIXED, fixed=(3, 31),
)
