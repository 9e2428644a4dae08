"""Type and paragraphs of the DOCX: face names, spacing that gives 22 rows and 28 characters, indents.

`docGrid type=lines` of 579 twips with an exact line of the same height holds 22 rows in Word, WPS and LibreOffice;
`linesAndChars` gives LibreOffice two cells a character, so characters are drawn together by w:spacing instead.
"""

from dataclasses import dataclass

from luoshi.paper.printing.docx.xml import ppr, rpr, tag, text, twips
from luoshi.paper.printing.fitting import Fit
from luoshi.terms.profile import Face, Type

NAMES = {
    Face.XIAOBIAOSONG: "方正小标宋简体", Face.FANGSONG: "仿宋_GB2312", Face.KAITI: "楷体_GB2312",
    Face.HEITI: "黑体", Face.SONGTI: "宋体",
}
"""Face names that offices have installed; a DOCX names faces and does not embed them."""
RED = "E60012"
MEASURE_PT = 156 / 25.4 * 72
_ROWS_TWIPS = twips(225)


@dataclass(frozen=True, slots=True)
class Style:
    """Types by role with the row pitch and character spacing of a fit."""

    types: dict[str, Type]
    fit: Fit

    @property
    def pitch(self) -> int:
        """Row pitch in twips; one less than an even share, since a full share loses the last row."""
        return _ROWS_TWIPS // self.fit.rows

    @property
    def tightness(self) -> int:
        """w:spacing that sets `chars` of 16 pt in 156 mm, in twips, rounded down."""
        return int((MEASURE_PT / self.fit.chars - 16) * 20 // 1)

    @property
    def cell(self) -> float:
        """Width of a character in points."""
        return 16 + self.tightness / 20

    def run(self, content: str, role: str = "body", *, size: float | None = None, color: str = "",
            scale: int = 100) -> str:
        """A run in the type of a role."""
        one = self.types[role]
        points = size or one.size
        name = NAMES[one.face]
        given = {"rFonts": tag("w:rFonts", w_ascii=name, w_eastAsia=name, w_hAnsi=name, w_cs=name)}
        if one.bold:
            given["b"] = tag("w:b")
        if color:
            given["color"] = tag("w:color", w_val=color)
        if points == 16:
            given["spacing"] = tag("w:spacing", w_val=self.tightness)
        if scale != 100:
            given["w"] = tag("w:w", w_val=scale)
        given["sz"], given["szCs"] = (tag(name, w_val=round(points * 2)) for name in ("w:sz", "w:szCs"))
        return tag("w:r", rpr(**given), text(content)) if content else ""

    def exact(self, before: float = 0, after: float = 0, line: float | None = None) -> str:
        """w:spacing of an exact line; before and after in points, line in points (the row pitch by default)."""
        height = self.pitch if line is None else round(line * 20)
        return tag("w:spacing", w_before=round(before * 20), w_after=round(after * 20), w_line=height,
                   w_lineRule="exact")

    def para(self, *runs: str, jc: str = "both", first: float = 0, left: float = 0, right: float = 0,
             hanging: float = 0, before: float = 0, after: float = 0, line: float | None = None, **more: str) -> str:
        """A paragraph; lengths in points. `more`: further properties as elements, empty ones left out."""
        ind: dict[str, object] = {"w_left": round(left * 20), "w_right": round(right * 20)}
        if hanging:
            ind["w_hanging"] = round(hanging * 20)
        elif first:
            ind["w_firstLine"] = round(first * 20)
        given = {"spacing": self.exact(before, after, line), "jc": tag("w:jc", w_val=jc),
                 **{name: element for name, element in more.items() if element}}
        if line is not None:  # lines of another height must not be rounded up to whole rows of the grid
            given.setdefault("snapToGrid", tag("w:snapToGrid", w_val=0))
        if any(ind.values()):
            given["ind"] = tag("w:ind", **ind)
        return tag("w:p", ppr(**given), *runs)

    @property
    def row(self) -> float:
        """Row pitch in points."""
        return self.pitch / 20


KEEP = tag("w:keepNext")
TAB = tag("w:r", tag("w:tab"))


def stops(*places: tuple[str, float]) -> str:
    """w:tabs of (kind, points from the left edge)."""
    return tag("w:tabs", *(tag("w:tab", w_val=kind, w_pos=round(at * 20)) for kind, at in places))


def ends(content: str) -> float:
    """Width of a text in characters: half for digits and Latin letters."""
    return sum(0.5 if character < "\u2000" else 1.0 for character in content)
