"""What is printed as DOCX reads back as the same paper, and nothing new is held against it."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from luoshi.law.book import load_book
from luoshi.paper.printing import layout_of, print_docx
from luoshi.paper.printing.compose import compose
from luoshi.paper.printing.matter import Annex, Grid, Image
from luoshi.paper.reading import read_file, read_record
from luoshi.rulebook.cover import COUNTY_PROFILE
from luoshi.terms.document import Draft, Look, Paragraph, Part
from luoshi.terms.profile import GB_T_9704, Layout, Profile
from tests.paper.printing.samples import joint, ordinary

SHARED = Path(__file__).parents[3] / "shared" / "corpus"
KEPT = (Part.TITLE, Part.NUMBER, Part.ADDRESSEES, Part.BODY, Part.SIGNATURE, Part.DATE, Part.ANNOTATION)
WEB_PAGE = re.compile(r"打\s*印|抄送|印发(?:\n|$)|[－-]\s*\d+\s*[－-]")
EVERY = 4
PARTS: dict[str, Any] = {
    "title": "西丰县人民政府关于校车的通知", "number": "西政发〔2022〕4号", "addressees": "各乡镇：",
    "body": "现印发给你们。", "signature": "西丰县人民政府", "date": "2022年9月22日",
}
PROFILES = pytest.mark.parametrize("profile", [COUNTY_PROFILE, GB_T_9704], ids=lambda profile: profile.key)


def complete() -> Iterator[tuple[str, Draft]]:
    """Every fourth complete record; not those whose attachments hold what stood around them on a web page."""
    path = SHARED / "real.jsonl"
    if not path.exists():
        pytest.skip("没有语料 ../shared/corpus/real.jsonl")
    rows = [row for row in map(json.loads, path.read_text(encoding="utf-8").splitlines()) if row["complete"]]
    found = (read_record(row) for row in rows[::EVERY])
    yield from ((name, draft) for name, draft in found if not WEB_PAGE.search(draft.text(Part.ATTACHMENT)))


def back(draft: Draft, profile: Profile, layout: Layout | None = None) -> Draft:
    """The paper printed and read again."""
    return read_file(print_docx(draft, profile, layout).data, "公文.docx", draft.facts).draft


def bare(text: str) -> str:
    return re.sub(r"\s", "", text)


def annex(item: Annex) -> tuple[str, str]:
    texts = list(item.title)
    for piece in item.pieces:
        if isinstance(piece, Grid):
            texts += [box.text for row in piece.rows for box in row]
        elif not isinstance(piece, Image):
            texts += [piece.head, piece.rest]
    return item.label, bare("".join(texts))


def marks(draft: Draft) -> str:
    head = compose(draft, layout_of(draft)).head
    return bare("".join(head.marks) + head.word)


def differences(draft: Draft, again: Draft) -> list[str]:
    """What was not read back as it was."""
    one, other = (compose(paper, layout_of(draft)) for paper in (draft, again))
    found = [part.value for part in KEPT if bare(draft.text(part)) != bare(again.text(part))]
    found += ["附件说明"] * (one.enclosures != other.enclosures)
    found += ["附件"] * ([*map(annex, one.annexes)] != [*map(annex, other.annexes)])
    found += ["发文机关标志"] * (marks(draft) not in (bare(again.text(Part.MARK)), bare(again.text(Part.TITLE))))
    return found


@PROFILES
def test_complete_papers_come_back_whole_and_without_new_findings(profile: Profile) -> None:
    book, seen = load_book(), 0
    for name, plain in complete():
        draft = plain.knowing(replace(plain.facts, profile=None if profile is COUNTY_PROFILE else profile.key))
        again = back(draft, profile)
        assert not differences(draft, again), name
        before = Counter(finding.check for finding in book.check(draft).findings)
        new = Counter(finding.check for finding in book.check(again).findings) - before
        assert not new, name
        seen += 1
    assert seen >= 40


@PROFILES
@pytest.mark.parametrize("layout", Layout)
def test_the_place_of_a_seal_is_never_text(profile: Profile, layout: Layout) -> None:
    papers = [ordinary(), ordinary(signature="县　长　张三")] + [joint()] * (layout is Layout.DOCUMENT)
    for draft in papers:
        again = back(draft, profile, layout)
        assert "位置" not in "".join(block.text for block in again.blocks)
        assert bare(again.text(Part.BODY)) == bare(draft.text(Part.BODY))


def test_words_that_keep_a_place_are_text_in_a_foreign_file() -> None:
    again = back(ordinary(body="印章位置由使用单位确定。"), GB_T_9704)
    assert again.text(Part.BODY) == "印章位置由使用单位确定。"


def test_joint_papers_keep_marks_and_signatures() -> None:
    again = back(joint(), COUNTY_PROFILE)
    assert again.text(Part.MARK).split("\n") == ["西丰县应急局", "西丰县林业局", "西丰县财政局", "文件"]
    assert again.signatures == ("西丰县应急局", "西丰县林业局", "西丰县财政局")


@pytest.mark.parametrize("label", ["附件1", "附件1.", "附件 1：", ""])
def test_an_attachment_bears_one_label(label: str) -> None:
    texts = (f"{label}\n校车名单\n甲车、乙车。", "附件2：司机名单\n张三。")
    again = back(Draft.of(**PARTS, attachments=texts), COUNTY_PROFILE)
    assert again.text(Part.ATTACHMENT) == "附件1\n校车名单\n甲车、乙车。\n附件2\n司机名单\n张三。"


def test_the_title_of_an_attachment_is_one_paragraph_its_bracket_another() -> None:
    title = "全县中小学校校车安全管理和学生上下学交通安全保障工作实施办法"
    again = back(Draft.of(**PARTS, attachments=(f"附件\n{title}\n（试行）\n第一条　保障安全。",)), COUNTY_PROFILE)
    assert again.text(Part.ATTACHMENT).split("\n")[1:3] == [title, "（试行）"]


def test_an_order_under_its_red_title_is_clean() -> None:
    draft = Draft.of(title="西丰县人民政府令", number="第3号", body="《西丰县校车管理办法》已经审议通过，现予公布。",
                     signature="县　长　张三", date="2022年9月22日")
    book = load_book()
    found = {finding.check for finding in book.check(back(draft, COUNTY_PROFILE)).findings}
    assert not found - {finding.check for finding in book.check(draft).findings}
    title = Paragraph("关于校车的通知", Part.TITLE, Look("宋体", 22.0, True, color="E60012"))
    assert "K156" in {finding.check for finding in book.check(Draft((title,))).findings}
