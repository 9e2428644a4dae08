"""Styles resolved to what is really seen: defaults, style chains, direct formatting, theme fonts."""

from dataclasses import dataclass, field

from luoshi.paper.reading.docx.layers import (
    NO_SETTING,
    NO_TYPE,
    RunWords,
    Setting,
    Type,
    paragraph_words,
    run_words,
)
from luoshi.paper.reading.docx.xml import A, Element, W, child, number, on, value

_CHAIN = 24


@dataclass(slots=True)
class Styles:
    """The style sheet of one document."""

    theme: dict[str, str] = field(default_factory=dict)
    base: Type = Type(size=10.0)
    base_setting: Setting = NO_SETTING
    default: str | None = None
    _elements: dict[str, Element] = field(default_factory=dict)
    _types: dict[str, Type] = field(default_factory=dict)
    _settings: dict[str, Setting] = field(default_factory=dict)

    @classmethod
    def read(cls, root: Element | None, theme: Element | None) -> "Styles":
        """From `styles.xml` and the theme, either of which may be missing."""
        found = cls(theme=_theme_fonts(theme))
        if root is None:
            return found
        defaults = child(root, "docDefaults")
        found.base = found.type_said(run_words(child(defaults, "rPrDefault", "rPr"))).over(found.base)
        found.base_setting = paragraph_words(child(defaults, "pPrDefault", "pPr")).setting
        for style in root.findall(W + "style"):
            key = style.get(W + "styleId") or ""
            found._elements[key] = style
            if style.get(W + "type") == "paragraph" and (style.get(W + "default") or "0") not in ("0", "false"):
                found.default = key
        return found

    def type_said(self, words: RunWords) -> Type:
        """The layer that the words of a `w:rPr` make."""
        font = (self.theme.get(words.theme) if words.theme else None) or words.face
        half = number(words.half_points)
        size = half / 2 if half and half > 0 else None
        return Type(font, size, on(words.bold), None if words.color == "auto" else words.color)

    def _chain(self, key: str | None) -> list[Element]:
        """A style and what it is based on, nearest first; circles are cut."""
        chain: list[Element] = []
        while key and key in self._elements and len(chain) < _CHAIN and self._elements[key] not in chain:
            chain.append(self._elements[key])
            key = value(child(self._elements[key], "basedOn"))
        return chain

    def type_of(self, key: str | None) -> Type:
        """Character formatting of a style and its ancestors."""
        if not key:
            return NO_TYPE
        if key not in self._types:
            found = NO_TYPE
            for style in self._chain(key):
                found = found.over(self.type_said(run_words(child(style, "rPr"))))
            self._types[key] = found
        return self._types[key]

    def setting_of(self, key: str | None) -> Setting:
        """Paragraph formatting of a style and its ancestors, over the defaults."""
        if not key:
            return self.base_setting
        if key not in self._settings:
            found = NO_SETTING
            for style in self._chain(key):
                found = found.over(paragraph_words(child(style, "pPr")).setting)
            self._settings[key] = found.over(self.base_setting)
        return self._settings[key]

    def seen(self, paragraph: str | None, character: str | None, direct: Type) -> Type:
        """What a run shows: direct over character style over paragraph style over defaults. Bold toggles."""
        under, between = self.type_of(paragraph), self.type_of(character)
        styled = between.over(under)
        if between.bold and under.bold:
            styled = Type(styled.font, styled.size, False, styled.color)
        return direct.over(styled).over(self.base)


def _theme_fonts(theme: Element | None) -> dict[str, str]:
    """East Asian faces by theme name: the `ea` face, or the one for simplified Chinese where `ea` is empty."""
    found: dict[str, str] = {}
    if theme is None:
        return found
    for kind in ("major", "minor"):
        fonts = next(theme.iter(A + kind + "Font"), None)
        if fonts is None:
            continue
        ea = fonts.find(A + "ea")
        face = (ea.get("typeface") if ea is not None else None) or next(
            (item.get("typeface") for item in fonts.findall(A + "font") if item.get("script") == "Hans"), None)
        if face:
            found[kind + "EastAsia"] = face
    return found
