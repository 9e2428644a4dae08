"""The whole file of a document as one package for the archive, built alike whenever it is built.

A ZIP whose entries are stored, not compressed, in the order of their names, under the date of signing: another
machine's compressor would make other bytes. 清单.txt holds the SM3 of every other entry. What came after the filing is
left out: rows by their moment, records by number.
"""

import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from luoshi.documents.issuing import metadata, papers
from luoshi.documents.issuing.mark import Mark
from luoshi.documents.issuing.prints import print_version, render
from luoshi.documents.models import Document
from luoshi.record.sm3 import sm3

MANIFEST = "清单.txt"
Files = Sequence[tuple[str, bytes]]


@dataclass(frozen=True, slots=True)
class Package:
    """The ZIP, its manifest, the pages of the print (0 without one)."""

    data: bytes
    manifest: str
    pages: int

    @property
    def hash(self) -> str:
        """SM3 in hexadecimal digits."""
        return sm3(self.data).hex()


def build(document: Document, mark: Mark, forms: Files = ()) -> Package:
    """The package. forms: prints of forms and sheets, name and bytes, that the caller adds under 办理/."""
    made = print_version(document)
    files: dict[str, bytes] = {}
    pages = 0
    if made:
        final = render(made.draft, document.genre, "pdf")
        pages = final.pages
        files["正文/正文.pdf"] = final.data
        files["正文/正文.docx"] = render(made.draft, document.genre, "docx").data
    files |= papers.texts(document) | papers.data(document, mark.at, mark.last)
    files |= {f"办理/{name}": data for name, data in forms}
    files["元数据.xml"] = metadata.xml(document, mark, pages)
    manifest = "".join(f"{sm3(data).hex()}  {name}\n" for name, data in sorted(files.items()))
    return Package(_zipped(files | {MANIFEST: manifest.encode()}, document), manifest, pages)


def _zipped(files: Mapping[str, bytes], document: Document) -> bytes:
    day = document.signed_on
    stamp = (day.year, day.month, day.day, 0, 0, 0) if day else (1980, 1, 1, 0, 0, 0)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        for name, data in sorted(files.items()):
            entry = zipfile.ZipInfo(name, stamp)
            entry.create_system, entry.external_attr = 3, 0o644 << 16
            archive.writestr(entry, data)
    return stream.getvalue()


def altered(before: str, after: str) -> tuple[str, ...]:
    """Names that stand in one manifest only, or with another hash."""
    one, other = (dict(line.split("  ", 1)[::-1] for line in text.splitlines()) for text in (before, after))
    return tuple(name for name in sorted(one.keys() | other.keys()) if one.get(name) != other.get(name))
