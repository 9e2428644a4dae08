"""Small .docx files by hand, so that a test says exactly which XML it is about."""

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape

SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="'
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
PAGE = ('<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="2098" w:bottom="1984" w:left="1588" w:right="1474"/>'
        '<w:docGrid w:type="lines" w:linePitch="579"/></w:sectPr>')


def relations(*rows: tuple[str, str, str]) -> str:
    """A .rels member from (id, kind, target)."""
    items = "".join(f'<Relationship Id="{key}" Type="{_KIND}{kind}" Target="{target}"/>' for key, kind, target in rows)
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{items}</Relationships>'


def run(text: str, props: str = "") -> str:
    """A w:r."""
    return f'<w:r><w:rPr>{props}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def para(*content: str, props: str = "") -> str:
    """A w:p from runs; plain strings become runs."""
    inner = "".join(item if item.startswith("<") else run(item) for item in content)
    return f"<w:p><w:pPr>{props}</w:pPr>{inner}</w:p>"


def table(*rows: str) -> str:
    """A w:tbl from w:tr strings."""
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def row(*cells: str, props: str = "") -> str:
    """A w:tr."""
    return f"<w:tr><w:trPr>{props}</w:trPr>{''.join(cells)}</w:tr>"


def cell(*content: str, props: str = "") -> str:
    """A w:tc from paragraphs or texts."""
    inner = "".join(item if item.startswith("<") else para(item) for item in content)
    return f"<w:tc><w:tcPr>{props}</w:tcPr>{inner}</w:tc>"


def part(name: str, content: str) -> str:
    """A whole XML part with its namespaces."""
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{name} {SPACES}>{content}</w:{name}>'


def document(body: str, page: str = PAGE) -> str:
    """word/document.xml."""
    return part("document", f"<w:body>{body}{page}</w:body>")


def pack(members: Mapping[str, str | bytes]) -> bytes:
    """A ZIP file with fixed times, so that mutated copies are the same on every run."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return target.getvalue()


def docx(body: str, *rows: tuple[str, str, str], page: str = PAGE, **members: str) -> bytes:
    """A .docx; `members` are parts under word/ by name without .xml, related by their own name."""
    own = [(f"m{index}", name.rstrip("0123456789"), f"{name}.xml") for index, name in enumerate(members)]
    return pack({
        "[Content_Types].xml": TYPES,
        "_rels/.rels": relations(("r1", "officeDocument", "word/document.xml")),
        "word/document.xml": document(body, page),
        "word/_rels/document.xml.rels": relations(*own, *rows),
        **{f"word/{name}.xml": content for name, content in members.items()},
    })


def level(depth: int, form: str, text: str, *more: str) -> str:
    """A w:lvl."""
    return (f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>'
            f"{''.join(more)}</w:lvl>")


def numbering(*levels: str, nums: str = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>') -> str:
    """word/numbering.xml with one list shape."""
    return part("numbering", f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>{nums}')


def listed(depth: int = 0, number: int = 1) -> str:
    """A w:numPr for paragraph properties."""
    return f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'
