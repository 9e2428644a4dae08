"""Forms and registers of the Rules on paper and in Excel; two versions compared; the flow chart."""

from luoshi.paper.forms.archive import item_cover
from luoshi.paper.forms.asking import consultation_form, dispute_sheet, opinion_table
from luoshi.paper.forms.books import filing_catalogue, incoming_book, issue_book, seal_book, void_book
from luoshi.paper.forms.comparing import compare, lines_of
from luoshi.paper.forms.course import course_pages, print_course
from luoshi.paper.forms.issuing import closed_form, dispatch_form
from luoshi.paper.forms.manuscript import manuscript_form
from luoshi.paper.forms.receiving import receiving_form
from luoshi.paper.forms.redline import print_redline, redline_pages, summary_of
from luoshi.paper.forms.register import print_register, register_pages
from luoshi.paper.forms.sheet import form_pages, print_form
from luoshi.paper.forms.signing import STAGES, signing_form
from luoshi.paper.forms.xlsx import register_xlsx

__all__ = [
    "STAGES",
    "closed_form",
    "compare",
    "consultation_form",
    "course_pages",
    "dispatch_form",
    "dispute_sheet",
    "filing_catalogue",
    "form_pages",
    "incoming_book",
    "issue_book",
    "item_cover",
    "lines_of",
    "manuscript_form",
    "opinion_table",
    "print_course",
    "print_form",
    "print_redline",
    "print_register",
    "receiving_form",
    "redline_pages",
    "register_pages",
    "register_xlsx",
    "seal_book",
    "signing_form",
    "summary_of",
    "void_book",
]
