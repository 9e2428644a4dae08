"""From a press on an incoming document's page to the act behind it. Each verb is one function."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from luoshi.documents.incoming.actions import carrying, deciding, handling, passing, registering
from luoshi.documents.incoming.intake import Upload
from luoshi.documents.incoming.queries import Page
from luoshi.documents.words import Retention
from luoshi.flow import actions as flowing
from luoshi.flow.engine.sharing import Added
from luoshi.office.seating import seat_of
from luoshi.terms.officer import Officer
from luoshi.terms.seat import Seat
from luoshi.web.pressing import Pressed, Told


@dataclass(frozen=True, slots=True)
class Delivered(Pressed):
    """A press that may bring a file."""

    upload: Upload | None = None


def task_of(page: Page, said: Delivered) -> int:
    """The task that is answered: the one named, else the reader's own turn."""
    return said.number("number") or (page.turn.task.number if page.turn else 0)


def _seats(page: Page, said: Delivered) -> tuple[Seat, ...]:
    """The seats chosen, as many as there are."""
    found = [seat_of(str(key), page.chart) for key in said.fields.getlist("seat")]
    return tuple(seat for seat in found if seat)


def _bodies(said: Delivered, name: str) -> list[int]:
    return [int(word) for word in said.fields.getlist(name) if word.isascii() and word.isdigit() and len(word) < 10]


def _case(page: Page) -> int:
    return page.incoming.case or 0


def _examine(page: Page, said: Delivered, by: Officer) -> Told:
    handling.examine(page.incoming.pk, task_of(page, said), said.paper, by=by, token=said.token)
    return "stay"


def _slip(page: Page, said: Delivered, by: Officer) -> Told:
    handling.return_slip(page.incoming.pk, said.word("reason"), by=by, token=said.token)
    return "stay"


def _again(page: Page, said: Delivered, by: Officer) -> Told:
    registering.register_again(page.incoming.pk, said.upload, said.word("whole"), by=by, token=said.token)
    return "stay"


def _give_up(page: Page, said: Delivered, by: Officer) -> Told:
    handling.give_up(page.incoming.pk, said.word("reason"), by=by, token=said.token)
    return "stay"


def _hand_over(page: Page, said: Delivered, by: Officer) -> Told:
    handling.hand_over(page.incoming.pk, task_of(page, said), said.paper, by=by, token=said.token)
    return "stay"


def _classify(page: Page, said: Delivered, by: Officer) -> Told:
    handling.classify(page.incoming.pk, task_of(page, said), said.paper, by=by, token=said.token)
    return "stay"


def _route(page: Page, said: Delivered, by: Officer) -> Told:
    handling.route(page.incoming.pk, task_of(page, said), said.paper, by=by, token=said.token, body=said.number("body"))
    return "stay"


def _propose(page: Page, said: Delivered, by: Officer) -> Told:
    chosen = _seats(page, said)
    handling.propose(page.incoming.pk, task_of(page, said), said.paper, chosen, by=by, token=said.token)
    return None


def _decide(page: Page, said: Delivered, by: Officer) -> Told:
    deciding.decide(page.incoming.pk, task_of(page, said), said.paper, _seats(page, said), by=by, token=said.token,
                    original=said.word("original"))
    return None


def _assign(page: Page, said: Delivered, by: Officer) -> Told:
    carrying.assign(page.incoming.pk, task_of(page, said), said.paper, said.number("lead"), _bodies(said, "helper"),
                    by=by, token=said.token)
    return None


def _answer(page: Page, said: Delivered, by: Officer) -> Told:
    carrying.answer(page.incoming.pk, task_of(page, said), said.paper, by=by, token=said.token)
    return None


def _read(page: Page, said: Delivered, by: Officer) -> Told:
    carrying.read(page.incoming.pk, task_of(page, said), by=by, token=said.token, opinion=said.word("opinion"))
    return None


def _archive(page: Page, said: Delivered, by: Officer) -> Told:
    chosen = next((one for one in Retention if one == said.word("retention")), Retention.TEN)
    carrying.archive(page.incoming.pk, task_of(page, said), by=by, token=said.token, retention=chosen)
    return "stay"


def _return(page: Page, said: Delivered, by: Officer) -> Told:
    passing.send_back(page.incoming.pk, task_of(page, said), by=by, token=said.token, opinion=said.word("opinion"),
                      to=said.word("back"))
    return None


def _take_back(page: Page, said: Delivered, by: Officer) -> Told:
    passing.take_back(page.incoming.pk, task_of(page, said), by=by, token=said.token)
    return "stay"


def _transfer(page: Page, said: Delivered, by: Officer) -> Told:
    passing.transfer(page.incoming.pk, task_of(page, said), said.seats(page)[0], by=by, token=said.token,
                     opinion=said.word("reason"))
    return None


def _add(page: Page, said: Delivered, by: Officer) -> Told:
    when = next((one for one in Added if one == said.word("when")), Added.BEFORE)
    passing.add_signers(page.incoming.pk, task_of(page, said), said.seats(page), by=by, token=said.token, when=when,
                        reason=said.word("reason"))
    return "stay"


def _circulate(page: Page, said: Delivered, by: Officer) -> Told:
    passing.circulate(page.incoming.pk, said.seats(page), by=by, token=said.token, reason=said.word("reason"))
    return "stay"


def _save(page: Page, said: Delivered, by: Officer) -> Told:
    words = said.word("cell-text") or said.word("opinion")
    flowing.save(_case(page), task_of(page, said), by=by, opinion=words)
    return "stay"


def _urge(page: Page, said: Delivered, by: Officer) -> Told:
    flowing.urge(_case(page), by=by, token=said.token, reason=said.word("reason"))
    return "stay"


def _hold(page: Page, said: Delivered, by: Officer) -> Told:
    flowing.hold(_case(page), by=by, token=said.token, reason=said.word("reason"))
    return "stay"


def _resume(page: Page, said: Delivered, by: Officer) -> Told:
    flowing.resume(_case(page), by=by, token=said.token, reason=said.word("reason"))
    return "stay"


def _limit(page: Page, said: Delivered, by: Officer) -> Told:
    flowing.agree_limit(_case(page), said.number("clock"), said.number("length"), by=by, token=said.token,
                        agreed=said.word("reason"))
    return "stay"


VERBS: Mapping[str, Callable[[Page, Delivered, Officer], Told]] = {
    "examine": _examine, "slip": _slip, "again": _again, "give-up": _give_up, "hand-over": _hand_over,
    "classify": _classify, "route": _route, "propose": _propose, "decide": _decide, "assign": _assign,
    "answer": _answer, "read": _read, "archive": _archive, "return": _return, "take-back": _take_back,
    "transfer": _transfer, "add": _add, "circulate": _circulate, "save": _save, "urge": _urge, "hold": _hold,
    "resume": _resume, "limit": _limit,
}
"""Every press that an incoming document's page knows."""
