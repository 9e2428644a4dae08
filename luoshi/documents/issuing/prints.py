"""The print of a document: the signed text with its number and date, laid out on demand. Reads only."""

from datetime import date
from functools import lru_cache

from django.conf import settings

from luoshi.documents.issuing.series import shape_of
from luoshi.documents.issuing.stamping import chinese_date, stamped
from luoshi.documents.models import Document, Version
from luoshi.law.book import load_book
from luoshi.law.refusal import Objection, Refusal
from luoshi.office.chart import Chart
from luoshi.office.queries import chart, registry
from luoshi.paper.printing import Printed, Unprintable, print_docx, print_pdf
from luoshi.record import clock
from luoshi.terms.bodies import Towards
from luoshi.terms.document import Draft, Part
from luoshi.terms.facts import Facts
from luoshi.terms.genre import Genre
from luoshi.terms.packing import pack, unpack

MADE = "印制稿"
FORMS = {"pdf": print_pdf, "docx": print_docx}
KEPT = 32
AT = "附件1 五（一）5"


def signed_version(document: Document) -> Version:
    """The text that was signed; the latest one not made for print where the row does not say. Raises DoesNotExist."""
    texts = Version.objects.filter(document=document).exclude(why=MADE)
    return texts.get(number=document.signed_version) if document.signed_version else texts.latest("number")


def latest_text(document: Document) -> Version:
    """The text as it stands, prints apart. Raises DoesNotExist."""
    return Version.objects.filter(document=document).exclude(why=MADE).latest("number")


def print_version(document: Document) -> Version | None:
    """The text last made for print."""
    return Version.objects.filter(document=document, why=MADE).order_by("-number").first()


def composed(document: Document, on: date | None = None) -> Draft:
    """The text that goes to print: number, 成文日期 (= day of signing), 签发人 on upward papers, 印发 on that day."""
    draft, office = unpack(latest_text(document).draft), chart()
    texts = {Part.NUMBER: document.number, Part.PRINTED: _printed_line(office, on or clock.today())}
    if document.signed_on:
        texts[Part.DATE] = chinese_date(document.signed_on)
    if _upward(document, draft):
        named = draft.text(Part.SIGNER)
        # Joint papers name several signers; whoever drafted them knows the others.
        texts[Part.SIGNER] = named if document.signer_name in named else f"签发人：{document.signer_name}"
    return stamped(draft, texts)


def _printed_line(office: Chart, on: date) -> str:
    bureau = office.bureau()
    return f"{bureau.name}　{chinese_date(on)}印发" if bureau else ""


def _upward(document: Document, draft: Draft) -> bool:
    """Whether it goes to a superior: by its series where that serves one way, else by the addressee."""
    ways: frozenset[Towards] = getattr(shape_of(document.series), "towards", frozenset())
    if len(ways) == 1:
        return ways == {Towards.UP}
    knowing = draft.knowing(Facts(genre=Genre(document.genre), registry=registry(document.signed_on)))
    return knowing.towards is Towards.UP


def printed(document: Document, form: str) -> Printed:
    """The print, "pdf" or "docx"; the same bytes for the same text and fonts. Raises Refusal before it was made."""
    version = print_version(document)
    if version is None:
        raise Refusal([Objection(AT, "本件还没有制作印制稿。", "请在编号之后印制。")])
    return render(version.draft, document.genre, form)


def preview(document: Document, form: str) -> Printed:
    """What `make_print` would make today."""
    return render(pack(composed(document)), document.genre, form)


def render(packed: str, genre: str, form: str) -> Printed:
    """A packed text in the rulebook's first house style. Raises Refusal where it cannot be printed."""
    try:
        return _rendered(packed, genre, form, settings.RULEBOOK)
    except Unprintable as problem:
        raise Refusal([Objection(AT, f"不能印制：{problem}。", "请改正后再印。")]) from problem


@lru_cache(maxsize=KEPT)
def _rendered(packed: str, genre: str, form: str, rulebook: str) -> Printed:
    draft = unpack(packed).knowing(Facts(genre=Genre(genre)))
    return FORMS[form](draft, load_book(rulebook).cover.profiles[0])
