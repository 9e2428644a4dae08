"""What all actions of incoming documents share: lock one, keep a text with its check, a paper, keep it findable."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from luoshi.documents import leaves as cells
from luoshi.documents.incoming import checking, indexing
from luoshi.documents.incoming.intake import Paper
from luoshi.documents.incoming.leaves import DUE, SHEETS
from luoshi.documents.incoming.models import Incoming, IncomingPaper, IncomingText
from luoshi.documents.incoming.words import Stand
from luoshi.flow import actions as flowing
from luoshi.flow import queries as flows_kept
from luoshi.flow.actions import Word
from luoshi.flow.engine.state import Plan, State, Task
from luoshi.flow.models import Case
from luoshi.law.refusal import Objection, Refusal, refuse
from luoshi.office import queries as office
from luoshi.office.chart import Chart
from luoshi.record import clock
from luoshi.record.actions import Act
from luoshi.record.chain import canonical
from luoshi.terms.dossier import Leaf
from luoshi.terms.officer import Capacity, Officer
from luoshi.terms.packing import pack

AT, SCRIBE_AT = "附件1 四（三）4", "附件1 五（二）9"
Before = Callable[["_File", Mapping[str, str]], Plan | None]
"""What a step makes of its paper before it is left; may refuse. The plan that follows, None for the one that stands."""


@dataclass(slots=True)
class _File:
    """A locked incoming document, the office of the day, the state of its case."""

    incoming: Incoming
    chart: Chart
    by: Officer
    state: State | None

    @property
    def case(self) -> int:
        """Its case. Raises Refusal where there is none: what is only registered is not handled here."""
        if self.incoming.case is None:
            raise Refusal([Objection("第六十九条", "本件只登记，不在本系统办理。", "请走机要渠道。")])
        return self.incoming.case

    @property
    def step(self) -> str:
        return self.state.round.step if self.state else ""


def _open(id: int, by: Officer) -> _File:
    """Lock one. Raises Refusal when there is none."""
    incoming = Incoming.objects.select_for_update().filter(pk=id).first()
    if incoming is None:
        raise Refusal([Objection(AT, "没有这件来文。", "可能已被移走，请从列表重新打开。")])
    return _File(incoming, office.chart(), by, flows_kept.state(incoming.case) if incoming.case else None)


def _keep_text(file: _File, paper: Paper) -> IncomingText:
    """The next text, checked with the sender's facts."""
    incoming = file.incoming
    found = checking.check(paper.draft, incoming, file.chart)
    incoming.version += 1
    incoming.save(update_fields=["version"])
    return IncomingText.objects.create(
        incoming=incoming, number=incoming.version, draft=pack(paper.draft) if paper.draft else "", file=paper.file,
        name=paper.name, media=paper.media, hash=paper.hash, findings=found.findings, unchecked=found.unchecked,
        notes="\n".join(paper.notes), at=clock.now(), by_name=file.by.title + file.by.name,
    )


def _text(file: _File) -> IncomingText | None:
    """The latest."""
    return IncomingText.objects.filter(incoming=file.incoming, number=file.incoming.version).first()


def _keep_paper(file: _File, leaf: Leaf, data: Mapping[str, str], step: str, task: int) -> IncomingPaper:
    return IncomingPaper.objects.create(
        incoming=file.incoming, leaf=leaf, data=canonical(dict(data)), step=step, task=task, by_id=file.by.person,
        by_name=file.by.name, at=clock.now(),
    )


def _stand(file: _File, state: Stand, *more: str) -> None:
    file.incoming.state = state
    file.incoming.save(update_fields=["state", *more])


def _at(file: _File, step: str) -> None:
    """Refuses unless it lies at that step."""
    if file.state is None or file.step != step:
        at, where = (file.state.step.at, file.state.step.name) if file.state else (AT, file.incoming.state)
        refuse([Objection(at, f"本件现在“{where}”，不能办理这一步。", "页面内容可能已经更新，请刷新后查看。")])


def _hand_on(
    file: _File, number: int, token: UUID, paper: Mapping[str, str], before: Before, *, opinion: str = "",
    original: str = "",
) -> Act[Case]:
    """The step's paper is read and kept, then the case goes on: one press, one act. The opinion is in the paper."""
    said: list[str] = []

    def asked(state: State, task: Task) -> Word:
        file.state = state
        _scribe(file.by, original)
        leaf = DUE[task.step]
        data = cells.read_sheet(SHEETS[leaf], paper)
        plan = before(file, data)
        _keep_paper(file, leaf, data, task.step, number)
        said.append(opinion or _words(data))
        return Word(said[0], "", plan)

    return flowing.submit.within(file.case, number, by=file.by, token=token, gate=asked)


def _words(data: Mapping[str, str]) -> str:
    """A paper in one line, as the opinion of who left it."""
    return "：".join(word for name, word in data.items() if name not in ("major", "watched", "due", "why"))


def _scribe(by: Officer, original: str) -> None:
    principal = by.acting_for
    if principal and principal.capacity is Capacity.SCRIBE and not original.strip():
        refuse([Objection(SCRIBE_AT, f"代录{principal.name}的意见，没有写明原件。", "请写明批示原件的日期和存放处。")])


def _acted(file: _File, part: Act[Case], notes: Sequence[str] = ()) -> Act[Incoming]:
    """What a hand-over made of it, recorded with it as one act."""
    file.state = part.result.now or file.state
    indexing.regroup(file.incoming)
    after = {**part.after, "state": file.incoming.state}
    return Act(file.incoming, before=part.before, after=after, reason=part.reason, note="；".join(filter(None, notes)),
               provisions=part.provisions)
