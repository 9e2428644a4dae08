"""Everyone presses at once, on both databases: one effect per task."""

from tests.flow.workload import CASES, TASKS
from tests.record.test_crowd import Scratch


def test_one_effect_however_many_press(scratch: Scratch) -> None:
    effects = scratch.run("tests.flow.workload").split()
    assert effects == ["1"] * (CASES * TASKS)
    assert scratch.ask("SELECT COUNT(*) FROM flow_task WHERE closed IS NOT NULL") == [(CASES * TASKS,)]
    told = "SELECT COUNT(*) FROM record_record WHERE action = 'flow.agree'"
    assert scratch.ask(told) == [(CASES * TASKS,)]
    assert "逐条核对无误" in scratch.run("luoshi.cli.main", "record", "verify")
