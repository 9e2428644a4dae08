"""Nothing of the Rules is missing: every article and numbered item, every catalogue id, every tension.

`items.txt` keeps the places; where the source text is at hand, it is read again and must give the same list.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from luoshi.law.book import Book, load_book
from luoshi.law.deadline import Deadline, deadlines
from luoshi.law.gate import Gate
from luoshi.law.place import chinese_number, place_key
from luoshi.law.procedure import Procedure, procedures
from luoshi.law.provision import ROOMS, Awaiting, Clause, Kept, Statement
from luoshi.law.table import Table

HERE = Path(__file__).parent
SOURCE = HERE.parents[2] / "shared" / "seeds" / "000_71de63596f8b05ea.txt"
ITEMS = tuple((HERE / "items.txt").read_text(encoding="utf-8").split("\n")[:-1])
_ARTICLE = re.compile(r"([一二三四五六七八九十]+)、")
_LEVELS = (_ARTICLE, re.compile(r"\(([一二三四五六七八九十]+)\)"), re.compile(r"(\d+)\."), re.compile(r"\((\d+)\)"))
_WRITTEN = ("{}", "（{}）", "{}", "（{}）")


@pytest.fixture(scope="module")
def book() -> Book:
    return load_book()


def _articles(lines: list[str]) -> Iterator[str]:
    article = ""
    for line in lines:
        if head := _ARTICLE.match(line):
            article = f"第{head.group(1)}条"
            yield article
        elif (item := _LEVELS[1].match(line)) and article:
            yield f"{article}（{item.group(1)}）"


def _annex(name: str, lines: list[str]) -> Iterator[str]:
    path: list[str] = []
    for line in lines:
        found = next(((depth, match) for depth, level in enumerate(_LEVELS) if (match := level.match(line))), None)
        if found:
            depth, match = found
            path = [*path[:depth], _WRITTEN[depth].format(match.group(1))]
            yield f"{name} {''.join(path)}"


def places_of(source: str) -> tuple[str, ...]:
    """Articles, their numbered items, and the items of both annexes, by the numerals that head their lines."""
    lines = [line.strip().replace("\u3000", "") for line in source.replace("（", "(").replace("）", ")").split("\n")]
    first, second = lines.index("附件1:"), lines.index("附件2:")
    rules = lines[next(index for index, line in enumerate(lines) if line.startswith("第一章")):first]
    end = next(index for index, line in enumerate(lines) if line.startswith("解读"))
    return ("页头", "印发通知", *_articles(rules), *_annex("附件1", lines[first:second]),
            *_annex("附件2", lines[second:end]), "解读")


def _ids(letter: str, *spans: tuple[int, int]) -> list[str]:
    return [f"{letter}{number:02}" for first, last in spans for number in range(first, last + 1)]


def _entered(place: str, held: set[str]) -> bool:
    """Whether a place, or an item inside it, is held. What follows a digit must open a bracket: 1 is not 10."""
    inside = "（" if place[-1].isdigit() else "（123456789"
    return place in held or any(other.startswith(place) and other[len(place)] in inside for other in held)


def test_the_list_of_places_is_the_source_s_own() -> None:
    if not SOURCE.exists():
        pytest.skip("没有原文文件（../shared/seeds），不能核对条目清单")
    assert places_of(SOURCE.read_text(encoding="utf-8")) == ITEMS


def test_the_list_of_places_is_in_order_and_holds_eighty_articles() -> None:
    assert len(set(ITEMS)) == len(ITEMS)
    assert sorted(ITEMS, key=place_key) == list(ITEMS)
    assert [item for item in ITEMS if re.fullmatch(r"第\w+条", item)] == [
        f"第{chinese_number(number)}条" for number in range(1, 81)]


def test_every_place_has_its_entry(book: Book) -> None:
    held = {item.at for item in book.provisions} | {
        row.at for item in book.provisions if isinstance(item, Table) for row in item.rows}
    missing = [place for place in ITEMS if not _entered(place, held)]
    assert not missing, f"没有条目的位置（{len(missing)}）：{'、'.join(missing)}"


def test_every_catalogue_id_stands_in_the_book(book: Book) -> None:
    held = {one for item in book.provisions for one in (*item.ids, item.id)}
    held |= {row.id for item in book.provisions if isinstance(item, Table) for row in item.rows}
    wanted = [*_ids("S", (1, 39)), *_ids("P", (1, 35)), *_ids("D", (1, 12), (20, 48))]
    missing = [one for one in wanted if one not in held]
    assert not missing, f"没有出现的编号（{len(missing)}）：{'、'.join(missing)}"


def test_every_check_is_a_clause(book: Book) -> None:
    held = {clause.check for clause in book.clauses}
    missing = [check for check in _ids("K", (1, 95)) if check not in held]
    assert not missing, f"没有实现的检查（{len(missing)}）：{'、'.join(missing)}"


def test_every_tension_named_is_explained(book: Book) -> None:
    known = {tension.id for tension in book.cover.tensions}
    named = {tension for item in book.provisions for tension in item.tensions}
    assert sorted(known) == _ids("T", (1, 66))
    assert not named - known


def test_every_tension_is_complete(book: Book) -> None:
    for tension in book.cover.tensions:
        assert all((tension.kind, tension.where, tension.what, tension.treatment)), tension.id


def test_procedures_and_deadlines_agree(book: Book) -> None:
    known = deadlines(book)
    limits = {limit for procedure in procedures(book).values() for limit in procedure.limits}
    assert not limits - set(known)
    assert all(item.summary.startswith("〔EXT〕") for item in known.values() if item.outside)


def test_every_provision_speaks_for_itself(book: Book) -> None:
    for item in book.provisions:
        assert item.summary or isinstance(item, Procedure | Deadline), f"{item.at} {item.id} 缺少说明"
        assert item.shape
        assert book.chapter(item), f"{item.at} {item.id} 不属于任何一章"
        if isinstance(item, Awaiting):
            assert item.room in ROOMS, f"{item.at} {item.id} 的房间不在名单中：{item.room}"
            assert item.room_name == ROOMS[item.room]
        if isinstance(item, Statement):
            assert item.reason
        if isinstance(item, Kept):
            assert set(item.rooms) <= set(ROOMS.values()), f"{item.at} {item.id} 的房间不在名单中：{item.rooms}"
            assert item.how.endswith("。"), f"{item.at} {item.id} 应写成一句话"
        if isinstance(item, Clause | Gate):
            assert item.name
        if isinstance(item, Clause):
            assert re.fullmatch(r"K\d{2,3}", item.check), item.check
