"""Forms and registers of the Rules on paper and in Excel; two versions compared; the flow chart."""

from luoshi.paper.forms.archive import item_cover
from luoshi.paper.forms.asking import consultation_form, dispute_sheet, opinion_table
from luoshi.paper.forms.books import filing_catalogue, issue_book, seal_book, void_book
from luoshi.paper.forms.issuing import closed_form, dispatch_form
from luoshi.paper.forms.manuscript import manuscript_form
from luoshi.paper.forms.register import print_register, register_pages
from luoshi.paper.forms.sheet import form_pages, print_form
from luoshi.paper.forms.signing import STAGES, signing_form
from luoshi.paper.forms.xlsx import register_xlsx

__all__ = [
    "STAGES",
    "closed_form",
    "consultation_form",
    "dispatch_form",
    "dispute_sheet",
    "filing_catalogue",
    "form_pages",
    "issue_book",
    "item_cover",
    "manuscript_form",
    "opinion_table",
    "print_form",
    "print_register",
    "register_pages",
    "register_xlsx",
    "seal_book",
    "signing_form",
    "void_book",
]
