"""The clock killed (SIGKILL) between and within its batches; three servers at once. On both databases."""

import random
import time

from tests.record.test_crowd import Scratch, scratch
from tests.reminders.deaths import LIMITS

__all__ = ["scratch"]
DEATHS = 6


def test_no_reminder_is_lost_or_doubled_by_a_kill(scratch: Scratch) -> None:
    chance = random.Random(7)
    scratch.run("tests.reminders.deaths", "prepare")
    for number in range(DEATHS):
        worker = scratch.start("tests.reminders.deaths", "work")
        assert worker.stdout
        for _ in range(2 * number + 1):
            worker.stdout.readline()
        # Anywhere in the next morning's work.
        time.sleep(chance.random() * 0.05)
        worker.kill()
        worker.communicate()
    scratch.run("tests.reminders.deaths", "work")
    assert int(scratch.run("tests.reminders.deaths", "held")) > 300
    assert "逐条核对无误" in scratch.run("luoshi.cli.main", "record", "verify")


def test_of_several_servers_each_reminder_is_one_servers(scratch: Scratch) -> None:
    scratch.run("tests.reminders.deaths", "prepare")
    servers = [scratch.start("tests.reminders.deaths", "noon") for _ in range(3)]
    told = [int(one.communicate(timeout=120)[0]) for one in servers]
    assert [one.returncode for one in servers] == [0, 0, 0]
    ((rows, things),) = scratch.ask("SELECT COUNT(*), COUNT(DISTINCT thing) FROM reminders_reminder")
    assert sum(told) == rows
    assert things == LIMITS
