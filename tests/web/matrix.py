"""Who may open what: every address of the house, role by role. A new address takes a line here.

`Row(pattern, path, get, post)`: pattern as Django prints it; path with names of things in braces (tests.web.things);
get and post: expected status for each role, post with an empty form. Across bodies the answer is 404, not 403.
The interface has doors of its own, tried in tests.api.test_doors.
"""

from collections.abc import Mapping
from typing import NamedTuple

ROLES: Mapping[str, str | None] = {
    "无人": None,
    "拟稿人": "科员壬",
    "别的部门": "科员午",
    "文秘": "文秘己",
    "领导": "副县乙",
    "系统管理员": "系统卯",
    "安全保密管理员": "安全辰",
    "安全审计员": "审计巳",
}
"""Role -> who plays it in the small county (tests.accounts.people)."""

WORKERS = ("拟稿人", "别的部门", "文秘", "领导")
ADMINISTRATORS = ("系统管理员", "安全保密管理员", "安全审计员")
Expected = Mapping[str, int]


def everybody(status: int) -> Expected:
    """Open to all, also without an account."""
    return dict.fromkeys(ROLES, status)


def signed_in(status: int) -> Expected:
    """Every account, of whatever duty; nobody else."""
    return {**everybody(status), "无人": 302}


def only(status: int, *roles: str) -> Expected:
    """These roles; other accounts are told that there is no such page."""
    return {**everybody(404), "无人": 302, **dict.fromkeys(roles, status)}


def workers(status: int) -> Expected:
    """All business people."""
    return only(status, *WORKERS)


KEPT = ("拟稿人", "文秘")
"""Who sees a document under way that is nobody else's turn: its department, 秘书股."""
SENT = (*KEPT, "别的部门")
"""And who sees one that was sent to the other department as well."""


class Row(NamedTuple):
    """One address."""

    pattern: str
    path: str
    get: Expected
    post: Expected


MATRIX: tuple[Row, ...] = (
    Row("", "/", everybody(200), everybody(422)),
    Row("paper.pdf", "/paper.pdf", everybody(405), everybody(422)),
    Row("paper.docx", "/paper.docx", everybody(405), everybody(422)),
    Row("slip.pdf", "/slip.pdf", everybody(405), everybody(422)),
    Row("who-signs", "/who-signs", everybody(200), everybody(405)),
    Row("who-signs/", "/who-signs/", everybody(200), everybody(405)),
    Row("rules/", "/rules/", everybody(200), everybody(405)),
    Row("rules/<slug:key>/", "/rules/ch09_documents/", everybody(200), everybody(405)),
    Row("calendar/", "/calendar/?year=2026", workers(200), everybody(405)),
    Row("calendar/enter", "/calendar/enter", everybody(405), only(422, "文秘")),
    Row("calendar/redate", "/calendar/redate", everybody(405), only(302, "文秘")),
    Row("sign-in", "/sign-in", {**everybody(302), "无人": 200}, everybody(422)),
    Row("sign-out", "/sign-out", everybody(405), everybody(302)),
    Row("account/", "/account/", signed_in(200), everybody(405)),
    Row("account/password", "/account/password", signed_in(200), signed_in(422)),
    Row("account/totp", "/account/totp", signed_in(200), signed_in(200)),
    Row("account/tokens", "/account/tokens", workers(200), workers(422)),
    Row("admin/accounts/", "/admin/accounts/", only(200, *ADMINISTRATORS), everybody(405)),
    Row("admin/accounts/open", "/admin/accounts/open", only(200, "系统管理员"), only(422, "系统管理员")),
    Row(
        "admin/accounts/<int:key>/",
        "/admin/accounts/{account}/",
        only(200, *ADMINISTRATORS),
        only(200, *ADMINISTRATORS),
    ),
    Row("admin/record/", "/admin/record/", only(200, "安全审计员"), only(200, "安全审计员")),
    Row("todo/", "/todo/", workers(200), everybody(405)),
    Row("todo/sign", "/todo/sign", everybody(405), workers(302)),
    Row("morning/", "/morning/", workers(200), everybody(405)),
    Row("morning/sheet.pdf", "/morning/sheet.pdf", workers(200), everybody(405)),
    # Without a session: who holds the secret address is let in, nobody else.
    Row("morning/<str:secret>.ics", "/morning/lm_unknown.ics", everybody(404), everybody(405)),
    Row("to-read/", "/to-read/", workers(200), everybody(405)),
    Row("done/", "/done/", workers(200), everybody(405)),
    Row("begun/", "/begun/", workers(200), everybody(405)),
    Row("drafts/", "/drafts/", workers(200), everybody(405)),
    Row("receive/", "/receive/", workers(200), everybody(405)),
    Row("documents/new", "/documents/new", workers(200), workers(422)),
    Row("documents/<int:key>/", "/documents/{draft}/", only(200, "拟稿人"), everybody(405)),
    Row("documents/<int:key>/", "/documents/{running}/", only(200, *KEPT), everybody(405)),
    Row("documents/<int:key>/", "/documents/{filed}/", only(200, *SENT), everybody(405)),
    # A press without a verb is no page's: nobody learns from it which documents there are.
    Row("documents/<int:key>/do", "/documents/{running}/do", everybody(405), only(404)),
    Row("documents/<int:key>/edit", "/documents/{draft}/edit", only(200, "拟稿人"), only(302, "拟稿人")),
    Row("documents/<int:key>/edit", "/documents/{running}/edit", only(200, *KEPT), only(422, *KEPT)),
    Row("documents/<int:key>/hand-in", "/documents/{draft}/hand-in", everybody(405), only(404)),
    Row("documents/<int:key>/discard", "/documents/{draft}/discard", everybody(405), only(302, "拟稿人")),
    Row("documents/<int:key>/paper.<slug:kind>", "/documents/{running}/paper.pdf", only(200, *KEPT), everybody(405)),
    Row("documents/<int:key>/paper.<slug:kind>", "/documents/{filed}/paper.docx", only(200, *SENT), everybody(405)),
    Row(
        "documents/<int:key>/print/<slug:form>.pdf",
        "/documents/{running}/print/form.pdf",
        only(200, *KEPT),
        everybody(405),
    ),
    Row(
        "documents/<int:key>/versions/<int:number>",
        "/documents/{filed}/versions/1",
        only(200, *SENT),
        everybody(405),
    ),
    Row(
        "documents/<int:key>/versions/<int:number>/differences",
        "/documents/{filed}/versions/2/differences",
        only(200, *SENT),
        everybody(405),
    ),
    Row("documents/<int:key>/way.bpmn", "/documents/{running}/way.bpmn", only(200, *KEPT), everybody(405)),
    Row("documents/<int:key>/package.zip", "/documents/{filed}/package.zip", only(200, *SENT), everybody(405)),
    Row("incoming/new", "/incoming/new", only(200, "文秘"), only(404)),
    Row("incoming/many", "/incoming/many", only(200, "文秘"), only(404)),
    Row("incoming/following/", "/incoming/following/", only(200, "文秘"), only(404)),
    Row("incoming/following/<int:key>/", "/incoming/following/{following}/", only(200, *KEPT), everybody(405)),
    Row("incoming/following/<int:key>/do", "/incoming/following/{following}/do", everybody(405), only(404)),
    Row("incoming/<int:key>/", "/incoming/{incoming}/", only(200, "文秘"), everybody(405)),
    Row("incoming/<int:key>/do", "/incoming/{incoming}/do", everybody(405), only(404)),
    Row("incoming/<int:key>/reply", "/incoming/{incoming}/reply", only(200, "文秘"), only(422, "文秘")),
    Row("incoming/<int:key>/files/<int:number>", "/incoming/{incoming}/files/1", only(200, "文秘"), everybody(405)),
    Row(
        "incoming/<int:key>/print/<slug:form>.pdf",
        "/incoming/{incoming}/print/receiving.pdf",
        only(200, "文秘"),
        everybody(405),
    ),
    Row("registers/<slug:key>/", "/registers/incoming/", only(200, "文秘"), everybody(405)),
    Row("find/", "/find/?q=通知", workers(200), everybody(405)),
    Row("registers/<slug:key>/", "/registers/issue/", only(200, "文秘"), everybody(405)),
    Row("registers/<slug:key>/", "/registers/filing/?as=xlsx", only(200, "文秘"), everybody(405)),
    Row("registers/<slug:key>/", "/registers/no-such-book/", only(404), everybody(405)),
    Row("dispatches/<int:key>/sign", "/dispatches/{line}/sign", everybody(405), only(302, *SENT)),
    Row("account/phrases", "/account/phrases", workers(200), workers(422)),
    Row("account/channels", "/account/channels", workers(200), only(404)),
)
