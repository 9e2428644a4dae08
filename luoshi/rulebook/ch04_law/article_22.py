"""第二十二条: enforcement in public, on record and reviewed; random inspection."""

from luoshi.law.force import Force
from luoshi.law.provision import Awaiting, Statement

AT = "第二十二条"

three_systems = Awaiting(
    AT,
    "全面实施行政执法公示、执法全过程记录、重大执法决定法制审核制度",
    ids=("A22.1",),
    summary="每个执法案件记明是否公示、是否全过程记录；重大执法决定须有法制审核意见。",
    room="ledgers",
    needs=("行政执法案件登记",),
)
random_inspection = Awaiting(
    AT,
    "全面推行“双随机、一公开”监管和综合执法",
    ids=("A22.2",),
    summary="检查对象和检查人员随机抽取，过程可以重现，结果公开。",
    tensions=("T63",),
    room="ledgers",
    needs=("检查对象名录", "执法人员名录", "抽查比例和回避规则"),
)
law_obeyed = Statement(
    AT,
    "做到有法必依、执法必严、违法必究，维护公共利益、人民权益和社会秩序",
    ids=("A22.3",),
    summary="执法的总要求。",
    force=Force.STATEMENT,
    because="总要求，没有可以检查的对象",
    reason="总要求，没有可以检查的对象。",
)
