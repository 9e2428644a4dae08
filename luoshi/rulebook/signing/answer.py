"""谁签发: one question, one answer with all its reasons (catalogue 3; 第五十三条, 附件1 五（三）)."""

from collections.abc import Iterator
from dataclasses import dataclass

from luoshi.law.question import IMPOSSIBLE, MISSING
from luoshi.rulebook.signing.chains import ChainStep, chain_of
from luoshi.rulebook.signing.combine import Delegate, countersigners, delegates, highest, matching
from luoshi.rulebook.signing.conflicts import conflicts_of
from luoshi.rulebook.signing.decision import Signer, SignRow
from luoshi.rulebook.signing.facts import (
    Absence,
    Chair,
    Holder,
    Issuer,
    Matter,
    MeetingKind,
    Scope,
    Tag,
)
from luoshi.rulebook.signing.impossible import ImpossibleMatter, missing, objections
from luoshi.terms.bodies import Towards


@dataclass(frozen=True, slots=True)
class Answer:
    """Who signs and why.

    signer: None when the Rules are silent, or when `unset` still has to be chosen. delegates: who else might, each with
    the mandate needed. before: what must have happened first, beyond the chain. tensions: (id, text, treatment).
    notes: what the clerk should still look at.
    """

    signer: Signer | None
    delegates: tuple[Delegate, ...]
    countersigners: tuple[str, ...]
    before: tuple[str, ...]
    chain: tuple[ChainStep, ...]
    rows: tuple[SignRow, ...]
    tensions: tuple[tuple[str, str, str], ...]
    notes: tuple[str, ...]
    unset: tuple[str, ...] = ()
    towards: Towards | None = None

    @property
    def silent(self) -> bool:
        """The Rules name no signer for such a document."""
        return self.signer is None and not self.unset

    @property
    def undecided(self) -> bool:
        """Nobody can be named before the kind or the addressee is chosen."""
        return self.signer is None and bool(self.unset)


_CHAIRED_ON_MANDATE = {MeetingKind.EXECUTIVE: "第四十一条", MeetingKind.HEADS_OFFICE: "第四十二条"}


def who_signs(matter: Matter) -> Answer:
    """Answer for one document. Raises ImpossibleMatter when its facts contradict each other."""
    lacking, wrong = missing(matter), objections(matter)
    if lacking or wrong:
        raise ImpossibleMatter((*lacking, *wrong), IMPOSSIBLE if wrong else MISSING)
    used = matching(matter)
    signer = highest(matter, used)
    unset = _unset(matter) if signer is None else ()
    chain = chain_of(matter, signer, any(row.value.fast for row in used))
    said = frozenset(f"{step.hand}{step.act}" for step in chain)
    return Answer(
        signer=signer,
        delegates=delegates(matter, used),
        countersigners=countersigners(matter, signer, used),
        before=tuple(dict.fromkeys(words for row in used for words in row.value.before if words not in said)),
        chain=chain,
        rows=used,
        tensions=() if unset else tuple((one.id, one.text, one.resolution) for one in conflicts_of(
            matter, frozenset(row.id for row in used), frozenset(step.act for step in chain))),
        notes=(*_open_facts(matter, signer, unset), *_meeting_notes(matter), *_mandate_notes(matter),
               *_other_notes(matter)),
        unset=unset,
        towards=matter.towards,
    )


def _unset(matter: Matter) -> tuple[str, ...]:
    """What decides the row and is still open, by its words on the form."""
    no_address = matter.addressee is None and not matter.minutes
    return tuple(label for label, open_ in (("文种", matter.kind is None), ("主送机关", no_address)) if open_)


def _open_facts(matter: Matter, signer: Signer | None, unset: tuple[str, ...]) -> Iterator[str]:
    if unset:
        yield f"还不能判断由谁签发：请选{'、'.join(unset)}"
        return
    governing = matter.issuer in (Issuer.COUNTY, Issuer.OFFICE)
    if matter.addressee is None and governing and not matter.minutes:
        yield "尚未选主送机关：行文方向未定，答案只按已知情况给出"
    if matter.kind is None and governing:
        yield "尚未选文种：答案只按已知情况给出"
    if signer is None:
        yield "本规则没有规定这类公文由谁签发：按发文机关自己的规定办理"
    if signer is Signer.CHAIR:
        yield "由会议主持人签发：请选明主持人"


def _meeting_notes(matter: Matter) -> Iterator[str]:
    if matter.chair is None:
        return
    if matter.meeting is MeetingKind.PLENARY and matter.chair is not Chair.HEAD:
        yield "全体会议由县长召集和主持（第四十条）：请核对主持人"
    if matter.meeting is MeetingKind.TOPIC and matter.chair is Chair.HEAD:
        yield "专题会议由副县长主持（第四十三条）：县长主持的，请核对是否为县长办公会议"
    place = _CHAIRED_ON_MANDATE.get(matter.meeting) if matter.meeting else None
    if place and matter.chair is not Chair.HEAD and not any(matter.mandate(one, Scope.CHAIRING) for one in Holder):
        yield f"副县长主持须有县长委托（{place}）：请登记“主持会议”的委托"


def _mandate_notes(matter: Matter) -> Iterator[str]:
    if any(not mandate.valid(matter.on) for mandate in matter.mandates):
        yield "有的授权不在有效期内或未填签发日期，未计入"
    if matter.absence is Absence.UNREACHABLE and Tag.EMERGENCY in matter.tags:
        yield "无法联系县长时，由主持工作的副县长先行签发上报，县长随后确认"


def _other_notes(matter: Matter) -> Iterator[str]:
    if matter.issuer is Issuer.OFFICE and Tag.HEADS_MEETING in matter.tags:
        yield "会议须先经县长批准召开（附件1 五（三）1（7））"
    if matter.issuer is Issuer.OFFICE and matter.tags & {Tag.RELAY, Tag.TASKS}:
        yield "须有县政府授权办公室行文的记录（附件1 五（三）2（1））"
