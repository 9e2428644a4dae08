"""Deadlines as provisions: a limit with its trigger, mode, owner and reminders (catalogue section 6)."""

from dataclasses import dataclass
from datetime import date, timedelta

from luoshi.law.book import Book
from luoshi.law.calendar import WorkCalendar
from luoshi.law.counting import Count
from luoshi.law.due import Due, Mode, Pause, Period
from luoshi.law.force import Force
from luoshi.law.provision import Provision


@dataclass(frozen=True, eq=False)
class Deadline(Provision):
    """A limit in time. Its first id is D01.. or a name of its own.

    length: in units of `mode`. extension: how much longer it may become, counted on from the trigger.
    roll: a last day that is a rest day moves to the next working day (民法典 203). fixed: (month, day) of a fixed date.
    reminders: n > 0 is the n-th counted day, n < 0 is so many calendar days before the
    office should be done (`Due.target`).
    broken: what happens when it passes, in Chinese.
    """

    name: str = ""
    trigger: str = ""
    owner: str = ""
    length: int = 0
    mode: Mode = Mode.WORKING
    extension: int = 0
    roll: bool = False
    fixed: tuple[int, int] | None = None
    period: Period | None = None
    reminders: tuple[int, ...] = ()
    broken: str = ""

    def __post_init__(self) -> None:
        super().__post_init__()
        if not (self.name and self.trigger and self.owner):
            raise ValueError(f"{self.at}：期限须写明名称、起算事项和责任人")
        if (self.mode is Mode.FIXED) is not bool(self.fixed) or (self.mode is Mode.PERIOD) is not bool(self.period):
            raise ValueError(f"{self.at}：固定日期须给出月日，周期须给出周期单位")

    @property
    def shape(self) -> str:
        return "期限"

    @property
    def limit(self) -> str:
        """The length in words: 3个工作日, 每半年, 1月31日前."""
        if self.fixed:
            return f"{self.fixed[0]}月{self.fixed[1]}日前"
        if self.period:
            return f"每{self.period.value}"
        return _LIMITS[self.mode].format(self.length) if self.length else _AT_ONCE.get(self.mode, "当日")

    def due(
        self, trigger: date, calendar: WorkCalendar, *, pauses: tuple[Pause, ...] = (), extended: bool = False
    ) -> Due:
        """The due date counted from `trigger` (a datetime for hours). Raises UnknownYear.

        extended: the extension has been granted; the whole length runs from the same trigger.
        """
        length = self.length + (self.extension if extended else 0)
        return Count(self.mode, length, self.roll, self.fixed, self.period).due(trigger, calendar, pauses)

    def reminder_dates(self, due: Due) -> tuple[date, ...]:
        """When to remind the owner of `due`, in order, never before the trigger or after the due date."""
        end = due.target or due.date
        days = {due.on(mark) if mark > 0 else end + timedelta(days=mark) for mark in self.reminders}
        return tuple(sorted(day for day in days if day and min(due.trigger, due.date) <= day <= due.date))


_LIMITS = {
    Mode.WORKING: "{}个工作日",
    Mode.CALENDAR: "{}日",
    Mode.INCLUSIVE: "{}日（含当日）",
    Mode.MONTHS: "{}个月",
    Mode.INCLUSIVE_MONTHS: "{}个月（含当日）",
    Mode.HOURS: "{}小时",
    Mode.MINUTES: "{}分钟",
    Mode.BEFORE: "提前{}日",
    Mode.BEFORE_WORKING: "提前{}个工作日",
}
_AT_ONCE = {Mode.BEFORE: "事先", Mode.BEFORE_WORKING: "事先"}


def proposed(
    at: str,
    quote: str,
    *,
    ids: tuple[str, ...],
    name: str,
    summary: str,
    trigger: str,
    owner: str,
    length: int = 0,
    mode: Mode = Mode.WORKING,
    extension: int = 0,
    roll: bool = False,
    fixed: tuple[int, int] | None = None,
    period: Period | None = None,
    reminders: tuple[int, ...] = (),
    tensions: tuple[str, ...] = (),
) -> Deadline:
    """A limit whose number the Rules leave open (及时, 定期 ...): marked 〔EXT〕, it reminds and never stops (T39)."""
    return Deadline(
        at, quote, f"〔EXT〕{summary}", ids, Force.ADVICE, "原文没有数字，期限为上位规定或建议的缺省值，可由县里调整",
        tuple(dict.fromkeys((*tensions, "T39"))), outside=True, name=name, trigger=trigger, owner=owner, length=length,
        mode=mode, extension=extension, roll=roll, fixed=fixed, period=period, reminders=reminders,
        broken="提醒，逾期逐级报告",
    )


def statutory(
    at: str,
    *,
    ids: tuple[str, ...],
    name: str,
    trigger: str,
    owner: str,
    length: int = 0,
    mode: Mode = Mode.WORKING,
    extension: int = 0,
    fixed: tuple[int, int] | None = None,
    remark: str = "",
) -> Deadline:
    """A limit set by law beside the Rules: marked 〔EXT〕; a last day that is a rest day moves on (民法典 203)."""
    return Deadline(
        at, "", f"〔EXT〕{name}：{trigger}起算。{remark}", ids, Force.WARNING, "本规则之外的法定期限，提醒并留痕",
        outside=True, name=name, trigger=trigger, owner=owner, length=length, mode=mode, extension=extension,
        roll=mode in (Mode.CALENDAR, Mode.MONTHS), fixed=fixed, reminders=(-5, -2), broken="提醒，逾期逐级报告",
    )


def deadlines(book: Book) -> dict[str, Deadline]:
    """All deadlines of a rulebook by their own ids, in order of the ids."""
    found = {item.id: item for item in book.provisions if isinstance(item, Deadline)}
    return dict(sorted(found.items()))
