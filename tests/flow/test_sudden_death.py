"""Ten workers killed (SIGKILL) in the middle of 500 random hand-overs each, on both databases."""

from tests.flow.deaths import DEATHS
from tests.record.test_crowd import Scratch


def test_no_press_is_lost_doubled_or_half_made(scratch: Scratch) -> None:
    effects = list(map(int, scratch.run("tests.flow.deaths").split()))
    assert len(effects) == DEATHS
    assert min(effects) > 0
    assert "逐条核对无误" in scratch.run("luoshi.cli.main", "record", "verify")
