"""第三十条：公开的范围、渠道、申请和服务事项。"""

from luoshi.law.deadline import proposed
from luoshi.law.force import Force
from luoshi.law.procedure import Procedure, Step
from luoshi.law.provision import Awaiting

wide_interest = Awaiting(
    "第三十条", "凡涉及公共利益、公众权益、需要广泛知晓的事项", "涉及公共利益的事项，公开属性应为主动公开。",
    ("A30.1",), force=Force.WARNING, because="是否涉及公共利益由人判断，只提醒核对公开属性", room="disclosure",
    needs=("事项分类", "公开属性"),
)
channels = Awaiting(
    "第三十条", "政府网站以及报刊、广播、电视、网络、新媒体等方式", "各渠道的公布日期逐一登记。", ("A30.2",),
    room="disclosure", needs=("各渠道公布日期",),
)
applications = Awaiting(
    "第三十条", "依法依规办理政府信息公开申请", "公开申请从登记到答复有案可查。", ("A30.3",), room="disclosure",
    needs=("申请的收到日期、内容和答复",),
)
service_items = Awaiting(
    "第三十条", "设定依据、实施主体、办理流程、收费标准、办理时限、办理结果及监督方式",
    "政务服务事项公开七项信息，收费须有依据。", ("A30.4",), tensions=("T65",), room="ledgers",
    needs=("政务服务事项的七项信息",),
)
reply_clock = proposed(
    "第三十条", "依法依规办理政府信息公开申请", ids=("D23",), name="答复公开申请",
    summary="二十个工作日内答复，经批准可延长二十个工作日；征求第三方意见的时间不计（政府信息公开条例第三十三条）。",
    trigger="收到申请", owner="政务公开股", length=20, extension=20, reminders=(10, 15, 18),
)
on_application = Procedure(
    "第三十条", "依法依规办理政府信息公开申请", "依申请公开的办理。", ("P18",), name="依申请公开",
    steps=(
        Step("登记申请", "政务公开股", "第三十条", leaves="申请登记"),
        Step(
            "要件不全的一次告知补正", "政务公开股", "政府信息公开条例 第三十条", leaves="补正通知",
            limit="政府信息公开-补正", outside=True, exits=("逾期不补正视为放弃",),
        ),
        Step("已经公开的告知查询途径", "政务公开股", "政府信息公开条例 第三十六条", leaves="告知书", outside=True),
        Step(
            "涉及第三方的征求意见，时间不计入答复期限", "政务公开股", "政府信息公开条例 第三十二条",
            leaves="第三方意见", limit="政府信息公开-第三方", outside=True,
        ),
        Step("决定公开、部分公开、不予公开或者告知不存在", "政务公开股、业务部门", "第三十条", leaves="决定及依据"),
        Step(
            "答复申请人，需要延长的经批准并告知", "政务公开股", "第三十条", leaves="答复书", limit="D23",
            exits=("延长答复",),
        ),
        Step("送达", "政务公开股", "第三十条", leaves="送达证明"),
        Step("登记复议、诉讼和投诉", "县司法局", "第三十六条", leaves="关联案件"),
        Step(
            "计入年度报告", "政务公开股", "政府信息公开条例 第四十九条", leaves="年度报告数据",
            limit="政府信息公开-县年报", outside=True,
        ),
    ),
)
