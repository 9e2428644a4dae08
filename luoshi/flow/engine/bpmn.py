"""A flow as BPMN 2.0 XML with its diagram (ISO/IEC 19510), for tools that draw or run it elsewhere.

A step is a user task; countersignature is a multi-instance task; where a step may be left several ways stands an
exclusive gateway whose condition asks `outcome` (next, or the id of a step).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from xml.etree.ElementTree import Element, SubElement, indent, register_namespace, tostring

from luoshi.flow.engine.definition import Flow, Kind, Step

MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL"
DI = "http://www.omg.org/spec/BPMN/20100524/DI"
DC = "http://www.omg.org/spec/DD/20100524/DC"
DD = "http://www.omg.org/spec/DD/20100524/DI"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
TARGET = "urn:luoshi:flow"
for _prefix, _space in (("bpmn", MODEL), ("bpmndi", DI), ("dc", DC), ("di", DD), ("xsi", XSI)):
    register_namespace(_prefix, _space)

WIDE, HIGH, APART, ROUND, ROW = 120, 80, 60, 36, 100
AXIS = ROW + HIGH // 2


@dataclass(frozen=True, slots=True)
class Node:
    """A shape: its id, its element, and its box (x, y, width, height)."""

    id: str
    sort: str
    x: int
    width: int
    height: int
    step: Step | None = None

    @property
    def y(self) -> int:
        return AXIS - self.height // 2


@dataclass(frozen=True, slots=True)
class Edge:
    """An arrow from node to node; outcome: the condition under which it is taken, '' for the only or usual one."""

    start: str
    end: str
    outcome: str = ""
    name: str = ""

    @property
    def id(self) -> str:
        return f"{self.start}-to-{self.end}"


def bpmn(flow: Flow) -> str:
    """The XML text."""
    flow = _plain(flow)
    nodes, edges = list(_nodes(flow)), list(_edges(flow))
    top = Element(f"{{{MODEL}}}definitions", {"id": f"{flow.key}-definitions", "targetNamespace": TARGET})
    process = SubElement(
        top, f"{{{MODEL}}}process", {"id": flow.key, "name": flow.name, "isExecutable": "true"}
    )
    for node in nodes:
        _element(process, node, edges)
    for edge in edges:
        _arrow(process, edge)
    _diagram(top, flow, nodes, edges)
    indent(top)
    return tostring(top, encoding="unicode", xml_declaration=False) + "\n"


def _plain(flow: Flow) -> Flow:
    """With ids that XML allows: no brackets."""
    name = partial(re.sub, r"[^\w.-]", "_")
    steps = (
        replace(step, id=name(step.id), to=tuple(map(name, step.to)), dispute=name(step.dispute)) for step in flow.steps
    )
    return replace(flow, key=name(flow.key), steps=tuple(steps))


def _several(flow: Flow, step: Step) -> bool:
    return bool(_others(flow, step))


def _others(flow: Flow, step: Step) -> list[tuple[str, str]]:
    """Ways out besides the next step: other steps that may follow, and the return to the first."""
    usual = flow.following(step.id)
    found = [(id, flow.step(id).name) for id in step.to if not usual or id != usual.id]
    first = flow.steps[0].id
    if step.id != first:
        found += [(first, "退回")]
    if step.dispute and step.dispute != first:
        found.append((step.dispute, "分歧处理"))
    return list(dict(reversed(found)).items())[::-1]


def _nodes(flow: Flow) -> Iterator[Node]:
    x = APART
    yield Node("begin", "startEvent", x, ROUND, ROUND)
    x += ROUND + APART
    for step in flow.steps:
        yield Node(step.id, "userTask", x, WIDE, HIGH, step)
        x += WIDE + APART
        if _several(flow, step):
            yield Node(f"{step.id}.way", "exclusiveGateway", x, 50, 50)
            x += 50 + APART
    yield Node("finish", "endEvent", x, ROUND, ROUND)


def _edges(flow: Flow) -> Iterator[Edge]:
    yield Edge("begin", flow.steps[0].id)
    for step in flow.steps:
        usual = flow.following(step.id)
        after = usual.id if usual else "finish"
        if not _several(flow, step):
            yield Edge(step.id, after)
            continue
        way = f"{step.id}.way"
        yield Edge(step.id, way)
        yield Edge(way, after)
        for id, name in _others(flow, step):
            yield Edge(way, id, id, name)


def _element(process: Element, node: Node, edges: list[Edge]) -> None:
    words = {"id": node.id}
    step = node.step
    if step:
        words["name"] = step.name
    usual = next((edge for edge in edges if edge.start == node.id and not edge.outcome), None)
    if node.sort == "exclusiveGateway" and usual:
        words["default"] = usual.id
    element = SubElement(process, f"{{{MODEL}}}{node.sort}", words)
    if step:
        limit = f"；期限{step.limit}" if step.limit else ""
        SubElement(element, f"{{{MODEL}}}documentation").text = f"{step.at}；{step.actor}{limit}"
    for edge in edges:
        if edge.end == node.id:
            SubElement(element, f"{{{MODEL}}}incoming").text = edge.id
    for edge in edges:
        if edge.start == node.id:
            SubElement(element, f"{{{MODEL}}}outgoing").text = edge.id
    if step and step.kind is not Kind.SINGLE:
        _many(element, step)


def _many(element: Element, step: Step) -> None:
    """Several seats do the step: at once or one after another, as many as the case has."""
    ordered = "true" if step.kind is Kind.ORDERED else "false"
    loop = SubElement(element, f"{{{MODEL}}}multiInstanceLoopCharacteristics", {"isSequential": ordered})
    SubElement(loop, f"{{{MODEL}}}loopCardinality", {f"{{{XSI}}}type": "bpmn:tFormalExpression"}).text = "seats"


def _arrow(process: Element, edge: Edge) -> None:
    words = {"id": edge.id, "sourceRef": edge.start, "targetRef": edge.end}
    if edge.name:
        words["name"] = edge.name
    arrow = SubElement(process, f"{{{MODEL}}}sequenceFlow", words)
    if edge.outcome:
        condition = SubElement(
            arrow, f"{{{MODEL}}}conditionExpression", {f"{{{XSI}}}type": "bpmn:tFormalExpression"}
        )
        condition.text = f"outcome == '{edge.outcome}'"


def _diagram(top: Element, flow: Flow, nodes: list[Node], edges: list[Edge]) -> None:
    diagram = SubElement(top, f"{{{DI}}}BPMNDiagram", {"id": f"{flow.key}-diagram"})
    plane = SubElement(diagram, f"{{{DI}}}BPMNPlane", {"id": f"{flow.key}-plane", "bpmnElement": flow.key})
    for node in nodes:
        shape = SubElement(plane, f"{{{DI}}}BPMNShape", {"id": f"{node.id}-shape", "bpmnElement": node.id})
        box = {"x": node.x, "y": node.y, "width": node.width, "height": node.height}
        SubElement(shape, f"{{{DC}}}Bounds", {name: str(value) for name, value in box.items()})
    placed = {node.id: node for node in nodes}
    for depth, edge in enumerate(edges):
        line = SubElement(plane, f"{{{DI}}}BPMNEdge", {"id": f"{edge.id}-edge", "bpmnElement": edge.id})
        for x, y in _points(placed[edge.start], placed[edge.end], edge, depth):
            SubElement(line, f"{{{DD}}}waypoint", {"x": str(x), "y": str(y)})


def _points(start: Node, end: Node, edge: Edge, depth: int) -> list[tuple[int, int]]:
    """Straight along the axis; other ways run below it, each at a depth of its own."""
    if not edge.outcome:
        return [(start.x + start.width, AXIS), (end.x, AXIS)]
    below = AXIS + HIGH + 8 * depth
    out, into = start.x + start.width // 2, end.x + end.width // 2
    return [(out, start.y + start.height), (out, below), (into, below), (into, end.y + end.height)]
