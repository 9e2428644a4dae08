"""The DOCX: well-formed parts, fixed bytes, nothing lost, and, where LibreOffice is, rows and pages as on paper."""

import io
import re
import shutil
import subprocess
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import docx
import pytest

from luoshi.paper.printing import print_docx, print_pdf
from luoshi.paper.printing.docx.xml import NAMESPACES, ppr, rpr, tag
from luoshi.terms.document import Cell, Draft, Part, Picture, Table
from luoshi.terms.profile import GB_T_9704, Layout
from tests.paper.printing.measure import page_lines
from tests.paper.printing.samples import HOUSE, IMPRINT, filled, joint, ordinary
from tests.paper.printing.test_pieces import png
from tests.paper.printing.test_text import held

W = f"{{{NAMESPACES['w']}}}"
SAMPLES = {
    "ordinary": ordinary(copy_number="000001", secrecy="机密★1年", urgency="特急", annotation="（此件公开发布）",
                         attachment_note="附件：1.方案\n2.名单", **IMPRINT,
                         attachments=("方案\n内容。", "附件2\n名单\n张三")),
    "joint": joint(),
    "letter": ordinary(title="西丰县人民政府关于防火的函", copies="县委办公室"),
    "order": Draft.of(mark="西丰县人民政府令", number="第3号", body="现予公布。", signature="县长 张三",
                      date="2022年9月22日"),
    "minutes": ordinary(title="西丰县人民政府常务会议纪要", attendance="出席：张三\n列席：李四",
                        number="第5期", **IMPRINT),
    "request": ordinary(title="西丰县人民政府关于防火经费的请示", signer="签发人：张三"),
}


def story(data: bytes) -> ElementTree.Element:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return ElementTree.fromstring(archive.read("word/document.xml"))


def words(data: bytes) -> str:
    return "".join(node.text or "" for node in story(data).iter(f"{W}t"))


@pytest.mark.parametrize("name", list(SAMPLES))
def test_same_bytes_every_part_well_formed_and_no_text_lost(name: str) -> None:
    draft = SAMPLES[name]
    made = print_docx(draft, HOUSE)
    assert made == print_docx(draft, HOUSE)
    with zipfile.ZipFile(io.BytesIO(made.data)) as archive:
        assert archive.testzip() is None
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        for part in archive.namelist():
            ElementTree.fromstring(archive.read(part))
    held(draft, words(made.data), *([Part.PRINTED] if name == "letter" else []))
    assert docx.Document(io.BytesIO(made.data)).core_properties.created is not None
    assert made.pages == print_pdf(draft, HOUSE).pages


def test_page_type_and_grid_are_those_of_the_county() -> None:
    paper = docx.Document(io.BytesIO(print_docx(filled(14), HOUSE).data))
    section = paper.sections[0]
    assert [round(side.mm) for side in (section.page_width, section.page_height, section.top_margin,
                                        section.bottom_margin, section.left_margin, section.right_margin)
            if side is not None] == [210, 297, 37, 35, 28, 26]
    grid = story(print_docx(filled(14), HOUSE).data).find(f".//{W}docGrid")
    assert grid is not None
    assert grid.get(f"{W}linePitch") == "579"
    title = next(paragraph for paragraph in paper.paragraphs if "防火工作的通知" in paragraph.text)
    assert title.runs[0].bold
    assert title.runs[0].font.name == "宋体"
    assert title.runs[0].font.size is not None
    assert title.runs[0].font.size.pt == 22


def test_tables_pictures_and_turned_pages() -> None:
    rows = ((Cell("甲", rows=2), Cell("乙", columns=2)), (Cell("丙"), Cell("丁")), (Cell("一"), Cell("二"), Cell("三")))
    wide = Table(tuple(tuple(Cell(f"格{column}") for column in range(12)) for _ in range(3)), Part.ATTACHMENT, annex=1)
    base = ordinary()
    picture = Picture(Part.BODY, "图", png(40, 20), 60.0, None)
    draft = Draft((*base.blocks, Table(rows, Part.BODY), picture, Picture(Part.BODY, "旧图", b"EMF"), wide))
    made = print_docx(draft, HOUSE)
    held(draft, words(made.data).replace("图片：旧图", ""))
    paper = docx.Document(io.BytesIO(made.data))
    assert [section.orientation for section in paper.sections] == [0, 1, 0]
    table = paper.tables[0]
    assert table.cell(0, 0)._tc is table.cell(1, 0)._tc
    assert table.cell(0, 1).text == table.cell(0, 2).text == "乙"
    assert len(paper.inline_shapes) == 1


def test_properties_stand_in_schema_order_and_unknown_ones_are_refused() -> None:
    assert re.findall(r"w:(\w+)/", ppr(jc=tag("w:jc"), keepNext=tag("w:keepNext"))) == ["keepNext", "jc"]
    assert rpr() == ""
    with pytest.raises(KeyError):
        ppr(unknown=tag("w:x"))


def test_unsealed_signature_and_long_names() -> None:
    draft = ordinary(signature="西丰县人民代表大会常务委员会办公室")
    assert "印章位置" not in words(print_docx(draft, HOUSE, sealed=False).data)
    assert "印章位置" in words(print_docx(draft, HOUSE).data)
    assert "印章位置" not in words(print_docx(Draft.of(title="通知", body="放假。"), HOUSE).data)
    short = ordinary(signature="县府")
    assert "县府" in words(print_docx(short, HOUSE, sealed=False).data)


@pytest.mark.office
def test_libreoffice_keeps_rows_pages_and_imprint(tmp_path: Path) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("needs LibreOffice")
    papers = {"rows": filled(60, **IMPRINT), **SAMPLES}
    for name, draft in papers.items():
        (tmp_path / f"{name}.docx").write_bytes(print_docx(draft, GB_T_9704).data)
    subprocess.run([office, f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", "pdf",
                    "--outdir", str(tmp_path), *(str(tmp_path / f"{name}.docx") for name in papers)],
                   check=True, capture_output=True, timeout=180)
    for name, draft in papers.items():
        pages = page_lines((tmp_path / f"{name}.pdf").read_bytes())
        assert len(pages) == print_pdf(draft, GB_T_9704).pages, name
    full = page_lines((tmp_path / "rows.pdf").read_bytes())
    rows = [line for line in full[1] if "落" in line.text]
    assert len(rows) == 22
    assert {len(line.text) for line in rows} == {28}
    assert 255 < next(line for line in full[-1] if "印发" in line.text).top < 262


def test_every_layout_can_be_forced() -> None:
    for layout in Layout:
        assert print_docx(SAMPLES["ordinary"], GB_T_9704, layout).data
