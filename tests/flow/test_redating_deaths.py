"""Dates are moved by processes that are killed (SIGKILL), two at once, on both databases: each once, none left."""

from tests.record.test_crowd import Scratch


def test_what_was_killed_is_taken_up_again_once(scratch: Scratch) -> None:
    expected, acts, differ = map(int, scratch.run("tests.flow.redatings").split())
    assert expected > 200
    assert (acts, differ) == (expected, 0)
    assert "逐条核对无误" in scratch.run("luoshi.cli.main", "record", "verify")
