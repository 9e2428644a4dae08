"""Random verbs through the actions: what the tables keep is what the engine would say, and the record tells it all."""

import random
from contextlib import suppress
from uuid import uuid4

import pytest

from luoshi.flow import actions, queries
from luoshi.flow.engine.refusal import Refusal
from luoshi.flow.engine.sharing import Added
from luoshi.flow.engine.state import State
from luoshi.flow.models import Clock, Definition
from luoshi.record import clock
from luoshi.record.actions import Subject
from luoshi.record.models import Record
from luoshi.record.verify import verify
from tests.flow.test_properties import chance_step, kept, sound
from tests.flow.walks import PLAN, SEATS, officer

pytestmark = pytest.mark.django_db
NAMES = [
    *("agree", "agree", "agree", "agree", "finish", "disagree", "return", "return to", "take back", "transfer", "add"),
    *("drop", "circulate", "read", "urge", "deliver", "see", "save", "hold", "resume", "resume", "replan"),
]


def press(name: str, case: int, state: State, number: int, chance: random.Random) -> None:
    """One action by the one whose task it is, or was."""
    task = state.task(number)
    by = task.actor if name == "take back" and task.actor else officer(task.seat)
    seat, token = chance.choice(SEATS), uuid4()
    match name:
        case "agree":
            actions.agree(case, number, by=by, token=token, opinion=f"意见{number}")
        case "finish":
            actions.finish(case, number, by=by, token=token)
        case "disagree":
            actions.disagree(case, number, by=by, token=token, opinion="不妥")
        case "return":
            actions.send_back(case, number, by=by, token=token, opinion="退改", direct=chance.random() < 0.5)
        case "return to":
            actions.send_back(case, number, by=by, token=token, opinion="退改", to=chance_step(chance))
        case "take back":
            actions.take_back(case, number, by=by, token=token)
        case "transfer":
            actions.transfer(case, number, seat, by=by, token=token)
        case "read":
            actions.read(case, number, by=by, token=token)
        case "see":
            actions.see(case, number, by=by)
        case "save":
            actions.save(case, number, by=by, opinion="先放一放")
        case "add":
            actions.add_signers(case, number, [seat], by=by, token=token, when=chance.choice(list(Added)))
        case _:
            steer(name, case, number, chance)


def steer(name: str, case: int, number: int, chance: random.Random) -> None:
    """One action by the one who began the case."""
    by, token, seat = officer(1), uuid4(), chance.choice(SEATS)
    match name:
        case "drop":
            actions.drop_signer(case, number, by=by, token=token)
        case "circulate":
            actions.circulate(case, [seat], by=by, token=token)
        case "urge":
            actions.urge(case, by=by, token=token, reason="请尽快")
        case "deliver":
            actions.deliver(case, number, by=by, token=token, proof="回执")
        case "hold":
            actions.hold(case, by=by, token=token, reason="等文件")
        case "resume":
            actions.resume(case, by=by, token=token)
        case "replan":
            actions.replan(case, {"T.4": (seat,)}, by=by, token=token, reason="分工调整")


@pytest.mark.parametrize("seed", range(8))
def test_tables_keep_what_the_engine_says(definition: Definition, seed: int) -> None:
    chance = random.Random(seed)
    with clock.held("2026-11-23T08:00") as held:
        made = actions.begin(
            definition, PLAN, by=officer(1), subject=Subject("documents.paper", "1"), title="随机", token=uuid4()
        )
        case, state = made.result.pk, queries.view(made.result.pk).state
        for _ in range(50):
            held.forward(minutes=7)
            live = [task.number for task in state.tasks if task.live]
            number = chance.choice(live) if live and chance.random() < 0.85 else chance.randint(1, len(state.tasks))
            before, rows = state, Record.objects.count()
            with suppress(Refusal):
                press(chance.choice(NAMES), case, state, number, chance)
            state = queries.view(case).state
            kept(before, state)
            sound(state)
            assert state == before or Record.objects.count() > rows
        running = set(Clock.objects.filter(stopped__isnull=True).values_list("task", flat=True))
        assert all(state.task(number).live for number in running)
        assert not list(verify())
