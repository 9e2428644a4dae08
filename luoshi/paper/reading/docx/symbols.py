"""Characters of symbol fonts as ordinary ones."""

from luoshi.paper.reading.line import Report

_WINGDINGS = {0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "□", 0x75: "◆", 0xA8: "□", 0xB2: "☆", 0xAB: "★", 0xD8: "➢",
              0xE0: "→", 0xDF: "←", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑", 0xA7: "▪", 0xA1: "○", 0x9F: "•"}
_WINGDINGS_2 = {0x50: "✓", 0x52: "☑", 0x51: "☒", 0x54: "☒", 0xA3: "□", 0x4F: "✗"}
_SYMBOL = {0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xA3: "≤", 0xB4: "×", 0xB8: "÷", 0xB9: "≠", 0xB7: "·", 0xA5: "∞", 0xAE: "→"}
_FONTS = {"wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2, "symbol": _SYMBOL}


def symbol(font: str, code: str, report: Report) -> str:
    """The character of a `w:sym`; one that is not known stays as it is, and the report says so."""
    try:
        point = int(code, 16)
    except ValueError:
        return ""
    table = _FONTS.get(font.lower())
    if table and point & 0xFF in table:
        return table[point & 0xFF]
    if not 0x20 <= point <= 0xFFFD or 0xD800 <= point <= 0xDFFF:
        return ""
    if 0xE000 <= point <= 0xF8FF:
        report.add(f"“{font}”字体中的符号无法辨认，原样保留")
    return chr(point)
