"""Gates: what holds a moment of a document's way, all at once, each with its article."""

from collections.abc import Iterator, Mapping
from datetime import date

import pytest

from luoshi.law.book import Book, Chapter, Cover
from luoshi.law.force import Force
from luoshi.law.gate import Gate, Stop, gate, gates, held
from luoshi.terms.dossier import Dossier, Leaf, Moment, Voice


@gate("附件1 五（二）", "应当由发文机关进行审核", Moment.SIGN, Moment.REVIEW, name="签发前审核", ids=("X1-5(2).0",))
def reviewed(file: Dossier) -> Iterator[Stop]:
    """签发前有审核单。"""
    if not file.paper(Leaf.REVIEW_SHEET):
        yield Stop("没有审核单。", "请先审核。")
    if file.major:
        yield Stop("没有说明。", "请说明。", Force.ADVICE)


@gate("第五十条", "一般不直接签批", Moment.SIGN, name="先审核再签批", ids=("A50.8",))
def office_first(file: Dossier) -> Iterator[Stop]:
    """领导不签批没有审核的公文。"""
    if not file.voices:
        yield Stop("没有办理意见。", "请先交办公室。")


BOOK = Book("rules", Cover("规则", "", "", "", (Chapter("all", "全部"),), ()), (office_first, reviewed))
SHEET: Mapping[str, Mapping[str, str]] = {Leaf.REVIEW_SHEET: {"head_1": "符合"}}


def _voice(body: str, verb: str) -> Voice:
    return Voice("P05.3", body, body, 1, "张三", "局长", verb, "", date(2026, 11, 2))


def test_everything_that_holds_a_moment_is_said_at_once() -> None:
    assert [(one.at, one.missing, one.force) for one in held(BOOK, Moment.SIGN, Dossier(major=True))] == [
        ("第五十条", "没有办理意见。", Force.WARNING), ("附件1 五（二）", "没有审核单。", Force.ERROR),
        ("附件1 五（二）", "没有说明。", Force.ADVICE)]
    assert [one.missing for one in held(BOOK, Moment.REVIEW, Dossier())] == ["没有审核单。"]
    assert held(BOOK, Moment.REVIEW, Dossier(papers=SHEET)) == ()
    assert held(BOOK, Moment.NUMBER, Dossier()) == ()


def test_a_gate_says_what_it_is() -> None:
    assert gates(BOOK, Moment.REVIEW) == (reviewed,)
    assert (reviewed.shape, reviewed.summary, reviewed.id) == ("关口", "签发前有审核单。", "X1-5(2).0")
    assert reviewed.moments == (Moment.REVIEW, Moment.SIGN)
    assert (reviewed.weight, office_first.weight) == (Force.ERROR, Force.WARNING)


def test_examples_are_kept_beside_the_gate() -> None:
    reviewed.complies(Dossier(papers=SHEET))
    reviewed.breaches(Dossier(), says="审核单")
    assert [case.says for case in reviewed.cases] == [None, "审核单"]


def test_a_gate_has_a_name_a_moment_and_a_force() -> None:
    at_sign: tuple[Moment, ...] = (Moment.SIGN,)
    for name, moments, quote in (("", at_sign, "不得越级"), ("甲", (), "不得越级"), ("甲", at_sign, "越级")):
        with pytest.raises(ValueError, match="关口须写明"):
            Gate("第五十条", quote, name=name, moments=moments)
    assert not list(Gate("第五十条", "不得越级", name="甲", moments=(Moment.SIGN,)).run(Dossier()))


def test_a_paper_without_words_is_no_paper() -> None:
    assert Dossier(papers={Leaf.TALK: {"text": " "}}).paper(Leaf.TALK) is None
    assert Dossier(papers={Leaf.TALK: {"text": "一致"}}).paper(Leaf.TALK) == {"text": "一致"}


def test_the_last_word_of_a_body_counts() -> None:
    said = (_voice("县财政局", "不同意"), _voice("县水利局", "同意"), _voice("县财政局", "同意"))
    last = Dossier(voices=said, touched=("县财政局",)).spoke("县财政局")
    assert last
    assert last.verb == "同意"
    assert Dossier(voices=said).spoke("县教育局") is None
    assert Dossier(voices=said, touched=("县财政局",)).dissent == ()
    assert Dossier(voices=said[:2], touched=("县财政局",), asked=("县财政局", "县水利局")).dissent == ("县财政局",)
