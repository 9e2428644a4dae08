"""Records of a corpus (one JSON object a line) as drafts: fields of a document, or a fragment with its scope."""

import re
from collections.abc import Mapping
from dataclasses import replace

from luoshi.paper.reading.docx.counting import counted
from luoshi.paper.reading.door import read_text
from luoshi.paper.reading.failure import Unreadable
from luoshi.paper.reading.line import Line
from luoshi.paper.reading.parts import patterns
from luoshi.paper.reading.parts.attachments import mark_attachments
from luoshi.paper.reading.parts.secrecy import refuse_marked_text
from luoshi.paper.reading.parts.tail import lay_open, mark_note
from luoshi.terms.bodies import Relation
from luoshi.terms.document import Block, Draft, Paragraph, Part, heading_level
from luoshi.terms.facts import Facts
from luoshi.terms.genre import genre_of
from luoshi.terms.titles import read_title

_TEXTS = ("scope", "kind", "text", "title", "number", "issuer", "addressees", "body", "date", "date_style",
          "annotation", "attachment", "attachment_note")
_SCOPES: dict[str, Part] = {
    "title": Part.TITLE, "number": Part.NUMBER, "addressee": Part.ADDRESSEES, "addressees": Part.ADDRESSEES,
    "closing": Part.BODY, "numbering": Part.BODY, "wording": Part.BODY, "scenario": Part.BODY, "body": Part.BODY,
    "signature": Part.SIGNATURE, "date": Part.DATE, "annotation": Part.ANNOTATION,
}
_KIND_HELPS = ("closing", "wording", "addressee", "addressees", "signature")
_NOTED = re.compile(r"^([（(][^（()）]{2,100}[）)])\s*(?!联系|此件|此文|电话)([^（(\s].*)$", re.DOTALL)
_ISO = re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})$")
_CLOSE = 8
_HANZI = "〇一二三四五六七八九"
_RELATIONS: tuple[tuple[re.Pattern[str], Relation], ...] = (
    (re.compile(r"不相隶属|无隶属|平行|同级"), Relation.UNRELATED),
    (re.compile(r"[（(]上级[）)]|^上级|[对向]\S{0,4}上级|下对上|上行"), Relation.SUPERIOR),
    (re.compile(r"[（(]下级[）)]|^下级|所属|[对向]\S{0,4}下级|上对下|下行"), Relation.SUBORDINATE),
)

Fields = Mapping[str, object]


def read_record(record: Fields) -> tuple[str, Draft]:
    """Id and draft of one record. Raises Unreadable with the problem, in Chinese."""
    name = str(record.get("id") or "").strip() if isinstance(record, Mapping) else ""
    if not name:
        raise Unreadable("记录不是带 id 字段的 JSON 对象，无法检查。请核对这一行。")
    _check(record, name)
    nested = record.get("doc")
    facts = _facts(record)
    if isinstance(nested, Mapping):
        _check(nested, name)
        return name, _as_shown(_whole(nested, facts), _text(record, "text"))
    if _text(record, "title") or _text(record, "body"):
        return name, _as_shown(_whole(record, facts), _text(record, "text"))
    if _text(record, "text"):
        return name, _fragment(record, facts)
    raise Unreadable(f"记录 {name} 没有可检查的文字：应有 doc、title、body 或者 text 字段。")


def _check(record: Fields, name: str) -> None:
    for key in _TEXTS:
        if not isinstance(record.get(key), str | None):
            raise Unreadable(f"记录 {name} 的 {key} 字段应当是文字。请核对这一行。")
    for key in ("doc", "facts"):
        if not isinstance(record.get(key), Mapping | None):
            raise Unreadable(f"记录 {name} 的 {key} 字段应当是对象。请核对这一行。")
    rows = record.get("signature") or []
    if not isinstance(rows, str | list) or not all(isinstance(row, str) for row in rows):
        raise Unreadable(f"记录 {name} 的 signature 字段应当是文字或者文字的列表。请核对这一行。")
    refuse_marked_text(str(record.get(key) or "") for key in ("secrecy", "title", "number"))


def _text(record: Fields, key: str) -> str:
    return str(record.get(key) or "").strip()


def _facts(record: Fields) -> Facts:
    stated = record.get("facts")
    stated = stated if isinstance(stated, Mapping) else {}
    secrecy = _text(stated, "secrecy") or None
    if secrecy:
        refuse_marked_text([secrecy])
    return Facts(
        genre=genre_of(re.split(r"[/／、]", _text(stated, "kind_used"))[0]),
        issuer=_text(stated, "issuer") or None,
        relation=_relation(_text(stated, "relation")),
        secrecy=secrecy,
    )


def _relation(text: str) -> Relation | None:
    return next((relation for pattern, relation in _RELATIONS if pattern.search(text)), None)


def _whole(record: Fields, facts: Facts) -> Draft:
    """A document by its fields. A stated issuer is a fact; what a body field holds beside the body goes to its part."""
    issuer, title = _text(record, "issuer"), _text(record, "title")
    lines = _lines(_text(record, "body"))
    signature = record.get("signature")
    signed = "\n".join(signature) if isinstance(signature, list) else _text(record, "signature")
    mark_note(lines, 0, len(lines) if signed else _mark_trailing(lines, issuer or read_title(title).issuer))
    _mark_leading(lines, number=_text(record, "number"), addressees=_text(record, "addressees"))
    annotation, behind = _annotation(_text(record, "annotation"))
    draft = Draft.of(
        facts=replace(facts, issuer=issuer) if issuer else facts,
        number=_joined(_text(record, "number"), lines, Part.NUMBER),
        title=title,
        addressees=_joined(_closed(_text(record, "addressees")), lines, Part.ADDRESSEES),
        body=_joined("", lines, Part.BODY),
        attachment_note=_joined(_text(record, "attachment_note"), lines, Part.ATTACHMENT_NOTE),
        signature=_joined(signed, lines, Part.SIGNATURE),
        date=_date(_text(record, "date"), _text(record, "date_style")),
        annotation=annotation,
    )
    refuse_marked_text(line.text for line in lines[:3])
    blocks = draft.blocks + tuple(_attachments("\n".join((behind, _text(record, "attachment")))))
    return replace(draft, blocks=blocks, whole=draft.whole and record.get("complete") is not False)


def _as_shown(draft: Draft, text: str) -> Draft:
    """The draft with the date above the signature where the record's own text ends so: fields have no order."""
    rows = [row for row in (re.sub(r"\s", "", row) for row in text.split("\n")) if row][-_CLOSE:]
    dates = [at for at, row in enumerate(rows) if patterns.is_date(row)]
    signed = [at for at, row in enumerate(rows) if row in draft.signatures]
    if not (dates and signed and dates[-1] < signed[0]):
        return draft
    date = tuple(block for block in draft.blocks if block.part is Part.DATE)
    rest = [block for block in draft.blocks if block.part is not Part.DATE]
    first = next(at for at, block in enumerate(rest) if block.part is Part.SIGNATURE)
    return replace(draft, blocks=(*rest[:first], *date, *rest[first:]))


def _lines(text: str) -> list[Line]:
    return [Line(Paragraph(row.strip(), Part.BODY)) for row in text.split("\n") if row.strip()]


def _mark_leading(lines: list[Line], *, number: str, addressees: str) -> None:
    """Number and addressees that stand at the beginning of a body field because their own fields are empty."""
    at = 0
    if not number and lines and patterns.is_number(lines[0].text):
        lines[0].settle(Part.NUMBER)
        at = 1
    if not addressees and at < len(lines) - 1 and not lines[at].known:
        text = lines[at].text
        if len(text) <= 120 and heading_level(text) == 0 and patterns.is_addressees(text):
            lines[at].settle(Part.ADDRESSEES)


def _mark_trailing(lines: list[Line], issuer: str | None) -> int:
    """Settle a signature at the end of a body field whose own field is empty; gives where it begins."""
    end = len(lines)
    while end > 1 and patterns.is_signature(lines[end - 1].text, issuer):
        end -= 1
        lines[end].settle(Part.SIGNATURE)
    return end


def _annotation(text: str) -> tuple[str, str]:
    """附注, and what an annotation field holds behind its bracket: the beginning of the attachment."""
    match = _NOTED.match(text)
    return (match[1], match[2]) if match else (text, "")


def _joined(stated: str, lines: list[Line], part: Part) -> str:
    return "\n".join(text for text in (*(line.text for line in lines if line.part is part), stated) if text)


def _closed(addressees: str) -> str:
    return addressees if not addressees or addressees[-1] in "：:" else addressees + "："


def _attachments(text: str) -> list[Block]:
    lines = _lines(text)
    mark_attachments(lines, 0, len(lines))
    return [replace(line.block, part=line.part, annex=line.annex) for line in lines]


def _date(text: str, style: str) -> str:
    """ISO dates of the corpus as the paper has them: Arabic, or Chinese numerals when `style` is hanzi."""
    match = _ISO.match(text)
    if match is None:
        return text
    year, month, day = match.groups()
    if style != "hanzi":
        return f"{year}年{int(month)}月{int(day)}日"
    spelled = "".join(_HANZI[int(mark)] for mark in year)
    return f"{spelled}年{counted(int(month))}月{counted(int(day))}日"


def _fragment(record: Fields, facts: Facts) -> Draft:
    """A piece of a document: only its scope's part, never missing the others."""
    scope, text = _text(record, "scope"), _text(record, "text")
    part = _SCOPES.get(scope)
    if part is None:
        return read_text(text, facts).draft
    refuse_marked_text(text.split("\n"))
    if scope in _KIND_HELPS and facts.genre is None:
        facts = replace(facts, genre=genre_of(_text(record, "kind")))
    lines = _lines(text)
    if part is Part.SIGNATURE:
        lay_open(lines, 0)
    for line in lines:
        line.settle(_signature_part(line.text) if part is Part.SIGNATURE else part)
    blocks = [replace(line.block, part=line.part) for line in lines]
    stated = record.get("facts")
    to = _text(stated, "to") if isinstance(stated, Mapping) else ""
    if to:
        blocks.insert(0, Paragraph(_closed(to), Part.ADDRESSEES))
    return Draft(tuple(blocks), facts, None, whole=False)


def _signature_part(text: str) -> Part:
    if patterns.is_date(text):
        return Part.DATE
    return Part.ANNOTATION if patterns.ANNOTATION.match(text) else Part.SIGNATURE
