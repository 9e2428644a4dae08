"""`python -m tests.benchmarks`: every bar as one row, measured in this run. Status 1 when a bar is missed."""

import sys
from functools import partial

from rich.console import Console
from rich.table import Table

from tests.benchmarks.checking import memory, speed
from tests.benchmarks.handing import handing
from tests.benchmarks.starting import cold_check, first_page
from tests.benchmarks.typesetting import typesetting

HANDING = (partial(handing, "sqlite"), partial(handing, "postgresql"))


def main() -> int:
    """Run all and print the table."""
    table = Table("what", "measured", "bar", "")
    met = True
    for bench in (speed, memory, typesetting, cold_check, first_page, *HANDING):
        for what, measured, bar, holds in bench():
            met = met and holds
            table.add_row(what, measured, bar, "" if not bar else "ok" if holds else "MISSED")
    Console(width=110).print(table)
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
