"""Printing: a Draft as PDF, DOCX or page pictures, in the formats of GB/T 9704-2012 and a profile's type."""

from luoshi.paper.printing.compose import compose
from luoshi.paper.printing.docx import docx_of
from luoshi.paper.printing.docx.style import NAMES, Style
from luoshi.paper.printing.layouts import layout_of
from luoshi.paper.printing.matter import Matter
from luoshi.paper.printing.pdf import lay, signing_day
from luoshi.paper.printing.printed import Printed, Unprintable
from luoshi.paper.printing.slip import print_slip
from luoshi.paper.printing.types import Roles, glyph_notes, strings, substitution_notes
from luoshi.terms.document import Draft
from luoshi.terms.profile import Layout, Profile

__all__ = ["Printed", "Unprintable", "layout_of", "print_docx", "print_pages", "print_pdf", "print_slip"]


def print_pdf(draft: Draft, profile: Profile, layout: Layout | None = None, *, sealed: bool = True) -> Printed:
    """The paper as PDF/A-2b, byte-identical for the same input on the same fonts.

    layout: by default what `layout_of` reads. sealed=False sets 署名 and date without room for a seal (7.3.5.2).
    Raises Unprintable.
    """
    matter = compose(draft, layout or layout_of(draft), sealed)
    laid = lay(matter, profile)
    return Printed(laid.pdf, laid.pages, _notes(matter, profile, laid.note))


def print_docx(draft: Draft, profile: Profile, layout: Layout | None = None, *, sealed: bool = True) -> Printed:
    """The paper as DOCX, the same bytes for the same input. Faces are named, not embedded.

    `pages` and the fit of rows are those of the PDF. Raises Unprintable.
    """
    matter = compose(draft, layout or layout_of(draft), sealed)
    laid = lay(matter, profile)
    roles = Roles.of(profile)
    data = docx_of(matter, Style(roles.types, laid.fit), signing_day(matter))
    names = "、".join(NAMES[face] for face in roles.faces)
    notes = (*matter.notes, *([laid.note] if laid.note else []),
             f"文件按名称使用{names}，打开它的电脑缺少哪种字体，就会以别的字体显示")
    return Printed(data, laid.pages, notes)


def print_pages(draft: Draft, profile: Profile, layout: Layout | None = None, ppi: float = 96, *,
                sealed: bool = True) -> tuple[bytes, ...]:
    """The same pages as PNG pictures for a preview. Raises Unprintable."""
    return lay(compose(draft, layout or layout_of(draft), sealed), profile, ppi).pictures


def _notes(matter: Matter, profile: Profile, fit: str) -> tuple[str, ...]:
    faces = Roles.of(profile).faces
    found = [*matter.notes, *([fit] if fit else []), *substitution_notes(faces), *glyph_notes(strings(matter), faces)]
    return tuple(dict.fromkeys(found))
