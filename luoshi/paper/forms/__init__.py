"""Forms and registers of the Rules on paper and in Excel; two versions compared; the flow chart."""

from luoshi.paper.forms.asking import consultation_form, dispute_sheet, opinion_table
from luoshi.paper.forms.issuing import closed_form, dispatch_form
from luoshi.paper.forms.manuscript import manuscript_form
from luoshi.paper.forms.sheet import form_pages, print_form
from luoshi.paper.forms.signing import STAGES, signing_form

__all__ = [
    "STAGES",
    "closed_form",
    "consultation_form",
    "dispatch_form",
    "dispute_sheet",
    "form_pages",
    "manuscript_form",
    "opinion_table",
    "print_form",
    "signing_form",
]
