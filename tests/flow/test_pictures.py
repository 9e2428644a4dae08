"""The picture tells the path really taken; the BPMN text stands on its feet."""

import re
from xml.etree import ElementTree

import pytest

from luoshi.flow.engine import taking, verbs
from luoshi.flow.engine.bpmn import MODEL, bpmn
from luoshi.flow.engine.definition import Flow, Kind, Way, flow_of, loads
from luoshi.flow.engine.picture import svg
from luoshi.flow.engine.route import Arrow, Leg, Phase, legs, stops
from luoshi.flow.engine.state import Plan, State
from luoshi.flow.engine.words import rounds_of, rounds_text
from luoshi.law.book import load_book
from luoshi.law.procedure import Procedure, procedures
from tests.flow.walks import FLOW, PLAN, Clock, seat_task

BOOK = procedures(load_book())


def _to_countersign(clock: Clock) -> State:
    state = verbs.begin(FLOW, PLAN, clock.hand(1))
    state = verbs.agree(state, 1, clock.hand(1), "请审")
    return verbs.agree(state, 2, clock.hand(2), "同意<签>")


def _phases(state: State) -> list[Phase]:
    return [stop.phase for stop in stops(state)]


def test_only_what_was_gone_is_solid() -> None:
    clock = Clock()
    state = _to_countersign(clock)
    done, current, possible = Phase.DONE, Phase.CURRENT, Phase.POSSIBLE
    assert _phases(state) == [done, done, current, possible, possible, possible]
    state = verbs.send_back(state, seat_task(state, 3), clock.hand(3), "附件不全", "T.1")
    assert _phases(state) == [current, done, Phase.RETURNED, possible, possible, possible]
    assert legs(state)[2] == Leg(2, 0, Arrow.BACK)
    assert Leg(0, 2, Arrow.AHEAD) in legs(state)
    drawn = svg(state)
    ElementTree.fromstring(drawn)
    assert drawn.count('data-phase="returned"') == 1
    assert "附件不全" in drawn
    assert "同意&lt;签&gt;" in drawn
    assert all(step.at in drawn for step in FLOW.steps)
    assert "style=" not in drawn


def test_stepwise_return_shows_what_is_done_again() -> None:
    clock = Clock()
    state = _to_countersign(clock)
    state = verbs.send_back(state, seat_task(state, 3), clock.hand(3), "附件不全", "T.1", direct=False)
    assert _phases(state)[1] is Phase.POSSIBLE
    state = verbs.agree(state, seat_task(state, 1), clock.hand(1))
    assert Leg(0, 1, Arrow.ON, 2) in legs(state)
    assert "2次" in svg(state)


def test_taken_back_left_out_and_ended() -> None:
    clock = Clock()
    plan = Plan(PLAN.seats, {"T.5": "无须传阅"})
    state = verbs.begin(FLOW, plan, clock.hand(1))
    state = taking.take_back(verbs.agree(state, 1, clock.hand(1)), 1, clock.hand(1))
    assert Leg(1, 0, Arrow.TAKEN) in legs(state)
    assert _phases(state)[4] is Phase.LEFT_OUT
    assert "无须传阅" in svg(state)
    state = verbs.withdraw(state, clock.hand(1), "不办")
    assert _phases(state)[0] is Phase.RETURNED
    assert _phases(state)[3] is Phase.UNTOUCHED


@pytest.mark.parametrize("procedure", BOOK.values(), ids=list(BOOK))
def test_every_procedure_runs_and_is_drawn(procedure: Procedure) -> None:
    flow = flow_of(procedure)
    assert loads(flow.dumps()) == flow
    assert loads(flow.dumps()).hash == flow.hash
    assert [step.at for step in flow.steps] == [step.at for step in procedure.steps]
    _check(flow)
    state = verbs.begin(flow, Plan(), Clock().hand(1))
    ElementTree.fromstring(svg(state))
    assert rounds_of(rounds_text(state.rounds, flow), flow) == state.rounds


def _check(flow: Flow) -> None:
    top = ElementTree.fromstring(bpmn(flow))
    ids = [one.get("id") for one in top.iter() if one.get("id")]
    assert len(ids) == len(set(ids))
    for arrow in top.iter(f"{{{MODEL}}}sequenceFlow"):
        assert {arrow.get("sourceRef"), arrow.get("targetRef")} <= set(ids)
    assert len(top.findall(f".//{{{MODEL}}}userTask")) == len(flow.steps)
    assert all(re.fullmatch(r"[^\W\d][\w.-]*", one or "") for one in ids)


def test_what_a_procedure_leaves_open_is_said_by_name() -> None:
    procedure = BOOK["P01"]
    ways = {"部门会签": Way(Kind.PARALLEL, silence="D05"), "审核": Way(to=("转签",), dispute="校核")}
    flow = flow_of(procedure, ways, left_out=("归档",))
    assert (flow.step("P01.6").kind, flow.step("P01.6").silence) == (Kind.PARALLEL, "D05")
    assert (flow.step("P01.11").to, flow.step("P01.11").dispute) == (("P01.12",), "P01.10")
    assert len(flow.steps) == len(procedure.steps) - 1
    assert 'isSequential="false"' in bpmn(flow)
    _check(flow)
    with pytest.raises(ValueError, match="没有步骤“会鉴”"):
        flow_of(procedure, {"会鉴": Way()})
    with pytest.raises(ValueError, match="单办"):
        flow_of(procedure, {procedure.steps[0].name: Way(Kind.PARALLEL)})
    with pytest.raises(ValueError, match="不存在的步骤"):
        flow_of(procedure, {"审核": Way(to=("归档",))}, left_out=("归档",))
    with pytest.raises(ValueError, match="别的步骤"):
        flow_of(procedure, {"审核": Way(dispute="审核")})
    with pytest.raises(ValueError, match="须有步骤"):
        Flow("X", "空", "第一条", ())
