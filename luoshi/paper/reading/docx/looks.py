"""From layers of formatting to a `Look`: indents in characters, pitch in points."""

from dataclasses import dataclass

from luoshi.paper.reading.docx.numbering import Numbering
from luoshi.paper.reading.docx.styles import Setting, Styles, Type, attributes, read_setting
from luoshi.paper.reading.docx.xml import Element, W, child, number, value, whole
from luoshi.terms.document import Look

_ALIGN = {"left": "left", "start": "left", "center": "center", "right": "right", "end": "right", "both": "justify",
          "distribute": "distribute", "thaiDistribute": "distribute"}
_SINGLE = 1.3
"""Height of a single line of Chinese type, in sizes, as word processors have it without a grid."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Paragraph formatting resolved, before sizes are known: style, list, indents, spacing."""

    style: str | None
    setting: Setting
    list_id: str | None
    depth: int


def frame_of(props: Element | None, styles: Styles, numbering: Numbering) -> Frame:
    """Resolve a `w:pPr`: direct formatting over the list's indents over the style."""
    style = value(child(props, "pStyle")) or styles.default
    direct, styled = read_setting(props), styles.setting_of(style)
    setting = direct.over(styled)
    list_id, depth = setting.list_id, whole(setting.depth)
    if direct.list_id is None and list_id and style in numbering.linked and numbering.linked[style][0] == list_id:
        depth = numbering.linked[style][1]
    level = numbering.level(list_id or "", depth) if list_id not in (None, "0") else None
    if level is not None and level.indent is not None:
        layer = Setting(indent=attributes(level.indent))
        setting = direct.over(layer).over(styled) if direct.list_id is not None else direct.over(styled).over(layer)
    return Frame(style, setting, list_id if level else None, depth)


def look_of(frame: Frame, seen: Type, grid_pitch: float | None) -> Look:
    """The look of a paragraph or run whose type is `seen`; `grid_pitch` in points where a line grid is set."""
    size = seen.size or 10.0
    setting = frame.setting
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


def _characters(indent: dict[str, str], name: str, size: float) -> float | None:
    chars = number(indent.get(name + "Chars"))
    if chars:
        return round(chars / 100, 2)
    twips = number(indent.get(name))
    return None if twips is None else round(twips / 20 / size, 2)


def _indent(indent: dict[str, str], names: tuple[str, ...], size: float) -> float:
    return next((found for name in names if (found := _characters(indent, name, size)) is not None), 0.0)


def _first_indent(indent: dict[str, str], size: float) -> float:
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


def run_type(run: Element, frame: Frame, styles: Styles) -> Type:
    """What a `w:r` shows."""
    props = run.find(W + "rPr")
    return styles.seen(frame.style, value(child(props, "rStyle")), styles.read_type(props))
