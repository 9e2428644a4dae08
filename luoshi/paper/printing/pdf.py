"""PDF and page pictures from a Draft."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any

import typst

from luoshi.paper.fonts.choice import NoFont
from luoshi.paper.printing.engine import Job, Press, press, type_data
from luoshi.paper.printing.fitting import Fit, Seen, fitted
from luoshi.paper.printing.matter import Image, Matter, Piece
from luoshi.paper.printing.printed import Unprintable
from luoshi.paper.printing.types import Roles, strings, undrawn
from luoshi.terms.profile import Profile

# The date of signing becomes the file's time, so that equal papers give equal bytes.
_DAY = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日")
_NO_DATE = datetime(2012, 7, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Laid:
    """A laid out paper: its bytes or page pictures, the number of pages, the fit and its note."""

    pdf: bytes
    pages: int
    fit: Fit
    note: str
    pictures: tuple[bytes, ...] = ()


def lay(matter: Matter, profile: Profile, ppi: float | None = None) -> Laid:
    """Typeset. With `ppi`, pages come as PNG. Raises Unprintable when the typesetter refuses."""
    with explained():
        job = job_of(matter, profile)
        with press(job) as machine:
            return _lay(machine, job, ppi)


def _lay(machine: Press, job: Job, ppi: float | None) -> Laid:
    made: list[bytes] = []
    seen: list[Seen] = []

    def set_so(fit: Fit) -> Seen:
        made[:] = [machine.pdf(_with(job, fit))]
        seen[:] = [Seen(**machine.ask("fit"))]
        return seen[0]

    fit, note = fitted(set_so)
    pictures = machine.pages(_with(job, fit), ppi) if ppi else ()
    return Laid(made[0], seen[0].pages, fit, note, pictures)


def _with(job: Job, fit: Fit) -> Job:
    return Job(job.template, {**job.data, **asdict(fit)}, job.pictures, job.stamp, job.blank)


@contextmanager
def explained() -> Iterator[None]:
    """Turn a refusal of the typesetter or of the fonts into Unprintable."""
    try:
        yield
    except NoFont as error:
        raise Unprintable(str(error)) from error
    except typst.TypstError as error:
        raise Unprintable(f"排版没有成功，请检查文中的图片和表格后重试（{error.message}）") from error


def job_of(matter: Matter, profile: Profile) -> Job:
    """Matter as a job for the template `paper.typ`."""
    pictures = tuple((image.file, image.data) for image in images(matter) if image.file)
    roles = Roles.of(profile)
    data: dict[str, Any] = {
        **_plain(matter), "types": {name: type_data(one) for name, one in roles.types.items()},
        "title": "".join(matter.head.title) or "".join(matter.head.marks),
        "author": matter.sign.names or matter.head.marks,
    }
    blank = undrawn(strings(matter), roles.faces)
    return Job("paper.typ", data, pictures, int(signing_day(matter).timestamp()), blank)


def images(matter: Matter) -> Iterator[Image]:
    """Every picture of the paper."""
    flows: list[tuple[Piece, ...]] = [matter.body, *(annex.pieces for annex in matter.annexes)]
    return (piece for flow in flows for piece in flow if isinstance(piece, Image))


def _plain(matter: Matter) -> dict[str, Any]:
    data = asdict(matter)
    for flow in (data["body"], *(annex["pieces"] for annex in data["annexes"])):
        for piece in flow:
            piece.pop("data", None)
    return data


def signing_day(matter: Matter) -> datetime:
    """Midnight (UTC) of the date of signing, or of the day the standard took effect when there is none to read."""
    match = _DAY.search(matter.sign.date)
    try:
        year, month, day = map(int, match.groups()) if match else (0, 0, 0)
        return datetime(year, month, day, tzinfo=UTC)
    except ValueError:
        return _NO_DATE
