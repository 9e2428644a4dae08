"""签收登记 (P04.1) and what becomes of a returned paper: registered at once, numbered without gaps, then checked."""

from collections.abc import Iterable, Iterator
from uuid import UUID

from luoshi.documents.actions.counting import _counter, _next
from luoshi.documents.incoming import checking, flows, indexing, senders
from luoshi.documents.incoming.actions.keeping import AT, _File, _keep_paper, _keep_text, _open, _stand, _text
from luoshi.documents.incoming.entry import Entry, Values, entry_of, read_entry
from luoshi.documents.incoming.intake import Paper, Upload, taken
from luoshi.documents.incoming.models import Incoming, IncomingText
from luoshi.documents.incoming.seats import Way, plan
from luoshi.documents.incoming.words import Came, Kind, Stand
from luoshi.documents.issuing import rights
from luoshi.documents.words import Urgency
from luoshi.flow import actions as flowing
from luoshi.flow import queries as flows_kept
from luoshi.flow.engine.refusal import Repeated
from luoshi.law.refusal import Objection, refuse
from luoshi.office import queries as office
from luoshi.office.chart import Chart
from luoshi.record import clock
from luoshi.record.actions import Act, Subject, action
from luoshi.record.chain import Json
from luoshi.record.clock import CHINA
from luoshi.terms.dossier import Leaf
from luoshi.terms.officer import CLOCK, Officer

SERIES = "收文"
NATION_AT, SECRET_AT = "党政机关公文处理工作条例 第二十四条", "第六十九条"
SHELL_TITLE = "（涉密来文，内容不登记）"
RETURN_AT = "附件1 五（二）7"


@action(AT, NATION_AT)
def register(
    values: Values, upload: Upload | None = None, text: str = "", *, by: Officer, token: UUID
) -> Act[Incoming]:
    """签收登记: a line of the 收文登记簿 with the next 收文号; the formal check runs and the case begins (P04.1).

    values: cells of `entry.Entry` by name; those left empty are filled from the paper. upload: the file or a scan; text
    instead of it. Raises Refusal with all faults, at once for what is secret: then nothing is kept (`register_shell`).
    """
    chart = office.chart()
    _once(token)
    paper = taken(upload, text)
    entry = read_entry(values, entry_of(paper.draft) if paper.draft else Entry())
    refuse([*rights.not_clerk(chart, by, "登记来文"), *_twice(entry)])
    row = _row(entry, chart, by, token)
    row.save()
    file = _File(row, chart, by, None)
    kept = _keep_text(file, paper) if paper.draft or paper.file else None
    _begin(file)
    indexing.keep(row)
    return Act(row, after=_facts(row, kept))


def _once(token: UUID) -> None:
    row = Incoming.objects.filter(token=token).first()
    if row:
        raise Repeated(f"已登记：{row.number}", "重复点击没有再次登记")


def _twice(entry: Entry) -> Iterator[Objection]:
    if not entry.their_number:
        return
    row = Incoming.objects.filter(their_number=entry.their_number).exclude(state=Stand.DROPPED).first()
    if row and row.sender == entry.sender:
        again = "退文后重新报送的，请在原件上登记新稿。"
        if row.state != Stand.RETURNED:
            again = "重复报送的不再登记；确属另件的，请核对文号。"
        yield Objection("第五十条", f"{entry.sender}的{entry.their_number}已登记：{row.number}（{row.state}）。", again)


def _row(entry: Entry, chart: Chart, by: Officer, token: UUID) -> Incoming:
    at = entry.received or clock.now()
    unit = chart.unit(entry.sender)
    led = senders.subordinate(chart, unit)
    year, serial = _number(at.astimezone(CHINA).year)
    return Incoming(
        year=year, serial=serial, number=_written(year, serial), sender=unit.name if unit else entry.sender,
        sender_body=unit.id if unit else None, their_number=entry.their_number, their_date=entry.their_date,
        title=entry.title, genre=entry.genre or "", signer=entry.signer, addressee=entry.addressee, copies=entry.copies,
        subjects=entry.subjects, urgency=entry.urgency, label=entry.label, way=entry.way, direct=entry.direct or "",
        leader=entry.leader, received=at, received_by_id=by.person, received_by=by.title + by.name,
        kind=senders.kind_of(entry.genre, entry.title), as_letter=senders.as_letter(entry.genre, led), token=token,
    )


def _number(year: int) -> tuple[int, int]:
    return year, _next(_counter(SERIES, year))


def _written(year: int, serial: int) -> str:
    return f"收〔{year}〕{serial}号"


def _begin(file: _File) -> None:
    row = file.incoming
    first = plan(file.chart, row, Way(Kind(row.kind)))
    running = flows_kept.published(flows.flow()) or flowing.publish(flows.flow(), by=CLOCK).result
    about = Subject("documents.incoming", str(row.pk))
    case = flowing.begin(running, first, by=file.by, subject=about, title=row.title, token=None,
                         urgency=Urgency(row.urgency).rank).result
    row.case = case.pk
    row.save(update_fields=["case"])


def _facts(row: Incoming, kept: IncomingText | None) -> dict[str, Json]:
    facts: dict[str, Json] = {"number": row.number, "sender": row.sender, "title": row.title, "way": row.way}
    if kept:
        facts |= {"text": kept.hash, "findings": len(checking.findings(kept))}
    return facts


@action(SECRET_AT, AT)
def register_shell(sender: str, way: Came, *, by: Officer, token: UUID) -> Act[Incoming]:
    """只登记: of a paper that bears a state secret nothing is kept but who sent it, how and when it was received."""
    chart = office.chart()
    _once(token)
    refuse(rights.not_clerk(chart, by, "登记来文"))
    at = clock.now()
    year, serial = _number(at.astimezone(CHINA).year)
    row = Incoming.objects.create(
        year=year, serial=serial, number=_written(year, serial), sender=sender.strip() or "（未写明）",
        title=SHELL_TITLE, way=way, received=at, received_by_id=by.person, received_by=by.title + by.name,
        state=Stand.SHELL, token=token,
    )
    indexing.keep(row)
    return Act(row, after={"number": row.number, "way": row.way})


@action(RETURN_AT)
def register_again(
    incoming: int, upload: Upload | None = None, text: str = "", *, by: Officer, token: UUID
) -> Act[Incoming]:
    """重新报送: the corrected paper of a returned one, as its next text; which faults are put right stays (P34.3)."""
    file = _open(incoming, by)
    refuse(rights.not_clerk(file.chart, by, "登记来文"))
    if file.incoming.state != Stand.RETURNED:
        refuse([Objection(RETURN_AT, f"本件{file.incoming.state}，没有退文，不登记新稿。", "请另行登记。")])
    paper = taken(upload, text)
    if not (paper.draft or paper.file):
        refuse([Objection(RETURN_AT, "没有选择重新报送的文件。", "请选择文件或者扫描件。")])
    before = _text(file)
    _reread(file.incoming, paper)
    kept = _keep_text(file, paper)
    _stand(file, Stand.REGISTERED)
    flowing.resume.within(file.case, by=by, token=token, reason="已重新报送")
    found = checking.compared(checking.findings(before), checking.findings(kept))
    said = {"已改": _names(found.solved), "未改": _names(found.left), "新发现": _names(found.new)}
    _keep_paper(file, Leaf.EXAMINATION, {name: word for name, word in said.items() if word}, flows.CHECK, 0)
    indexing.keep(file.incoming)
    return Act(file.incoming, before={"state": Stand.RETURNED.value}, after={**_facts(file.incoming, kept), **said})


def _names(found: Iterable[checking.Found]) -> str:
    return "、".join(one["name"] for one in found)


def _reread(row: Incoming, paper: Paper) -> None:
    """What the corrected paper says otherwise replaces what the first one said."""
    if paper.draft is None:
        return
    entry = entry_of(paper.draft)
    row.title = entry.title or row.title
    row.genre = entry.genre or row.genre
    row.signer, row.addressee = entry.signer or row.signer, entry.addressee or row.addressee
    row.their_number, row.their_date = entry.their_number or row.their_number, entry.their_date or row.their_date
    row.save(update_fields=["title", "genre", "signer", "addressee", "their_number", "their_date"])
