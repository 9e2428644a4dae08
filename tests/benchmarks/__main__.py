"""`python -m tests.benchmarks`: every bar as one row, measured in this run. Status 1 when a bar is missed."""

import sys
from collections.abc import Callable, Iterator
from functools import partial

from rich.console import Console
from rich.table import Table

from tests.benchmarks.boxes import boxes
from tests.benchmarks.checking import memory, speed
from tests.benchmarks.databases import VENDORS, Row
from tests.benchmarks.handing import handing
from tests.benchmarks.redating import redating
from tests.benchmarks.starting import cold_check, first_page
from tests.benchmarks.typesetting import typesetting

QUICK = 40
"""Cases of each contender; `python -m tests.benchmarks.handing` walks more."""
Bench = Callable[[], Iterator[Row]]
OFFICE: tuple[Bench, ...] = (
    *(partial(handing, vendor, QUICK) for vendor in VENDORS), *(partial(boxes, vendor) for vendor in VENDORS),
)
CLOCK: tuple[Bench, ...] = tuple(partial(redating, vendor) for vendor in VENDORS)
BENCHES: tuple[Bench, ...] = (speed, memory, typesetting, cold_check, first_page, *OFFICE, *CLOCK)


def main() -> int:
    """Run all and print the table."""
    table = Table("what", "measured", "bar", "")
    met = True
    for bench in BENCHES:
        for what, measured, bar, holds in bench():
            met = met and holds
            table.add_row(what, measured, bar, "" if not bar else "ok" if holds else "MISSED")
    Console(width=110).print(table)
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
