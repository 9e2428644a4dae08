"""The running flows of this room: steps of the rulebook's procedures in one line, each under its own id.

P16 (disclosure) stands where P01 has its steps 7 and 8; P05.6 follows the countersignature; P06 is its detour. The
steps before a case begins (P01.1, P01.2, P02.1, P02.2, P16.1) are the drafter's form.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from django.conf import settings

from luoshi.flow.engine.definition import Flow, Kind, Step, Way, step_of
from luoshi.law.book import load_book
from luoshi.law.procedure import procedures
from luoshi.terms.dossier import Moment

DRAFT, REVIEWS, HEAD = "P01.3", "P01.4", "P01.5"
COUNTERSIGN, TABLE = "P01.6", "P05.6"
TALK, DISPUTE, OTHER_HEADS, COORDINATE, DECIDE, NOTED = (f"P06.{number}" for number in range(1, 7))
CLASS, INTERPRET, CONSULT, LEGAL, STATEMENT, GATE = (f"P16.{number}" for number in range(2, 8))
ACCEPT, PROOF, REVIEW, FORWARD, MEETING = (f"P01.{number}" for number in range(9, 14))
DEPUTY, DEPUTIES, MAYOR, REPORT = "P01.14", "P01.15", "P01.16", "P01.17"
NUMBER, PRINT, SEND, PUBLISH, FOLLOW, FILE = (f"P01.{number}" for number in range(18, 24))
OWN_SIGN, MANDATED_SIGN, UPWARD_SIGN = "P02.4", "P02.5", "P02.6"
DUTY, COUNTY_FIRST, CORE, JOINT_REVIEW, JOINT_SIGN, PARTY_SIGN, FOREIGN, KEEP = (f"P03.{n}" for n in range(1, 9))
ASK, APPROVE, MARKED, DEPARTMENT_SIGN, COPY = (f"P33.{number}" for number in range(1, 6))

INSIDE, INSIDE_HEAD = "P05.3.1", "P05.3.2"
SILENT = "D05"
_ORDERED, _PARALLEL = Way(kind=Kind.ORDERED), Way(kind=Kind.PARALLEL)
_WAYS: Mapping[str, Way] = {
    # The seven working days run for those who are asked, not for the drafter.
    DRAFT: Way(limit=""),
    REVIEWS: _ORDERED,
    COUNTERSIGN: Way(kind=Kind.PARALLEL, silence=SILENT, dispute=TALK),
    **dict.fromkeys((TALK, DISPUTE, DECIDE, NOTED), Way(detour=True)),
    OTHER_HEADS: Way(kind=Kind.PARALLEL, detour=True),
    COORDINATE: Way(to=(NOTED,), detour=True),
    DEPUTIES: _PARALLEL,
    JOINT_REVIEW: _ORDERED,
}
_BODY = (DRAFT, REVIEWS, HEAD, COUNTERSIGN, TALK, DISPUTE, OTHER_HEADS, COORDINATE, DECIDE, NOTED, TABLE)
_OPENNESS = (CLASS, INTERPRET, CONSULT, LEGAL, STATEMENT, GATE)
_ISSUE = (NUMBER, PRINT, SEND, PUBLISH, FOLLOW, FILE)
_OWN, _MANDATED = Way(at="附件1 五（三）2（2）"), Way(at="附件1 五（三）2（1）")


@dataclass(frozen=True, slots=True)
class Line:
    """A flow to be made. other: ways that this line sets otherwise."""

    procedure: str
    steps: tuple[str, ...]
    other: Mapping[str, Way]


_LINES = (
    Line("P01", (*_BODY, *_OPENNESS, ACCEPT, PROOF, REVIEW, FORWARD, MEETING, DEPUTY, DEPUTIES, MAYOR, REPORT, *_ISSUE),
         {}),
    Line("P02", (*_BODY, *_OPENNESS, ACCEPT, PROOF, OWN_SIGN, UPWARD_SIGN, REVIEW, MANDATED_SIGN, DEPUTIES, MAYOR,
                 *_ISSUE), {PROOF: _OWN, REVIEW: _MANDATED}),
    Line("P03", (*_BODY, ACCEPT, DUTY, COUNTY_FIRST, CORE, JOINT_REVIEW, JOINT_SIGN, PARTY_SIGN, FOREIGN, KEEP, FILE),
         {}),
    Line("P33", (ASK, APPROVE, MARKED, DEPARTMENT_SIGN, NUMBER, COPY), {NUMBER: Way(at="第五十四条")}),
)

SIGNING = frozenset({DEPUTY, DEPUTIES, MAYOR, OWN_SIGN, MANDATED_SIGN, UPWARD_SIGN, JOINT_SIGN, DEPARTMENT_SIGN})
"""Steps that sign; the last of them that a case needs is its 签发."""
MOMENTS: Mapping[str, Moment] = {
    HEAD: Moment.HAND_IN, GATE: Moment.CLASSIFY, ACCEPT: Moment.ACCEPT, REVIEW: Moment.REVIEW, CORE: Moment.REVIEW,
    FORWARD: Moment.LEADER, NUMBER: Moment.NUMBER, FOREIGN: Moment.NUMBER, PRINT: Moment.PRINT, SEND: Moment.DISPATCH,
    PUBLISH: Moment.PUBLISH, FILE: Moment.ARCHIVE,
}
"""What leaving a step means, besides the signing ones (签发)."""


def moment_of(step: str) -> Moment | None:
    """The moment that is held shut when this step is left."""
    return Moment.SIGN if step in SIGNING else MOMENTS.get(step)


@lru_cache(maxsize=1)
def inside() -> Flow:
    """部门内办理: how a body that is asked comes to its answer, from its clerk to its head (P05.3)."""
    steps = (
        Step(INSIDE, "承办人提出意见", "承办人", "第五十二条"),
        Step(INSIDE_HEAD, "主要负责人签署", "部门主要负责人", "第五十一条"),
    )
    return Flow("P05.3", "部门内办理", "第五十二条", steps)


@lru_cache(maxsize=16)
def flow(procedure: str, *, normative: bool = False, rulebook: str = "") -> Flow:
    """The running flow of a procedure. normative: silence is never consent (T13). Raises StopIteration."""
    line = next(one for one in _LINES if one.procedure == procedure)
    known = procedures(load_book(rulebook or settings.RULEBOOK))
    ways = {**_WAYS, **line.other}
    if normative:
        ways[COUNTERSIGN] = Way(kind=Kind.PARALLEL, dispute=TALK)
    steps = []
    for id in line.steps:
        key, _, number = id.partition(".")
        steps.append(step_of(known[key], int(number), ways.get(id, Way())))
    main = known[procedure]
    key = f"{main.id}（规范性文件）" if normative else main.id
    return Flow(key, main.name, main.at, tuple(steps))
