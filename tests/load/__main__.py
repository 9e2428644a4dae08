"""`python -m tests.load`: so many people at work for so many minutes; status 1 when a bar is missed.

Logins are those of the sample county in its order, unless --logins names a file with one in a line; who is not let in
makes room for the next. The password is that of the sample (LUOSHI_SAMPLE_PASSWORD, else var/sample-password).
"""

import argparse
import os
import random
import re
import sys
import threading
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from math import ceil
from pathlib import Path
from statistics import median

import luoshi
from tests.load.person import LATE, Person, Seen
from tests.load.work import sign_in, work

HOUSE = Path(luoshi.__file__).parent
SAMPLE = HOUSE / "sample" / "county.txt"
BAR = 0.4
"""Seconds that 95 of 100 answers may take."""


def logins(named: str) -> list[str]:
    """工号, one after another."""
    if named:
        return Path(named).read_text(encoding="utf-8").split()
    return re.findall(r"^(P\d+)\t", SAMPLE.read_text(encoding="utf-8"), re.M)


def password() -> str:
    """The one that all accounts of the sample share."""
    kept = Path(os.environ.get("LUOSHI_VAR", HOUSE.parent / "var")) / "sample-password"
    return os.environ.get("LUOSHI_SAMPLE_PASSWORD") or kept.read_text(encoding="utf-8").strip()


def day(base: str, people: int, names: Sequence[str], secret: str, seconds: float, rest: float) -> list[Seen]:
    """Everyone at work at once; all answers. rest: mean seconds between two clicks; all have come by a tenth of it."""
    end = time.monotonic() + seconds
    everyone = [Person(base) for _ in range(people)]
    left = iter(names)

    def live(person: Person, number: int) -> None:
        chance = random.Random(number)

        def pause() -> bool:
            time.sleep(max(0.0, min(chance.uniform(0.5, 1.5) * rest, end - time.monotonic())))
            return time.monotonic() < end

        time.sleep(number / people * seconds / 10)
        while (login := next(left, "")) and time.monotonic() < end:
            if sign_in(person, login, secret):
                return work(person, pause, chance)
        return person.fail("登录", "没有更多可以登录的账号")

    threads = [threading.Thread(target=live, args=(one, number)) for number, one in enumerate(everyone)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return [seen for person in everyone for seen in person.seen]


def told(seen: Iterable[Seen]) -> bool:
    """Print what was seen, page by page; whether the bars hold."""
    answers = list(seen)
    by_page: dict[str, list[Seen]] = defaultdict(list)
    for one in answers:
        by_page[one.page].append(one)
    for page, some in [*by_page.items(), ("全部", answers)]:
        times = [one.seconds for one in some]
        late = sum(one.status in LATE for one in some)
        faults = sum(bool(one.fault) for one in some)
        spent = f"{1000 * median(times):6.0f} {1000 * _p95(times):6.0f} {1000 * max(times):6.0f} ms"
        sys.stdout.write(f"{len(some):6} {spent}  {late:4} {faults:4}  {page}\n")
    for fault, count in Counter(one.fault for one in answers if one.fault).most_common(10):
        sys.stdout.write(f"  {count} x {fault}\n")
    return bool(answers) and not any(one.fault for one in answers) and _p95([one.seconds for one in answers]) < BAR


def _p95(times: Sequence[float]) -> float:
    return sorted(times)[ceil(0.95 * len(times)) - 1]


def main() -> int:
    """Read the options, let the day pass, say how it was."""
    reader = argparse.ArgumentParser(prog="python -m tests.load", description=__doc__)
    reader.add_argument("--people", type=int, default=60)
    reader.add_argument("--minutes", type=float, default=5)
    reader.add_argument("--base", default="http://127.0.0.1:8000")
    reader.add_argument("--logins", default="", help="a file with one login in a line")
    reader.add_argument("--rest", type=float, default=5, help="mean seconds between two clicks of a person")
    asked = reader.parse_args()
    names = logins(asked.logins)
    sys.stdout.write(f"{asked.people} people, {asked.minutes:g} minutes at {asked.base}\n")
    sys.stdout.write(" times median    p95    max     late fault  page\n")
    holds = told(day(asked.base, asked.people, names, password(), 60 * asked.minutes, asked.rest))
    sys.stdout.write(f"{'ok' if holds else 'MISSED'}: no fault, p95 < {1000 * BAR:.0f} ms\n")
    return 0 if holds else 1


if __name__ == "__main__":
    sys.exit(main())
