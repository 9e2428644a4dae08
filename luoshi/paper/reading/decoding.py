"""Bytes of a text file as text: UTF-8, GB 18030 or UTF-16, never a silent wrong guess."""

import codecs

from luoshi.paper.reading.failure import Unreadable

_ADVICE = "看不出这份文本文件的文字编码，或者它不是文本。请用记事本打开，另存为 UTF-8 编码的 .txt 后再试。"
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_SAMPLE = 4000
_COMMON = 0.85


def decode(data: bytes) -> str:
    """The text. Raises Unreadable when no encoding gives sensible Chinese."""
    for mark, name in _BOMS:
        if data.startswith(mark):
            return _strict(data, name) or _refuse(data)
    names = ("utf-16-le", "utf-16-be") if b"\x00" in data[:_SAMPLE] else ("utf-8", "gb18030", "utf-16-le", "utf-16-be")
    for name in names:
        text = _strict(data, name)
        if text is not None and _sensible(text, certain=name == "utf-8"):
            return text
    return _refuse(data)


def _refuse(data: bytes) -> str:
    if data.strip(b"\xef\xbb\xbf\xff\xfe\x00 \r\n\t"):
        raise Unreadable(_ADVICE)
    return ""


def _strict(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except UnicodeDecodeError:
        return None


def _sensible(text: str, *, certain: bool) -> bool:
    """Whether the text reads: few control characters, and Chinese mostly of the common set (GB 2312)."""
    sample = text[:_SAMPLE]
    controls = sum(1 for mark in sample if mark < " " and mark not in "\t\n\r\x0b\x0c")
    if controls * 50 > len(sample) or "锟斤拷" in sample:
        return False
    wide = [mark for mark in sample if mark > "\x7f"]
    if certain or not wide:
        return True
    return sum(map(_is_common, wide)) >= _COMMON * len(wide)


def _is_common(mark: str) -> bool:
    try:
        mark.encode("gb2312")
    except UnicodeEncodeError:
        return mark in "〔〕—–·￥　☐☑①②③④⑤⑥⑦⑧⑨⑩"
    return True
