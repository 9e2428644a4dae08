"""Presses of the secretaries after the signature, and on documents already issued."""

from collections.abc import Callable, Mapping
from datetime import date

from luoshi.documents import queries as documents
from luoshi.documents.actions import drafting, issuing, numbering, validity
from luoshi.documents.issuing.recipients import recipients
from luoshi.documents.queries import Page
from luoshi.documents.words import Retention
from luoshi.law.refusal import Objection, Refusal
from luoshi.terms.dossier import Leaf
from luoshi.terms.officer import Officer
from luoshi.web.pressing import Pressed, Told, task_of


def _issue(page: Page, said: Pressed, by: Officer) -> Told:
    issuing.issue(page.document.pk, task_of(page, said), by=by, token=said.token, paper=said.paper,
                  opinion=said.word("opinion"))
    return "stay"


def _foreign(page: Page, said: Pressed, by: Officer) -> Told:
    issuing.enter_foreign(page.document.pk, task_of(page, said), by=by, token=said.token, written=said.word("written"),
                          on=_day(said.word("on")), opinion=said.word("opinion"))
    return "stay"


def _day(word: str) -> date:
    try:
        return date.fromisoformat(word)
    except ValueError:
        raise Refusal([Objection("附件1 五（三）4", "没有填写成文日期。", "请按 2026-11-28 的样子填写。")]) from None


def _print(page: Page, said: Pressed, by: Officer) -> Told:
    issuing.print_and_seal(page.document.pk, task_of(page, said), by=by, token=said.token, copies=said.number("copies"),
                           seal=said.word("seal"), opinion=said.word("opinion"))
    return "stay"


def _send(page: Page, said: Pressed, by: Officer) -> Told:
    proposed = recipients(page.document)
    chosen = [proposed[int(one)] for one in map(str, said.fields.getlist("recipient"))
              if one.isdecimal() and int(one) < len(proposed)]
    issuing.send(page.document.pk, task_of(page, said), chosen, by=by, token=said.token, reason=said.word("reason"),
                 opinion=said.word("opinion"))
    return "stay"


def _file(page: Page, said: Pressed, by: Officer) -> Told:
    retention = next((one for one in Retention if one == said.word("retention")), None)
    issuing.archive(page.document.pk, task_of(page, said), by=by, token=said.token, retention=retention,
                    section=said.word("section") or "BGS", reason=said.word("reason"), opinion=said.word("opinion"))
    return "stay"


def _cancel(page: Page, said: Pressed, by: Officer) -> Told:
    validity.cancel(page.document, by=by, reason=said.word("reason"), order=said.word("order"))
    return "stay"


def _repeal(page: Page, said: Pressed, by: Officer) -> Told:
    validity.repeal(page.document, by=by, reason=said.word("reason"), order=said.word("order"))
    return "stay"


def _permit(page: Page, said: Pressed, by: Officer) -> Told:
    numbering.permit_late(page.document, by=by, reason=said.word("reason"))
    return "stay"


def _attach(page: Page, said: Pressed, by: Officer) -> Told:
    drafting.attach(page.document.pk, Leaf.COUNTY_MANDATE, said.paper, by=by)
    return "stay"


def _void(page: Page, said: Pressed, by: Officer) -> Told:
    number = documents.number_of(page.document)
    if number is None:
        raise Refusal([Objection("附件1 五（一）3", "本件没有可以作废的文号。", "请刷新后查看。")])
    numbering.void_number(number, by=by, reason=said.word("reason"))
    return "stay"


ISSUING: Mapping[str, Callable[[Page, Pressed, Officer], Told]] = {
    "issue": _issue, "foreign": _foreign, "print": _print, "send": _send, "file": _file, "cancel": _cancel,
    "repeal": _repeal, "void": _void, "permit": _permit, "attach": _attach,
}
