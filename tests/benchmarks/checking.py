"""How long a check takes beside its floor and the named peer, and what a thousand records leave behind."""

import io
import json
import os
import resource
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from lxml import etree

from luoshi.law.book import load_book
from luoshi.paper.printing import print_docx
from luoshi.paper.reading import read_file, read_record
from luoshi.terms.profile import GB_T_9704
from tests.benchmarks.measure import interleaved
from tests.benchmarks.papers import notice, typed
from tests.benchmarks.peer import Peer

CORPUS = Path(__file__).parents[3] / "shared" / "corpus" / "real.jsonl"
Row = tuple[str, str, str, bool]


def _floor(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in ("word/document.xml", "word/styles.xml"):
            etree.fromstring(archive.read(name))


def speed() -> Iterator[Row]:
    """Our check against the peer's and against unzip plus parse: on a typed paper and on a lean print of our own."""
    with Peer() as peer:
        times = _times(typed(), peer)
        ratio = times["peer"] / times["ours"]
        yield ("check, 3-page .docx as typed, warm: gongwen-skill / ours", f"{ratio:.1f}x", ">= 8x", ratio >= 8)
        yield ("  ours", _ms(times["ours"]), "", True)
        yield ("  gongwen-skill 2.15.0, warm, its rules loaded once", _ms(times["peer"]), "", True)
        yield ("  gongwen-skill 2.15.0, its command as a process", _ms(times["command"]), "", True)
        yield ("  floor: unzip and lxml parse alone", _ms(times["floor"]), "", True)
        yield ("  reading (styles, parts)", _ms(times["read"]), "", True)
        yield (f"  {len(load_book().clauses)} checks", _ms(times["rules"]), "", True)
        lean = _times(print_docx(notice(), GB_T_9704).data, peer)
        yield ("  the same on our own print, 10 styles", f"{lean['peer'] / lean['ours']:.1f}x", "", True)
        yield ("  ours on it", _ms(lean["ours"]), "", True)


def _times(data: bytes, peer: Peer) -> dict[str, float]:
    book = load_book()
    draft = read_file(data, "a.docx").draft
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.docx"
        path.write_bytes(data)
        contenders = {
            "peer": _often(lambda: peer.check(path)),
            "ours": _often(lambda: _use(book.check(read_file(path.read_bytes(), path.name).draft))),
            "read": _often(lambda: _use(read_file(data, "a.docx"))),
            "rules": _often(lambda: _use(book.check(replace(draft)))),
            "floor": _often(lambda: _floor(data)),
        }
        times = interleaved(contenders, rounds=15)
        return times | interleaved({"command": lambda: peer.command(path)}, rounds=3, warmup=1)


def _often(contender: Callable[[], float | None], turns: int = 5) -> Callable[[], float]:
    """Mean seconds of a few calls in a row, so that warm means warm for everyone."""

    def run() -> float:
        spent = 0.0
        for _ in range(turns):
            start = time.perf_counter()
            own = contender()
            spent += time.perf_counter() - start if own is None else own
        return spent / turns

    return run


def memory() -> Iterator[Row]:
    """Growth of the process over a thousand records after a first hundred."""
    if not CORPUS.exists():
        return
    book, lines = load_book(), CORPUS.read_text(encoding="utf-8").splitlines()

    def run(rows: list[str]) -> None:
        for row in rows:
            book.check(read_record(json.loads(row))[1])

    run(lines[:200])
    before = _resident()
    start = time.perf_counter()
    run((lines * 2)[200:1200])
    took = time.perf_counter() - start
    grown = (_resident() - before) / 1e6
    yield ("1,000 records in one process: memory grows", f"{grown:.1f} MB", "< 20 MB", grown < 20)
    yield ("  each record", _ms(took / 1000), "", True)
    yield ("  peak", f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB", "", True)


def _resident() -> float:
    return float(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def _use(_value: object) -> None:
    return None


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:.1f} ms"
