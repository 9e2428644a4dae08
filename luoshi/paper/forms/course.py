"""拟办文件流程图 redrawn from the text, with the state of one document on it (FC1, FC2, T18)."""

from typing import Any

from luoshi.paper.forms.drawing import HEIGHT, Drawing, Placed, drawn
from luoshi.paper.forms.job import Sheet, pictures, printed
from luoshi.paper.printing.printed import Printed
from luoshi.terms.blank import full_date
from luoshi.terms.course import Course, Reach, Step

_LOOKS = {Reach.DONE: "done", Reach.CURRENT: "current", Reach.AHEAD: "ahead", Reach.LEFT_OUT: "left-out"}


def print_course(course: Course) -> Printed:
    """The chart as PDF/A-2b, marked 据正文重绘; byte-identical for the same chart. Raises Unprintable."""
    return printed(_sheet(course))


def course_pages(course: Course, ppi: float = 96) -> tuple[bytes, ...]:
    """The same pages as PNG. Raises Unprintable."""
    return pictures(_sheet(course), ppi)


def _sheet(course: Course) -> Sheet:
    source = f"原图在公布的文本中已失，本图据{course.source}的正文重绘，不是原件。"
    data = {
        "title": course.title,
        "document": course.document,
        "source": source,
        "keys": [{"name": look, "said": reach.value} for reach, look in _LOOKS.items()],
        "height": HEIGHT,
        "pages": [_page(one) for one in drawn(course)],
        "day": full_date(course.printed_on),
    }
    texts = (
        course,
        source,
        tuple(Reach),
        tuple(_state(step) for step in _steps(course)),
        "第页共打印日期：（据正文重绘）",
    )
    return Sheet("course.typ", data, texts, course.printed_on)


def _steps(course: Course) -> list[Step]:
    return [step for band in course.bands for lane in band for step in lane.steps]


def _page(drawing: Drawing) -> dict[str, Any]:
    return {
        "width": drawing.width,
        "height": drawing.height,
        "boxes": [_box(one) for one in drawing.boxes],
        "ways": [{"points": one.points, "gone": one.gone} for one in drawing.ways],
        "names": [{"text": one.text, "x": one.x, "y": one.y} for one in drawing.names],
    }


def _box(one: Placed) -> dict[str, Any]:
    step = one.step
    return {
        "x": one.x,
        "y": one.y,
        "name": step.name,
        "at": step.at,
        "who": step.who,
        "reach": _LOOKS[step.reach],
        "state": _state(step),
    }


def _state(step: Step) -> str:
    """The lines about time; the bare chart has none."""
    since = full_date(step.since) if step.since else ""
    if step.reach is Reach.CURRENT:
        return "\n".join(filter(None, (f"{since}起" if since else "", f"已{step.lasted}" if step.lasted else "")))
    return "\n".join(filter(None, (since, step.lasted)))
