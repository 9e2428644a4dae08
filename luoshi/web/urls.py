"""Addresses of the pages."""

from django.urls import path

from luoshi.web.views import account, accounts, audit, entry, intake, rules, signing

urlpatterns = [
    path("", intake.intake, name="intake"),
    path("paper.pdf", intake.download, {"kind": "pdf"}, name="paper-pdf"),
    path("paper.docx", intake.download, {"kind": "docx"}, name="paper-docx"),
    path("slip.pdf", intake.download, {"kind": "slip"}, name="slip"),
    path("who-signs", signing.who_signs, name="who-signs"),
    path("who-signs/", signing.who_signs),
    path("rules/", rules.index, name="rules"),
    path("rules/<slug:key>/", rules.chapter, name="chapter"),
    path("sign-in", entry.enter, name="sign-in"),
    path("sign-out", entry.leave, name="sign-out"),
    path("account/", account.home, name="account"),
    path("account/password", account.password, name="account-password"),
    path("account/totp", account.second_factor, name="account-totp"),
    path("account/tokens", account.tokens, name="account-tokens"),
    path("admin/accounts/", accounts.index, name="admin-accounts"),
    path("admin/accounts/open", accounts.opening, name="admin-open"),
    path("admin/accounts/<int:key>/", accounts.one, name="admin-account"),
    path("admin/record/", audit.record, name="admin-record"),
]
