"""日历: pasted, understood, confirmed, dates moved; who may look and who may enter; the command line."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest
from django.test import Client
from pytest_django import Settings
from typer.testing import CliRunner

from luoshi.cli import calendar as command
from luoshi.flow import actions, ticking
from luoshi.flow.models import Clock
from luoshi.law.calendar import Notice
from luoshi.law.notice import read_notice
from luoshi.office import days
from luoshi.office.actions.days import enter_notice
from luoshi.office.queries import chart
from luoshi.record import clock
from luoshi.record.actions import Subject
from luoshi.terms.officer import CLOCK
from tests.accounts import people
from tests.flow.walks import FLOW, PLAN, officer
from tests.law.notices import TRIAL_2027, framed
from tests.office.county import INSTALLER

pytestmark = pytest.mark.usefixtures("_county")
TEXT = framed(2027, TRIAL_2027)


@pytest.fixture
def _county(db: None) -> Iterator[None]:
    with clock.held("2026-11-23T09:00"):
        people.load()
        yield


@pytest.fixture
def clerk(_county: None) -> Client:
    return people.signed("文秘己")


def _clocks(settings: Settings, number: int) -> None:
    """Limits that run over the end of the year."""
    office = settings.SEATING
    settings.SEATING = "tests.flow.office.Fake"
    definition = actions.publish(FLOW, by=CLOCK).result
    case = actions.begin(
        definition, PLAN, by=officer(1), subject=Subject("documents.paper", "1"), title="关于甲事的请示", token=uuid4()
    ).result
    for step in range(number):
        trigger = clock.moment(f"2026-12-{25 + step % 5}")
        actions.start_clock(case.pk, "D04", by=officer(1), token=uuid4(), trigger=trigger, since="收到")
    settings.SEATING = office


def test_the_year_is_shown_to_all_who_work_here(clerk: Client) -> None:
    page = people.signed("科员壬").get("/calendar/?year=2026").content.decode()
    assert page.count('<div class="month">') == 12
    assert 'class="off" title="国庆节放假">1<sup>休</sup>' in page
    assert 'class="made-up" title="调休上班">10<sup>班</sup>' in page
    assert "工作日 248 天" in page
    assert "粘贴" not in page
    assert 'aria-current="page">日历</a>' in page
    unknown = clerk.get("/calendar/?year=2027").content.decode()
    assert "2027年放假安排尚未录入" in unknown
    assert 'class="open" title="未定"' in unknown
    assert "连同标题、文号粘贴" in unknown
    assert "2026年日历" in clerk.get("/calendar/?year=99999").content.decode()


def test_pasted_understood_confirmed_and_moved(clerk: Client, settings: Settings) -> None:
    _clocks(settings, 3)
    seen = clerk.post("/calendar/enter", {"text": TEXT}).content.decode()
    for words in (
        "1月1日（周五）至1月3日（周日）</td><td>元旦放假",
        "1月31日（周日）</td><td>调休上班",
        "2027年2月14日（周日）</td><td>未定</td><td>调休上班",
        "3 个",
        "（不在本人查阅范围）",
        "2027年1月6日（周三）",
        'value="国办发明电〔2026〕7号"',
    ):
        assert words in seen, words
    assert not days.entered()
    assert set(Clock.objects.values_list("due", flat=True)) == {None}
    done = clerk.post("/calendar/enter", {"text": TEXT, "source": "国办发明电〔2026〕8号", "confirm": "1"})
    assert done["Location"] == "/calendar/?year=2027"
    page = clerk.get(done["Location"]).content.decode()
    assert "期限正在随日历重算" in page
    assert '<meta http-equiv="refresh"' in page
    assert "等待开始" in page
    assert "文秘己" in page
    moved = clerk.post("/calendar/redate", {"year": "2027"})
    assert moved["Location"] == "/calendar/?year=2027"
    after = clerk.get(moved["Location"]).content.decode()
    assert "核对 3 个，改期 3 个" in after
    assert "refresh" not in after
    assert None not in set(Clock.objects.values_list("due", flat=True))
    again = clerk.post("/calendar/enter", {"text": TEXT}).content.decode()
    assert "没有差别，不必再录" in again
    assert "没有未办结的期限因此改期" in again


def test_progress_is_shown_on_the_way(clerk: Client, settings: Settings) -> None:
    _clocks(settings, 4)
    enter_notice(read_notice(TEXT), by=INSTALLER)
    ticking.redate(seconds=0, batch=1)
    page = clerk.get("/calendar/").content.decode()
    assert '<progress max="100" value="25">' in page
    assert "已核 1 个，共 4 个，其中 1 个改了日期" in page
    ticking.tick()
    assert "核对 4 个，改期 4 个" in clerk.get("/calendar/").content.decode()


def test_faults_are_shown_all_at_once_and_the_text_stays(clerk: Client) -> None:
    text = TEXT.replace("共8天", "共9天").replace("2月14日（周日）", "2月14日（周一）")
    answer = clerk.post("/calendar/enter", {"text": text, "year": "2027"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "有 2 处须先解决" in page
    assert "2027年2月14日是周日" in page
    assert "一、元旦：1月1日" in page
    assert "2027年日历" in page


def test_a_day_of_the_countys_own(clerk: Client) -> None:
    given = {"day": "2026-12-07", "kind": "off", "why": "大雪", "source": "甲办〔2026〕9号"}
    seen = clerk.post("/calendar/enter", given).content.decode()
    assert "2026年12月7日（周一）</td><td>工作日</td><td>大雪停止办公" in seen
    clerk.post("/calendar/enter", {**given, "confirm": "1"})
    assert days.work_calendar().reason(date(2026, 12, 7)) == "大雪停止办公"
    clerk.post("/calendar/enter", {**given, "day": "2026-12-12", "kind": "work", "confirm": "1"})
    assert days.work_calendar().is_workday(date(2026, 12, 12))
    for wrong, says in (({**given, "day": "x"}, "没有写明日期"), ({**given, "why": " "}, "没有写明停止办公的事由"),
                        ({**given, "source": "", "confirm": "1"}, "没有写明依据")):
        answer = clerk.post("/calendar/enter", wrong)
        assert answer.status_code == 422
        assert says in answer.content.decode()
    assert [row.whole for row in days.entered()] == [False, False]
    assert days.notice_of(days.entered()[1]) == Notice(2026, (), (date(2026, 12, 12),), "甲办〔2026〕9号", whole=False)


def test_others_may_not_enter(clerk: Client) -> None:
    assert people.signed("副县乙").post("/calendar/enter", {"text": TEXT, "confirm": "1"}).status_code == 404
    assert chart().bureau()
    assert not days.entered()


def test_the_command_line(settings: Settings, tmp_path: Path) -> None:
    _clocks(settings, 2)
    file, run = tmp_path / "notice.txt", CliRunner()
    file.write_text(TEXT, encoding="utf-8")
    assert "2027年放假安排尚未录入" in run.invoke(command.app, ["show", "2027"]).output
    told = run.invoke(command.app, ["enter", str(file), "--preview"]).output
    assert "2027-02-05 周五 春节放假" in told
    assert "将改期的期限2个" in told
    assert not days.entered()
    assert "已核2个，共2个，改期2个" in run.invoke(command.app, ["enter", str(file)]).output
    shown = run.invoke(command.app, ["show", "2027"]).output
    assert "2027-01-31 周日 调休上班" in shown
    assert "2027年工作日" in shown
    file.write_text(TEXT.replace("共8天", "共9天"), encoding="utf-8")
    refused = run.invoke(command.app, ["enter", str(file)])
    assert refused.exit_code == 1
    assert "“共9天”与读到的8天不符" in refused.output
    assert run.invoke(command.app, ["enter", str(tmp_path / "none")]).exit_code == 2
