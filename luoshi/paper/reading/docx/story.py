"""A run of blocks and the note references that hang on them."""

from dataclasses import dataclass, field

from luoshi.paper.reading.docx.inline import Mark
from luoshi.terms.document import Block


@dataclass(slots=True)
class Story:
    """Blocks in reading order; `marks` name the index of the block that a note reference stands in."""

    blocks: list[Block] = field(default_factory=list)
    marks: list[tuple[int, Mark]] = field(default_factory=list)

    def extend(self, other: "Story") -> None:
        """Append another story."""
        base = len(self.blocks)
        self.blocks += other.blocks
        self.marks += [(base + index, mark) for index, mark in other.marks]
