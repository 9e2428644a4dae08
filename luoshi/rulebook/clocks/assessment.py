"""期限：即时考评的五个周期（D12）。"""

from luoshi.law.deadline import Deadline
from luoshi.law.due import Mode, Period
from luoshi.law.force import Force

_IDS = (
    (Period.TEN_DAYS, "D12"), (Period.DAY, "D12.日"), (Period.WEEK, "D12.周"), (Period.MONTH, "D12.月"),
    (Period.QUARTER, "D12.季"),
)


def _cycle(period: Period, own: str) -> Deadline:
    return Deadline(
        "第六十条", "抓实“日周旬月季”即时考评机制", f"每{period.value}末汇总一次考评事实。", (own,), Force.ADVICE,
        "期满只提醒，分数由人审定", ("T26",), name=f"即时考评（{period.value}）", trigger=f"所在{period.value}",
        owner="县政府督查室", mode=Mode.PERIOD, period=period, broken="提醒",
    )


cycles = tuple(_cycle(period, own) for period, own in _IDS)
