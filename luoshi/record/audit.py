"""Reading a chain row by row and naming what is wrong. Pure; memory does not grow with the chain.

A row is right when its hash fits its values; a link is right when `prev` is the hash of the row before. From these two
and the numbers follows what happened: changed, missing, inserted, moved.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from luoshi.record.chain import GENESIS, Values, digest


class Fault(StrEnum):
    """What can be wrong with a row."""

    CHANGED = "被改动"
    MISSING = "缺失"
    INSERTED = "插入"
    MOVED = "次序被调换"
    UNREADABLE = "无法读取"
    HEAD = "链头不符"
    GUARD = "防护被撤"


@dataclass(frozen=True, slots=True)
class Flaw:
    """One fault with the rows first..last that it names (0 where it names none)."""

    fault: Fault
    first: int
    last: int
    words: str

    def __str__(self) -> str:
        if not self.first:
            return f"{self.fault}：{self.words}"
        rows = f"第{self.first}条" if self.first == self.last else f"第{self.first}至{self.last}条"
        return f"{rows}{self.fault}：{self.words}"


@dataclass(frozen=True, slots=True)
class Mark:
    """The end of a chain: how many rows, and the hash of the last. Kept outside, it proves all before it."""

    seq: int
    hash: bytes

    def __str__(self) -> str:
        return f"{self.seq}:{self.hash.hex()}"


Locate = Callable[[bytes, bytes], Iterable[int]]
"""(prev, hash) of a row out of place -> numbers it may have had, by the rows that name it or that it names."""

NEAR = 2000
SEARCHES = 200
START = Mark(0, GENESIS)


@dataclass(slots=True)
class _Run:
    """Rows in a row that all moved by the same distance; `shift` > 0: they stood further back before.

    since: where rows began to be so moved; earlier than `first` when a changed row lies between.
    """

    since: int
    first: int
    last: int
    shift: int


class Audit:
    """Reads rows in the order of seq. `see` each row, then `close`."""

    def __init__(self, locate: Locate, kept: Mark | None = None) -> None:
        self.locate = locate
        self.kept = kept
        self.at = START
        self.sound = True
        self.run: _Run | None = None
        self.drift: _Run | None = None
        self.net = 0
        self.searches = SEARCHES

    def see(self, values: Values, stored: bytes) -> Iterator[Flaw]:
        """What the next row shows."""
        seq, prev = values[0], values[-1]
        assert isinstance(seq, int)
        if seq < 1:
            yield Flaw(Fault.INSERTED, seq, seq, "编号应从1起，此条不在链上。")
            return
        gap = seq - self.at.seq - 1
        if gap:
            yield from self._end_run()
            yield Flaw(Fault.MISSING, self.at.seq + 1, seq - 1, "编号中断，记录已被删除。")
        linked = prev == self.at.hash
        if _fits(values, stored):
            yield from self._fitting(seq, linked or gap > 0)
        else:
            yield from self._unfit(values, stored, linked)
        if self.kept and seq == self.kept.seq and stored != self.kept.hash:
            yield Flaw(Fault.HEAD, seq, seq, "与另存的校验值不符，此条或此前的记录在另存之后被重写。")
        self.at = Mark(seq, stored)

    def close(self, head: Mark | None, after: int = 1, last: int = 0) -> Iterator[Flaw]:
        """What the end shows. head: the end as the database keeps it; after..last: rows that stand beyond it."""
        run = self.run
        shift = run.shift if run and self.net else 0
        yield from self._end_run(at_end=True)
        if head is None:
            yield Flaw(Fault.HEAD, 0, 0, "链头已被删除，无从证明末尾没有缺失。请与另存的校验值核对。")
        elif self.at.seq < head.seq and self.at.seq + shift != head.seq:
            yield Flaw(Fault.MISSING, self.at.seq + 1, head.seq, "末尾的记录已被删除。")
        elif self.at.seq == head.seq and self.at.hash != head.hash and self.sound:
            yield Flaw(Fault.CHANGED, head.seq, head.seq, "校验值已重算，与链头不符。")
        beyond = last - after + 1
        if beyond > 0 and beyond + shift:
            yield Flaw(Fault.INSERTED, after, last, "在链头之后，不是由动作写入的。")
        end = max(self.at.seq, head.seq if head else 0)
        if self.kept and self.kept.seq > end:
            yield Flaw(Fault.MISSING, end + 1, self.kept.seq, "另存校验值时尚在，此后被删除。")

    def _fitting(self, seq: int, linked: bool) -> Iterator[Flaw]:
        yield from self._end_run()
        self.drift = None
        if not linked and self.sound:
            blamed = max(self.at.seq, 1)
            yield Flaw(Fault.CHANGED, blamed, blamed, f"校验值已重算，第{seq}条所记的前值与它不符。")
        self.sound = True

    def _unfit(self, values: Values, stored: bytes, linked: bool) -> Iterator[Flaw]:
        seq = values[0]
        assert isinstance(seq, int)
        self.sound = False
        origin = self._origin(values, stored, linked)
        if origin is None:
            yield from self._end_run()
            yield Flaw(Fault.CHANGED, seq, seq, "内容与校验值不符。")
            return
        shift = origin - seq
        self.net += shift
        if self.run and self.run.shift == shift:
            self.run.last = seq
        else:
            yield from self._end_run()
            since = self.drift.since if self.drift and self.drift.shift == shift else seq
            self.run = self.drift = _Run(since, seq, seq, shift)

    def _origin(self, values: Values, stored: bytes, linked: bool) -> int | None:
        """The number with which the row was written, when it fits with another number than its own."""
        seq = values[0]
        assert isinstance(seq, int)
        if self.drift and _fits([seq + self.drift.shift, *values[1:]], stored):
            return seq + self.drift.shift
        if linked or not self.searches:
            return None
        self.searches -= 1
        prev = values[-1]
        known = self.locate(prev, stored) if isinstance(prev, bytes) else ()
        near = (seq + side * step for step in range(1, NEAR) for side in (1, -1))
        tried = (number for numbers in (known, near) for number in numbers if number != seq)
        return next((number for number in tried if _fits([number, *values[1:]], stored)), None)

    def _end_run(self, at_end: bool = False) -> Iterator[Flaw]:
        """Name the moved rows; at the end of the chain a lasting shift tells of a removed or added row before them."""
        run, self.run = self.run, None
        if run is None:
            return
        if at_end and self.net and run.shift > 0:
            yield Flaw(Fault.MISSING, run.since, run.since + run.shift - 1, "记录已被删除，其后各条改了编号。")
        elif at_end and self.net:
            yield Flaw(Fault.INSERTED, run.since + run.shift, run.since - 1, "不在原链上，其后各条改了编号。")
        first, last = run.first + run.shift, run.last + run.shift
        origin = f"第{first}条" if first == last else f"第{first}至{last}条"
        yield Flaw(Fault.MOVED, run.first, run.last, f"写入时为{origin}。")


def _fits(values: Values, stored: bytes) -> bool:
    try:
        return digest(values) == stored
    except (TypeError, ValueError):
        return False
