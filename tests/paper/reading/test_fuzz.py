"""5,000 mutated documents, the same on every run: read or refused, never a crash, never a hang."""

import io
import random
import re
import time
import zipfile
from collections import Counter
from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from luoshi.paper.reading import Unreadable, read_file
from tests.paper.reading.build import cell, docx, level, listed, numbering, pack, para, part, row, run, table

STYLES = part("styles", (
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:rPr><w:sz w:val="32"/></w:rPr></w:style>'))
LISTS = numbering(level(0, "chineseCounting", "%1、"), level(1, "decimal", "（%2）"))


def boxed(text: str) -> str:
    """A run that holds a text box."""
    return ("<w:r><w:pict><v:shape><v:textbox><w:txbxContent>" + para(run(text))
            + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>")


RICH = docx(
    para("西政发〔2026〕3号") + para(run("关于防汛", "<w:b/>"), run("的通知")) + para("各乡镇人民政府：")
    + para("总体要求", props=listed()) + para("任务", props=listed(1))
    + "<w:p><w:ins>" + run("新增") + "</w:ins><w:del><w:r><w:delText>删去</w:delText></w:r></w:del></w:p>"
    + table(row(cell("甲", props='<w:gridSpan w:val="2"/>')), row(cell("乙"), cell("丙", props="<w:vMerge/>")))
    + f"<w:p>{boxed('框')}</w:p>"
    + "".join(map(para, ("附件：清单", "西丰县人民政府", "2026年7月1日", "（此件公开发布）", "附件1", "清单"))),
    styles=STYLES, numbering=LISTS,
)
MEMBERS = {name: zipfile.ZipFile(io.BytesIO(RICH)).read(name) for name in zipfile.ZipFile(io.BytesIO(RICH)).namelist()}
PIECE = re.compile(rb"<[^<>]{1,80}>")
ODD = (b"", b"\x00", b"-1", b"99999999999999999999", b"nan", b"1e308", b"%9%1", b"<w:p>", b"</w:p>", b"<w:tbl>",
       b"<w:sdt>",
       b"\xff", "　".encode(), "绝".encode(), b"&amp;", b"&x;")


def flip(chance: random.Random) -> bytes:
    """Bytes of the archive changed, cut or doubled."""
    data = bytearray(RICH)
    for _ in range(chance.randint(1, 12)):
        data[chance.randrange(len(data))] = chance.randrange(256)
    start = chance.randrange(len(data))
    if chance.random() < 0.2:
        del data[start:start + chance.randrange(200)]
    if chance.random() < 0.1:
        data[start:start] = data[start:start + 300]
    return bytes(data)


def reword(chance: random.Random) -> bytes:
    """Tags of a member moved, doubled or lost; attribute values replaced by odd ones."""
    name = chance.choice(sorted(MEMBERS))
    data = MEMBERS[name]
    for _ in range(chance.randint(1, 6)):
        tags = list(PIECE.finditer(data))
        if not tags:
            break
        one, other = chance.choice(tags), chance.choice(tags)
        spot = chance.choice((one.start(), one.end(), chance.randrange(len(data))))
        change = chance.randrange(4)
        if change == 0:
            data = data[:spot] + other.group() + data[spot:]
        elif change == 1:
            data = data[:one.start()] + data[one.end():]
        elif change == 2:
            data = data[:spot] + chance.choice(ODD) + data[spot:]
        else:
            data = re.sub(rb'w:val="[^"]*"', b'w:val="' + chance.choice(ODD).replace(b"<", b"") + b'"', data, count=3)
    return pack({**MEMBERS, name: data})


def survive(mutate: Callable[[random.Random], bytes], seeds: range) -> tuple[int, float]:
    """How many were read, and the longest time one took."""
    read, refused, longest = 0, 0, 0.0
    for seed in seeds:
        data = mutate(random.Random(seed))
        began = time.monotonic()
        try:
            read += len(read_file(data, "稿.docx").draft.blocks) > 0
        except Unreadable:
            refused += 1
        longest = max(longest, time.monotonic() - began)
    assert read + refused == len(seeds)
    return read, longest


def test_mutated_archives() -> None:
    read, longest = survive(flip, range(2000))
    assert read
    assert longest < 5


def test_mutated_xml() -> None:
    read, longest = survive(reword, range(2000, 5000))
    assert read > 500
    assert longest < 5


WORDS = st.text(st.sampled_from("县政府关于防汛的通知各：。（）附件一二三年月日 、1"), max_size=12)
INLINE = st.one_of(
    WORDS.map(lambda text: (run(text), text)),
    WORDS.map(lambda text: (f"<w:ins>{run(text)}</w:ins>", text)),
    WORDS.map(lambda text: (f"<w:del><w:r><w:delText>{text}</w:delText></w:r></w:del>", "")),
    WORDS.map(lambda text: (f"<w:moveFrom>{run(text)}</w:moveFrom>", "")),
    WORDS.map(lambda text: (f"<w:hyperlink>{run(text)}</w:hyperlink>", text)),
    WORDS.map(lambda text: (f"<w:sdt><w:sdtContent>{run(text)}</w:sdtContent></w:sdt>", text)),
    WORDS.map(lambda text: ("<w:r><w:br/></w:r>" + run(text), text)),
    WORDS.map(lambda text: (boxed(text), text)),
    WORDS.map(lambda text: (f"<m:oMath><m:r><m:t>{text}</m:t></m:r></m:oMath>", text)),
)
PROPS = st.sampled_from(["", listed(), listed(1), '<w:jc w:val="center"/>', "<w:rPr><w:del/></w:rPr>"])
PARAGRAPH = st.tuples(st.lists(INLINE, max_size=4), PROPS).map(lambda pair: (
    para(*(item for item, _ in pair[0]), props=pair[1]), "".join(text for _, text in pair[0])))
CELLS = st.lists(PARAGRAPH.filter(lambda pair: "numPr" not in pair[0]), min_size=1, max_size=3)
TABLE = st.lists(CELLS, min_size=1, max_size=3).map(lambda rows: (
    table(*(row(*(cell(item) for item, _ in line)) for line in rows)),
    "".join(text for line in rows for _, text in line)))
BODY = st.lists(st.one_of(PARAGRAPH, PARAGRAPH, TABLE), max_size=8)


def hanzi(text: str) -> Counter[str]:
    return Counter(mark for mark in text if "\u4e00" <= mark <= "\u9fff")


@given(BODY)
def test_no_character_of_the_accepted_view_is_lost(body: list[tuple[str, str]]) -> None:
    shown = "".join(text for _, text in body)
    if not shown.strip():
        return
    draft = read_file(docx("".join(item for item, _ in body), numbering=LISTS), "稿.docx").draft
    assert hanzi("".join(block.text[getattr(block, "auto", 0):] for block in draft.blocks)) == hanzi(shown)
