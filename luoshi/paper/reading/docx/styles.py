"""Styles resolved to what is really seen: defaults, style chains, direct formatting, theme fonts."""

from dataclasses import dataclass, field

from luoshi.paper.reading.docx.xml import A, Element, W, child, number, switch, value

_CHAIN = 24


@dataclass(frozen=True, slots=True)
class Type:
    """Character formatting as far as one layer states it; None leaves it to the layer below."""

    font: str | None = None
    size: float | None = None
    bold: bool | None = None
    color: str | None = None

    def over(self, below: "Type") -> "Type":
        """This layer laid over another."""
        return Type(
            self.font or below.font,
            self.size if self.size is not None else below.size,
            self.bold if self.bold is not None else below.bold,
            self.color or below.color,
        )


@dataclass(frozen=True, slots=True)
class Setting:
    """Paragraph formatting of one layer: raw attributes of `ind` and `spacing`, alignment, numbering, grid."""

    align: str | None = None
    indent: dict[str, str] = field(default_factory=dict)
    spacing: dict[str, str] = field(default_factory=dict)
    list_id: str | None = None
    depth: str | None = None
    snap: bool | None = None

    def over(self, below: "Setting") -> "Setting":
        """This layer laid over another."""
        return Setting(
            self.align or below.align,
            {**below.indent, **self.indent},
            {**below.spacing, **self.spacing},
            self.list_id if self.list_id is not None else below.list_id,
            self.depth if self.depth is not None else below.depth,
            self.snap if self.snap is not None else below.snap,
        )


def attributes(element: Element | None) -> dict[str, str]:
    """`w:` attributes by their local names."""
    return {} if element is None else {str(key).rsplit("}", 1)[-1]: str(text) for key, text in element.attrib.items()}


def read_setting(props: Element | None) -> Setting:
    """A layer from a `w:pPr`."""
    if props is None:
        return _NO_SETTING
    found: dict[str, Element] = {str(item.tag): item for item in props}
    return Setting(
        value(found.get(W + "jc")),
        attributes(found.get(W + "ind")),
        attributes(found.get(W + "spacing")),
        value(child(found.get(W + "numPr"), "numId")),
        value(child(found.get(W + "numPr"), "ilvl")),
        switch(found.get(W + "snapToGrid")),
    )


_NO_SETTING = Setting()
_NO_TYPE = Type()


@dataclass(slots=True)
class Styles:
    """The style sheet of one document."""

    theme: dict[str, str] = field(default_factory=dict)
    base: Type = Type(size=10.0)
    base_setting: Setting = _NO_SETTING
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
        found.base = found.read_type(child(defaults, "rPrDefault", "rPr")).over(found.base)
        found.base_setting = read_setting(child(defaults, "pPrDefault", "pPr"))
        for style in root.findall(W + "style"):
            key = style.get(W + "styleId") or ""
            found._elements[key] = style
            if style.get(W + "type") == "paragraph" and (style.get(W + "default") or "0") not in ("0", "false"):
                found.default = key
        return found

    def read_type(self, props: Element | None) -> Type:
        """A layer from a `w:rPr`."""
        if props is None:
            return _NO_TYPE
        font, size, bold, color = None, None, None, None
        for item in props:
            if item.tag == W + "rFonts":
                theme = item.get(W + "eastAsiaTheme")
                font = (self.theme.get(theme) if theme else None) or item.get(W + "eastAsia")
            elif item.tag == W + "sz":
                half = number(value(item))
                size = half / 2 if half and half > 0 else None
            elif item.tag == W + "b":
                bold = switch(item)
            elif item.tag == W + "color":
                color = value(item)
        return Type(font, size, bold, None if color == "auto" else color)

    def _chain(self, key: str | None) -> list[Element]:
        """A style and what it is based on, nearest first; circles are cut."""
        chain: list[Element] = []
        while key and key in self._elements and len(chain) < _CHAIN and self._elements[key] not in chain:
            chain.append(self._elements[key])
            key = value(self._elements[key].find(W + "basedOn"))
        return chain

    def type_of(self, key: str | None) -> Type:
        """Character formatting of a style and its ancestors."""
        if not key:
            return _NO_TYPE
        if key not in self._types:
            found = _NO_TYPE
            for style in self._chain(key):
                found = found.over(self.read_type(style.find(W + "rPr")))
            self._types[key] = found
        return self._types[key]

    def setting_of(self, key: str | None) -> Setting:
        """Paragraph formatting of a style and its ancestors, over the defaults."""
        if not key:
            return self.base_setting
        if key not in self._settings:
            found = _NO_SETTING
            for style in self._chain(key):
                found = found.over(read_setting(style.find(W + "pPr")))
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
