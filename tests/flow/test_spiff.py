"""The BPMN export is portable: another engine reads it by the published schema and runs it to the end."""

from collections import Counter
from collections.abc import Callable, Iterator

import pytest
from SpiffWorkflow import TaskState
from SpiffWorkflow.bpmn.parser.BpmnParser import BpmnParser, BpmnValidator
from SpiffWorkflow.bpmn.workflow import BpmnWorkflow

from luoshi.documents import flows
from luoshi.flow.engine.bpmn import bpmn
from luoshi.flow.engine.definition import Flow, flow_of
from luoshi.law.book import load_book
from luoshi.law.procedure import Procedure, procedures
from tests.flow.walks import DRAFT, FLOW, HEAD, LEADER, NUMBER, SIGN

BOOK = procedures(load_book())
VALIDATOR = BpmnValidator()
USUAL = "next"
READING = "T.5"
Choice = Callable[[str, int], str]
"""(id of the step, how often it was done before) -> the outcome."""


def _run(flow: Flow, choose: Choice, seats: int = 3, most: int = 60) -> Iterator[str]:
    """Ids of the steps in the order in which the engine asks for them."""
    parser = BpmnParser(validator=VALIDATOR)
    parser.add_bpmn_str(bpmn(flow).encode())
    (process,) = parser.get_process_ids()
    running = BpmnWorkflow(parser.get_spec(process))
    running.do_engine_steps()
    done: Counter[str] = Counter()
    while not running.is_completed():
        assert done.total() < most, "the way has no end"
        task = running.get_tasks(state=TaskState.READY, manual=True)[0]
        step = task.task_spec.name.partition(" ")[0]
        task.data.update(outcome=choose(step, done[step]), seats=seats)
        task.run()
        running.do_engine_steps()
        done[step] += 1
        yield step


def _usually(_step: str, _times: int) -> str:
    return USUAL


@pytest.mark.parametrize("procedure", BOOK.values(), ids=list(BOOK))
def test_every_procedure_runs_to_its_end_elsewhere(procedure: Procedure) -> None:
    flow = flow_of(procedure)
    assert len(list(_run(flow, _usually))) == len(flow.steps)


RUNNING = [*map(flows.flow, ("P01", "P02", "P03", "P33")), flows.flow("P01", normative=True), flows.inside()]


@pytest.mark.parametrize("flow", RUNNING, ids=[flow.key for flow in RUNNING])
def test_every_running_flow_of_documents_passes_its_detours_by(flow: Flow) -> None:
    assert list(dict.fromkeys(_run(flow, _usually, 2))) == [step.id for step in flow.steps if not step.detour]


def test_a_dispute_goes_its_detour() -> None:
    def choose(step: str, times: int) -> str:
        return flows.TALK if step == flows.COUNTERSIGN and not times else USUAL

    done = list(_run(flows.flow("P01"), choose, 1))
    after = done.index(flows.COUNTERSIGN) + 1
    assert done[after : after + 2] == [flows.TALK, flows.DISPUTE]
    assert done[-1] == flows.FILE


@pytest.mark.parametrize("seats", [1, 2, 4])
def test_a_countersignature_has_as_many_hands_as_the_case_has_seats(seats: int) -> None:
    single, several = (DRAFT, HEAD, NUMBER), (SIGN, LEADER, READING)
    assert Counter(_run(FLOW, _usually, seats)) == dict.fromkeys(single, 1) | dict.fromkeys(several, seats)


def test_it_goes_back_and_past_a_step_by_the_outcome() -> None:
    def choose(step: str, times: int) -> str:
        if step == SIGN and times < 2:
            return DRAFT
        return NUMBER if step == LEADER else USUAL

    once = [DRAFT, HEAD, SIGN, SIGN]
    assert list(_run(FLOW, choose, 2)) == [*once, *once, LEADER, LEADER, NUMBER]
