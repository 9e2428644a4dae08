"""The series table: every row can be reached, every case has an answer, and nobody else's paper is judged by it."""

import pytest

from luoshi.law.finding import Finding
from luoshi.rulebook.annex1_documents.series.checks import series_direction, series_kind, series_owner
from luoshi.rulebook.annex1_documents.series.reserved import groups_adjust_themselves, matching_department
from luoshi.rulebook.annex1_documents.series.shape import Owner
from luoshi.rulebook.annex1_documents.series.table import BY_CODE, TABLE, of_county, owner_of, propose_series, series_of
from luoshi.rulebook.reading.numbers import read_number
from luoshi.terms.bodies import Towards
from luoshi.terms.document import Draft
from luoshi.terms.genre import Genre


def test_every_row_is_reached_and_every_case_answered() -> None:
    reached = set()
    for owner in Owner:
        for genre in Genre:
            for towards in (None, *Towards):
                proposal = propose_series(owner, genre, towards)
                assert proposal.reason
                if proposal.series:
                    reached.add(proposal.series.code)
                    assert proposal.series.owner is owner
                    assert towards is None or towards in proposal.series.towards
    assert reached == {row.code for row in TABLE}


@pytest.mark.parametrize(("issuer", "genre", "towards", "code"), [
    ("县政府", Genre.REQUEST, Towards.UP, "西政"),
    ("西丰县人民政府", Genre.NOTICE, Towards.DOWN, "西政发"),
    ("西丰县人民政府", Genre.LETTER, Towards.LEVEL, "西政函"),
    ("西丰县人民政府", Genre.REPLY, None, "西政批"),
    ("西丰县政府办公室", Genre.CIRCULAR, Towards.DOWN, "西政办发"),
    ("县政府办公室", Genre.REPORT, Towards.UP, "西政办"),
    ("县政府", Genre.MINUTES, None, "会议纪要"),
])
def test_the_table_names_the_series(issuer: str, genre: Genre, towards: Towards | None, code: str) -> None:
    proposal = propose_series(issuer, genre, towards)
    assert proposal.series is BY_CODE[code]
    assert not proposal.asks


def test_documents_without_a_series_are_asked_about() -> None:
    assert propose_series("县政府", Genre.ORDER, Towards.DOWN).form == "第N号"
    assert propose_series("县政府", Genre.MOTION, Towards.LEVEL).asks
    assert propose_series("县政府办公室", Genre.OPINION, Towards.DOWN).asks
    assert propose_series("县政府", Genre.NOTICE, Towards.UP).series is None
    assert propose_series("西丰县教育局", Genre.NOTICE).form == "本机关字号"
    assert propose_series("西丰县人民政府", Genre.NOTICE, with_party=True).form == "由县委办公室编号"


def test_written_numbers_belong_to_their_series() -> None:
    for row in TABLE:
        draft = Draft.of(number=row.number(2022, 4), whole=False)
        number = read_number(row.number(2022, 4))
        assert series_of(draft) is row
        assert number is not None
        assert not number.faults
        assert row.shape == "字号系列"


def test_owners_are_known_by_their_short_names() -> None:
    assert owner_of("县政府") is owner_of("西丰县人民政府") is Owner.GOVERNMENT
    assert owner_of("县政府办公室") is owner_of("西丰县人民政府办公室") is Owner.OFFICE
    assert owner_of("铁岭市人民政府") is owner_of(None) is None
    assert of_county(Draft.of(title="西丰县人民政府关于春耕的通知", whole=False))
    assert not of_county(Draft.of(title="西丰县人民政府关于春耕的通知", number="铁政发〔2022〕1号", whole=False))


def test_other_bodies_papers_are_left_alone() -> None:
    theirs = Draft.of(number="铁政函〔2022〕3号", title="铁岭市人民政府办公室关于调整防火指挥部成员的通知",
                      addressees="各县（市、区）人民政府：", signature="铁岭市人民政府办公室",
                      body="根据市水利局铁市水〔2022〕1号文件，现通知如下。")
    for check in (series_owner, series_kind, series_direction, groups_adjust_themselves, matching_department):
        assert not [said for said in check.run(theirs) if isinstance(said, Finding)]
