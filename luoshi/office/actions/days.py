"""Notices on holidays entered by the office: the State Council's yearly one, and the county's own for single days."""

from collections.abc import Iterator

from luoshi.law.calendar import Notice
from luoshi.law.force import Force
from luoshi.law.notice_dates import AT
from luoshi.law.refusal import Objection, refuse
from luoshi.office import policies
from luoshi.office.actions.rows import _lock, _touch
from luoshi.office.days import differences
from luoshi.office.models import DayNotice
from luoshi.office.queries import chart
from luoshi.record import clock
from luoshi.record.actions import Act, action, forget
from luoshi.record.chain import Json
from luoshi.record.sm3 import sm3
from luoshi.terms.officer import Officer


@action(AT)
def enter_notice(notice: Notice, *, by: Officer, text: str = "") -> Act[DayNotice]:
    """录入放假通知: it counts from now on. text: the pasted words, of which the hash is kept."""
    _lock()
    soft = refuse([*policies.not_keeper(chart(), by, AT), *_amiss(notice)])
    changed = list(differences(notice))
    row = DayNotice.objects.create(
        year=notice.year,
        whole=notice.whole,
        off=[[day.isoformat(), name] for day, name in notice.off],
        worked=[day.isoformat() for day in notice.worked],
        source=notice.source.strip(),
        text=sm3(text.encode()).hex() if text else "",
        clerk=by.person,
        clerk_name=by.name,
        at=clock.now(),
    )
    _touch()
    forget("office.calendar")
    told = {f"{day}": f"{before}改为{after}" for day, before, after in changed}
    facts: dict[str, Json] = {"年度": row.year, "文号": row.source, "变动": told}
    return Act(row, after=facts, note="\n".join(map(str, soft)))


def _amiss(notice: Notice) -> Iterator[Objection]:
    if not notice.source.strip():
        yield Objection(AT, "没有写明依据。", "请填写通知的文号，如 国办发明电〔2025〕7号。")
    if not notice.off and not notice.worked:
        yield Objection(AT, "没有放假或者上班的日期。", "请写明日期。")
    for day in sorted({day for day, _ in notice.off} & set(notice.worked)):
        yield Objection(AT, f"{day}既放假又上班。", "请核对通知。")
    if any(day < clock.today() for day in (*dict(notice.off), *notice.worked)):
        yield Objection(AT, "含有已经过去的日期。", "已经届满的期限不受影响，未办结的将重算。", Force.ADVICE)
