"""A rulebook as a whole, and the shapes of its provisions."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from luoshi.law.book import Book, Chapter, Cover, load_book
from luoshi.law.finding import Finding, Hit, Needs
from luoshi.law.force import Force, force_of
from luoshi.law.place import article_of, chinese_number, is_inside, number_of, place_key
from luoshi.law.provision import Awaiting, Clause, Kept, Provision, Statement, clause
from luoshi.terms.document import Draft, Part
from luoshi.terms.genre import Genre


@clause("第五十条", "请示应当一文一事", check="K30", name="一文一事", ids=("A50.5",), about=Genre.REQUEST)
def one_matter(draft: Draft) -> Iterator[Hit | Needs]:
    """一份请示只写一件事。"""
    for passage in draft.find(Part.BODY, "另外"):
        yield Hit(passage, "请另行请示", rewrite="")
    if "附件" in draft.text(Part.BODY):
        yield Needs("附件全文")


@clause("第五十五条", "力求简短", check="K59", name="篇幅", ids=("A55.1",))
def brief(draft: Draft) -> Iterator[Hit | Needs]:
    """文件简短。"""
    if len(draft.text(Part.BODY)) > 10:
        yield Hit(None, "请压缩篇幅")


LEADERSHIP = Statement("第三条", "严守纪律", "守纪律。", ("A3.1",), reason="政治要求")
CLOCK = Awaiting("第五十条", "一般不得", "等流转。", ("A50.8",), room="flow", needs=("办理记录",))
COVER = Cover("规则", "", "", "", (
    Chapter("ch01", "第一章", articles=(1, 4)), Chapter("ch09", "第九章", articles=(50, 55)),
    Chapter("annex1", "附件1", heads=("附件1",)), Chapter("national", "本规则之外"),
), ())
BOOK = Book("rules", COVER, (LEADERSHIP, one_matter, CLOCK, brief))
LONG = Draft.of(title="关于购车的请示", body="购车。另外请批经费，附件另送，望予支持为盼")


def test_a_check_gives_the_gravest_finding_first_and_what_it_could_not_decide() -> None:
    report = BOOK.check(LONG)
    assert [(finding.check, finding.force, finding.place) for finding in report.findings] == [
        ("K30", Force.ERROR, "正文"), ("K59", Force.ADVICE, "全文")]
    assert [open_.needs for open_ in report.not_checked] == ["附件全文"]
    assert not report.clean
    assert not list(one_matter.run(Draft.of(title="关于购车的报告", body="另外")))


def test_settings_soften_a_check_or_switch_it_off() -> None:
    report = BOOK.check(LONG, {"K30": Force.ADVICE, "K59": None})
    assert [(finding.check, finding.force) for finding in report.findings] == [("K30", Force.ADVICE)]
    assert report.clean
    assert BOOK.check(LONG, {"K30": Force.ERROR}).findings[0].rewrite == ""


def test_a_book_finds_its_provisions() -> None:
    assert BOOK.find("K30") is BOOK.find("A50.5") is one_matter
    assert BOOK.find("K99") is None
    assert BOOK.article(50) == (one_matter, CLOCK)
    assert BOOK.clauses == (one_matter, brief)
    assert BOOK.chapter(one_matter) == BOOK.chapter(CLOCK) == COVER.chapters[1]
    places = ("第三条", "附件1 二", "立法法 第八十条")
    assert [BOOK.chapter(Provision(place, "制定本规则")).key for place in places] == [
        "ch01", "annex1", "national"]


def test_examples_are_kept_beside_the_clause() -> None:
    one_matter.complies(LONG)
    one_matter.breaches(LONG, says="另行")
    assert [example.says for example in one_matter.examples] == [None, "另行"]


_MODULE = """
from luoshi.law.book import Cover
from luoshi.law.provision import Provision

COVER = Cover("规则", "", "", "", (), ())
"""


def test_a_package_is_walked_and_must_have_a_cover_and_ids_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(tmp_path))
    for name, more in (("good", "one = (Provision('第二条', '甲', ids=('A2',)), Provision('第一条', '乙'))"),
                       ("twice", "one, two = Provision('第一条', '甲'), Provision('第一条', '乙')")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "__init__.py").touch()
        (tmp_path / name / "cover.py").write_text(_MODULE + more, encoding="utf-8")
    good = load_book("good")
    assert [item.id for item in good.provisions] == ["第一条", "A2"]
    with pytest.raises(ValueError, match="规定编号重复：第一条"):
        load_book("twice")
    with pytest.raises(ValueError, match="没有 cover 模块"):
        load_book("luoshi.terms")


def test_shapes_say_what_they_are() -> None:
    assert [item.shape for item in BOOK.provisions] == ["原则性规定", "检查", "待接入", "检查"]
    assert (Provision("第一条", "制定本规则").shape, Provision("第一条", "制定本规则").id) == ("条款", "第一条")
    assert one_matter.summary == "一份请示只写一件事。"
    assert CLOCK.room_name == "流转办理"
    kept = Kept("第一条", "制定本规则", by=("flow.actions.agree", "flow.queries.view", "office.queries.body"),
                how="登记。")
    assert (kept.shape, kept.rooms) == ("由办理动作落实", ("流转办理", "机构人员"))
    assert not list(Clause("第一条", "制定本规则").run(LONG))


def test_force_follows_the_words() -> None:
    words = {"一般不得": Force.WARNING, "不得越级": Force.ERROR, "力求简短": Force.ADVICE, "执政为民": Force.STATEMENT}
    assert {text: force_of(text) for text in words} == words
    assert [force.label for force in Force] == ["必须改正", "应说明理由", "建议", "原则性规定"]
    assert [force.rank for force in Force] == [0, 1, 2, 3]


def test_a_provision_that_says_too_little_is_refused() -> None:
    with pytest.raises(ValueError, match="because"):
        Provision("第五十条", "不得越级", force=Force.ADVICE)
    with pytest.raises(ValueError, match="理由"):
        Statement("第三条", "严守纪律")
    with pytest.raises(ValueError, match="房间"):
        Awaiting("第五十条", "一般不得")
    with pytest.raises(ValueError, match="办理动作"):
        Kept("第五十条", "一般不得", by=("flow",), how="登记。")


def test_places_stand_in_the_order_of_the_text() -> None:
    places = [
        "页头", "印发通知", "第九条", "第五十三条（二）", "第五十三条（十）", "附件1 四（一）3", "附件2 三（五）",
        "解读", "GB/T 9704-2012 7.2.5",
    ]
    assert sorted(sorted(places), key=place_key) == places
    assert [article_of(place) for place in places[2:4]] == [9, 53]
    assert article_of("附件1 一") is None
    assert is_inside("附件2 三")
    assert not is_inside("GB/T 9704-2012")


def test_chinese_numbers_go_both_ways() -> None:
    assert [number_of(chinese_number(value)) for value in range(1, 100)] == list(range(1, 100))
    assert number_of("一百二十") == 120
    assert number_of("7") == 7
    with pytest.raises(ValueError, match="不是汉字序数"):
        number_of("两")


def test_a_finding_without_a_passage_speaks_of_the_whole() -> None:
    found = next(brief.run(LONG))
    assert isinstance(found, Finding)
    assert found.place == "全文"
