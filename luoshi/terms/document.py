"""The document on paper as facts: parts, blocks, looks. What the reader makes and rules and printers take.

Positions: every part has one text, its blocks joined by a line feed; a `Passage` counts characters in it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property

from luoshi.terms.bodies import TOWARDS, Relation, Towards
from luoshi.terms.facts import Facts
from luoshi.terms.genre import Genre
from luoshi.terms.titles import Title, read_title


class Part(StrEnum):
    """公文要素 (党政机关公文处理工作条例 art. 9), and what may stand around a document."""

    COPY_NUMBER = "份号"
    SECRECY = "密级和保密期限"
    URGENCY = "紧急程度"
    MARK = "发文机关标志"
    NUMBER = "发文字号"
    SIGNER = "签发人"
    TITLE = "标题"
    ADDRESSEES = "主送机关"
    BODY = "正文"
    ATTACHMENT_NOTE = "附件说明"
    SIGNATURE = "发文机关署名"
    DATE = "成文日期"
    ANNOTATION = "附注"
    ATTACHMENT = "附件"
    COPIES = "抄送机关"
    PRINTED = "印发机关和印发日期"
    ATTENDANCE = "出席请假列席"
    WEB = "网页信息"
    INTERPRETATION = "解读"
    PAGE = "页眉页脚"


@dataclass(frozen=True, slots=True)
class Passage:
    """Characters [start, end) of a part's text. `quote` is exactly those characters; an empty one marks a place."""

    part: Part
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Look:
    """How a paragraph is really seen: East Asian face, size in points, indents in characters, pitch in points.

    None means that the source says nothing (plain text), never a default.
    """

    font: str | None = None
    size: float | None = None
    bold: bool | None = None
    align: str | None = None
    first_indent: float | None = None
    left_indent: float | None = None
    right_indent: float | None = None
    pitch: float | None = None
    color: str | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a paragraph with one look."""

    text: str
    look: Look


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a part. `auto` counts leading characters that automatic numbering made visible.

    `annex` is the 1-based number of the attachment that the paragraph belongs to, 0 outside attachments.
    """

    text: str
    part: Part
    look: Look | None = None
    runs: tuple[Run, ...] = ()
    auto: int = 0
    annex: int = 0

    @property
    def level(self) -> int:
        """Heading level 1-4 by its ordinal (一、 （一） 1. （1）), 0 for plain text."""
        return heading_level(self.text)


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell; merged cells appear once with their spans."""

    text: str
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A table. `header` counts heading rows; `widths` are column widths in millimetres, when known."""

    rows: tuple[tuple[Cell, ...], ...]
    part: Part
    header: int = 1
    widths: tuple[float, ...] = ()
    annex: int = 0

    @property
    def text(self) -> str:
        """Rows by line feed, cells by tab."""
        return "\n".join("\t".join(cell.text for cell in row) for row in self.rows)


@dataclass(frozen=True, slots=True)
class Picture:
    """An image kept in its place; sizes in millimetres."""

    part: Part
    name: str
    data: bytes = field(repr=False, default=b"")
    width: float | None = None
    height: float | None = None
    annex: int = 0

    @property
    def text(self) -> str:
        return ""


Block = Paragraph | Table | Picture


@dataclass(frozen=True, slots=True)
class Sheet:
    """The page as the file sets it: millimetres; `pitch` in points; rows and characters of its grid, if any."""

    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float
    grid: str | None = None
    pitch: float | None = None
    tracked: int = 0


_NUMERALS = "一二三四五六七八九十百"
_LEVELS: tuple[tuple[int, re.Pattern[str]], ...] = (
    (1, re.compile(r"^[一二三四五六七八九十百]{1,4}、")),
    (2, re.compile(r"^[（(][一二三四五六七八九十百]{1,4}[）)]")),
    (3, re.compile(r"^\d{1,2}[.．](?!\d)")),
    (4, re.compile(r"^[（(]\d{1,2}[）)]")),
)
_SPLIT_GROUPS = re.compile(r"[，,;；]")
_SPLIT_NAMES = re.compile(r"[、，,;；]")


def heading_level(text: str) -> int:
    """1-4 for 一、 （一） 1. （1）; 0 otherwise (附件1 五（一）5; GB/T 9704 7.3.3)."""
    head = text.lstrip()[:8]
    if head[:1].isalpha() and head[0] not in _NUMERALS:
        return 0
    return next((level for level, pattern in _LEVELS if pattern.match(head)), 0)


_HEADING_LIMIT, _SHORT_HEADING = 40, 20


def heading_words(text: str) -> int:
    """How many leading characters of an item are its heading; 0 where the item is text, as 一、原则同意…… may be.

    A heading that runs on ends with its first 。; one of its own line is no whole sentence, or short and without comma.
    """
    text = text.strip()
    stop = text.find("。") + 1
    if not heading_level(text):
        return 0
    if 0 < stop <= _HEADING_LIMIT and stop < len(text):
        return stop
    if text[-1] in "。；;，,：:":
        alone = len(text) <= _SHORT_HEADING and not re.search(r"[，,；;：:]", text)
    else:
        alone = len(text) <= _HEADING_LIMIT
    return len(text) if alone else 0


def split_outside_brackets(text: str, pattern: re.Pattern[str]) -> tuple[str, ...]:
    """Split at `pattern`, but not inside （）, () or 《》."""
    parts, depth, start = [], 0, 0
    for index, mark in enumerate(text):
        if mark in "（(《":
            depth += 1
        elif mark in "）)》":
            depth = max(0, depth - 1)
        elif depth == 0 and pattern.match(mark):
            parts.append(text[start:index])
            start = index + 1
    return tuple(part.strip() for part in [*parts, text[start:]] if part.strip())


@dataclass(frozen=True)
class Draft:
    """A document as blocks in reading order, with what else is known of it.

    whole: the paper claims to be complete, so that a missing part is a fault;
    fragments (a title alone, an addressee line) have whole=False.
    """

    blocks: tuple[Block, ...] = ()
    facts: Facts = field(default_factory=Facts)
    sheet: Sheet | None = None
    whole: bool = True

    @classmethod
    def of(
        cls,
        *,
        facts: Facts | None = None,
        whole: bool | None = None,
        attachments: tuple[str, ...] = (),
        **parts: str | None,
    ) -> "Draft":
        """A draft from plain texts by part name, as in `Draft.of(title="…", body="…\\n…")`.

        Keys are the lower-case names of `Part`. Lines become paragraphs. `attachments` are whole texts.
        Without `whole`, a draft with title and body counts as complete.
        """
        blocks: list[Block] = []
        for part in Part:
            for line in (parts.pop(part.name.lower(), None) or "").split("\n"):
                if line.strip():
                    blocks.append(Paragraph(line, part))
            if part is Part.ATTACHMENT:
                blocks += [Paragraph(line, part, annex=number) for number, text in enumerate(attachments, 1)
                           for line in text.split("\n") if line.strip()]
        if parts:
            raise TypeError(f"no such part: {', '.join(parts)}")
        have = {block.part for block in blocks}
        complete = {Part.TITLE, Part.BODY} <= have if whole is None else whole
        return cls(tuple(blocks), facts or Facts(), None, complete)

    def knowing(self, facts: Facts) -> "Draft":
        """The same paper with other facts."""
        return replace(self, facts=facts)

    @cached_property
    def _texts(self) -> dict[Part, str]:
        lines: dict[Part, list[str]] = {}
        for block in self.blocks:
            lines.setdefault(block.part, []).append(block.text)
        return {part: "\n".join(texts) for part, texts in lines.items()}

    def text(self, part: Part) -> str:
        """The whole text of a part; empty when absent."""
        return self._texts.get(part, "")

    @cached_property
    def _placed(self) -> dict[Part, list[tuple[int, Block]]]:
        found: dict[Part, list[tuple[int, Block]]] = {}
        ends: dict[Part, int] = {}
        for block in self.blocks:
            offset = ends.get(block.part, 0)
            found.setdefault(block.part, []).append((offset, block))
            ends[block.part] = offset + len(block.text) + 1
        return found

    def placed(self, part: Part) -> Iterator[tuple[int, Block]]:
        """Blocks of a part, each with the offset of its first character in the part's text."""
        return iter(self._placed.get(part, ()))

    def paragraphs(self, part: Part) -> Iterator[tuple[int, Paragraph]]:
        """Paragraphs of a part with their offsets; tables and pictures are passed over."""
        for offset, block in self._placed.get(part, ()):
            if isinstance(block, Paragraph):
                yield offset, block

    def passage(self, part: Part, start: int = 0, end: int | None = None) -> Passage:
        """Characters [start, end) of a part (to its end by default)."""
        text = self.text(part)
        stop = len(text) if end is None else min(end, len(text))
        return Passage(part, start, stop, text[start:stop])

    def find(self, part: Part, pattern: str | re.Pattern[str], group: int | str = 0) -> Iterator[Passage]:
        """Every match of a pattern in a part, as passages."""
        for match in re.finditer(pattern, self.text(part)):
            yield self.passage(part, *match.span(group))

    @cached_property
    def title(self) -> Title:
        """The title, taken apart. Line breaks inside a title carry no meaning and are dropped."""
        return read_title(self.text(Part.TITLE).replace("\n", ""))

    @cached_property
    def genre(self) -> Genre | None:
        """The kind chosen in the form, else the one that ends the title."""
        return self.facts.genre or self.title.genre

    @cached_property
    def issuer(self) -> str | None:
        """发文机关: stated, else by the title, else the first signature, else the mark without 文件."""
        mark = re.sub(r"文件$", "", self.text(Part.MARK).split("\n")[0].strip())
        return self.facts.issuer or self.title.issuer or next(iter(self.signatures), None) or mark or None

    @cached_property
    def signatures(self) -> tuple[str, ...]:
        """署名 line by line, blanks removed."""
        lines = (re.sub(r"\s", "", line) for line in self.text(Part.SIGNATURE).split("\n"))
        return tuple(line for line in lines if line)

    @cached_property
    def addressee_groups(self) -> tuple[tuple[str, ...], ...]:
        """主送机关 by class (between commas), then by name (between 、)."""
        line = self.text(Part.ADDRESSEES).replace("\n", "").strip().rstrip("：:")
        groups = split_outside_brackets(line, _SPLIT_GROUPS)
        return tuple(split_outside_brackets(group, _SPLIT_NAMES) for group in groups)

    @cached_property
    def addressees(self) -> tuple[str, ...]:
        """All main addressees in order."""
        return tuple(name for group in self.addressee_groups for name in group)

    @cached_property
    def copies(self) -> tuple[str, ...]:
        """抄送机关 in order."""
        line = re.sub(r"^抄\s*送\s*[：:]", "", self.text(Part.COPIES).replace("\n", "")).strip().rstrip("。")
        return split_outside_brackets(line, _SPLIT_NAMES)

    @cached_property
    def relation(self) -> Relation | None:
        """What the first main addressee is to the issuer; None when neither stated nor readable."""
        if self.facts.relation or not (self.issuer and self.addressees):
            return self.facts.relation
        return self.facts.registry.relation(self.issuer, self.addressees[0])

    @property
    def towards(self) -> Towards | None:
        """行文方向 by the relation, if that is known."""
        return TOWARDS[self.relation] if self.relation else None
