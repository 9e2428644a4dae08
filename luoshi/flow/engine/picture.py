"""The picture of a case as SVG: steps in the order of the flow, each with its article; only arrows gone are solid.

Colours are attributes, not style, so that a strict content policy lets them through. Sizes in px.
"""

from collections.abc import Iterator
from html import escape

from luoshi.flow.engine.definition import Kind
from luoshi.flow.engine.moving import moment
from luoshi.flow.engine.route import Arrow, Leg, Phase, Stop, legs, stops
from luoshi.flow.engine.state import Standing, State, Task

LEFT, WIDTH, HEIGHT, GAP, SIDE = 70, 300, 54, 26, 70
# fill, border, text of each phase: readable in grey print too, since the phase also stands in words.
COLOURS = {
    Phase.DONE: ("#e6f4ea", "#2e7d32", "#1b1b1b"),
    Phase.CURRENT: ("#fff3cd", "#c77700", "#1b1b1b"),
    Phase.RETURNED: ("#fdecea", "#b3261e", "#1b1b1b"),
    Phase.POSSIBLE: ("#ffffff", "#8a8a8a", "#444444"),
    Phase.UNTOUCHED: ("#ffffff", "#c8c8c8", "#767676"),
    Phase.LEFT_OUT: ("#f4f4f4", "#c8c8c8", "#767676"),
}
INK = {Arrow.ON: "#2e7d32", Arrow.BACK: "#b3261e", Arrow.TAKEN: "#6a4fa3", Arrow.AHEAD: "#8a8a8a"}
DASH = {Arrow.ON: "", Arrow.BACK: "6 3", Arrow.TAKEN: "2 3", Arrow.AHEAD: "4 4"}
NAMES = 3
LETTERS = 21


def svg(state: State) -> str:
    """The picture; readable without colours, each box with its opinions as a tooltip."""
    found = stops(state)
    height = len(found) * (HEIGHT + GAP) + GAP
    width = LEFT + WIDTH + SIDE
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
        ' role="img" font-family="sans-serif">',
        f"<title>{escape(state.flow.name)}办理过程</title>",
        f"<desc>{escape(_said(found))}</desc>",
        *_heads(),
        *(line for leg in legs(state) for line in _leg(leg)),
        *(line for row, stop in enumerate(found) for line in _box(row, stop)),
        "</svg>",
    ]
    return "\n".join(lines)


def _said(found: list[Stop]) -> str:
    return "；".join(f"{stop.step.name}：{stop.phase}" for stop in found)


def _heads() -> Iterator[str]:
    for way, ink in INK.items():
        yield (
            f'<marker id="to-{way.name.lower()}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7"'
            f' orient="auto"><path d="M0 0L8 4L0 8z" fill="{ink}"/></marker>'
        )


def _top(row: int) -> int:
    return GAP + row * (HEIGHT + GAP)


def _leg(leg: Leg) -> Iterator[str]:
    line = f'fill="none" stroke="{INK[leg.way]}" stroke-width="1.6" marker-end="url(#to-{leg.way.name.lower()})"'
    dash = f' stroke-dasharray="{DASH[leg.way]}"' if DASH[leg.way] else ""
    words = f"{leg.way}{leg.times}次" if leg.times > 1 else leg.way
    yield f'<path d="{_track(leg)}" {line}{dash}><title>{words}</title></path>'
    if leg.times > 1:
        x = LEFT + WIDTH + SIDE - 14 if leg.end <= leg.start else LEFT + WIDTH // 2 + 10
        y = (_top(leg.start) + _top(leg.end) + HEIGHT) // 2 + 4
        yield f'<text x="{x}" y="{y}" font-size="11" fill="{INK[leg.way]}">{leg.times}次</text>'


def _track(leg: Leg) -> str:
    """Straight to the neighbour below; over others by the left; back by the right."""
    down = leg.end - leg.start
    if down == 1 and leg.way in (Arrow.ON, Arrow.AHEAD):
        x = LEFT + WIDTH // 2
        return f"M{x} {_top(leg.start) + HEIGHT}V{_top(leg.end)}"
    start, end = _top(leg.start) + HEIGHT // 2, _top(leg.end) + HEIGHT // 2
    if down > 0:
        bend = max(10, LEFT - 12 * down)
        return f"M{LEFT} {start + 8}C{bend} {start + 8} {bend} {end - 8} {LEFT} {end - 8}"
    right = LEFT + WIDTH
    bend = min(right + SIDE - 16, right + 20 - 12 * down)
    return f"M{right} {start - 8}C{bend} {start - 8} {bend} {end + 8} {right} {end + 8}"


def _box(row: int, stop: Stop) -> Iterator[str]:
    fill, border, ink = COLOURS[stop.phase]
    top = _top(row)
    double = stop.step.kind in (Kind.PARALLEL, Kind.ORDERED)
    dash = ' stroke-dasharray="4 3"' if stop.phase in (Phase.POSSIBLE, Phase.UNTOUCHED, Phase.LEFT_OUT) else ""
    yield f'<g data-step="{escape(stop.step.id)}" data-phase="{stop.phase.name.lower()}">'
    yield f"<title>{escape(_tip(stop))}</title>"
    yield (
        f'<rect x="{LEFT}" y="{top}" width="{WIDTH}" height="{HEIGHT}" rx="5" fill="{fill}" stroke="{border}"'
        f' stroke-width="{2 if double else 1.2}"{dash}/>'
    )
    yield _text(LEFT + 10, top + 20, 14, ink, _short(stop.step.name, LETTERS))
    yield _text(LEFT + 10, top + 40, 11, ink, _short(_who(stop), LETTERS - 1))
    yield _text(LEFT + WIDTH - 10, top + 40, 11, border, stop.phase, end=True)
    yield _text(LEFT + WIDTH - 10, top - 4, 10, "#555555", stop.step.at, end=True)
    yield "</g>"


def _text(x: int, y: int, size: int, ink: str, words: str, *, end: bool = False) -> str:
    anchor = ' text-anchor="end"' if end else ""
    return f'<text x="{x}" y="{y}" font-size="{size}" fill="{ink}"{anchor}>{escape(words)}</text>'


def _short(words: str, letters: int) -> str:
    return words if len(words) <= letters else words[: letters - 1] + "…"


def _who(stop: Stop) -> str:
    shown = [task for task in stop.tasks if task.standing is not Standing.VOID] or list(stop.tasks)
    names = list(dict.fromkeys(_name(task) for task in shown)) or [seat.name for seat in stop.planned]
    if not names:
        return stop.note or stop.step.actor
    more = f"等{len(names)}人" if len(names) > NAMES else ""
    return "、".join(names[:NAMES]) + more


def _name(task: Task) -> str:
    answered = task.actor and task.actor.person and task.standing is Standing.CLOSED
    return task.actor.name if task.actor and answered else task.seat.name


def _tip(stop: Stop) -> str:
    lines = [f"{stop.step.name}（{stop.step.at}）：{stop.phase}"]
    if stop.note:
        lines.append(f"略去理由：{stop.note}")
    for task in stop.tasks:
        did = f"{task.verb}（{moment(task)}）" if task.closed else task.waits or task.standing
        lines.append(f"{_name(task)}：{did}{task.opinion}")
    return "\n".join(lines)
