"""A register as a book on A4."""

from dataclasses import asdict

from luoshi.paper.forms.job import Sheet, pictures, printed
from luoshi.paper.printing.printed import Printed
from luoshi.terms.blank import Register, full_date


def print_register(book: Register) -> Printed:
    """The book as PDF/A-2b, byte-identical for the same book, heads on every page. Raises Unprintable."""
    return printed(_sheet(book))


def register_pages(book: Register, ppi: float = 96) -> tuple[bytes, ...]:
    """The same pages as PNG. Raises Unprintable."""
    return pictures(_sheet(book), ppi)


def _sheet(book: Register) -> Sheet:
    data = {
        **{name: getattr(book, name) for name in ("title", "rows", "keeper", "period", "landscape", "summary")},
        "columns": [asdict(one) for one in book.columns],
        "struck": sorted(book.struck),
        "signers": book.signers,
        "notes": book.notes,
        "day": full_date(book.printed_on),
    }
    return Sheet("register.typ", data, (book, "第页共续立册单位：打印日期年月日（）"), book.printed_on)
