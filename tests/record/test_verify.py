"""Random chains, random forgeries: verify names the right rows, and only those."""

from typing import Any

from django.db import connection
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from luoshi.record import guards
from luoshi.record.audit import Fault, Mark
from luoshi.record.chain import COLUMNS, digest
from luoshi.record.models import Record
from luoshi.record.verify import head, verify
from luoshi.terms.officer import Capacity
from tests.record.actions import DRAFTER, HEAD, drop, drop_many, make_jar

Named = set[tuple[Fault, int, int]]
NAMES = ", ".join(f'"{name}"' for name in (*COLUMNS, "hash"))
MARKS = ", ".join(["%s"] * (len(COLUMNS) + 1))


def run(statement: str, *values: Any) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, list(values))
        return cursor.fetchall() if cursor.description else []


def named(kept: Mark | None = None) -> Named:
    return {(flaw.fault, flaw.first, flaw.last) for flaw in verify(kept) if flaw.fault is not Fault.GUARD}


def grow(gestures: list[int]) -> int:
    """A chain of real acts; a gesture of n > 0 slips leaves 2n + 1 rows. Then the forger takes the guards down."""
    make_jar()
    for turn, slips in enumerate(gestures):
        if slips:
            drop_many(turn, list(range(slips)), by=DRAFTER.for_(HEAD, Capacity.ACTING))
        else:
            drop(turn, 0, by=DRAFTER, reason='单独\u2028一次 "引号" 😀')
    assert not list(verify())
    guards.take_down(connection)
    return Record.objects.count()


def rehash(seq: int) -> None:
    run("UPDATE record_record SET hash = %s WHERE seq = %s", digest(Record.objects.get(seq=seq).values()), seq)


def renumber(first: int, by: int) -> None:
    """Move the rows from `first` on by a distance, whatever numbers they pass on the way."""
    run("UPDATE record_record SET seq = -seq WHERE seq >= %s", first)
    run("UPDATE record_record SET seq = -seq + %s WHERE seq < 0", by)


def forge(seq: int, prev: bytes) -> None:
    """A new row that hashes right."""
    twin = Record.objects.order_by("seq").first()
    assert twin is not None
    twin.seq, twin.prev, twin.gesture = seq, prev, 97
    run(f"INSERT INTO record_record ({NAMES}) VALUES ({MARKS})", *twin.values(), digest(twin.values()))


def hash_of(seq: int) -> bytes:
    return bytes(Record.objects.get(seq=seq).hash) if seq else bytes(32)


chains = st.lists(st.integers(0, 2), min_size=2, max_size=5)
fraction = st.floats(0, 1, exclude_max=True)


class Forgeries(TestCase):
    """Each example starts from an empty record."""

    @settings(max_examples=60, deadline=None)
    @given(chains, fraction, st.sampled_from([name for name in COLUMNS if name != "seq"] + ["hash"]))
    def test_a_changed_field(self, gestures: list[int], where: float, column: str) -> None:
        seq = 1 + int(where * grow(gestures))
        values: dict[str, Any] = {
            "at": 1577836800000,
            "gesture": 97,
            "actor_id": 99,
            "for_id": 98,
        }
        value = values.get(column, b"\x01" * 32 if column in ("prev", "hash") else '["第九十九条"]')
        run(f'UPDATE record_record SET "{column}" = %s WHERE seq = %s', value, seq)
        assert named() == {(Fault.CHANGED, seq, seq)}

    @settings(max_examples=30, deadline=None)
    @given(chains, fraction)
    def test_a_changed_row_with_its_hash_made_again(self, gestures: list[int], where: float) -> None:
        seq = 1 + int(where * grow(gestures))
        run("UPDATE record_record SET reason = '改' WHERE seq = %s", seq)
        rehash(seq)
        assert named() == {(Fault.CHANGED, seq, seq)}

    @settings(max_examples=40, deadline=None)
    @given(chains, fraction, fraction, st.booleans())
    def test_missing_rows(self, gestures: list[int], where: float, much: float, renumbered: bool) -> None:
        count = grow(gestures)
        first = 1 + int(where * count)
        last = first + int(much * (count - first + 1))
        run("DELETE FROM record_record WHERE seq BETWEEN %s AND %s", first, last)
        expected = {(Fault.MISSING, first, last)}
        if renumbered:
            renumber(last + 1, first - last - 1)
            if last < count:
                expected.add((Fault.MOVED, first, count - (last - first + 1)))
        assert named() == expected

    @settings(max_examples=40, deadline=None)
    @given(chains, fraction)
    def test_an_inserted_row(self, gestures: list[int], where: float) -> None:
        count = grow(gestures)
        seq = 1 + int(where * (count + 1))
        before = hash_of(seq - 1)
        renumber(seq, 1)
        forge(seq, before)
        if seq < count:
            assert named() == {(Fault.INSERTED, seq, seq), (Fault.MOVED, seq + 1, count)}
        elif seq == count:
            assert named() == {(Fault.CHANGED, count, count), (Fault.INSERTED, count + 1, count + 1)}
        else:
            assert named() == {(Fault.INSERTED, seq, seq)}

    @settings(max_examples=40, deadline=None)
    @given(chains, fraction, fraction)
    def test_swapped_rows(self, gestures: list[int], one: float, other: float) -> None:
        count = grow(gestures)
        first = 1 + int(one * (count - 1))
        second = first + 1 + int(other * (count - first))
        for old, new in ((first, -1), (second, first), (-1, second)):
            run("UPDATE record_record SET seq = %s WHERE seq = %s", new, old)
        assert named() == {(Fault.MOVED, first, first), (Fault.MOVED, second, second)}

    def test_a_row_before_the_first(self) -> None:
        grow([0, 0])
        forge(0, bytes(32))
        assert named() == {(Fault.INSERTED, 0, 0)}

    def test_a_forged_beginning(self) -> None:
        grow([0, 0, 0])
        run("UPDATE record_record SET prev = %s WHERE seq = 1", b"\x02" * 32)
        rehash(1)
        assert (Fault.CHANGED, 1, 1) in named()

    def test_a_forged_or_lost_head(self) -> None:
        grow([0, 0])
        run("UPDATE record_head SET hash = %s", b"\x02" * 32)
        assert named() == {(Fault.CHANGED, 2, 2)}
        run("DELETE FROM record_head")
        assert head() is None
        assert {fault for fault, _, _ in named()} == {Fault.HEAD}

    def test_history_written_anew_is_found_by_an_end_kept_outside(self) -> None:
        grow([0, 0, 0, 0])
        kept = Mark(3, hash_of(3))
        assert named(kept) == set()
        run("UPDATE record_record SET reason = '改' WHERE seq = 2")
        for seq in (2, 3, 4):
            run("UPDATE record_record SET prev = %s WHERE seq = %s", hash_of(seq - 1), seq)
            rehash(seq)
        run("UPDATE record_head SET hash = %s", hash_of(4))
        assert named() == set()
        assert named(kept) == {(Fault.HEAD, 3, 3)}
        run("DELETE FROM record_record WHERE seq > 1")
        run("UPDATE record_head SET seq = 1, hash = %s", hash_of(1))
        assert named() == set()
        assert named(kept) == {(Fault.MISSING, 2, 3)}

    def test_two_forgeries_at_once(self) -> None:
        grow([2, 2])
        run("UPDATE record_record SET note = '改' WHERE seq = 2")
        run("DELETE FROM record_record WHERE seq BETWEEN 5 AND 6")
        assert named() == {(Fault.CHANGED, 2, 2), (Fault.MISSING, 5, 6)}

    def test_a_changed_row_where_all_rows_were_renumbered(self) -> None:
        grow([0] * 7)
        run("DELETE FROM record_record WHERE seq = 2")
        renumber(3, -1)
        run("UPDATE record_record SET note = '改' WHERE seq = 4")
        assert named() == {
            (Fault.MISSING, 2, 2),
            (Fault.MOVED, 2, 3),
            (Fault.CHANGED, 4, 4),
            (Fault.MOVED, 5, 6),
        }

    def test_words_name_the_rows(self) -> None:
        grow([0] * 5)
        run("DELETE FROM record_record WHERE seq = 2")
        run("DELETE FROM record_head")
        assert [str(flaw) for flaw in verify() if flaw.fault is not Fault.GUARD] == [
            "第2条缺失：编号中断，记录已被删除。",
            "链头不符：链头已被删除，无从证明末尾没有缺失。请与另存的校验值核对。",
        ]
        assert str(Mark(5, b"\x01\x02")) == "5:0102"
