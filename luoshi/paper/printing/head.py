"""版头 and title: what stands above the text in each format."""

import re

from luoshi.paper.printing.flow import clean
from luoshi.paper.printing.matter import Head
from luoshi.paper.printing.titles import title_lines
from luoshi.terms.document import Draft, Part
from luoshi.terms.profile import Layout

MOST_MARKS = 4
_SIGNER = re.compile(r"^签\s*发\s*人\s*[：:]?")
_MEETING = re.compile(r"(?:全体会议|常务会议|县长办公会议|办公会议|专题会议|工作会议|会议)?纪要$")
_SPACED = re.compile(r"^(特|加|特|平|机|秘|绝)\s*(急|密|提)$")


def head_of(draft: Draft, layout: Layout, notes: list[str]) -> Head:
    """The head of the paper. What must be guessed or left empty is written to `notes`."""
    marks, word, own_title = _marks(draft, layout, notes)
    title = () if own_title else tuple(title_lines(draft.text(Part.TITLE)))
    number = clean(draft.text(Part.NUMBER).replace("\n", " "))
    if not number and layout is not Layout.MINUTES:
        notes.append("没有发文字号，原位留空" if layout is not Layout.ORDER else "没有令号，原位留空")
    return Head(
        copy=_line(draft, Part.COPY_NUMBER), secrecy=_spaced(_line(draft, Part.SECRECY)),
        urgency=_spaced(_line(draft, Part.URGENCY)), marks=marks, word=word, number=number,
        signers=_signers(draft), title=title, addressees=_addressees(draft),
    )


def _line(draft: Draft, part: Part) -> str:
    return clean(draft.text(part).replace("\n", "　"))


def _spaced(text: str) -> str:
    """特急 and the like without a period are set with one blank between (图4, 图11)."""
    return _SPACED.sub(r"\1　\2", text)


def _signers(draft: Draft) -> tuple[str, ...]:
    lines = (_SIGNER.sub("", clean(line)) for line in draft.text(Part.SIGNER).split("\n"))
    return tuple(name for line in lines for name in re.split(r"[\s、，,　]+", line) if name)


def _addressees(draft: Draft) -> str:
    line = clean(draft.text(Part.ADDRESSEES).replace("\n", ""))
    return re.sub(r"[：:]?$", "：", line, count=1) if line else ""


def _marks(draft: Draft, layout: Layout, notes: list[str]) -> tuple[tuple[str, ...], str, bool]:
    """Marks, the word at their right, and whether the title itself became the mark."""
    given = [clean(line) for line in draft.text(Part.MARK).split("\n") if clean(line)]
    if given:
        return (*_worded(given),) if layout is Layout.DOCUMENT else (tuple(given), "", False)
    title = draft.title.text.strip()
    if layout is Layout.ORDER and title.endswith("令") and "关于" not in title:
        return (title,), "", True
    if layout is Layout.MINUTES and title.endswith("纪要") and "关于" not in title and len(title) <= 24:
        return (title,), "", True
    return _from_issuer(draft, layout, notes)


def _worded(lines: list[str]) -> tuple[tuple[str, ...], str, bool]:
    if len(lines) > 1 and any(line.endswith("文件") for line in lines):
        names = tuple(name for name in (re.sub(r"\s*文件$", "", line) for line in lines) if name)
        return (names, "文件", False) if len(names) > 1 else ((f"{names[0]}文件",), "", False)
    return tuple(lines), "", False


def _from_issuer(draft: Draft, layout: Layout, notes: list[str]) -> tuple[tuple[str, ...], str, bool]:
    joint = draft.signatures if len(draft.signatures) > 1 else ()
    issuer = joint[0] if joint else draft.issuer
    if not issuer:
        notes.append("看不出发文机关，没有排发文机关标志，请补充发文机关后重新排版")
        return (), "", False
    if layout is Layout.LETTER:
        return (issuer,), "", False
    if layout is Layout.ORDER:
        return (f"{issuer}令",), "", False
    if layout is Layout.MINUTES:
        found = _MEETING.search(draft.title.text)
        return (f"{issuer}{found.group() if found else '会议纪要'}",), "", False
    if joint and len(joint) <= MOST_MARKS:
        return joint, "文件", False
    if joint:
        notes.append(f"联合行文机关共{len(joint)}个，发文机关标志单独使用主办机关名称")
    return (f"{issuer}文件",), "", False
