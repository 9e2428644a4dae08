"""谁签发: the golden surface, no unreachable row, and properties of the combination rule (catalogue 3)."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luoshi.law.table import Table
from luoshi.rulebook.annex1_documents.signing import (
    chains,
    disclosure_gate,
    head_commitments,
    head_matters,
    head_papers,
)
from luoshi.rulebook.ch08_meetings import article_45
from luoshi.rulebook.ch09_documents import article_53
from luoshi.rulebook.signing import ROWS, Answer, ImpossibleMatter, Matter, who_signs
from luoshi.rulebook.signing.combine import naming, signer_of
from luoshi.rulebook.signing.conflicts import CONFLICTS
from luoshi.rulebook.signing.facts import (
    Absence,
    AddresseeClass,
    Chair,
    Holder,
    Issuer,
    Mandate,
    MeetingKind,
    Scope,
    Tag,
)
from luoshi.rulebook.signing.rows import rows
from luoshi.rulebook.tensions import TENSIONS
from luoshi.terms.genre import Genre
from tests.rulebook.signing_surface import GOLDEN, situations, surface

HOMES = (article_45, article_53, chains, disclosure_gate, head_commitments, head_matters, head_papers)
OTHER_ROOMS = ("附件1 二", "附件1 四", "附件1 五（二）", "附件2", "第四十七条", "第五十一条", "第五十二条",
               "第五十四条", "第六十六条")


@pytest.fixture(scope="module")
def asked() -> list[tuple[Matter, Answer]]:
    return list(situations())


def test_the_decision_surface_is_the_golden_one() -> None:
    assert surface() == GOLDEN.read_text(encoding="utf-8"), "改动有意时运行 python -m tests.rulebook.signing_surface"


def test_every_row_is_reached_and_decides_somewhere(asked: list[tuple[Matter, Answer]]) -> None:
    ids = {row.id for row in ROWS}
    assert ids == {row.id for _, answer in asked for row in answer.rows}
    deciding = {row.id for matter, answer in asked for row in naming(answer.rows)
                if signer_of(matter, row) is answer.signer}
    assert ids == deciding


def test_rows_are_those_of_the_catalogue_and_one_more() -> None:
    assert [row.id for row in ROWS] == [f"S{number:02d}" for number in range(1, 41)]
    assert rows("S01")[0].at == "第五十三条（一）"
    with pytest.raises(KeyError):
        rows("S99")


def test_the_county_and_its_office_are_never_without_a_signer(asked: list[tuple[Matter, Answer]]) -> None:
    silent = [matter for matter, answer in asked if answer.silent]
    undecided = [(matter, answer) for matter, answer in asked if answer.undecided]
    assert silent
    assert undecided
    settled = (Issuer.OFFICE, Issuer.PARTY_AND_COUNTY, Issuer.BOTH_OFFICES, Issuer.PARTY_GROUP)
    assert all(matter.issuer not in (*settled, Issuer.COUNTY) for matter in silent)
    for matter, answer in undecided:
        assert matter.issuer not in settled
        assert not answer.silent
        assert matter.kind is None or matter.addressee is None
        assert (answer.tensions, answer.chain, answer.delegates) == ((), (), ())
        assert answer.notes[0].startswith("还不能判断")


def test_every_place_of_a_row_has_a_table_that_holds_it() -> None:
    tables = [value for home in HOMES for value in vars(home).values() if isinstance(value, Table)]
    for row in ROWS:
        for place in row.places:
            if not place.startswith(OTHER_ROOMS):
                assert any(table.at == place and row in table.rows for table in tables), (row.id, place)


@pytest.mark.parametrize("absence", Absence)
def test_nobody_signs_the_gravest_papers_by_a_mandate_in_the_minutes(absence: Absence) -> None:
    mandates = (Mandate(Holder.DEPUTY, Scope.THIS_DOCUMENT), Mandate(Holder.DAILY_DEPUTY, Scope.DOWNWARD))
    for tag in (Tag.POLICY, Tag.APPOINTMENT, Tag.ABROAD):
        answer = who_signs(Matter(Issuer.COUNTY, Genre.NOTICE, AddresseeClass.SUBORDINATES, frozenset({tag}),
                                  meeting=MeetingKind.EXECUTIVE, mandates=mandates, absence=absence))
        assert answer.signer == "县长"
        assert not any(one.held for one in answer.delegates)


matters = st.builds(
    Matter, st.sampled_from(Issuer), st.sampled_from((None, *Genre)), st.sampled_from((None, *AddresseeClass)),
    st.frozensets(st.sampled_from(Tag), max_size=3), st.integers(1, 3), st.sampled_from((None, *MeetingKind)),
    st.sampled_from((None, *Chair)),
)


@given(matters, st.sampled_from([tag for tag in Tag if tag is not Tag.OWN]))
def test_another_concern_never_lowers_the_signer(matter: Matter, tag: Tag) -> None:
    more = Matter(matter.issuer, matter.kind, matter.addressee, matter.tags | {tag}, matter.deputies, matter.meeting,
                  matter.chair)
    try:
        plain, touched = who_signs(matter).signer, who_signs(more).signer
    except ImpossibleMatter:
        return
    assert plain is None or (touched is not None and touched.rank <= plain.rank)


@given(matters, st.lists(st.builds(Mandate, st.sampled_from(Holder), st.sampled_from(Scope)), max_size=3))
def test_a_mandate_opens_a_way_but_never_names_the_signer(matter: Matter, given_: list[Mandate]) -> None:
    try:
        with_ = who_signs(Matter(matter.issuer, matter.kind, matter.addressee, matter.tags, matter.deputies,
                                 matter.meeting, matter.chair, tuple(given_)))
    except ImpossibleMatter:
        return
    without = who_signs(matter)
    assert with_.signer is without.signer
    assert {one.scope for one in without.delegates} <= {one.scope for one in with_.delegates}
    assert all(one.held for one in with_.delegates if one.scope not in {other.scope for other in without.delegates})
    assert not any(one.held for one in without.delegates if one.scope)


def test_a_mandate_holds_only_in_its_time() -> None:
    mandate = Mandate(Holder.DAILY_DEPUTY, Scope.DOWNWARD, date(2022, 9, 1), date(2022, 9, 30))
    open_ended = Mandate(Holder.DAILY_DEPUTY, Scope.DOWNWARD)
    assert mandate.valid(date(2022, 9, 1))
    assert mandate.valid(date(2022, 9, 30))
    assert not mandate.valid(date(2022, 10, 1))
    assert not mandate.valid(None)
    assert open_ended.valid(None)
    late = Matter(Issuer.COUNTY, Genre.NOTICE, AddresseeClass.SUBORDINATES, mandates=(mandate,), on=date(2022, 10, 8))
    answer = who_signs(late)
    assert not any(one.held for one in answer.delegates)
    assert any("不在有效期内" in note for note in answer.notes)


def test_every_tension_of_signing_is_met_and_known_to_the_book(asked: list[tuple[Matter, Answer]]) -> None:
    told = {conflict.id for conflict in CONFLICTS}
    assert told <= {tension.id for tension in TENSIONS}
    met = {one[0] for _, answer in asked for one in answer.tensions}
    away = who_signs(Matter(Issuer.DEPARTMENT, Genre.REQUEST, AddresseeClass.COUNTY))
    assert told == met | {one[0] for one in away.tensions}
