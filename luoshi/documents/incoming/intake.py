"""A paper as it is handed over: a file that can be read, a scan kept as it is, or text typed in. Never executed."""

from dataclasses import dataclass

from luoshi.documents.writing import from_text
from luoshi.law.refusal import Objection, Refusal, refuse
from luoshi.paper.reading import Classified, Unreadable, read_file, refuse_marked_name
from luoshi.record.sm3 import sm3
from luoshi.terms.document import Draft
from luoshi.terms.packing import pack

LIMIT = 20 * 1024 * 1024
"""Bytes of a scan; what is read has the reader's own limit."""
_SCANS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "application/pdf"), (b"\xff\xd8\xff", "image/jpeg"), (b"\x89PNG\r\n\x1a\n", "image/png"),
)
READ = "application/octet-stream"
_AT, _SECRET_AT = "附件1 四（三）4", "第六十九条"


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it came."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Paper:
    """What came: draft None for a scan or nothing. notes: of the reader, Chinese."""

    draft: Draft | None
    file: bytes = b""
    name: str = ""
    media: str = ""
    notes: tuple[str, ...] = ()

    @property
    def hash(self) -> str:
        """SM3 of the file, else of the packed text, hexadecimal."""
        return sm3(self.file or (pack(self.draft).encode() if self.draft else b"")).hex()


def taken(upload: Upload | None, text: str = "") -> Paper:
    """The paper. Raises Refusal for one marked as secret, too large, or neither text nor scan."""
    if upload is None or not upload.data:
        return Paper(from_text(text)) if text.strip() else Paper(None)
    try:
        refuse_marked_name(upload.name)
        media = next((kind for head, kind in _SCANS if upload.data.startswith(head)), "")
        if media:
            return _scan(upload, media)
        read = read_file(upload.data, upload.name)
    except Unreadable as problem:
        at = _SECRET_AT if isinstance(problem, Classified) else _AT
        raise Refusal([Objection(at, str(problem), "")]) from problem
    return Paper(read.draft, upload.data, upload.name, READ, read.notes)


def _scan(upload: Upload, media: str) -> Paper:
    if len(upload.data) > LIMIT:
        refuse([Objection(_AT, f"扫描件超过{LIMIT // 1024 // 1024}兆。", "请降低扫描精度或者分件登记。")])
    note = "扫描件只存影像，不读文字；请人工核对形式。"
    return Paper(None, upload.data, upload.name, media, (note,))
