"""Who calls: a token's person with a post today; and in which right he acts."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import Http404, HttpRequest
from ninja.security import HttpBearer

from luoshi.accounts.queries import bearer, officer
from luoshi.documents import queries as documents
from luoshi.documents.queries import Page, Reader
from luoshi.flow.surroundings import seating
from luoshi.law.refusal import Objection, Refusal
from luoshi.record import clock
from luoshi.terms.label import Label
from luoshi.terms.officer import Officer
from luoshi.terms.seat import Sitting

AT = "第五十一条"


@dataclass(frozen=True, slots=True)
class Caller:
    """The person of the token. reader: the same as one who finds and opens."""

    officer: Officer
    reader: Reader


class Request(HttpRequest):
    """A request behind the token."""

    auth: Caller


class Bearer(HttpBearer):
    """`Authorization: Bearer ls_…`; business accounts that work, of people in a post today."""

    openapi_name = "接口令牌"

    def authenticate(self, _request: HttpRequest, token: str) -> Caller | None:
        """The caller, None for a token that opens nothing."""
        account = bearer(token)
        who = officer(account) if account else None
        return Caller(who, Reader(who.person, Label(account.clearance))) if account and who else None


def page_of(request: Request, key: int) -> Page:
    """A document that the caller may open. Raises Http404 as if there were none."""
    found = documents.page(key, request.auth.reader)
    if found is None:
        raise Http404("没有这件公文")
    return found


def acting(request: Request, page: Page, number: int, acting_for: int, case: int = 0) -> Officer:
    """The caller in the right that he names: his own (0), or for the person of that id at this task.

    Raises Refusal where he has no such right.
    """
    turns = [one for one in page.turns if one.task.number == number and case in (0, one.case)]
    return _as(request.auth.officer, turns[0].sittings if turns else (), acting_for)


def acting_anywhere(request: Request, acting_for: int) -> Officer:
    """The same where no task is answered."""
    me = request.auth.officer
    return _as(me, seating().sittings(me.person, clock.today()), acting_for) if acting_for else me


def _as(me: Officer, sittings: Sequence[Sitting], acting_for: int) -> Officer:
    for one in sittings:
        principal = one.officer.acting_for
        if (principal.person if principal else 0) == acting_for:
            return one.officer
    if not acting_for:
        return me
    raise Refusal([Objection(AT, f"{me.title}{me.name}现在不能在这一步代{acting_for}号人员办理。",
                             "请核对授权、代理和联系关系，或者以本人身份办理。")])
