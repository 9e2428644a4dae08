"""A draft as a form field: the page keeps the paper itself, the server keeps nothing.

Text form: base64 of zlib of JSON, one list per block. Facts are form fields of their own and are not packed.
"""

import base64
import binascii
import json
import zlib
from dataclasses import asdict, replace
from typing import Any

from luoshi.terms.document import Block, Cell, Draft, Look, Paragraph, Part, Picture, Sheet, Table

LIMIT = 32 * 1024 * 1024


PICTURES = 12 * 1024 * 1024
"""Bytes of pictures that travel in a form."""


def lightened(draft: Draft) -> tuple[Draft, tuple[str, ...]]:
    """The draft as a form can carry it: pictures beyond the limit give up their bytes, with a note."""
    room, blocks, left = PICTURES, [], 0
    for block in draft.blocks:
        if isinstance(block, Picture):
            room -= len(block.data)
            if room < 0 and block.data:
                left += 1
                block = replace(block, data=b"")
        blocks.append(block)
    note = f"图片合计超过 12 MB，有 {left} 幅未带入排印稿，请在取走的文件中补上。"
    return replace(draft, blocks=tuple(blocks)), (note,) if left else ()


class Torn(ValueError):
    """The field cannot be read back; the message is for people."""

    def __init__(self) -> None:
        super().__init__("页面内容不完整，请重新上传或粘贴公文。")


def pack(draft: Draft) -> str:
    """The field's value."""
    data = {
        "whole": draft.whole,
        "sheet": asdict(draft.sheet) if draft.sheet else None,
        "blocks": [_pack_block(block) for block in draft.blocks],
    }
    return base64.b64encode(zlib.compress(json.dumps(data, ensure_ascii=False).encode(), 6)).decode()


_UNREADABLE = (binascii.Error, zlib.error, ValueError, TypeError, KeyError, IndexError, OverflowError, RecursionError)


def _refuse(constant: str) -> float:
    raise ValueError(constant)


def _sound(text: object) -> str:
    """Text that can be written out: half a surrogate pair cannot. Raises UnicodeEncodeError, a ValueError."""
    words = str(text)
    words.encode()
    return words


def unpack(value: str) -> Draft:
    """The draft again, without runs. Raises Torn for anything that `pack` did not make."""
    try:
        stream = zlib.decompressobj()
        raw = stream.decompress(base64.b64decode(value, validate=True), LIMIT)
        if stream.unconsumed_tail:
            raise Torn
        data = json.loads(raw, parse_constant=_refuse)
        sheet = Sheet(**data["sheet"]) if data["sheet"] else None
        return Draft(tuple(_unpack_block(row) for row in data["blocks"]), sheet=sheet, whole=bool(data["whole"]))
    except _UNREADABLE as problem:
        raise Torn from problem


def _pack_block(block: Block) -> list[Any]:
    if isinstance(block, Paragraph):
        look = list(asdict(block.look).values()) if block.look else None
        return ["p", block.part.name, block.text, look, block.auto, block.annex]
    if isinstance(block, Table):
        rows = [[[cell.text, cell.columns, cell.rows] for cell in row] for row in block.rows]
        return ["t", block.part.name, rows, block.header, list(block.widths), block.annex]
    data = base64.b64encode(block.data).decode()
    return ["i", block.part.name, block.name, data, block.width, block.height, block.annex]


def _cell(text: object, columns: int, rows: int) -> Cell:
    return Cell(_sound(text), int(columns), int(rows))


def _unpack_block(row: list[Any]) -> Block:
    kind, part, *rest = row
    if kind == "p":
        text, look, auto, annex = rest
        return Paragraph(_sound(text), Part[part], Look(*look) if look else None, (), int(auto), int(annex))
    if kind == "t":
        rows, header, widths, annex = rest
        cells = tuple(tuple(_cell(*cell) for cell in line) for line in rows)
        return Table(cells, Part[part], int(header), tuple(float(width) for width in widths), int(annex))
    name, data, width, height, annex = rest
    return Picture(Part[part], _sound(name), base64.b64decode(data), width, height, int(annex))
