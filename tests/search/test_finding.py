"""What is found is what a reading of every text finds, whatever was put, changed, dropped or hidden before."""

from collections.abc import Iterable
from datetime import date

import pytest
from django.db import connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries

from luoshi.record.actions import Subject
from luoshi.search import fts, gin, queries
from luoshi.search.models import Entry, Wording
from luoshi.search.place import Place
from luoshi.search.queries import find
from luoshi.search.writing import Item, drop, put, rebuild
from tests.search.scenes import Asked, Drop, carry_out, pages, questions, read_through, steps, undone

SLOW = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
DAY = date(2026, 11, 23)
ONE = Subject("documents.document", "1")


def told(words: str, groups: Iterable[str] = ("all",), rank: int = 1) -> list[str]:
    return [hit.subject_id for hit in find(words, groups=set(groups), rank=rank).hits]


def enter(number: int, text: str, *, title: str = "", day: date = DAY, rank: int = 0, groups: str = "all") -> None:
    with transaction.atomic():
        put(
            Subject("documents.document", str(number)),
            title=title,
            text=text,
            day=day,
            rank=rank,
            groups=groups.split(),
        )


@pytest.mark.django_db
@given(st.data())
@SLOW
def test_finding_equals_reading(data: st.DataObject) -> None:
    with undone(), pytest.MonkeyPatch.context() as patch:
        # Both ways: all candidates at once, and month by month.
        patch.setattr(fts, "FEW", data.draw(st.sampled_from([1, 3, 400])))
        patch.setattr(gin, "FEW", data.draw(st.sampled_from([0, 2, 400])))
        patch.setattr(queries, "MOST_AT_ONCE", data.draw(st.sampled_from([1, 900])))
        held = carry_out(data.draw(steps))
        for asked in data.draw(st.lists(questions, min_size=4, max_size=4)):
            assert pages(asked, data.draw(st.integers(1, 4))) == read_through(held, asked)


@pytest.mark.django_db
@given(steps, questions)
@SLOW
def test_made_anew_it_is_the_same(taken: list[Item | Drop], asked: Asked) -> None:
    with undone():
        held = carry_out(taken)
        assert rebuild(held.values()) == len(held) == Wording.objects.count()
        assert pages(asked, 20) == read_through(held, asked)
        # What was made at once is changed and dropped like what was put.
        for subject in list(held)[::2]:
            drop(subject)
            del held[subject]
        assert pages(asked, 20) == read_through(held, asked)


@pytest.mark.django_db
@given(steps)
@SLOW
def test_what_is_dropped_leaves_no_term(taken: list[Item | Drop]) -> None:
    with undone():
        for subject in carry_out(taken):
            drop(subject)
        assert not Entry.objects.exists()
        with connection.cursor() as cursor:
            if connection.vendor == "sqlite":
                cursor.execute("CREATE VIRTUAL TABLE temp.left_over USING fts5vocab('main', 'search_index', 'row')")
                cursor.execute("SELECT term, doc FROM temp.left_over WHERE doc > 0")
            else:
                cursor.execute("SELECT entry FROM search_index UNION SELECT entry FROM search_access")
            assert not cursor.fetchall()


@pytest.mark.django_db
@pytest.mark.parametrize(
    "typed",
    [
        *("甲政发〔2026〕8号", "甲政发[2026]8号", "甲政发（２０２６）８号", "甲政发【2026】 8号", "2026〕8", "8号"),
        *(
            "防汛",
            "汛",
            "张三",
            "张　三",
            "GB/T 9704",
            "gb/t",
            "“做好防汛”",
            "ｇｂ",
            "二○二六",
            "㎡",
            "m2",
            "防汛 张三",
        ),
    ],
)
def test_it_is_found_however_typed(typed: str) -> None:
    enter(
        1, "甲政发〔2026〕8号\n联系人：张　三\n按GB/T　9704执行，二〇二六年增建20㎡。", title="关于做好 防汛工作的通知"
    )
    enter(2, "甲政办发〔2025〕18\n号 防 讯")
    assert told(typed) == ["1"]


@pytest.mark.django_db
def test_words_do_not_join_over_lines_or_from_title_to_text() -> None:
    enter(1, "汛情\n通报", title="防")
    assert told("汛情") == told("防 通报") == ["1"]
    assert told("防汛") == told("情通") == []
    assert told('"汛情 通报"') == []


@pytest.mark.django_db
def test_work_secrets_are_not_found_without_the_label() -> None:
    enter(1, "防汛预案", rank=2)
    assert told("防汛", rank=2) == ["1"]
    assert find("防汛", groups={"all"}, rank=1) == find("旱灾", groups={"all"}, rank=1)
    enter(1, "防汛预案", rank=1)
    assert told("防汛", rank=1) == ["1"]


@pytest.mark.django_db
def test_only_ones_groups_are_found() -> None:
    enter(1, "防汛", groups="body:12 person:7")
    assert told("防汛", ["body:12"]) == told("防汛", ["person:7", "body:9"]) == ["1"]
    assert told("防汛", ["body:1"]) == told("防汛", []) == told("防汛", ["BODY:12"]) == []
    enter(1, "防汛", groups="person:8")
    assert told("防汛", ["body:12"]) == []
    assert told("防汛", ["person:8"]) == ["1"]


@pytest.mark.django_db
def test_hidden_entries_do_not_shorten_a_page() -> None:
    for number in range(30):
        enter(number, "防汛", groups="all" if number % 10 == 0 else "body:1")
    page = find("防汛", groups={"all"}, rank=0, limit=2)
    assert [hit.subject_id for hit in page.hits] == ["20", "10"]
    assert page.more
    assert page.last
    rest = find("防汛", groups={"all"}, rank=0, limit=2, before=Place.read(str(page.last)))
    assert [hit.subject_id for hit in rest.hits] == ["0"]
    assert not rest.more


@pytest.mark.django_db
def test_a_hit_shows_where_the_words_stand() -> None:
    enter(
        1,
        "一、" + "总体要求。" * 20 + "\n二、抓好ＡＢ防　汛和防汛抗旱物资，\n三、" + "其他事项。" * 30,
        title="防汛通知",
    )
    (hit,) = find("防汛 ab", groups={"all"}, rank=0).hits
    assert hit.title.pieces == (("防汛", True), ("通知", False))
    assert [piece for piece, marked in hit.excerpt.pieces if marked] == ["ＡＢ防　汛", "防汛"]
    assert hit.excerpt.text.startswith("二、抓好")
    assert len(hit.excerpt.text) <= 90
    (hit,) = find("通知", groups={"all"}, rank=0).hits
    assert hit.excerpt.pieces[0] == (hit.excerpt.text, False)


@pytest.mark.django_db
def test_long_passages_are_looked_up_by_some_of_their_pairs() -> None:
    passage = "".join(chr(0x4E00 + number) for number in range(300))
    enter(1, passage)
    enter(2, passage[:150] + "一" + passage[150:])
    assert told(passage) == ["1"]
    assert told(passage[:100]) == ["2", "1"]


@pytest.mark.django_db
def test_reading_a_page_takes_few_queries(django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    for number in range(50):
        enter(number, "防汛")
    with django_assert_max_num_queries(3):
        assert find("防汛", groups={"all"}, rank=0).more


@pytest.mark.django_db(transaction=True)
def test_the_index_is_written_with_its_subject_only() -> None:
    with pytest.raises(RuntimeError, match="同一事务"):
        put(ONE, title="", text="", day=DAY, rank=0, groups=["all"])
    with pytest.raises(RuntimeError, match="同一事务"):
        drop(ONE)


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["", "a b", "a\n", "a\u3000"])
def test_a_group_is_a_short_word(name: str) -> None:
    with pytest.raises(ValueError, match="检索范围"), transaction.atomic():
        put(ONE, title="", text="", day=DAY, rank=0, groups=[name])
    assert not Entry.objects.exists()


def test_a_place_reads_what_it_writes() -> None:
    assert Place.read(str(Place(DAY, 8))) == Place(DAY, 8)
    for text in ("", "2026-11-23", "x.1", "2026-11-23.x"):
        with pytest.raises(ValueError, match="第一页"):
            Place.read(text)
