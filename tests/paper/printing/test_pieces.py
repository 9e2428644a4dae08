"""Layouts, titles, heading words, tables and pictures as values."""

import struct
import zlib
from pathlib import Path

import pytest

from luoshi.paper.fonts import NoFont
from luoshi.paper.printing import Unprintable, engine, layout_of, pdf, print_docx, print_pages, print_pdf
from luoshi.paper.printing.compose import compose
from luoshi.paper.printing.docx.shapes import picture_size
from luoshi.paper.printing.flow import para, pieces
from luoshi.paper.printing.matter import Grid, Image
from luoshi.paper.printing.titles import FULL, title_lines, width
from luoshi.terms.document import Cell, Draft, Look, Paragraph, Part, Picture, Table
from luoshi.terms.facts import Facts
from luoshi.terms.genre import Genre
from luoshi.terms.profile import Layout
from tests.paper.printing.measure import all_text, find, page_lines
from tests.paper.printing.samples import HOUSE, joint, ordinary


def png(across: int, down: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    rows = b"".join(b"\0" + b"\xc8\xdc\xf0" * across for _ in range(down))
    head = struct.pack(">IIBBBBB", across, down, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


@pytest.mark.parametrize(("parts", "layout"), [
    ({}, Layout.DOCUMENT),
    ({"title": "西丰县人民政府关于防火的函"}, Layout.LETTER),
    ({"title": "西丰县人民政府关于防火的函", "mark": "西丰县人民政府文件"}, Layout.DOCUMENT),
    ({"number": "西政函〔2022〕8号"}, Layout.LETTER),
    ({"mark": "西丰县人民政府令"}, Layout.ORDER),
    ({"mark": "西丰县人民政府常务会议纪要"}, Layout.MINUTES),
    ({"title": "西丰县人民政府常务会议纪要"}, Layout.MINUTES),
    ({"facts": Facts(genre=Genre.ORDER)}, Layout.ORDER),
])
def test_layout(parts: dict[str, str], layout: Layout) -> None:
    assert layout_of(ordinary(**parts)) is layout


@pytest.mark.parametrize("title", [
    "西丰县人民政府关于做好今冬明春森林草原防火工作的通知",
    "厦门市教育局关于印发厦门市进城务工人员随迁子女小学积分入学办法指导意见的通知",
    "河北省教育厅关于做好2023年普通高等职业教育单独考试招生工作的通知",
    "国" * 70, "通知", "《" * 25, "2022" * 20,
])
def test_titles_keep_every_character_and_fit_the_measure(title: str) -> None:
    lines = title_lines(title)
    assert "".join(lines) == title
    assert all(width(line) <= FULL + 3 for line in lines)
    if title.startswith("西丰县"):
        assert not any(line.startswith(("的", "、", "》")) or line.endswith(("《", "关于")) for line in lines)


def test_title_lines_of_the_author_are_kept_when_they_fit() -> None:
    assert title_lines("西丰县人民政府\n关于防火的通知") == ["西丰县人民政府", "关于防火的通知"]
    assert title_lines("") == []
    joint = "西丰县应急管理局 西丰县自然资源局 西丰县财政局关于联合检查的请示"
    assert title_lines(joint)[0] == "西丰县应急管理局 西丰县自然资源局"


@pytest.mark.parametrize(("text", "head", "sticky"), [
    ("一、总体要求", "一、总体要求", True),
    ("（一）压实责任。各地要抓好落实。", "（一）压实责任。", False),
    ("1.各单位要在月底前成立领导小组，明确专人负责，抓好落实。", "", False),
    ("（1）" + "落" * 50, "", False),
    ("普通段落。", "", False),
    ("第一章　总则", "第一章　总则", True),
])
def test_heading_words(text: str, head: str, sticky: bool) -> None:
    made = para(Paragraph(text, Part.BODY))
    assert (made.head, made.sticky) == (head, sticky)
    assert made.head + made.rest == text


def test_seen_alignment_is_kept() -> None:
    assert para(Paragraph("（试行）", Part.BODY, Look(align="center"))).align == "center"
    assert para(Paragraph("落款", Part.BODY, Look(align="both"))).align == ""


def test_merged_cells_find_their_columns() -> None:
    rows = ((Cell("甲", rows=2), Cell("乙", columns=2)), (Cell("丙"), Cell("丁")), (Cell("一"), Cell("二"), Cell("三")))
    grid = next(pieces([Table(rows, Part.BODY)]))
    assert isinstance(grid, Grid)
    assert [[box.at for box in row] for row in grid.rows] == [[0, 1], [1, 2], [0, 1, 2]]
    assert not grid.turned
    assert len(grid.shares) == 3
    assert list(pieces([Table((), Part.BODY)])) == []


def test_broken_spans_are_cut_to_what_is_free() -> None:
    rows = ((Cell("甲"), Cell("乙", rows=9)), (Cell("丙", columns=3), Cell("丁")))
    draft = Draft((*ordinary().blocks, Table(rows, Part.BODY, header=1)))
    grid = next(pieces([Table(rows, Part.BODY)]))
    assert isinstance(grid, Grid)
    assert [[(box.at, box.columns, box.rows) for box in row] for row in grid.rows] == [
        [(0, 1, 1), (1, 1, 2)], [(0, 1, 1), (2, 1, 1)]]
    assert grid.header == 0
    assert "丁" in all_text(print_pdf(draft, HOUSE).data)


def test_annexes_keep_their_labels_and_subtitles() -> None:
    draft = ordinary(attachments=("附件1：防火方案\n（试行）\n内容。", "附件 2\n本段是内容。"))
    first, second = compose(draft, Layout.DOCUMENT).annexes
    assert (first.label, first.title) == ("附件1", ("防火方案", "（试行）"))
    assert (second.label, second.title) == ("附件2", ())


def test_an_issuer_alone_is_the_mark_of_a_letter() -> None:
    matter = compose(ordinary(mark="西丰县应急局\n文件", title="关于防火的通知"), Layout.DOCUMENT)
    assert matter.head.marks == ("西丰县应急局文件",)
    assert compose(Draft.of(title="关于防火的函", body="正文。"), Layout.LETTER).head.marks == ()


def test_refusals_are_told_in_chinese(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_font(wanted: object) -> None:
        raise NoFont("没有可用的字体")

    monkeypatch.setattr(pdf, "type_data", no_font)
    with pytest.raises(Unprintable, match="没有可用的字体"):
        print_pdf(ordinary(), HOUSE)
    monkeypatch.undo()
    monkeypatch.setattr(pdf, "_plain", lambda matter: {})
    with pytest.raises(Unprintable, match="排版没有成功"):
        print_pdf(ordinary(), HOUSE)


def test_without_links_the_folders_of_the_faces_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(link: Path, target: Path) -> None:
        raise OSError

    monkeypatch.setattr(Path, "symlink_to", refuse)
    fonts, _ = engine._fonts.__wrapped__()
    assert fonts.families()


def test_wide_tables_lie_on_a_turned_page_with_the_number_at_its_upright_place() -> None:
    rows = tuple(tuple(Cell(f"格{row}之{column}") for column in range(12)) for row in range(40))
    base = ordinary()
    draft = Draft((*base.blocks, Table(rows, Part.ATTACHMENT, annex=1)))
    made = print_pdf(draft, HOUSE)
    texts = ["".join(line.text for line in page) for page in page_lines(made.data)]
    assert sum("格39之11" in text for text in texts) == 1
    assert all("格0之3" in text for text in texts if "格" in text), "heading row repeated"
    known = Table(rows, Part.BODY, widths=(20.0,) * 12)
    grid = next(pieces([known]))
    assert isinstance(grid, Grid)
    assert (grid.shares, grid.turned) == ((20.0,) * 12, True)


def test_pictures_are_shown_or_reported() -> None:
    base = ordinary()
    shown = Draft((*base.blocks, Picture(Part.BODY, "图", png(40, 20), 60.0, None)))
    made = print_pdf(shown, HOUSE)
    assert made == print_pdf(shown, HOUSE)
    assert len(made.data) > 0
    assert not any("图片" in note for note in made.notes)
    odd = Draft((*base.blocks, Picture(Part.BODY, "旧图", b"EMF", 60.0, 30.0)))
    assert any("旧图" in note for note in print_pdf(odd, HOUSE).notes)
    assert print_docx(shown, HOUSE).data == print_docx(shown, HOUSE).data


def test_a_damaged_picture_is_left_out_with_a_word() -> None:
    draft = Draft((*ordinary().blocks, Picture(Part.BODY, "坏图", b"\x89PNG broken", 60.0, 30.0)))
    made = print_pdf(draft, HOUSE)
    assert any("坏图" in note for note in made.notes)
    assert find(page_lines(made.data)[0], "防火")


@pytest.mark.parametrize(("data", "width_mm", "height_mm", "size"), [
    (png(96, 48), None, None, (25.4, 12.7)),
    (png(96, 48), 60.0, None, (60.0, 30.0)),
    (png(96, 48), None, 30.0, (60.0, 30.0)),
    (png(96, 48), 400.0, 200.0, (156.0, 78.0)),
    (b"GIF89a" + struct.pack("<HH", 10, 20), 10.0, None, (10.0, 20.0)),
    (b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x0b\x08\x00\x10\x00\x20....", 32.0, None, (32.0, 16.0)),
    (b"\xff\xd8\xff", 50.0, None, (50.0, 30.0)),
    (b"\xff\xd8\xff\xe0\xff\xff", None, 30.0, (50.0, 30.0)),
])
def test_picture_sizes(data: bytes, width_mm: float | None, height_mm: float | None, size: tuple[float, float]) -> None:
    made = picture_size(data, width_mm, height_mm, (156.0, 200.0))
    assert made == pytest.approx(size)
    kept = next(pieces([Picture(Part.BODY, "图", data, width_mm, height_mm)]))
    assert isinstance(kept, Image)


def test_joint_marks_stack_and_many_bodies_leave_only_the_first() -> None:
    matter = compose(joint(), Layout.DOCUMENT)
    assert matter.head.marks == ("西丰县应急局", "西丰县林业局", "西丰县财政局")
    assert matter.head.word == "文件"
    assert matter.head.signers == ("张三", "李四", "王五")
    pair = compose(ordinary(signature="西丰县应急局\n西丰县林业局"), Layout.DOCUMENT)
    assert (pair.head.marks, pair.head.word) == (("西丰县应急局", "西丰县林业局"), "文件")
    many = compose(ordinary(signature="\n".join(f"西丰县第{number}局" for number in "一二三四五")), Layout.DOCUMENT)
    assert many.head.marks == ("西丰县第一局文件",)
    assert any("主办机关" in note for note in many.notes)


def test_marks_of_other_formats() -> None:
    order = compose(Draft.of(title="西丰县人民政府令", body="现予公布。"), Layout.ORDER)
    assert order.head.marks == ("西丰县人民政府令",)
    assert not order.head.title
    minutes = compose(ordinary(title="西丰县人民政府关于防火的专题会议纪要"), Layout.MINUTES)
    assert minutes.head.marks == ("西丰县人民政府专题会议纪要",)
    known = Facts(issuer="西丰县人民政府")
    named = compose(ordinary(title="关于公布防火办法的令", signature="县长 张三", facts=known), Layout.ORDER)
    assert named.head.marks == ("西丰县人民政府令",)
    assert (named.sign.style, named.sign.office, named.sign.names) == ("stamp", "县长", ("张三",))


def test_page_pictures_are_png_and_as_many_as_pages() -> None:
    shown = print_pages(ordinary(), HOUSE, ppi=24)
    assert len(shown) == print_pdf(ordinary(), HOUSE).pages
    assert all(page.startswith(b"\x89PNG") for page in shown)


def test_township_seals_are_smaller() -> None:
    assert compose(ordinary(signature="西丰县房木镇人民政府"), Layout.DOCUMENT).sign.seal == 42
    assert compose(ordinary(), Layout.DOCUMENT).sign.seal == 45
    assert compose(ordinary(), Layout.DOCUMENT, sealed=False).sign.style == "plain"
