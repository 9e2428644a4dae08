"""第三条：政治要求和向县委请示报告。"""

from luoshi.law.deadline import proposed
from luoshi.law.provision import Awaiting, Statement

standing = Statement(
    "第三条", "坚决拥护和捍卫“两个确立”", "提高政治站位，严守政治纪律和政治规矩。", ("A3.1",), tensions=("T53",),
    reason="政治要求，不由程序评判；其中的固定提法供校对使用",
)
report_to_committee = Awaiting(
    "第三条", "重要事项及时向县委请示报告", "标为重要的事项办结前，应有向县委请示报告的记录。", ("A3.2",),
    tensions=("T38",), room="flow", needs=("事项是否标为重要", "向县委请示报告的文号和日期"),
)
committee_clock = proposed(
    "第三条", "重要事项及时向县委请示报告", ids=("D27",), name="重要事项向县委报告",
    summary="当日口头报告，五个工作日内书面报告；建议值。", trigger="重要事项发生", owner="县政府办公室", length=5,
    reminders=(3, 5),
)
