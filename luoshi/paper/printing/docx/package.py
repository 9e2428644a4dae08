"""The zip of a DOCX with fixed order and times, so that equal papers give equal bytes."""

import io
import zipfile
from dataclasses import dataclass
from datetime import datetime
from xml.sax.saxutils import escape

from luoshi.paper.printing.docx.xml import root, tag

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Contents:
    """What varies between papers: main story, styles, settings, footers by name, media by name, title, time."""

    story: str
    styles: str
    footers: dict[str, str]
    media: dict[str, bytes]
    title: str
    author: str
    on: datetime


def packed(contents: Contents) -> bytes:
    """The file."""
    parts = {
        "[Content_Types].xml": _types(contents), "_rels/.rels": _top(),
        "docProps/core.xml": _core(contents), "docProps/app.xml": _app(),
        "word/document.xml": contents.story, "word/styles.xml": contents.styles, "word/settings.xml": _settings(),
        **{f"word/{name}.xml": body for name, body in contents.footers.items()},
        "word/_rels/document.xml.rels": _relations(contents),
    }
    files = {name: body.encode() for name, body in parts.items()}
    files |= {f"word/media/{name}": data for name, data in contents.media.items()}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in files.items():
            info = zipfile.ZipInfo(name, _ZIP_TIME)
            info.compress_type, info.create_system, info.external_attr = zipfile.ZIP_DEFLATED, 3, 0o644 << 16
            archive.writestr(info, body)
    return out.getvalue()


def _head(name: str, space: str, *children: str) -> str:
    return (f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<{name} xmlns="{space}">'
            f'{"".join(children)}</{name}>')


def _types(contents: Contents) -> str:
    kinds = {"document": "document.main", "styles": "styles", "settings": "settings",
             **dict.fromkeys(contents.footers, "footer")}
    return _head(
        "Types", f"{_PACKAGE}/content-types",
        tag("Default", Extension="rels", ContentType="application/vnd.openxmlformats-package.relationships+xml"),
        tag("Default", Extension="xml", ContentType="application/xml"),
        *(tag("Default", Extension=end, ContentType=f"image/{kind}")
          for end, kind in (("png", "png"), ("jpg", "jpeg"), ("gif", "gif"))),
        *(tag("Override", PartName=f"/word/{name}.xml", ContentType=f"{_WORD}.{kind}+xml")
          for name, kind in kinds.items()),
        tag("Override", PartName="/docProps/core.xml",
            ContentType="application/vnd.openxmlformats-package.core-properties+xml"),
        tag("Override", PartName="/docProps/app.xml",
            ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"),
    )


def _relation(number: str, kind: str, target: str) -> str:
    return tag("Relationship", Id=number, Type=kind, Target=target)


def _top() -> str:
    return _head(
        "Relationships", f"{_PACKAGE}/relationships",
        _relation("rId1", f"{_OFFICE}/relationships/officeDocument", "word/document.xml"),
        _relation("rId2", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        _relation("rId3", f"{_OFFICE}/relationships/extended-properties", "docProps/app.xml"),
    )


def _relations(contents: Contents) -> str:
    kinds = f"{_OFFICE}/relationships"
    return _head(
        "Relationships", f"{_PACKAGE}/relationships",
        _relation("styles", f"{kinds}/styles", "styles.xml"),
        _relation("settings", f"{kinds}/settings", "settings.xml"),
        *(_relation(name, f"{kinds}/footer", f"{name}.xml") for name in contents.footers),
        *(_relation(f"image{number}", f"{kinds}/image", f"media/{name}")
          for number, name in enumerate(contents.media, 1)),
    )


def _settings() -> str:
    return root(
        "w:settings", tag("w:evenAndOddHeaders"),
        tag("w:characterSpacingControl", w_val="doNotCompress"),
        tag("w:compat", tag("w:spaceForUL"), tag("w:balanceSingleByteDoubleByteWidth"),
            tag("w:doNotLeaveBackslashAlone"), tag("w:ulTrailSpace"), tag("w:doNotExpandShiftReturn"),
            tag("w:adjustLineHeightInTable"), tag("w:useFELayout"),
            tag("w:compatSetting", w_name="compatibilityMode", w_uri="http://schemas.microsoft.com/office/word",
                w_val="15")),
    )


def _core(contents: Contents) -> str:
    stamp = contents.on.strftime("%Y-%m-%dT%H:%M:%SZ")
    inner = (f"<dc:title>{escape(contents.title)}</dc:title><dc:creator>{escape(contents.author)}</dc:creator>"
             f'<dcterms:created xsi:type="dcterms:W3CDTF">{stamp}</dcterms:created>'
             f'<dcterms:modified xsi:type="dcterms:W3CDTF">{stamp}</dcterms:modified>')
    return ('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties '
            f'xmlns:cp="{_PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
            'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
            f"{inner}</cp:coreProperties>")


def _app() -> str:
    return _head("Properties", f"{_OFFICE}/extended-properties", tag("Application", "luoshi"))
