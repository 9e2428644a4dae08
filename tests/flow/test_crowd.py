"""Everyone presses at once, and sudden death, on both databases: one effect per task, no half-done step."""

import random

from tests.flow.workload import CASES, TASKS
from tests.record.test_crowd import Scratch


def test_one_effect_however_many_press(scratch: Scratch) -> None:
    effects = scratch.run("tests.flow.workload", "crowd").split()
    assert effects == ["1"] * (CASES * TASKS)
    assert scratch.ask("SELECT COUNT(*) FROM flow_task WHERE closed IS NOT NULL") == [(CASES * TASKS,)]
    told = "SELECT COUNT(*) FROM record_record WHERE action = 'flow.agree'"
    assert scratch.ask(told) == [(CASES * TASKS,)]
    assert "逐条核对无误" in scratch.run("luoshi.cli.main", "record", "verify")


def test_sudden_death_leaves_no_half_step(scratch: Scratch) -> None:
    chance = random.Random(5)
    for _ in range(3):
        working = scratch.start("tests.flow.workload", "endless")
        assert working.stdout
        for _ in range(chance.randrange(5, 40)):
            working.stdout.readline()
        working.kill()
        working.wait()
        working.stdout.close()
    assert "逐条核对无误" in scratch.run("luoshi.cli.main", "record", "verify")
    closed = scratch.ask("SELECT COUNT(*) FROM flow_task WHERE closed IS NOT NULL")
    assert closed == scratch.ask("SELECT COUNT(*) FROM record_record WHERE action = 'flow.agree'")
    lost = (
        "SELECT COUNT(*) FROM flow_case WHERE status = '办理中' AND NOT EXISTS"
        " (SELECT 1 FROM flow_task WHERE case_id = flow_case.id AND standing = '待办')"
    )
    assert scratch.ask(lost) == [(0,)]
