"""From layers of formatting to a `Look`: indents in characters, pitch in points."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from luoshi.paper.reading.docx.layers import ParagraphWords, RunWords, Setting, Type, attributes, local, paragraph_words
from luoshi.paper.reading.docx.numbering import Numbering
from luoshi.paper.reading.docx.styles import Styles
from luoshi.paper.reading.docx.xml import Element, number, whole
from luoshi.terms.document import Look

_ALIGN = {"left": "left", "start": "left", "center": "center", "right": "right", "end": "right", "both": "justify",
          "distribute": "distribute", "thaiDistribute": "distribute"}
_SINGLE = 1.3
"""Height of a single line of Chinese type, in sizes, as word processors have it without a grid."""


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """Paragraph formatting resolved, before sizes are known: style, list, indents, spacing.

    `runs_on`: the paragraph's mark was deleted, so that the next one continues it.
    """

    style: str | None
    setting: Setting
    list_id: str | None
    depth: int
    runs_on: bool


@dataclass(slots=True)
class Looks:
    """Formatting of one document made visible; each distinct wording of it is resolved once.

    `pitch` is that of the line grid in points, where one is set.
    """

    styles: Styles
    numbering: Numbering
    pitch: float | None = None
    _frames: dict[ParagraphWords, Frame] = field(default_factory=dict)
    _types: dict[tuple[str | None, RunWords], Type] = field(default_factory=dict)
    _looks: dict[tuple[Frame, Type], Look] = field(default_factory=dict)

    def frame(self, props: Element | None) -> Frame:
        """The formatting of a paragraph by its `w:pPr`."""
        words = paragraph_words(props)
        if words not in self._frames:
            self._frames[words] = _resolved(words, self.styles, self.numbering)
        return self._frames[words]

    def type(self, frame: Frame, words: RunWords) -> Type:
        """What a run with such a `w:rPr` shows in such a paragraph."""
        key = (frame.style, words)
        if key not in self._types:
            self._types[key] = self.styles.seen(frame.style, words.style, self.styles.type_said(words))
        return self._types[key]

    def look(self, frame: Frame, seen: Type) -> Look:
        """The look of a paragraph or run whose type is `seen`."""
        key = (frame, seen)
        if key not in self._looks:
            self._looks[key] = _look(frame.setting, seen, self.pitch)
        return self._looks[key]


def _resolved(words: ParagraphWords, styles: Styles, numbering: Numbering) -> Frame:
    style = words.style or styles.default
    direct, styled = words.setting, styles.setting_of(style)
    setting = direct.over(styled)
    list_id, depth = setting.list_id, whole(setting.depth)
    if direct.list_id is None and list_id and style in numbering.linked and numbering.linked[style][0] == list_id:
        depth = numbering.linked[style][1]
    level = numbering.level(list_id or "", depth) if list_id not in (None, "0") else None
    if level is not None and level.indent is not None:
        layer = Setting(indent=local(attributes(level.indent)))
        setting = direct.over(layer).over(styled) if direct.list_id is not None else direct.over(styled).over(layer)
    return Frame(style, setting, list_id if level else None, depth, words.deleted)


def _look(setting: Setting, seen: Type, grid_pitch: float | None) -> Look:
    size = seen.size or 10.0
    return Look(
        font=seen.font,
        size=size,
        bold=bool(seen.bold),
        align=_ALIGN.get(setting.align or "left", "left"),
        first_indent=_first_indent(setting.indent, size),
        left_indent=_indent(setting.indent, ("left", "start"), size),
        right_indent=_indent(setting.indent, ("right", "end"), size),
        pitch=_pitch(setting, size, grid_pitch),
        color=seen.color,
    )


def _characters(indent: Mapping[str, str], name: str, size: float) -> float | None:
    chars = number(indent.get(name + "Chars"))
    if chars:
        return round(chars / 100, 2)
    twips = number(indent.get(name))
    return None if twips is None else round(twips / 20 / size, 2)


def _indent(indent: Mapping[str, str], names: tuple[str, ...], size: float) -> float:
    for name in names:
        found = _characters(indent, name, size)
        if found is not None:
            return found
    return 0.0


def _first_indent(indent: Mapping[str, str], size: float) -> float:
    hanging = _characters(indent, "hanging", size)
    if hanging:
        return -hanging
    return _characters(indent, "firstLine", size) or 0.0


def _pitch(setting: Setting, size: float, grid_pitch: float | None) -> float:
    line, rule = number(setting.spacing.get("line")), setting.spacing.get("lineRule", "auto")
    if line and rule in ("exact", "atLeast"):
        return round(line / 20, 2)
    times = line / 240 if line else 1.0
    single = grid_pitch if grid_pitch and setting.snap is not False else size * _SINGLE
    return round(times * single, 2)
