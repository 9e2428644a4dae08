"""印制 and 用印: number and date go in, nothing else changes (党政机关公文处理工作条例 第二十五条; GB/T 9704)."""

from datetime import date
from typing import Any

import pypdfium2
import pytest

from luoshi.documents.actions.numbering import void_number
from luoshi.documents.actions.printing import make_print
from luoshi.documents.actions.sealing import use_seal
from luoshi.documents.issuing.prints import FORMS, MADE, composed, preview, printed
from luoshi.documents.issuing.stamping import chinese_date, differences, stamped
from luoshi.documents.models import Document, Number, SealUse
from luoshi.documents.words import State
from luoshi.law.refusal import Refusal
from luoshi.paper.printing import Unprintable
from luoshi.paper.reading import read_file
from luoshi.record import clock
from luoshi.record.queries import history
from luoshi.terms.document import Draft, Part, Picture
from luoshi.terms.genre import Genre
from luoshi.terms.packing import unpack
from tests.documents.after.papers import BODY, CLERK, TODAY, add_version, draft, number, numbered, signed
from tests.office import county

pytestmark = pytest.mark.usefixtures("small")


def printing(document: Document, copies: int = 60) -> Document:
    make_print(document, by=county.by(CLERK), copies=copies)
    document.refresh_from_db()
    return document


def text_of(pdf: bytes) -> str:
    return "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf))


def test_the_print_carries_number_date_and_printed_line(small: clock.Held) -> None:
    document = numbered(signed(date(2026, 11, 9)))
    small.forward(days=1)
    shown = preview(document, "pdf")
    printing(document)
    assert (document.state, document.version) == (State.PRINTED, 2)
    made = document.versions.get(number=2)
    assert made.why == MADE
    text = unpack(made.draft)
    assert text.text(Part.NUMBER) == "西政发〔2026〕1号"
    assert text.text(Part.DATE) == "2026年11月9日"
    assert text.text(Part.PRINTED) == "某县人民政府办公室　2026年11月24日印发"
    assert not text.text(Part.SIGNER)
    pdf = printed(document, "pdf")
    assert pdf == shown == printed(document, "pdf")
    assert pdf.data.startswith(b"%PDF")
    for words in ("西政发〔2026〕1号", "2026年11月9日", "2026年11月24日印发"):
        assert words in text_of(pdf.data).replace(" ", "")
    word = printed(document, "docx")
    assert read_file(word.data, "a.docx").draft.text(Part.NUMBER) == "西政发〔2026〕1号"
    assert number(document).copies == 60
    act = history(document).last()
    assert act
    assert (act.after["页数"], act.after["份数"]) == (pdf.pages, 60)


@pytest.mark.parametrize(
    ("columns", "named"),
    [
        ({"series": "西政", "genre": Genre.REQUEST}, "签发人：县长甲"),
        ({"series": "", "genre": Genre.MOTION, "text": draft(addressees="市政府：")}, "签发人：县长甲"),
        ({"text": draft(signer="签发人：县长甲　县委书记")}, ""),
        ({"series": "西政", "genre": Genre.REPORT, "text": draft(signer="签发人：县长甲　县委书记")},
         "签发人：县长甲　县委书记"),
    ],
)
def test_upward_papers_name_their_signer(columns: dict[str, Any], named: str) -> None:
    found = composed(numbered(signed(**columns)))
    assert named in found.text(Part.SIGNER)


def test_what_was_not_signed_is_not_printed() -> None:
    document = numbered()
    add_version(document, draft(body=BODY + "\n三、另拨资金。"), "改稿")
    with pytest.raises(Refusal, match="第2稿的正文与签发的第1稿不同.*原签发人复审"):
        printing(document)
    add_version(document, draft(number="西政发〔2026〕 号", body=BODY + " "), "恢复")
    assert printing(document).state == State.PRINTED


def test_order_of_things() -> None:
    document = signed()
    with pytest.raises(Refusal, match="本件已签发，不能印制"):
        printing(document)
    with pytest.raises(Refusal, match="还没有制作印制稿"):
        printed(document, "pdf")
    with pytest.raises(Refusal, match="没有填写印制份数"):
        printing(numbered(document), 0)
    with pytest.raises(Refusal, match="教育庚不能印制"):
        make_print(document, by=county.by("教育庚"), copies=1)
    printing(document)
    with pytest.raises(Refusal, match="本件已印制，不能印制"):
        printing(document)
    void_number(number(document), by=county.by(CLERK), reason="印错")
    document.refresh_from_db()
    assert printing(numbered(document)).number.endswith("2号")
    assert unpack(document.versions.latest("number").draft).text(Part.NUMBER).endswith("2号")


def test_a_paper_that_others_number_is_printed_and_sealed_by_them() -> None:
    document = numbered()
    Number.objects.update(foreign=True)
    with pytest.raises(Refusal, match="由编号机关印制"):
        printing(document)
    with pytest.raises(Refusal, match="不由本机关用印"):
        use_seal(document, by=county.by(CLERK), seal="县政府印章", copies=3)


def test_the_seal_follows_signature_and_number() -> None:
    document = signed()
    with pytest.raises(Refusal, match="本件已签发，不能用印"):
        use_seal(document, by=county.by(CLERK), seal="县政府印章", copies=3)
    document = printing(numbered(document))
    with pytest.raises(Refusal) as refused:
        use_seal(document, by=county.by("教育庚"), seal=" ", copies=0)
    assert len(refused.value.objections) == 3
    line = use_seal(document, by=county.by(CLERK), seal="县政府印章", copies=60, note="含存档").result
    assert (line.approved_by, line.by_name, line.copies) == ("县长甲", CLERK, 60)
    use_seal(document, by=county.by(CLERK), seal="县政府印章", copies=2)
    assert SealUse.objects.count() == 2


def test_stamping_sets_parts_in_their_order() -> None:
    text = stamped(draft(), {Part.NUMBER: "一号", Part.DATE: chinese_date(TODAY), Part.COPIES: ""})
    parts = [block.part for block in text.blocks]
    assert parts == sorted(parts, key=list(Part).index)
    assert (parts[0], text.text(Part.DATE), text.text(Part.COPIES)) == (Part.NUMBER, "2026年11月23日", "")
    assert differences(draft(), text) == (Part.COPIES,)


def test_a_changed_picture_is_a_change() -> None:
    one, other = (Draft((Picture(Part.BODY, "图", data),)) for data in (b"1", b"2"))
    assert differences(one, other) == (Part.BODY,)


def test_a_paper_that_cannot_be_laid_out_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_paper: object) -> None:
        raise Unprintable("图片损坏")

    document = numbered(signed(text=draft(body="坏的图片。")))
    monkeypatch.setitem(FORMS, "pdf", refuse)
    with pytest.raises(Refusal, match="不能印制：图片损坏"):
        make_print(document, by=county.by(CLERK), copies=1)
    document.refresh_from_db()
    assert document.state == State.NUMBERED
