"""Layout is judged only where the file says how it looks; one finding for each kind of deviation."""

from dataclasses import replace

import pytest

from luoshi.law.finding import Finding
from luoshi.law.provision import Clause
from luoshi.rulebook.annex1_documents.drafting import point_5_type
from luoshi.rulebook.annex1_documents.drafting.point_5_type import heading_type, title_and_text_type
from luoshi.rulebook.national import layout
from luoshi.rulebook.reading.layout import face_of, says_size
from luoshi.terms.document import Draft, Look, Paragraph, Part, Run, Sheet
from luoshi.terms.profile import Face

CLAUSES = [value for module in (point_5_type, layout) for value in vars(module).values() if isinstance(value, Clause)]


def said(rule: Clause, draft: Draft) -> list[Finding]:
    return [item for item in rule.run(draft) if isinstance(item, Finding)]


@pytest.mark.parametrize(
    ("font", "face"),
    [
        ("仿宋_GB2312", Face.FANGSONG),
        ("FangSong_GB2312", Face.FANGSONG),
        ("方正仿宋_GBK", Face.FANGSONG),
        ("STFangsong", Face.FANGSONG),
        ("楷体_GB2312", Face.KAITI),
        ("KaiTi", Face.KAITI),
        ("黑体", Face.HEITI),
        ("SimHei", Face.HEITI),
        ("方正小标宋简体", Face.XIAOBIAOSONG),
        ("SimSun", Face.SONGTI),
        ("方正书宋_GBK", Face.SONGTI),
        ("Noto Serif CJK SC", None),
        ("Arial", None),
        (None, None),
    ],
)
def test_faces_behind_font_names(font: str | None, face: Face | None) -> None:
    wanted = Face.SONGTI if font == "Noto Serif CJK SC" else face
    assert face_of(font) in (face, wanted)


def test_plain_text_is_silent() -> None:
    draft = Draft.of(title="关于开会的通知", body="一、要求\n请参加。", addressees="各乡（镇）人民政府：")
    for rule in CLAUSES:
        assert not said(rule, draft)


def test_unknown_looks_are_silent() -> None:
    blocks = tuple(
        Paragraph(text, part, Look()) for text, part in (("关于开会的通知", Part.TITLE), ("一、要求", Part.BODY))
    )
    for rule in CLAUSES:
        assert not said(rule, Draft(blocks))


def test_deviations_are_grouped_with_their_count() -> None:
    small = Look("宋体", 14.0)
    rows = tuple(Paragraph(f"第{number}段文字，请认真执行有关规定。", Part.BODY, small) for number in range(40))
    (found,) = said(title_and_text_type, Draft(rows))
    assert "共40段" in found.message
    assert "4号（14磅）宋体" in found.message
    assert found.passage is not None
    assert found.passage.quote == rows[0].text


def test_a_heading_is_judged_by_its_first_run() -> None:
    text = "（一）提高认识。各单位要认真执行。"
    runs = (Run(text[:8], Look("楷体_GB2312", 16.0)), Run(text[8:], Look("仿宋_GB2312", 16.0)))
    assert not said(heading_type, Draft((Paragraph(text, Part.BODY, Look("仿宋_GB2312", 16.0), runs),)))
    assert said(heading_type, Draft((Paragraph(text, Part.BODY, Look("仿宋_GB2312", 16.0)),)))


def test_both_titles_are_right_and_thin_song_is_not() -> None:
    for look, wrong in (
        (Look("宋体", 22.0, True), 0),
        (Look("方正小标宋简体", 22.0, False), 0),
        (Look("宋体", 22.0, False), 1),
    ):
        assert len(said(title_and_text_type, Draft((Paragraph("关于开会的通知", Part.TITLE, look),)))) == wrong


def test_margins_within_a_millimetre() -> None:
    sheet = Sheet(210, 297, 37, 35, 28, 26)
    rule = layout.paper_and_margins
    assert not said(rule, Draft(sheet=replace(sheet, top=37.9, left=27.1)))
    assert not said(rule, Draft(sheet=replace(sheet, width=297, height=210, top=28)))
    assert "左边距" in said(rule, Draft(sheet=replace(sheet, left=31.8)))[0].message


def test_indents_by_setting_and_by_blanks() -> None:
    rule = layout.first_line_indent
    text = "请各单位认真组织，按时报送有关材料。"
    assert not said(rule, Draft((Paragraph("  　" + text, Part.BODY, Look(first_indent=0.0)),)))
    assert said(rule, Draft((Paragraph(text, Part.BODY, Look(first_indent=4.0)),)))
    assert not said(rule, Draft((Paragraph("此复。", Part.BODY, Look(first_indent=0.0)),)))


def test_sizes_by_their_names() -> None:
    assert says_size(16.0) == "3号（16磅）"
    assert says_size(13.5) == "13.5磅"
