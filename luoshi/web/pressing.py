"""From a press on a document's page to the act behind it. Each verb is one function; none decides anything."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from django.http import Http404, QueryDict

from luoshi.documents.actions import drafting, handing, passing, reseating
from luoshi.documents.queries import Page
from luoshi.flow import actions as flowing
from luoshi.flow.engine.sharing import Added
from luoshi.law.refusal import Objection, Refusal
from luoshi.office.chart import Chart
from luoshi.office.seating import seat_of
from luoshi.terms.officer import Officer
from luoshi.terms.seat import Seat


class Charted(Protocol):
    """A page that knows the office of the day."""

    @property
    def chart(self) -> Chart: ...


@dataclass(frozen=True, slots=True)
class Pressed:
    """What a press carries: the form's fields as they were sent."""

    fields: QueryDict

    def word(self, name: str) -> str:
        """One field, without blanks around it."""
        return str(self.fields.get(name, "")).strip()

    def number(self, name: str) -> int:
        """A whole number, 0 for anything else."""
        word = self.word(name)
        return int(word) if word.isascii() and word.isdigit() and len(word) < 10 else 0

    @property
    def token(self) -> UUID:
        """Made by the page for one press. Raises Http404 for what no page has sent."""
        try:
            return UUID(self.word("token"))
        except ValueError:
            raise Http404("页面内容不完整") from None

    @property
    def paper(self) -> Mapping[str, str]:
        """The cells of the step's paper."""
        return {name.removeprefix("cell-"): self.word(name) for name in self.fields if name.startswith("cell-")}

    def seats(self, page: Charted) -> tuple[Seat, ...]:
        """The seats chosen. Raises Refusal when there is none."""
        found = [seat_of(str(key), page.chart) for key in self.fields.getlist("seat")]
        chosen = tuple(seat for seat in found if seat)
        if not chosen:
            raise Refusal([Objection("第五十一条", "没有选定人员。", "请从列表中选定。")])
        return chosen


Told = str | None
"""Where to go: an address' name, 'stay' for the same page, None for 待办."""


def task_of(page: Page, said: Pressed) -> int:
    """The task that is answered: the one named, else the reader's own turn."""
    return said.number("number") or (page.turn.task.number if page.turn else 0)


def _case(page: Page) -> int:
    if page.document.case is None:
        raise Http404("本件尚未提交")
    return page.document.case


def _consent(page: Page, said: Pressed, by: Officer) -> Told:
    handing.consent(
        page.document.pk,
        task_of(page, said),
        by=by,
        token=said.token,
        opinion=_with_changes(said),
        to=said.word("to"),
        paper=said.paper,
        original=said.word("original"),
    )
    return None


def _with_changes(said: Pressed) -> str:
    changes = said.word("changes")
    return f"同意。{handing.CHANGES}{changes}" if changes else said.word("opinion")


def _object(page: Page, said: Pressed, by: Officer) -> Told:
    handing.object_to(
        page.document.pk,
        task_of(page, said),
        by=by,
        token=said.token,
        opinion=said.word("opinion"),
        original=said.word("original"),
    )
    return None


def _return(page: Page, said: Pressed, by: Officer) -> Told:
    handing.send_back(
        page.document.pk,
        task_of(page, said),
        by=by,
        token=said.token,
        opinion=said.word("opinion"),
        to=said.word("back"),
        direct=said.word("direct") != "no",
        paper=said.paper,
    )
    return None


def _inside(page: Page, said: Pressed, by: Officer) -> Told:
    handing.take_inside(page.document.pk, task_of(page, said), by=by, token=said.token, opinion=said.word("opinion"))
    return "stay"


def _save(page: Page, said: Pressed, by: Officer) -> Told:
    flowing.save(said.number("case") or _case(page), task_of(page, said), by=by, opinion=said.word("opinion"))
    return "stay"


def _take_back(page: Page, said: Pressed, by: Officer) -> Told:
    passing.take_back(page.document.pk, task_of(page, said), by=by, token=said.token)
    return "stay"


def _transfer(page: Page, said: Pressed, by: Officer) -> Told:
    passing.transfer(
        page.document.pk, task_of(page, said), said.seats(page)[0], by=by, token=said.token, opinion=said.word("reason")
    )
    return None


def _reseat(page: Page, said: Pressed, by: Officer) -> Told:
    reseating.reseat(
        page.document.pk, said.number("number"), said.seats(page)[0], by=by, token=said.token,
        reason=said.word("reason"), case=said.number("case"),
    )
    return "stay"


def _add(page: Page, said: Pressed, by: Officer) -> Told:
    when = next((one for one in Added if one == said.word("when")), Added.BEFORE)
    passing.add_signers(
        page.document.pk, task_of(page, said), said.seats(page), by=by, token=said.token, when=when,
        reason=said.word("reason"),
    )
    return "stay"


def _drop(page: Page, said: Pressed, by: Officer) -> Told:
    passing.drop_signer(page.document.pk, said.number("number"), by=by, token=said.token, reason=said.word("reason"))
    return "stay"


def _circulate(page: Page, said: Pressed, by: Officer) -> Told:
    passing.circulate(page.document.pk, said.seats(page), by=by, token=said.token, reason=said.word("reason"))
    return "stay"


def _read(page: Page, said: Pressed, by: Officer) -> Told:
    flowing.read(_case(page), task_of(page, said), by=by, token=said.token, opinion=said.word("opinion"))
    return "to-read"


def _urge(page: Page, said: Pressed, by: Officer) -> Told:
    flowing.urge(_case(page), by=by, token=said.token, reason=said.word("reason"))
    return "stay"


def _deliver(page: Page, said: Pressed, by: Officer) -> Told:
    flowing.deliver(_case(page), said.number("number"), by=by, token=said.token, proof=said.word("reason"))
    return "stay"


def _hold(page: Page, said: Pressed, by: Officer) -> Told:
    flowing.hold(_case(page), by=by, token=said.token, reason=said.word("reason"))
    return "stay"


def _resume(page: Page, said: Pressed, by: Officer) -> Told:
    flowing.resume(_case(page), by=by, token=said.token, reason=said.word("reason"))
    return "stay"


def _pause(page: Page, said: Pressed, by: Officer) -> Told:
    flowing.pause_clock(_case(page), said.number("clock"), by=by, token=said.token, reason=said.word("reason"))
    return "stay"


def _go(page: Page, said: Pressed, by: Officer) -> Told:
    flowing.resume_clock(_case(page), said.number("clock"), by=by, token=said.token, reason=said.word("reason"))
    return "stay"


def _limit(page: Page, said: Pressed, by: Officer) -> Told:
    flowing.agree_limit(
        _case(page), said.number("clock"), said.number("length"), by=by, token=said.token, agreed=said.word("reason")
    )
    return "stay"


def _withdraw(page: Page, said: Pressed, by: Officer) -> Told:
    handing.withdraw(page.document.pk, by=by, token=said.token, reason=said.word("reason"))
    return "stay"


def _signer(page: Page, said: Pressed, by: Officer) -> Told:
    handing.choose_signer(page.document.pk, said.number("person"), by=by, reason=said.word("reason"))
    return "stay"


def _accept(page: Page, said: Pressed, by: Officer) -> Told:
    drafting.accept(page.document.pk, said.word("finding"), said.word("reason"), by=by)
    return "stay"


VERBS: Mapping[str, Callable[[Page, Pressed, Officer], Told]] = {
    "consent": _consent,
    "object": _object,
    "return": _return,
    "inside": _inside, "save": _save,
    "take-back": _take_back,
    "transfer": _transfer, "reseat": _reseat,
    "add": _add,
    "drop": _drop,
    "circulate": _circulate,
    "read": _read,
    "urge": _urge,
    "deliver": _deliver,
    "hold": _hold,
    "resume": _resume,
    "limit": _limit, "pause": _pause, "go": _go,
    "withdraw": _withdraw,
    "signer": _signer,
    "accept": _accept,
}
"""Every press that a document's page knows."""
