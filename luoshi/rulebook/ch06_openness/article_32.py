"""第三十二条：政务舆情回应。"""

from luoshi.law.deadline import proposed
from luoshi.law.due import Mode
from luoshi.law.force import Force
from luoshi.law.procedure import Procedure, Step
from luoshi.law.provision import Awaiting, Kept

response = Awaiting(
    "第三十二条", "加强政务舆情分析研判", "舆情逐件登记研判结论、回应单位和回应内容。", ("A32.1",), room="disclosure",
    needs=("舆情的发现时间、来源、等级和回应",),
)
authority_clock = proposed(
    "第三十二条", "要及时发布权威信息", ids=("D21", "A32.2"), name="重大突发事件权威信息发布",
    summary="事件发生后五小时内首次发布（国办政务舆情回应规定）。", trigger="重大突发事件发生", owner="责任部门",
    length=5, mode=Mode.HOURS,
)
press_clock = proposed(
    "第三十二条", "要及时发布权威信息", ids=("D21.发布会",), name="重大突发事件新闻发布会",
    summary="二十四小时内举行新闻发布会（国办政务舆情回应规定）。", trigger="重大突发事件发生", owner="责任部门",
    length=24, mode=Mode.HOURS,
)
other_clock = proposed(
    "第三十二条", "落实回应责任", ids=("D22",), name="其他政务舆情回应",
    summary="四十八小时内回应（国办政务舆情回应规定）。", trigger="发现舆情", owner="责任部门", length=48,
    mode=Mode.HOURS,
)
spokesperson = Kept(
    "第三十二条", "切实加强政府新闻发言人制度", "各部门登记新闻发言人及替补。", ("A32.3",), force=Force.ADVICE,
    because="制度建设要求，空缺只提示",
    by=("office.actions.division.charge", "office.actions.division.end_charge"),
    how="新闻发言人作为任职人员承担的职责登记起止日期，可以登记替补。",
)
opinion_response = Procedure(
    "第三十二条", "高度重视政务舆情回应工作", "舆情从发现到办结。", ("P20",), name="政务舆情回应",
    steps=(
        Step("发现并登记", "县政府办公室", "第三十二条", leaves="舆情登记"),
        Step("研判等级", "县政府办公室", "第三十二条", leaves="研判意见", exits=("不需回应的写明理由",)),
        Step("确定回应单位", "县政府办公室", "第三十二条", leaves="交办单"),
        Step("核实事实", "责任部门", "第三十七条", leaves="核实情况", exits=("不实传言予以澄清",)),
        Step("审定回应口径", "责任部门主要负责人、县政府分管领导", "第六十八条", leaves="审定稿"),
        Step("发布权威信息", "新闻发言人", "第三十二条", leaves="发布记录", limit="D21"),
        Step("持续关注并跟进", "责任部门", "第三十二条", leaves="后续情况", limit="D22"),
        Step("办结和复盘", "县政府办公室", "第三十二条", leaves="办结记录"),
    ),
)
