"""Automatic numbering made visible (ECMA-376 17.9): what a reader of the paper sees before a paragraph."""

import re
from dataclasses import dataclass, field

from luoshi.paper.reading.docx.counting import shown
from luoshi.paper.reading.docx.xml import Element, W, child, switch, value, whole

_PLACE = re.compile(r"%([1-9])")
_LEVELS = 9
_CLOSED = "、.．)）:：,，。 　"


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: first number, format, text such as `（%2）`, what follows, indents."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    gap: str = "tab"
    plain: bool = False
    restart: int | None = None
    indent: Element | None = None


@dataclass(slots=True)
class Numbering:
    """All lists of a document and how far each has counted. `unknown` names formats that were not understood."""

    lists: dict[str, dict[int, Level]] = field(default_factory=dict)
    abstract: dict[str, str] = field(default_factory=dict)
    restarts: dict[str, dict[int, int]] = field(default_factory=dict)
    linked: dict[str, tuple[str, int]] = field(default_factory=dict)
    unknown: set[str] = field(default_factory=set)
    _counts: dict[str, list[int | None]] = field(default_factory=dict)
    _begun: set[str] = field(default_factory=set)

    @classmethod
    def read(cls, root: Element | None) -> "Numbering":
        """From `numbering.xml`, or none."""
        found = cls()
        if root is None:
            return found
        shapes = {item.get(W + "abstractNumId") or "": item for item in root.findall(W + "abstractNum")}
        styles = {value(link): shape for shape in shapes.values() if (link := child(shape, "styleLink")) is not None}
        for num in root.findall(W + "num"):
            found._add(num, shapes, styles)
        return found

    def _add(self, num: Element, shapes: dict[str, Element], styles: dict[str | None, Element]) -> None:
        key = num.get(W + "numId") or ""
        base = value(child(num, "abstractNumId")) or ""
        shape = shapes.get(base)
        link = value(child(shape, "numStyleLink"))
        if link in styles:
            shape = styles[link]
        levels = {whole(item.get(W + "ilvl")): item for item in (shape.findall(W + "lvl") if shape is not None else [])}
        restarts = {}
        for override in num.findall(W + "lvlOverride"):
            depth = whole(override.get(W + "ilvl"))
            own = child(override, "lvl")
            if own is not None:
                levels[depth] = own
            start = value(child(override, "startOverride"))
            if start is not None:
                restarts[depth] = whole(start, 1)
        self.lists[key] = {depth: _level(item) for depth, item in levels.items() if 0 <= depth < _LEVELS}
        self.abstract[key] = base
        self.restarts[key] = restarts
        for depth, item in levels.items():
            style = value(child(item, "pStyle"))
            if style:
                self.linked.setdefault(style, (key, depth))

    def level(self, key: str, depth: int) -> Level | None:
        """The level of a list, None when the list does not exist."""
        return self.lists.get(key, {}).get(depth)

    def advance(self, key: str, depth: int) -> str:
        """Count one paragraph and give what stands before it, gap included."""
        level = self.level(key, depth)
        if level is None:
            return ""
        counts = self._counts.setdefault(self.abstract[key], [None] * _LEVELS)
        if key not in self._begun:
            self._begun.add(key)
            for at, start in self.restarts[key].items():
                if 0 <= at < _LEVELS:
                    counts[at] = start - 1
        before = counts[depth]
        counts[depth] = level.start if before is None else before + 1
        self._reset_below(key, depth, counts)
        return self._text(key, level, counts)

    def _reset_below(self, key: str, depth: int, counts: list[int | None]) -> None:
        for lower in range(depth + 1, _LEVELS):
            level = self.level(key, lower)
            if level is None or level.restart is None or depth < level.restart:
                counts[lower] = None

    def _text(self, key: str, level: Level, counts: list[int | None]) -> str:
        if level.form == "bullet":
            return "●" if level.text and 0xE000 <= ord(level.text[0]) <= 0xF8FF else level.text
        text = _PLACE.sub(lambda match: self._number(key, level, counts, int(match.group(1)) - 1), level.text)
        if not text or level.gap == "nothing" or text[-1] in _CLOSED:
            return text
        return text + " "

    def _number(self, key: str, level: Level, counts: list[int | None], depth: int) -> str:
        source = self.level(key, depth) or level
        count = counts[depth]
        number = source.start if count is None else count
        text = shown(number, "decimal" if level.plain else source.form)
        if text is None:
            self.unknown.add(source.form)
            return str(number)
        return text


def _level(item: Element) -> Level:
    restart = value(child(item, "lvlRestart"))
    return Level(
        start=whole(value(child(item, "start")), 1),
        form=value(_form(item)) or "decimal",
        text=value(child(item, "lvlText")) or "",
        gap=value(child(item, "suff")) or "tab",
        plain=bool(switch(child(item, "isLgl"))),
        restart=None if restart is None else whole(restart),
        indent=child(item, "pPr", "ind"),
    )


def _form(item: Element) -> Element | None:
    """`numFmt`, which Word wraps in AlternateContent for newer formats; the fallback is the one all understand."""
    own = child(item, "numFmt")
    return own if own is not None else next((form for form in item.iter(W + "numFmt")), None)
