"""What every source becomes before its parts are recognised: blocks in order, and what to tell of the reading."""

from dataclasses import dataclass, field

from luoshi.terms.document import Block, Paragraph, Part, Sheet


@dataclass(slots=True, eq=False)
class Line:
    """One block on its way to its part. `known` means that its part is settled. `title` is a hint of the source."""

    block: Block
    part: Part = Part.BODY
    annex: int = 0
    known: bool = False
    title: bool = False

    @property
    def text(self) -> str:
        """The text, empty for pictures."""
        return self.block.text

    @property
    def is_text(self) -> bool:
        """A paragraph, not a table or picture."""
        return isinstance(self.block, Paragraph)

    def settle(self, part: Part) -> None:
        """Fix the part."""
        self.part, self.known = part, True


@dataclass(slots=True)
class Report:
    """阅读报告: what was not understood, kept as text or approximated; each remark once, with a count."""

    counts: dict[str, int] = field(default_factory=dict)

    def add(self, remark: str) -> None:
        """Count one occurrence of a remark."""
        self.counts[remark] = self.counts.get(remark, 0) + 1

    @property
    def notes(self) -> tuple[str, ...]:
        """Remarks in the order of their first occurrence."""
        return tuple(remark if times == 1 else f"{remark}（{times}处）" for remark, times in self.counts.items())


@dataclass(slots=True)
class Source:
    """A source read: its lines, notes that belong to the part of their anchor, page headers, sheet, report."""

    lines: list[Line] = field(default_factory=list)
    footnotes: list[tuple[Line | None, Paragraph]] = field(default_factory=list)
    pages: list[Line] = field(default_factory=list)
    sheet: Sheet | None = None
    report: Report = field(default_factory=Report)
