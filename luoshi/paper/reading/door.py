"""Where files come in: what a file really is, by its first bytes, and who reads it."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath

from luoshi.paper.reading import limits
from luoshi.paper.reading.decoding import decode
from luoshi.paper.reading.docx.document import read_docx
from luoshi.paper.reading.failure import Classified, Unreadable
from luoshi.paper.reading.line import Source
from luoshi.paper.reading.office import convert
from luoshi.paper.reading.parts.recognise import recognise
from luoshi.paper.reading.parts.secrecy import LEVELS, refuse_marked_name
from luoshi.paper.reading.plain import plain_source
from luoshi.terms.document import Draft
from luoshi.terms.facts import Facts


@dataclass(frozen=True, slots=True)
class Reading:
    """A document read, and 阅读报告: what was not understood, kept as text or approximated (Chinese)."""

    draft: Draft
    notes: tuple[str, ...]


_NOTHING = Facts()
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"PK\x03\x04", "docx"), (b"PK\x05\x06", "docx"), (_OLE, "doc"), (b"%PDF", "pdf"), (b"{\\rtf", "rtf"),
    (b"\x89PNG", "image"), (b"\xff\xd8\xff", "image"), (b"GIF8", "image"), (b"BM", "image"), (b"II*\x00", "image"),
    (b"MM\x00*", "image"), (b"7z\xbc\xaf", "pack"), (b"Rar!", "pack"), (b"\x1f\x8b", "pack"), (b"MZ", "program"),
    (b"\x7fELF", "program"),
)
_MARKUP = re.compile(rb"^\s*(?:<!doctype html|<html|<\?xml|<head|mime-version:)", re.I)
_EXTENSIONS = {".docx": "docx", ".doc": "doc", ".wps": "doc", ".txt": "text", ".md": "text", ".markdown": "text",
               ".text": "text"}
_SAVE = "请在 WPS、Word 中打开并另存为 .docx 后再试。"
_FOREIGN = {
    "pdf": "这是 PDF 文件，读不出原稿的格式。请使用生成它的 .docx 文件。",
    "rtf": f"这是 RTF 文件。{_SAVE}",
    "image": "这是图片，读不出文字。请使用原来的 .docx 文件，或者把文字录入后粘贴。",
    "pack": "这是压缩包。请先解压，再选择其中的 .docx 文件。",
    "program": "这是程序文件，不是公文，已停止读取。",
    "markup": f"这是网页或者 XML 文件，不是 Word 文档。{_SAVE}",
}
_NAMES = {"docx": "Word 文档（.docx）", "doc": "旧格式 Word 文档（.doc）", "text": "文本"}
_EXPECTED = ".docx、.doc、.txt、.md"


def read_file(data: bytes, name: str, facts: Facts = _NOTHING) -> Reading:
    """Read a file by its bytes and name. Raises Unreadable, or Classified; keeps nothing, on disk or elsewhere."""
    _refuse_stated(facts)
    refuse_marked_name(name)
    if len(data) > limits.FILE_BYTES:
        raise Unreadable(f"文件超过{limits.FILE_BYTES // limits.MEGABYTE}兆，无法检查。请压缩图片或者拆分文件后再试。")
    if not data.strip(b"\x00 \r\n\t"):
        raise Unreadable("文件是空的。请检查选择的文件是否正确。")
    kind = _kind(data)
    extension = PurePath(name.lower()).suffix
    if kind in _FOREIGN:
        raise Unreadable(_FOREIGN[kind])
    if kind == "doc":
        _refuse_compound(data)
    expected = _EXTENSIONS.get(extension)
    if extension in (".docm", ".dotm"):
        raise Unreadable("这是带宏的文档，为安全起见不予读取。请在 WPS、Word 中另存为不带宏的 .docx 后再试。")
    if expected is None and extension:
        raise Unreadable(f"不认识“{extension[:12]}”文件。能读的是{_EXPECTED}，请另存为 .docx 后再试。")
    if expected not in (None, kind):
        raise Unreadable(
            f"文件的扩展名是“{extension}”，内容却是{_NAMES[kind]}。请改回正确的扩展名，或者另存为 .docx 后再试。")
    return _finish(_READERS[kind](data), facts)


def read_text(text: str, facts: Facts = _NOTHING) -> Reading:
    """Read pasted text, plain or Markdown. Raises Unreadable when too long, or Classified."""
    _refuse_stated(facts)
    return _finish(plain_source(text), facts)


def _finish(source: Source, facts: Facts) -> Reading:
    if not any(line.text.strip() for line in source.lines):
        raise Unreadable("没有读出文字。如果内容是扫描图片，请使用原来的 .docx 文件，或者把文字录入后粘贴。")
    draft = recognise(source, facts)
    return Reading(draft, source.report.notes)


def _refuse_stated(facts: Facts) -> None:
    if facts.secrecy and facts.secrecy.strip()[:2] in LEVELS:
        raise Classified


def _kind(data: bytes) -> str:
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            return kind
    return "markup" if _MARKUP.match(data[:200].lstrip(b"\xef\xbb\xbf")) else "text"


def _wide(text: str) -> bytes:
    return text.encode("utf-16-le")


_DOC_MARK = re.compile(
    rb"[\x00-\x20]\x00(?:" + b"|".join(re.escape(_wide(level)) for level in LEVELS)
    + rb")(?:\x20\x00){0,4}" + re.escape(_wide("★"))
)


def _refuse_compound(data: bytes) -> None:
    """Refuse a compound file that is encrypted, macro-bearing, marked as secret or no document at all."""
    if _wide("EncryptedPackage") in data or _wide("EncryptionInfo") in data:
        raise Unreadable("文件加了密码，无法读取。请先解除密码，另存为 .docx 后再试。")
    if _wide("_VBA_PROJECT") in data:
        raise Unreadable("文件带有宏程序，为安全起见不予读取。请在 WPS、Word 中另存为不带宏的 .docx 后再试。")
    if _wide("WordDocument") not in data:
        raise Unreadable(f"这不是 Word 文档，或者已损坏。{_SAVE}")
    if _DOC_MARK.search(data):
        raise Classified


def _read_doc(data: bytes) -> Source:
    source = read_docx(convert(data))
    source.report.add(".doc 旧格式经 LibreOffice 转换后读出，版式可能略有出入")
    return source


def _read_text(data: bytes) -> Source:
    return plain_source(decode(data))


_READERS: dict[str, Callable[[bytes], Source]] = {"docx": read_docx, "doc": _read_doc, "text": _read_text}
