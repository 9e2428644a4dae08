"""XML from a stranger: no document type, no entity, no network, bounded size; and the names of WordprocessingML."""

from lxml import etree

from luoshi.paper.reading import limits
from luoshi.paper.reading.failure import Unreadable

Element = etree._Element

_TRANSITIONAL = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    b"http://purl.oclc.org/ooxml/officeDocument/relationships":
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    b"http://purl.oclc.org/ooxml/drawingml/main": b"http://schemas.openxmlformats.org/drawingml/2006/main",
    b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing":
        b"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    b"http://purl.oclc.org/ooxml/officeDocument/math": b"http://schemas.openxmlformats.org/officeDocument/2006/math",
}
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
V = "{urn:schemas-microsoft-com:vml}"

_OFF = ("0", "false", "off", "none")
_PARSER = etree.XMLParser(
    resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False, remove_comments=True, remove_pis=True,
)
"""Reset by lxml for every document and locked while it works on one; a new one costs more than a small part."""
_BROKEN = "文件内容已损坏（内部 XML 不完整）。请在 WPS、Word 中打开并另存为 .docx 后再试。"


def parse(data: bytes) -> Element:
    """The root element. Refuses a document type, too much markup and anything not well formed."""
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise Unreadable("文件内含有实体定义，可能有害，已停止读取。请在 WPS、Word 中另存为 .docx 后再试。")
    if data.count(b"<") + data.count(b"=") > limits.MARKUP:
        raise Unreadable("文件内容过多，超出可检查的范围。请拆分文件或者去掉大表格后再试。")
    if b"purl.oclc.org" in data:
        for strict, usual in _TRANSITIONAL.items():
            data = data.replace(strict, usual)
    try:
        root = etree.fromstring(data, _PARSER)
    except (etree.XMLSyntaxError, ValueError):
        raise Unreadable(_BROKEN) from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise Unreadable(_BROKEN)
    return root


def value(element: Element | None, name: str = "val") -> str | None:
    """A `w:` attribute of an element that may be missing."""
    return None if element is None else element.get(W + name)


def number(text: str | None) -> float | None:
    """A number as attributes give it, None when it is none; units such as `12pt` are read as points x 20."""
    if not text:
        return None
    try:
        found = float(text[:-2]) * 20 if text.endswith("pt") else float(text)
    except ValueError:
        return None
    return found if abs(found) < 1e9 else None


def whole(text: str | None, default: int = 0) -> int:
    """An integer attribute, or the default when it is missing or odd."""
    found = number(text)
    return default if found is None or found != found else int(found)


def word(element: Element | None) -> str | None:
    """The word of an on/off property, `1` when it stands without one; None when it is absent."""
    return None if element is None else value(element) or "1"


def on(text: str | None) -> bool | None:
    """What the word of an on/off property means: None when absent."""
    return None if text is None else text.lower() not in _OFF


def switch(element: Element | None) -> bool | None:
    """An on/off property: None when absent."""
    return on(word(element))


def child(element: Element | None, *names: str) -> Element | None:
    """Walk down first `w:` children by name. Far cheaper than `find`, which compiles a path."""
    for name in names:
        if element is None:
            return None
        element = next(element.iterchildren(W + name), None)
    return element
