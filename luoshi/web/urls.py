"""Addresses of the pages."""

from django.urls import path

from luoshi.web.views import intake, rules, signing

urlpatterns = [
    path("", intake.intake, name="intake"),
    path("paper.pdf", intake.download, {"kind": "pdf"}, name="paper-pdf"),
    path("paper.docx", intake.download, {"kind": "docx"}, name="paper-docx"),
    path("slip.pdf", intake.download, {"kind": "slip"}, name="slip"),
    path("who-signs", signing.who_signs, name="who-signs"),
    path("who-signs/", signing.who_signs),
    path("rules/", rules.index, name="rules"),
    path("rules/<slug:key>/", rules.chapter, name="chapter"),
]
