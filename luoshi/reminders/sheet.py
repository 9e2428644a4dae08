"""The morning list on one A4: late things first, and what does not fit is counted."""

from collections.abc import Iterator

from luoshi.paper.forms import print_register
from luoshi.paper.printing.printed import Printed
from luoshi.reminders.facts import Item, Morning, Told
from luoshi.reminders.saying import day, held, left
from luoshi.terms.blank import Column, Register

MOST = 24
"""Lines tried first; long ones take two rows."""
_COLUMNS = (
    Column("序号", 10, "center"), Column("类别", 15, "center"), Column("事项", 58), Column("步骤、依据", 36),
    Column("期限", 24, "center"), Column("在何处、多久", 27),
)
_Line = tuple[str, str, str, str, str]


def one_page(list_: Morning) -> Printed:
    """The list as one page of PDF. Raises Unprintable."""
    lines = list(_lines(list_))
    shown = min(MOST, len(lines))
    made = print_register(register(list_, lines, shown))
    while made.pages > 1 and shown > 1:
        shown -= 2 if shown > 2 else 1
        made = print_register(register(list_, lines, shown))
    return made


def register(list_: Morning, lines: list[_Line], shown: int) -> Register:
    """The first lines as a register; the summary says what is left."""
    rows = tuple((str(number), *line) for number, line in enumerate(lines[:shown], 1))
    parts = (
        ("已逾期", list_.overdue), ("今日到期", list_.due_today), ("两个工作日内到期", list_.due_soon),
        ("提前提醒", list_.early), ("逾期报告", list_.reported), ("等待别人办理", list_.waiting_for_others),
    )
    counts = "，".join(f"{name}{len(found)}件" for name, found in parts)
    rest = f"本页列出前{shown}件，其余{len(lines) - shown}件见系统。" if len(lines) > shown else ""
    return Register(f"今日事项（{list_.name}）", _COLUMNS, rows, list_.on, "", day(list_.on), landscape=False,
                    summary=f"{counts}。{rest}", signers=(), notes=list_.notes)


def _lines(list_: Morning) -> Iterator[_Line]:
    kinds = (("逾期", list_.overdue), ("今日", list_.due_today), ("将到期", list_.due_soon))
    for kind, found in kinds:
        yield from (_line(kind, one, list_) for one in found)
    yield from (_told("提前", one, list_) for one in list_.early)
    yield from (_told("报告", one, list_) for one in list_.reported)
    yield from (_line("待他人", one, list_) for one in list_.waiting_for_others)


def _line(kind: str, one: Item, list_: Morning) -> _Line:
    due = f"{one.due:%m-%d}\n{left(one.due, list_.on)}" if one.due else ""
    why = "，".join(word for word in (one.limit, one.place) if word)
    return (kind, one.title, f"{one.step}（{why}）" if why else one.step, due,
            f"{one.holder}\n{held(one.since, list_.on)}")


def _told(kind: str, one: Told, list_: Morning) -> _Line:
    return (kind, one.title, f"{one.words}（{one.at}）", f"{one.due:%m-%d}\n{left(one.due, list_.on)}", "")
