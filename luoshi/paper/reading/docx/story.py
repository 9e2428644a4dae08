"""A run of blocks and the note references that hang on them."""

from dataclasses import dataclass, field

from luoshi.paper.reading import limits
from luoshi.paper.reading.docx.inline import Mark
from luoshi.paper.reading.failure import Unreadable
from luoshi.terms.document import Block


@dataclass(slots=True)
class Story:
    """Blocks in reading order; `marks` name the index of the block that a note reference stands in."""

    blocks: list[Block] = field(default_factory=list)
    marks: list[tuple[int, Mark]] = field(default_factory=list)

    def add(self, block: Block) -> None:
        """Append a block. Raises Unreadable when a document has more of them than any real one."""
        if len(self.blocks) >= limits.LINES:
            raise Unreadable("文件段落过多，超出可检查的范围。请拆分文件后再试。")
        self.blocks.append(block)

    def extend(self, other: "Story") -> None:
        """Append another story."""
        base = len(self.blocks)
        for block in other.blocks:
            self.add(block)
        self.marks += [(base + index, mark) for index, mark in other.marks]
