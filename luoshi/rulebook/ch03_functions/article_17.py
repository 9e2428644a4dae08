"""第十七条：招商引资。"""

from luoshi.law.force import Force
from luoshi.law.provision import Awaiting, Statement

first_project = Statement(
    "第十七条", "牢固树立“项目为王”理念", "把招商引资作为一号工程。", ("A17.1",), reason="工作方针，没有可执行的行为",
)
promises = Awaiting(
    "第十七条", "加强诚信政府建设，保障项目投资人合法权益", "对投资人的承诺逐条登记依据、责任人、期限和兑现情况。",
    ("A17.m1",), room="ledgers", needs=("承诺内容、依据、责任单位和期限", "涉及土地资金时县长签发的承诺函"),
)
principles = Awaiting(
    "第十七条", "坚持依法、平等、公开、透明、诚信、高效、便捷原则", "招商协议草案按七项原则逐条自查。", ("A17.m2",),
    force=Force.ADVICE, because="自查清单只提示，不停办", room="ledgers", needs=("招商协议草案及自查结果",),
)
