"""第三条：政治要求和向县委请示报告。"""

from collections.abc import Iterator

from luoshi.law.deadline import proposed
from luoshi.law.force import Force
from luoshi.law.gate import Stop, gate
from luoshi.law.provision import Statement
from luoshi.terms.dossier import Dossier, Leaf, Moment

standing = Statement(
    "第三条", "坚决拥护和捍卫“两个确立”", "提高政治站位，严守政治纪律和政治规矩。", ("A3.1",), tensions=("T53",),
    reason="政治要求，不由程序评判；其中的固定提法供校对使用",
)


@gate(
    "第三条", "重要事项及时向县委请示报告", Moment.NUMBER, name="重要事项向县委请示报告", ids=("A3.2",),
    tensions=("T38",), force=Force.WARNING, because="是否属须请示报告的事项由人判断，没有记录的说明理由",
)
def report_to_committee(file: Dossier) -> Iterator[Stop]:
    """标为重要的公文印发前，应有向县委请示报告的记录。"""
    report = file.paper(Leaf.PARTY_REPORT)
    if file.major and not (report and "县委" in report.get("to", "县委")):
        yield Stop("本件标为重要，没有向县委请示报告的记录。", "请登记请示报告的日期和文号；不需请示报告的，写明理由。")


report_to_committee.complies(Dossier())
report_to_committee.complies(Dossier(major=True, papers={Leaf.PARTY_REPORT: {"to": "县委", "on": "2026-11-02"}}))
report_to_committee.breaches(Dossier(major=True), says="请示报告的记录")
report_to_committee.breaches(
    Dossier(major=True, papers={Leaf.PARTY_REPORT: {"to": "县人大常委会", "on": "2026-11-02"}}), says="县委",
)

committee_clock = proposed(
    "第三条", "重要事项及时向县委请示报告", ids=("D27",), name="重要事项向县委报告",
    summary="当日口头报告，五个工作日内书面报告；建议值。", trigger="重要事项发生", owner="县政府办公室", length=5,
    reminders=(3, 5),
)
