"""SpiffWorkflow: its state as JSON in a row (the specification stays in memory), an own table as inbox."""

import json
from typing import Any

from django.db import transaction
from django.utils.timezone import now
from SpiffWorkflow import TaskState
from SpiffWorkflow.bpmn.parser.BpmnParser import BpmnParser
from SpiffWorkflow.bpmn.serializer import BpmnWorkflowSerializer
from SpiffWorkflow.bpmn.workflow import BpmnWorkflow

from tests.benchmarks.peers.chain import DEPUTY, OPINION, SIGN, STEPS, Hand, People, first
from tests.benchmarks.peers.models import Spiff, SpiffTask

SPACE = "http://www.omg.org/spec/BPMN/20100524/MODEL"
SIGN_ID = f"s{STEPS.index(SIGN)}"
_MINE = "SELECT id FROM peers_spifftask WHERE case_id = %s AND owner_id = %s AND closed IS NULL"
MANY = "<multiInstanceLoopCharacteristics><loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics>"


def _xml() -> str:
    """The chain as short as BPMN allows: one gateway, after the step that may return."""
    tasks = (
        f'<userTask id="s{n}" name="{name}">{MANY if name == SIGN else ""}</userTask>' for n, name in enumerate(STEPS)
    )
    deputy = STEPS.index(DEPUTY)
    ways = [("start", "s0"), *((f"s{n}", f"s{n + 1}") for n in range(len(STEPS) - 1) if n != deputy)]
    ways += [(f"s{deputy}", "way"), (f"s{len(STEPS) - 1}", "end")]
    flows = (f'<sequenceFlow id="{one}-{other}" sourceRef="{one}" targetRef="{other}"/>' for one, other in ways)
    back = '<sequenceFlow id="back" sourceRef="way" targetRef="s0"><conditionExpression>back</conditionExpression>'
    on = f'</sequenceFlow><sequenceFlow id="on" sourceRef="way" targetRef="s{deputy + 1}"/>'
    fixed = '<startEvent id="start"/><exclusiveGateway id="way" default="on"/><endEvent id="end"/>'
    body = "".join((fixed, *tasks, *flows, back, on))
    return f'<definitions xmlns="{SPACE}"><process id="chain" isExecutable="true">{body}</process></definitions>'


class ByJson:
    """A workflow of SpiffWorkflow."""

    tables = ("peers_",)

    def __init__(self, people: People) -> None:
        parser = BpmnParser()
        parser.add_bpmn_str(_xml().encode())
        self.spec: Any = parser.get_spec("chain")
        self.serializer: Any = BpmnWorkflowSerializer()
        self.owners = {f"s{n}": people[name] for n, name in enumerate(STEPS)}

    def begin(self, title: str) -> int:
        workflow = BpmnWorkflow(self.spec)
        workflow.do_engine_steps()
        with transaction.atomic():
            row = Spiff._default_manager.create(title=title, state=self._dump(workflow))
            self._open(row, workflow)
        made: int = row.pk
        return made

    def hand(self, case: int, hand: Hand) -> None:
        mine = first(_MINE, case, hand.person)
        with transaction.atomic():
            row = Spiff._default_manager.select_for_update().get(pk=case)
            waiting = SpiffTask._default_manager.get(pk=mine, closed=None)
            workflow = self._load(row.state)
            task = workflow.get_task_from_id(waiting.task)
            task.data["back"] = hand.back
            task.run()
            workflow.do_engine_steps()
            waiting.closed, waiting.opinion = now(), OPINION
            waiting.save(update_fields=["closed", "opinion"])
            self._open(row, workflow, hand)
            row.state = self._dump(workflow)
            row.save(update_fields=["state"])

    def _open(self, row: Spiff, workflow: Any, after: Hand | None = None) -> None:
        """Inbox rows for what became ready; the others of a countersignature have theirs already."""
        ready = workflow.get_tasks(state=TaskState.READY, manual=True)
        step = ready[0].task_spec.name.partition(" ")[0] if ready else ""
        if not ready or (after and step == SIGN_ID and after.step == SIGN):
            return
        SpiffTask._default_manager.bulk_create(
            SpiffTask(case=row, task=task.id, step=step, owner_id=owner, opened=now())
            for task, owner in zip(ready, self.owners[step], strict=True)
        )

    def _dump(self, workflow: Any) -> str:
        workflow.spec, spec = None, workflow.spec
        text: str = self.serializer.serialize_json(workflow)
        workflow.spec = spec
        return text

    def _load(self, text: str) -> Any:
        stored = json.loads(text)
        stored.pop(self.serializer.VERSION_KEY)
        return self.serializer.from_dict({**stored, "spec": self.spec})
