"""The hands after the drafter's: consent, objection, return, each with the gates and the papers of its step."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from uuid import UUID

from django.conf import settings
from django.db import connection

from luoshi.documents import flows, indexing, leaves, loading, matter, policies
from luoshi.documents.actions.drafting import _plan, _refill
from luoshi.documents.actions.keeping import _check, _File, _fill, _index, _open, _paper, _regroup
from luoshi.documents.issuing.work import undone
from luoshi.documents.models import Document
from luoshi.documents.words import State
from luoshi.flow import actions as flowing
from luoshi.flow import queries as flows_kept
from luoshi.flow.actions import Word
from luoshi.flow.engine.moving import RETURN_AT, targets
from luoshi.flow.engine.state import CONSENT, Plan, Standing, Task, Verb
from luoshi.flow.engine.state import State as CaseState
from luoshi.flow.models import Case
from luoshi.law.book import load_book
from luoshi.law.gate import held
from luoshi.law.refusal import Objection, Refusal, refuse
from luoshi.office import queries as office
from luoshi.office.seating import post_seat
from luoshi.office.signing import BY_DIVISION
from luoshi.record import clock
from luoshi.record.actions import Act, action
from luoshi.record.plain import ask, made
from luoshi.terms.dossier import Leaf, Moment
from luoshi.terms.facts import Disclosure
from luoshi.terms.officer import CLOCK, Capacity, Officer
from luoshi.terms.seat import Seat, SeatKind

CIRCLE = "圈阅"
CHANGES = "修改意见："
HEADS_SIGN = frozenset({flows.COUNTERSIGN, flows.OTHER_HEADS, flows.LEGAL})
"""Steps whose seat is a body, and whose word is its main head's (F11, F13)."""
SCRIBE_AT = "附件1 五（二）9"


@action("附件1 五（三）1", "第五十一条")
def consent(
    document: int, number: int, *, by: Officer, token: UUID, opinion: str = "", to: str = "",
    paper: Mapping[str, str] | None = None, original: str = "", case: int = 0, with_work: bool = False,
) -> Act[Document]:
    """同意, 提交, 签发: by the one whose turn it is, with the paper that the step leaves.

    original: where the leader's own handwriting lies, when it is entered for him (代录). to: another next step.
    case: a branch of the document's case (部门内办理), where the turn is in one. with_work: what the step does
    (编号, 归档) follows within the act that asks.
    """
    file = _locked(document, by, case)
    notes = [f"代录，原件：{original.strip()}"] if original.strip() else []

    def asked(state: CaseState, task: Task) -> Word:
        file.state = state
        _scribe(by, original)
        if not with_work:
            refuse(tuple(undone(file.document, task.step)))
        plan = _before(file, task, paper, notes)
        return Word(_opinion(task.step, opinion), to or _all_steps(file, plan), plan)

    part = flowing.agree.within(file.case, number, by=by, token=token, gate=asked)
    return _acted(file, part, notes)


@action("第五十二条")
def object_to(
    document: int, number: int, *, by: Officer, token: UUID, opinion: str, original: str = "", case: int = 0
) -> Act[Document]:
    """不同意: with the reason and its ground; the case goes to where differences are settled (P06)."""
    file = _locked(document, by, case)

    def asked(state: CaseState, task: Task) -> Word:
        file.state = state
        _scribe(by, original)
        _sole_head(file, task)
        return Word(opinion)

    if file.case != file.document.case:
        part = flowing.finish.within(file.case, number, by=by, token=token, opinion=opinion, objects=True, gate=asked)
    else:
        part = flowing.disagree.within(file.case, number, by=by, token=token, opinion=opinion, gate=asked)
    return _acted(file, part, [f"代录，原件：{original.strip()}"] if original.strip() else [])


@action(RETURN_AT)
def send_back(
    document: int, number: int, *, by: Officer, token: UUID, opinion: str, to: str = "", direct: bool = True,
    paper: Mapping[str, str] | None = None, case: int = 0,
) -> Act[Document]:
    """退回: with reasons; a paper half filled (审核单, 审查意见) stays in the file with them (P34)."""
    file = _locked(document, by, case)

    def asked(state: CaseState, task: Task) -> Word:
        file.state = state
        _numbered(file, to or _drafter(file))
        leaf = leaves.DUE.get(task.step)
        if leaf and paper and any(paper.values()):
            _paper(file, leaf, {name: word.strip() for name, word in paper.items() if word.strip()}, task.step)
        return Word(opinion, to or _drafter(file))

    part = flowing.send_back.within(file.case, number, by=by, token=token, opinion=opinion, direct=direct, gate=asked)
    return _acted(file, part, [])


_LOCK = {"sqlite": "WHERE id = %s", "postgresql": "WHERE id = %s FOR UPDATE"}


def _numbered(file: _File, to: str) -> None:
    """What bears a number is not changed any more: it would be printed under a number given to another text."""
    assert file.state
    order = file.state.flow.order
    numbered = next((order[id] for id in (flows.NUMBER, flows.FOREIGN) if id in order), -1)
    if file.document.number and file.case == file.document.case and order.get(to, numbered) <= numbered:
        refuse([Objection("附件1 五（一）3", f"本件已编号：{file.document.number}，不能退回。",
                          "确需修改的，先作废文号并写明理由；已经分送的，办理撤销或者废止。")])


def _locked(document: int, by: Officer, case: int) -> _File:
    """A document whose case is about to move. Its state comes with the flow's question."""
    locked, revised = ask((Document, _LOCK[connection.vendor], [document]), office.REVISED)
    row = made(Document, locked[0]) if locked else None
    if row is None or row.case is None:
        raise Refusal([Objection("附件1 五（三）1", "没有这项办理。", "页面内容可能已经更新，请刷新后查看。")])
    inner = case if case and case in flows_kept.branches(row.case) else row.case
    return _File(row, office.chart_at(revised), by, None, inner)


def _acted(file: _File, part: Act[Case], notes: list[str]) -> Act[Document]:
    """What a hand-over made of the document, recorded with it as one act."""
    before = file.state
    assert before
    moved = part.result.now
    file.state = moved if file.case == file.document.case else flows_kept.state(file.document.case or 0)
    had = indexing.groups_of(file.document, before) if _followed(file, before) else None
    signed = _after(file, before.step.id)
    if had != indexing.groups_of(file.document, file.state):
        _regroup(file)
    after = {**part.after, "state": file.document.state}
    if signed:
        after |= {"signed_on": file.document.signed_on, "version": file.document.version}
    return Act(file.document, before=part.before, after=after, reason=part.reason, note="；".join(notes),
               provisions=part.provisions)


@action(RETURN_AT)
def withdraw(document: int, *, by: Officer, token: UUID, reason: str) -> Act[Document]:
    """撤回不办: before the number is given, by who began it, with the reason."""
    file = _open(document, by)
    if file.document.number:
        refuse([Objection("党政机关公文处理工作条例 第三十三条", "本件已经编号，不能撤回。",
                          "已经印发的请按撤销或者废止办理。")])
    flowing.withdraw.within(file.case, by=by, reason=reason, token=token)
    before, file.document.state = file.document.state, State.DROPPED
    file.document.save(update_fields=["state"])
    _index(file)
    return Act(file.document, before={"state": before}, after={"state": State.DROPPED.value}, reason=reason)


@action("第五十二条")
def take_inside(document: int, number: int, *, by: Officer, token: UUID, opinion: str = "") -> Act[Document]:
    """部门内办理: a clerk of the body asked takes it and proposes the answer; the head signs it (P05.3)."""
    file = _open(document, by)
    task = file.state.task(number) if file.state and 1 <= number <= len(file.state.tasks) else None
    unit = file.chart.unit_by_id.get(task.seat.id) if task and task.seat.kind is SeatKind.BODY else None
    post = file.chart.head_post(unit)
    if task is None or task.step not in HEADS_SIGN or post is None:
        raise Refusal([Objection("第五十二条", "这一步不在部门内办理。", "请直接办理。")])
    running = flows_kept.published(flows.inside()) or flowing.publish(flows.inside(), by=CLOCK).result
    own = Seat(SeatKind.PERSON, by.person, by.name)
    plan = Plan({flows.INSIDE: (own,), flows.INSIDE_HEAD: (post_seat(post),)})
    inner = flowing.branch(file.case, number, running, plan, by=by, token=token).result
    if opinion.strip():
        flowing.submit(inner.pk, 1, by=by, token=None, opinion=opinion)
    _regroup(file)
    return Act(file.document, before={"step": task.step}, after={"branch": inner.pk}, reason=opinion.strip())


@action(BY_DIVISION, "第五十三条（五）")
def choose_signer(document: int, person: int, *, by: Officer, reason: str) -> Act[Document]:
    """定签发人: the county head himself (0), or who holds his mandate for this class today; by the office."""
    file = _open(document, by)
    if not policies.keeps_register(file.chart, by.person):
        refuse([Objection("附件1 五（三）1", "由谁受权签发由县政府办公室报定。", "请转县政府办公室。")])
    order = file.state.flow.order if file.state else {}
    if flows.MAYOR in order and order[file.step] >= order[flows.MAYOR]:
        refuse([Objection("第五十三条（五）", "本件已到签发环节，不能再改定签发人。",
                          "请由现签发人退回转签环节后改定；其外出、离任的，用改派。")])
    answer = matter.who_signs(file.chart, file.document.department, file.form)
    able = {holder.person: why for holder, why in matter.delegates(file.chart, answer, file.document.title)}
    if person and person not in able:
        refuse([Objection("第五十三条（五）", "所选的人没有签发本件的有效授权。",
                          f"可选：{'、'.join(able.values()) or '县长本人'}。")])
    before = file.form.delegate
    _refill(file, replace(file.form, delegate=person), reason)
    _index(file)
    return Act(file.document, before={"delegate": before}, after={"delegate": person}, reason=reason,
               note=able.get(person, ""))


def _before(file: _File, task: Task, paper: Mapping[str, str] | None, notes: list[str]) -> Plan | None:
    """What must stand before a step is left: who signs for a body, the step's paper, the gates; another plan."""
    _sole_head(file, task)
    _mandated(file, task)
    _three_people(file, task)
    step, plan = task.step, None
    leaf = leaves.DUE.get(step)
    if leaf:
        data = leaves.read_sheet(leaves.SHEETS[leaf], paper or {})
        refuse(leaves.holds(leaf, data))
        _paper(file, leaf, data, step)
        if leaf is Leaf.CLASS_OPINION:
            plan = _reclassify(file, data)
    if step == flows.NUMBER:
        _same_substance(file)
    moment = flows.moment_of(step)
    if moment:
        notes += [str(one) for one in _gates(file, moment)]
    return plan


def _gates(file: _File, moment: Moment) -> Iterable[Objection]:
    """Gates of a moment; what stops refuses, the rest is noted. Facts may have changed, so the text is checked anew."""
    seen = _check(file, numbering=moment is Moment.NUMBER)
    return refuse(held(load_book(settings.RULEBOOK), moment, seen))


def _sole_head(file: _File, task: Task) -> None:
    """At a body's seat its main head signs, or whom he authorised."""
    if task.step not in HEADS_SIGN or task.seat.kind is not SeatKind.BODY or not task.live:
        return
    unit = file.chart.unit_by_id.get(task.seat.id)
    mine = {one.id for one in policies.bodies_of(file.chart, file.by.person)}
    if unit and unit.id in mine and (stop := policies.answers_for(file.chart, unit, file.by)):
        refuse([stop])


def _mandated(file: _File, task: Task) -> None:
    """Who signs in place of the county head holds his mandate on the day of signing."""
    form = file.form
    signer = (file.by.acting_for or file.by).person
    if task.step != flows.MAYOR or not form.delegate or signer != form.delegate:
        return
    answer = matter.who_signs(file.chart, file.document.department, form)
    able = {holder.person for holder, _ in matter.delegates(file.chart, answer, file.document.title)}
    if signer not in able:
        refuse([Objection("第五十三条（五）", "签发本件的授权今日已不生效。", "请由县长签发，或者另行授权后再签。")])


def _three_people(file: _File, task: Task) -> None:
    """初审, 二审, 三审 of one text by three different people (form F7, F10); another text they review anew."""
    if task.step not in (flows.REVIEWS, flows.HEAD) or file.state is None:
        return
    rounds = [one.number for one in file.state.rounds if one.step == flows.REVIEWS]
    before = {number for last in rounds[-1:] for number in file.state.chain(last)}
    for other in file.state.tasks:
        done = other.round in before and other.standing is Standing.CLOSED and other.verb is Verb.AGREE
        if done and other.number != task.number and other.actor and other.actor.person == file.by.person:
            refuse([Objection("附件1 五（三）3", f"{file.by.name}已经审查过本件，三级审查须由不同的人进行。",
                              "请转由其他人审查。")])


def _scribe(by: Officer, original: str) -> None:
    principal = by.acting_for
    if principal and principal.capacity is Capacity.SCRIBE and not original.strip():
        refuse([Objection(SCRIBE_AT, f"代录{principal.name}的意见，没有写明原件。", "请写明批示原件的日期和存放处。")])


def _opinion(step: str, opinion: str) -> str:
    """A leader who only circles an outgoing text consents (附件1 五（二）9; T12)."""
    if opinion.strip() or step not in flows.SIGNING:
        return opinion.strip()
    return f"同意（{CIRCLE}）"


def _reclassify(file: _File, data: Mapping[str, str]) -> Plan | None:
    """The section's class is the document's from now on, and the way follows it."""
    chosen = Disclosure(data["disclosure"])
    if chosen is file.form.disclosure:
        return None
    changed = replace(file.form, disclosure=chosen, closed_reason=data.get("reason", ""))
    _fill(file.document, changed, file.chart)
    file.document.save()
    return _plan(file, changed)


def _same_substance(file: _File) -> None:
    document = file.document
    if document.signed_version in (0, document.version):
        return
    before, now = loading.draft_of(document, document.signed_version), loading.draft_of(document)
    if loading.substance(before) != loading.substance(now):
        refuse([Objection("党政机关公文处理工作条例 第二十五条", "现稿与签发稿的文字有实质不同。",
                          "请退回原签发人复审，或者恢复签发稿。")])


def _all_steps(file: _File, plan: Plan | None) -> str:
    """A draft that comes back goes straight to who returned it, unless the form now asks for steps never passed, or
    bodies never asked, or another signer, or it was signed and is to be signed again."""
    state = file.state
    if state is None or not state.round.back or not state.round.direct or len(state.live) != 1:
        return ""
    back = state.rounds[state.round.back - 1].step
    if plan:
        state = replace(state, plan=Plan({**state.plan.seats, **plan.seats}, plan.left_out, plan.lengths))
    passed = {one.step for one in state.rounds}
    order, here = state.flow.order, state.round.step
    between = [one for one in state.flow.steps if order[here] < order[one.id] < order[back] and not one.detour
               and one.id not in state.plan.left_out]
    new = [one for one in between if one.id not in passed or _again(file, state, one.id, order[back])]
    other = back == flows.MAYOR and {one.seat for one in state.of(state.round.back)}.isdisjoint(state.plan.seats[back])
    usual = state.flow.following(here, state.plan.left_out)
    return usual.id if (new or other) and usual and usual in targets(state) else ""


def _again(file: _File, state: CaseState, step: str, back: int) -> bool:
    """Whether a step passed before is due once more: bodies never asked, a signature or a number that is none now."""
    if step == flows.COUNTERSIGN:
        asked = {task.seat for task in state.tasks if task.step == step}
        return not asked.issuperset(state.plan.seats.get(step, ()))
    if step in flows.SIGNING:
        return back > _last_signing(state) and file.document.state != State.SIGNED
    return step in (flows.NUMBER, flows.FOREIGN) and not file.document.number


def _last_signing(state: CaseState) -> int:
    order = state.flow.order
    return max((order[id] for id in flows.SIGNING if id in order and id not in state.plan.left_out), default=-1)


def _drafter(file: _File) -> str:
    """A return goes to the drafter unless another step is named; signers return the final text to the office."""
    first = file.state.flow.steps[0].id if file.state else ""
    return "" if file.step in (flows.NUMBER, flows.PRINT) else first


def _after(file: _File, step: str) -> bool:
    """What the hand-over makes of the document; whether this was the last required signature."""
    signed = step in flows.SIGNING and _signed(file)
    if signed:
        document = file.document
        document.state, document.signed_on = State.SIGNED, clock.today()
        document.signer_name, document.signed_version = _signer(file), document.version
        document.save(update_fields=["state", "signed_on", "signer_name", "signed_version"])
    elif file.document.state == State.SIGNED and not file.document.number:
        _unsign(file)
    return signed


_HANDED = frozenset({Verb.BEGIN, Verb.SUBMIT, Verb.AGREE, Verb.DISAGREE, Verb.RETURN})


def _followed(file: _File, before: CaseState) -> bool:
    """Whether the search knows who has it: it follows hand-overs, not what is passed on in between (转办, 传阅)."""
    return file.case == file.document.case and all(task.came in _HANDED for task in before.tasks)


def _signed(file: _File) -> bool:
    assert file.state
    state = file.state
    if state.round.step in flows.SIGNING:
        return False
    forward = state.rounds[-1].came in CONSENT or state.ended
    order = state.flow.order
    later = [id for id in flows.SIGNING if id in order and id not in state.plan.left_out
             and order[id] > order[state.round.step]]
    return forward and not later


def _signer(file: _File) -> str:
    """Who signed: at the last step that signs, those apart who countersign it there; the leader, not his scribe."""
    assert file.state
    order, out = file.state.flow.order, file.state.plan.left_out
    given = {task.step: task for task in file.state.tasks if task.consents and task.step in flows.SIGNING
             and task.actor and task.came is not Verb.ADD and not task.aside and task.step not in out}
    steps = sorted(given, key=lambda id: (id != flows.DEPUTIES, order[id]))
    actor = given[steps[-1]].actor if steps else file.by
    assert actor
    principal = actor.acting_for
    return principal.name if principal and principal.capacity is Capacity.SCRIBE else actor.name


def _unsign(file: _File) -> None:
    """Sent back from behind the signature, or taken back: it is to be signed again."""
    assert file.state
    if not file.state.ended and file.state.flow.order[file.step] <= _last_signing(file.state):
        file.document.state, file.document.signed_on = State.UNDER_WAY, None
        file.document.save(update_fields=["state", "signed_on"])
