"""DOCX from matter, written part by part; the traps it avoids are told where they are avoided."""

import re
from collections.abc import Iterator
from datetime import datetime

from luoshi.paper.printing.docx.flow import flow
from luoshi.paper.printing.docx.head import head
from luoshi.paper.printing.docx.package import Contents, packed
from luoshi.paper.printing.docx.style import NAMES, Style
from luoshi.paper.printing.docx.tail import attendance, enclosures, imprint, signature
from luoshi.paper.printing.docx.xml import ppr, root, rpr, tag, twips
from luoshi.paper.printing.matter import Annex, Image, Matter

_FOOT = 24.5
"""Foot of the page number above the paper's edge, mm: its dashes stand 7 mm under the type area."""


def docx_of(matter: Matter, style: Style, on: datetime) -> bytes:
    """The file; the same matter gives the same bytes."""
    pictures = {image.file: image.data for image in _images(matter)}
    numbers = {name: number for number, name in enumerate(pictures, 1)}
    blocks = list(_story(matter, style, numbers))
    story = root("w:document", tag("w:body", *_sections(blocks, matter, style)))
    title = "".join(matter.head.title) or "".join(matter.head.marks)
    footers = {"odd": _footer(style, odd=True), "even": _footer(style, odd=False), "none": root("w:ftr", tag("w:p"))}
    author = "、".join(matter.sign.names or matter.head.marks)
    return packed(Contents(story, _styles(style), footers, pictures, title, author, on))


def _images(matter: Matter) -> Iterator[Image]:
    for pieces in (matter.body, *(annex.pieces for annex in matter.annexes)):
        yield from (piece for piece in pieces if isinstance(piece, Image) and piece.file)


def _story(matter: Matter, style: Style, numbers: dict[str, int]) -> Iterator[str | None]:
    yield from head(matter.head, matter.layout, style)
    plain = not matter.enclosures and not matter.attendance
    yield from flow(matter.body, style, numbers, keep_last=plain or bool(matter.enclosures))
    yield from attendance(matter.attendance, style)
    yield from enclosures(matter.enclosures, style)
    yield from signature(matter.sign, style)
    yield from (style.para(style.run(line), first=2 * style.cell) for line in matter.annotation)
    for annex in matter.annexes:
        yield from _annex(annex, style, numbers)


def _annex(annex: Annex, style: Style, numbers: dict[str, int]) -> Iterator[str | None]:
    """Label on the first line of a new page, title on the third."""
    yield style.para(style.run(annex.label, "secret"), pageBreakBefore=tag("w:pageBreakBefore"),
                     after=style.row if annex.title else 0)
    for number, line in enumerate(annex.title):
        after = style.row if number == len(annex.title) - 1 else 0
        yield style.para(style.run(line, "title"), jc="center", line=style.row, after=after)
    yield from flow(annex.pieces, style, numbers)


def _sections(blocks: list[str | None], matter: Matter, style: Style) -> Iterator[str]:
    """Blocks with section ends: None opens or closes a landscape section; the 版记 hangs on the last paragraph."""
    turned = False
    for block in blocks:
        if block is None:
            end = _section(matter, style, turned)
            yield style.para(line=1, sectPr=end)
            turned = not turned
        else:
            yield block
    box = imprint(matter.imprint, matter.layout != "LETTER", style)
    if box:
        yield style.para(box, line=1)
    yield _section(matter, style, turned)


def _section(matter: Matter, style: Style, turned: bool) -> str:
    letter = matter.layout == "LETTER"
    paper = (tag("w:pgSz", w_w=16838, w_h=11906, w_orient="landscape") if turned
             else tag("w:pgSz", w_w=11906, w_h=16838))
    top, right, bottom, left = (28, 37, 26, 35) if turned else (37, 26, 35, 28)
    margins = tag("w:pgMar", w_top=twips(top), w_right=twips(right), w_bottom=twips(bottom), w_left=twips(left),
                  w_header=851, w_footer=twips(_FOOT if not turned else 14), w_gutter=0)
    feet = [tag("w:footerReference", w_type=kind, r_id=name)
            for kind, name in (("even", "even"), ("default", "odd"), *((("first", "none"),) if letter else ()))]
    return tag("w:sectPr", *feet, paper, margins, tag("w:titlePg") if letter else "",
               tag("w:docGrid", w_type="lines", w_linePitch=style.pitch))


def _footer(style: Style, odd: bool) -> str:
    """— 1 — on the outer side, one character in."""
    field = "".join(tag("w:r", inner) for inner in (
        tag("w:fldChar", w_fldCharType="begin"), '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
        tag("w:fldChar", w_fldCharType="separate")))
    run = re.sub(r"<w:r>", f"<w:r>{_page_type(style)}", field)
    body = (style.run("— ", "page") + run + style.run("1", "page") + tag("w:r", tag("w:fldChar", w_fldCharType="end"))
            + style.run(" —", "page"))
    outside = style.para(body, line=18, jc="right", right=14) if odd else style.para(body, line=18, jc="left", left=14)
    return root("w:ftr", outside)


def _page_type(style: Style) -> str:
    name = NAMES[style.types["page"].face]
    return rpr(rFonts=tag("w:rFonts", w_ascii=name, w_eastAsia=name, w_hAnsi=name), sz=tag("w:sz", w_val=28),
               szCs=tag("w:szCs", w_val=28))


def _styles(style: Style) -> str:
    """Normal holds the body's type and row; nothing is inherited from a template that would stretch the lines."""
    body = style.types["body"]
    name = NAMES[body.face]
    fonts = tag("w:rFonts", w_ascii=name, w_eastAsia=name, w_hAnsi=name, w_cs=name)
    language = tag("w:lang", w_val="en-US", w_eastAsia="zh-CN", w_bidi="ar-SA")
    defaults = tag("w:docDefaults", tag("w:rPrDefault", tag("w:rPr", fonts, tag("w:sz", w_val=32), language)),
                   tag("w:pPrDefault"))
    off = {key: tag(f"w:{key}", w_val=0) for key in ("widowControl", "overflowPunct", "autoSpaceDE", "autoSpaceDN")}
    normal = tag(
        "w:style", tag("w:name", w_val="Normal"), tag("w:qFormat"),
        ppr(kinsoku=tag("w:kinsoku"), spacing=style.exact(), jc=tag("w:jc", w_val="both"), **off),
        rpr(rFonts=fonts, spacing=tag("w:spacing", w_val=style.tightness), sz=tag("w:sz", w_val=32),
            szCs=tag("w:szCs", w_val=32)),
        w_type="paragraph", w_default=1, w_styleId="Normal",
    )
    return root("w:styles", defaults, normal)
