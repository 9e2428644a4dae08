"""退文单 as a PDF form."""

from dataclasses import asdict
from datetime import UTC, datetime

from luoshi.paper.printing.engine import Job, press, type_data
from luoshi.paper.printing.pdf import explained
from luoshi.paper.printing.printed import Printed
from luoshi.paper.printing.types import Roles, glyph_notes, strings, substitution_notes, undrawn
from luoshi.terms.profile import GB_T_9704, Face
from luoshi.terms.slip import Slip, SlipRow

_ROLES = ("title", "body", "level1")


def print_slip(slip: Slip) -> Printed:
    """The return slip on A4, bordered; byte-identical for the same slip. Raises Unprintable."""
    roles = Roles.of(GB_T_9704)
    faces = tuple(dict.fromkeys(roles.types[name].face for name in _ROLES))
    with explained():
        job = _job(slip, roles, faces)
        with press(job) as machine:
            made = machine.pdf(job)
            pages = int(machine.ask("pages"))
    return Printed(made, pages, (*substitution_notes(faces), *glyph_notes(strings(slip), faces)))


def _job(slip: Slip, roles: Roles, faces: tuple[Face, ...]) -> Job:
    data = {**asdict(slip), "rows": [_row(row) for row in slip.rows if not row.accepted],
            "accepted": [_row(row) for row in slip.rows if row.accepted],
            "types": {name: type_data(roles.types[name]) for name in _ROLES},
            "heading": "退文单", "day": f"{slip.on.year}年{slip.on.month}月{slip.on.day}日", "opening": _opening(slip)}
    del data["on"]
    stamp = int(datetime(slip.on.year, slip.on.month, slip.on.day, tzinfo=UTC).timestamp())
    return Job("slip.typ", data, (), stamp, undrawn(strings(slip), faces))


def _row(row: SlipRow) -> dict[str, str | bool]:
    """A row for the template; nothing is proposed any more for what was accepted."""
    proposed = "" if row.accepted else row.rewrite or ""
    return {**asdict(row), "rewrite": proposed, "delete": not row.accepted and row.rewrite == "" and bool(row.quote)}


def _opening(slip: Slip) -> str:
    count = sum(not row.accepted for row in slip.rows)
    sender = f"{slip.sender or '来文单位'}：你单位报来的文件"
    if not (count or slip.open_points):
        return f"{sender}没有需要退回修改的事项。"
    reasons = f"有下列{count}处不符合规定" if count else "有下列事项需要核实"
    return f"{sender}{reasons}，现予退回。请按处理意见修改后重新报送。"
