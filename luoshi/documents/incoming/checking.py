"""公文体检 of what was sent in, with the sender's facts; which faults a corrected paper has put right (P34)."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.conf import settings

from luoshi.documents.checking import Checked, judge, registry
from luoshi.documents.incoming.models import Incoming, IncomingText
from luoshi.documents.incoming.seats import sender
from luoshi.documents.incoming.words import Direct
from luoshi.law.book import load_book
from luoshi.office import signing
from luoshi.office.chart import Chart
from luoshi.terms.document import Draft
from luoshi.terms.facts import Fact, Facts
from luoshi.terms.genre import Genre, genre_of

Found = Mapping[str, str]


def facts_of(incoming: Incoming, chart: Chart) -> Facts:
    """What the checks are told: who sent it, whether its head signed, whether it went to a leader himself."""
    return Facts(genre=genre_of(incoming.genre), issuer=incoming.sender, today=chart.on, known=_known(incoming, chart),
                 registry=registry(chart))


def _known(incoming: Incoming, chart: Chart) -> dict[Fact, bool]:
    known = {Fact.IS_ATTACHMENT: False, Fact.SENT_TO_LEADER: bool(incoming.direct)}
    if incoming.direct:
        known[Fact.DIRECT_EXCEPTION] = Direct(incoming.direct).excepted
    post = chart.head_post(sender(chart, incoming))
    if post and incoming.signer:
        heads = {one.holder.name for one in signing.signers(chart, post).may}
        known[Fact.SIGNER_IS_HEAD] = incoming.signer in heads
    return known


def check(draft: Draft | None, incoming: Incoming, chart: Chart) -> Checked:
    """The formal check; of a scan nothing can be said."""
    return judge(draft, facts_of(incoming, chart)) if draft else Checked("", "[]", "[]")


def findings(text: IncomingText | None) -> tuple[Found, ...]:
    """What was found, as kept."""
    return tuple(json.loads(text.findings)) if text else ()


@dataclass(frozen=True, slots=True)
class Compared:
    """Findings of a text beside those of the one before it: put right, left, new."""

    solved: tuple[Found, ...]
    left: tuple[Found, ...]
    new: tuple[Found, ...]


def compared(before: Sequence[Found], now: Sequence[Found]) -> Compared:
    """By check and words at fault: a fault that stands elsewhere is the same fault."""
    old, fresh = {one["key"] for one in before}, {one["key"] for one in now}
    return Compared(tuple(one for one in before if one["key"] not in fresh),
                    tuple(one for one in now if one["key"] in old), tuple(one for one in now if one["key"] not in old))


def opinion_faults(text: str) -> tuple[tuple[str, str], ...]:
    """What the rulebook holds against a leader's opinion on a request: (place, message). Nothing for a clear one."""
    paper = Draft(facts=Facts(genre=Genre.REQUEST, opinion_text=text), whole=False)
    return tuple((one.at, one.message) for one in load_book(settings.RULEBOOK).check(paper).findings)
