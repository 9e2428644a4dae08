"""The workbook: all or nothing, every fault by line, nothing rewritten; out and in again it is the same."""

import zipfile
from datetime import date
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from luoshi.law.refusal import Refusal
from luoshi.office import exporting, xlsx
from luoshi.office.actions import leave, people
from luoshi.office.actions.workbook import import_workbook
from luoshi.office.models import DATED, Body, BodyForm, Holding, Person, Post
from luoshi.office.queries import chart, holder
from luoshi.office.reading import WorkbookRefused
from luoshi.office.sheets import Grid
from luoshi.office.words import Cause
from luoshi.record.clock import Held
from luoshi.record.models import Record
from tests.office import county
from tests.office.county import INSTALLER, PAPER, TODAY, by, grid

POST = "# 任职\n姓名|机构|职务|兼任|排名|开始日期|结束日期|依据\n"


def faults(text: str, reason: str = "") -> list[str]:
    with pytest.raises(WorkbookRefused) as refused:
        import_workbook(grid(text), by=INSTALLER, reason=reason)
    return [str(one) for one in refused.value.errors]


def test_out_and_in_again_changes_nothing(small: Held) -> None:
    leave.record_absence(county.person("教育庚"), Cause.TRIP, TODAY, None, consents=("县长甲",), by=by("文秘己"))
    people.end_post(county.holding("副县丙"), TODAY, PAPER, by=by("文秘己"))
    there = exporting.grid()
    assert xlsx.read(xlsx.write(there)) == there
    records = Record.objects.count()
    assert import_workbook(there, by=INSTALLER).result == {}
    assert Record.objects.count() == records + 1
    _empty()
    import_workbook(there, by=INSTALLER)
    assert exporting.grid() == there


def _empty() -> None:
    for model in reversed(DATED):
        model._default_manager.all().delete()
    Body.objects.all().delete()
    Person.objects.all().delete()


def test_every_fault_is_told_with_its_line_and_nothing_is_taken(small: Held) -> None:
    there = exporting.grid()
    told = faults(
        "# 人员\n工号|姓名|电话\n20|新人|\n|无号|\n"
        "# 任职\n姓名|机构|职务|兼任|排名|开始日期|结束日期|依据\n"
        "新人|县教育局|科员|也许|第一|2026-13-01||依据\n新人|县教育局|科员|||2026-12-01|2026-11-01|依据\n"
        "# 专责\n任职人|专责|开始日期|结束日期|依据\n新人|管钱|2026-12-01||依据\n"
        "# 杂项\n甲|乙\n"
        "# 职责\n机构|事项|备注|开始日期\n"
        "# 联系\n任职人|事项\n"
    )
    assert told == [
        "“杂项”表：不认识这张表。表名应为：机构、隶属、职务、人员、任职、专责、分工、联系、职责、授权、外出、代签授权、主持工作。",
        "“人员”表第3行“工号”：没有填写。应填文字。",
        "“任职”表第2行“兼任”：“也许”不是“是”或“否”。应填是或否。",
        "“任职”表第2行“排名”：“第一”不是整数。应填整数。",
        "“任职”表第2行“开始日期”：“2026-13-01”不是日期。应填日期。",
        "“任职”表第3行“结束日期”：结束日期早于开始日期。请核对日期；作废的行写开始日期的前一天。",
        "“专责”表第2行“专责”：“管钱”不在可选之列。应填下列之一：负责日常工作、分管文秘工作、新闻发言人、列为县政府领导同志。",
        "“联系”表第1行“开始日期”：缺少这一列。请照导出的表头补上。",
        "“职责”表第1行“备注”：不认识这一列。请删除，或者照导出的表头填写。",
    ]
    assert exporting.grid() == there


def test_references_that_mean_nothing_or_two_things(small: Held) -> None:
    people.add_person("30", "科员壬", by=by("文秘己"))
    assert faults(
        POST + "科员壬|县教育局|科员|||2026-12-01||依据\n无人|县教育局|科员|||2026-12-01||依据\n"
        "闲人丑|县水利局|科员|||2026-12-01||依据\n闲人丑|县教育局|督学|||2026-12-01||依据\n"
    ) == [
        "“任职”表第2行“姓名”：有多个人员叫“科员壬”，请填工号。应填姓名或工号。",
        "“任职”表第3行“姓名”：没有人员“无人”。应填姓名或工号。",
        "“任职”表第4行“机构”：没有机构“县水利局”。应填机构名称或编号。",
        "“任职”表第5行“职务”：该机构在2026-12-01没有职务“督学”。请先在“职务”表登记。",
    ]
    people.appoint(county.person("教育庚"), county.post("副县长"), TODAY, PAPER, concurrent=True, by=by("文秘己"))
    duty = "# 专责\n任职人|专责|开始日期|结束日期|依据\n"
    assert faults(duty + "教育庚|新闻发言人|2026-12-01||依据\n闲人丑|新闻发言人|2026-12-01||依据\n") == [
        "“专责”表第2行“任职人”：“教育庚”在2026-12-01有多个职务，请写成 姓名/机构/职务。应填姓名，或者姓名/机构/职务。",
        "“专责”表第3行“任职人”：“闲人丑”在2026-12-01没有任职。应填姓名，或者姓名/机构/职务。",
    ]
    import_workbook(grid(duty + "教育庚/县教育局/局长|新闻发言人|2026-12-01||依据\n"), by=INSTALLER)
    assert exporting.grid()["专责"][-1][0] == "教育庚/某县教育局/局长"
    assert exporting.grid()["任职"][10][0] == "9"


def test_two_holders_in_one_workbook_or_against_the_register(small: Held) -> None:
    todo = "同一时间只能有一行，请调整起止日期。"
    assert faults(
        POST + "闲人丑|县教育局|局长|||2026-12-01||依据\n文秘己|县财政局|局长|||2024-06-01||依据\n", "补录"
    ) == [
        f"“任职”表第2行“开始日期”：与已登记的教育庚 局长（2024-01-01起）的期间重叠。{todo}",
        f"“任职”表第3行“开始日期”：与已登记的财政癸 局长（2024-01-01起）的期间重叠。{todo}",
    ]
    doubled = "闲人丑|县教育局|科员|||2026-12-01||依据\n闲人丑|县教育局|科员|||2027-01-01||依据\n"
    assert "与第2行闲人丑 科员" in faults(POST + doubled)[0]


def test_a_successor_by_workbook(small: Held) -> None:
    rows = "教育庚|县教育局|局长|否|0|2024-01-01|2026-11-30|旧\n闲人丑|县教育局|局长|否|0|2026-12-01||任2号\n"
    assert import_workbook(grid(POST + rows), by=INSTALLER).result == {"任职": 2}
    names = [found.name for day in (TODAY, date(2026, 12, 1)) if (found := holder("县教育局局长", day))]
    assert names == ["教育庚", "闲人丑"]
    assert Holding.objects.get(person__name="闲人丑").single


def test_what_is_entered_is_not_rewritten_and_the_past_takes_a_reason(small: Held) -> None:
    assert "已登记的不得改写" in faults(POST + "教育庚|县教育局|局长|是|3|2024-01-01||新\n")[0]
    assert "属于补录" in faults(POST + "闲人丑|县教育局|科员|||2026-11-01||依据\n")[0]
    assert "属于补录" in faults(POST + "科员壬|县教育局|科员|否|0|2024-01-01|2026-10-31|旧\n")[0]
    assert "工号1已属于县长甲" in faults("# 人员\n工号|姓名\n1|别人\n")[0]
    late = grid(POST + "闲人丑|县教育局|科员|||2026-11-01||依据\n")
    assert import_workbook(late, by=INSTALLER, reason="文件迟到").record.reason == "文件迟到"


def test_rows_must_fit_those_they_name(small: Held) -> None:
    field = "# 分工\n任职人|分管机构|事项|开始日期|结束日期|依据\n"
    assert faults(field + "教育庚|县财政局||2026-12-01||依据\n副县乙|||2026-12-01||\n") == [
        "“分工”表第2行：教育庚（局长）当日不是县长或副县长。分工只登记到县长和副县长。（第七条）",
        "“分工”表第3行：没有写明依据。请填写任免、分工或授权文件的名称和文号。（第七条）",
        "“分工”表第3行：对象和事项须填写一项，且只填一项。请分两次登记，或者补填。（第七条）",
    ]
    leave_sheet = "# 外出\n姓名|事由|去向|说明|请假日期|同意人|销假日期|开始日期|结束日期\n"
    assert "闲人丑在2026-12-01没有任职" in faults(leave_sheet + "闲人丑|出差||||||2026-12-01|2026-12-03\n")[0]
    import_workbook(grid(leave_sheet + "科员壬|出差||||||2026-12-01|2026-12-03\n"), by=INSTALLER)
    with pytest.raises(Refusal, match="无权办理"):
        import_workbook(grid(), by=by("科员壬"))


def test_files_that_are_no_workbook() -> None:
    for data in (b"", b"PK\x03\x04", b"name,code"):
        with pytest.raises(xlsx.Unusable, match="不是 Excel 工作簿"):
            xlsx.read(data)
    other = BytesIO()
    with zipfile.ZipFile(other, "w") as parts:
        parts.writestr("a.txt", "x")
    with pytest.raises(xlsx.Unusable):
        xlsx.read(other.getvalue())
    bomb = BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("xl/worksheets/sheet1.xml", b"0" * (xlsx.LARGEST + 1))
    with pytest.raises(xlsx.Unusable, match="过大"):
        xlsx.read(bomb.getvalue())


def test_dates_and_numbers_as_excel_keeps_them() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append([date(2026, 1, 2), 3, None, " 甲 ", True])
    stream = BytesIO()
    book.save(stream)
    assert xlsx.read(stream.getvalue()) == {"Sheet": [["2026-01-02", "3", "", "甲", "True"]]}


WORD = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Zs", "Zl", "Zp")), min_size=1, max_size=6)


@settings(max_examples=30, deadline=None)
@given(st.dictionaries(st.sampled_from(["甲", "乙"]), st.lists(st.tuples(WORD, WORD), min_size=1, max_size=4)))
def test_any_text_survives_the_file(rows: dict[str, list[tuple[str, str]]]) -> None:
    there: Grid = {title: [list(row) for row in lines] for title, lines in rows.items()}
    if there:
        assert xlsx.read(xlsx.write(there)) == there


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(WORD, st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.integers(-1, 400)), max_size=6))
@pytest.mark.django_db
def test_any_register_survives_the_round_trip(rows: list[tuple[str, date, int]]) -> None:
    _empty()
    body = Body.objects.create(code="某")
    BodyForm.objects.create(
        body=body, name="某局", nature="部门", kind="组成部门", valid_from=date(2019, 1, 1), basis="甲"
    )
    for number, (name, start, length) in enumerate(rows):
        person = Person.objects.create(code=f"{number}号", name=name)
        until = None if length < 0 else date.fromordinal(start.toordinal() + length)
        post = Post.objects.create(
            body=body, title=f"职{number}", role="工作人员", valid_from=date(2019, 1, 1), basis="乙"
        )
        Holding.objects.create(person=person, post=post, valid_from=start, valid_to=until, basis=name)
    there = exporting.grid()
    _empty()
    import_workbook(xlsx.read(xlsx.write(there)), by=INSTALLER)
    assert exporting.grid() == there


def test_a_blank_workbook_has_only_headers(small: Held) -> None:
    assert all(len(rows) == 1 for rows in exporting.blank().values())
    assert exporting.blank().keys() == exporting.grid().keys()
    assert chart().units
