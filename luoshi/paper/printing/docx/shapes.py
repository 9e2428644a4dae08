"""Anchored drawings: text boxes, the dashed place of the seal, rules on the page, inline pictures."""

import struct

from luoshi.paper.printing.docx.xml import emu, tag

_SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_FALLBACK_SIZE = (100.0, 60.0)


def position(axis: str, relative: str, value: float | str) -> str:
    """positionH or positionV: an alignment word, or an offset in mm."""
    inner = tag("wp:align", value) if isinstance(value, str) else tag("wp:posOffset", str(emu(value)))
    return tag(f"wp:position{axis}", inner, relativeFrom=relative)


def anchored(number: int, name: str, size: tuple[float, float], places: tuple[str, str], body: str, *,
             behind: bool = False, wrap: str = "<wp:wrapNone/>") -> str:
    """A run with a shape anchored at `places` (positionH, positionV); size in mm."""
    width, height = (max(emu(length), 1) for length in size)
    graphic = tag("a:graphic", tag("a:graphicData", body, uri=_SHAPE))
    anchor = tag(
        "wp:anchor", '<wp:simplePos x="0" y="0"/>', *places, tag("wp:extent", cx=width, cy=height),
        '<wp:effectExtent l="0" t="0" r="0" b="0"/>', wrap, tag("wp:docPr", id=number, name=f"{name}{number}"),
        "<wp:cNvGraphicFramePr/>", graphic, distT=0, distB=0, distL=0, distR=0, simplePos=0, relativeHeight=number,
        behindDoc=int(behind), locked=0, layoutInCell=1, allowOverlap=1,
    )
    choice = tag("mc:Choice", tag("w:drawing", anchor), Requires="wps")
    return tag("w:r", tag("mc:AlternateContent", choice))


def shape(size: tuple[float, float], kind: str, line: str, paragraphs: str = "", stand: str = "t") -> str:
    """wps:wsp of a preset geometry with a line (an a:ln element).

    Paragraphs in it stand at its top (t) or foot (b).
    """
    width, height = (emu(length) for length in size)
    form = tag("a:xfrm", '<a:off x="0" y="0"/>', tag("a:ext", cx=width, cy=height))
    properties = tag("wps:spPr", form, tag("a:prstGeom", "<a:avLst/>", prst=kind), "<a:noFill/>", line)
    box = tag("wps:txbx", tag("w:txbxContent", paragraphs)) if paragraphs else ""
    textual = tag("wps:cNvSpPr", txBox=1) if kind == "rect" and paragraphs else tag("wps:cNvSpPr")
    return tag("wps:wsp", textual, properties, box,
               tag("wps:bodyPr", lIns=0, tIns=0, rIns=0, bIns=0, wrap="square", anchor=stand))


def stroke(points: float, color: str, dash: str = "") -> str:
    """a:ln of a width in points."""
    inside = tag("a:solidFill", tag("a:srgbClr", val=color)) + (tag("a:prstDash", val=dash) if dash else "")
    return tag("a:ln", inside, w=round(points * 12700))


NO_LINE = "<a:ln><a:noFill/></a:ln>"


def inline_picture(number: int, name: str, relation: str, size: tuple[float, float]) -> str:
    """A run with a picture in the line; size in mm."""
    width, height = emu(size[0]), emu(size[1])
    picture = tag(
        "pic:pic", tag("pic:nvPicPr", tag("pic:cNvPr", id=number, name=name), "<pic:cNvPicPr/>"),
        tag("pic:blipFill", tag("a:blip", r_embed=relation), "<a:stretch><a:fillRect/></a:stretch>"),
        tag("pic:spPr", tag("a:xfrm", '<a:off x="0" y="0"/>', tag("a:ext", cx=width, cy=height)),
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'),
    )
    inline = tag("wp:inline", tag("wp:extent", cx=width, cy=height), tag("wp:docPr", id=number, name=name, descr=name),
                 "<wp:cNvGraphicFramePr/>", tag("a:graphic", tag("a:graphicData", picture, uri=_PICTURE)),
                 distT=0, distB=0, distL=0, distR=0)
    return tag("w:r", tag("w:drawing", inline))


def picture_size(data: bytes, width: float | None, height: float | None,
                 limit: tuple[float, float]) -> tuple[float, float]:
    """Size in mm that keeps the picture's proportions within `limit`; pixels count as 1/96 inch."""
    across, down = _pixels(data) or _FALLBACK_SIZE
    wide = width or (height * across / down if height else across * 25.4 / 96)
    high = height if width and height else wide * down / across
    factor = min(1.0, limit[0] / wide, limit[1] / high)
    return wide * factor, high * factor


def _pixels(data: bytes) -> tuple[float, float] | None:
    if data.startswith(b"\x89PNG") and len(data) >= 24:
        found: tuple[int, int] | None = struct.unpack(">II", data[16:24])
    elif data.startswith(b"GIF8") and len(data) >= 10:
        found = struct.unpack("<HH", data[6:10])
    else:
        found = _jpeg_pixels(data)
    return (float(found[0]), float(found[1])) if found and all(found) else None


def _jpeg_pixels(data: bytes) -> tuple[int, int] | None:
    at = 2
    while at + 9 < len(data) and data[at] == 0xFF:
        kind, length = data[at + 1], int.from_bytes(data[at + 2:at + 4], "big")
        if 0xC0 <= kind <= 0xCF and kind not in (0xC4, 0xC8, 0xCC):
            high, wide = struct.unpack(">HH", data[at + 5:at + 9])
            return wide, high
        at += 2 + length
    return None
