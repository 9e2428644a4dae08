"""The office is read once per day and change, with a constant number of queries; seats know who sits in them."""

from datetime import timedelta

import pytest
from pytest_django import DjangoAssertNumQueries

from luoshi.office import loading, queries
from luoshi.office.actions import leave, people, powers
from luoshi.office.chart import Chart
from luoshi.office.models import Revision
from luoshi.office.queries import chart, officer
from luoshi.office.seating import Office, post_seat
from luoshi.office.words import Cause
from luoshi.record.clock import Held
from luoshi.terms.seat import Seat, SeatKind
from tests.office import county
from tests.office.county import PAPER, TODAY, by

TABLES = 12


def test_asking_costs_a_constant_number_of_queries(
    small: Held, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    clerk = by("文秘己")
    for number in range(9):
        person = people.add_person(f"9{number}", f"新{number}", by=clerk).result
        people.appoint(person, county.post("科员", "D1"), TODAY, PAPER, by=clerk)
    with django_assert_num_queries(TABLES + 2):
        at = chart()
    with django_assert_num_queries(1):
        assert chart() is at
    bureau = at.unit("县教育局")
    assert bureau
    assert len(at.staff(bureau)) == 12


def test_what_is_kept_is_bounded(small: Held) -> None:
    for day in range(queries.KEPT + 5):
        chart(TODAY + timedelta(days=day))
    assert len(queries._kept) == queries.KEPT


def test_an_office_that_changes_while_it_is_read_is_read_again(small: Held, monkeypatch: pytest.MonkeyPatch) -> None:
    load, read = loading.load, list[Chart]()

    def slow(on: object) -> Chart:
        read.append(load(TODAY))
        if len(read) == 1:
            people.add_person("98", "新人", by=by("文秘己"))
            Revision.objects.update(token="00000000-0000-4000-8000-000000000001")
        return read[-1]

    monkeypatch.setattr(loading, "load", slow)
    queries._kept.clear()
    # by() asks nothing of the office, so the inner action is the second reader.
    assert chart() is read[-1]
    assert len(read) > 1


def test_without_a_revision_nothing_is_kept(small: Held) -> None:
    Revision.objects.all().delete()
    assert chart() is not chart()


def test_an_officer_is_a_person_in_a_post(small: Held) -> None:
    person = county.person("教育庚")
    people.appoint(person, county.post("副县长"), TODAY, PAPER, concurrent=True, by=by("文秘己"))
    main, other = officer(person.pk), officer(person.pk, post="副县长")
    assert main
    assert other
    assert (main.title, main.name, other.title) == ("县教育局局长", "教育庚", "县政府副县长")
    assert officer(person.pk, post="县长") is None
    assert officer(0) is None
    assert queries.anything()


def test_seats_know_who_sits_in_them(small: Held) -> None:
    at = chart()
    head = at.post("县教育局局长")
    assert head
    seat, office = post_seat(head), Office()
    assert [(one.officer.name, one.at) for one in office.sitters(seat, TODAY)] == [("教育庚", "第五十一条")]
    leave.record_absence(county.person("教育庚"), Cause.TRIP, TODAY, TODAY + timedelta(days=3), by=by("文秘己"))
    powers.authorise_signing(
        county.holding("教育庚"), county.holding("教副辛"), TODAY, TODAY + timedelta(days=3), PAPER, by=by("教育庚")
    )
    sitting = office.sitters(seat, TODAY)
    assert [one.officer.name for one in sitting] == ["教育庚", "教副辛"]
    assert "外出" in sitting[0].why
    mine = office.sittings(county.person("教副辛").pk, TODAY)
    assert [one.seat.name for one in mine] == ["教副辛", "县教育局副局长", "县教育局局长", "某县教育局"]
    principal = mine[2].officer.acting_for
    assert principal
    assert principal.name == "教育庚"
    body = Seat(SeatKind.BODY, county.body("D1").pk)
    assert [one.officer.name for one in office.sitters(body, TODAY)] == ["教育庚", "教副辛", "科员壬"]
    for kind in SeatKind:
        assert office.sitters(Seat(kind, 999_999), TODAY) == ()
    assert office.sittings(999_999, TODAY) == ()


def test_a_deputy_presiding_does_not_sit_in_the_county_heads_seat(small: Held) -> None:
    leave.record_absence(county.person("县长甲"), Cause.TRIP, TODAY, None, by=by("文秘己"))
    powers.designate_acting(county.post("县长"), county.holding("副县乙"), TODAY, None, PAPER, by=by("县长甲"))
    seat = Seat(SeatKind.POST, county.post("县长").pk)
    assert [one.officer.name for one in Office().sitters(seat, TODAY)] == ["县长甲"]
    assert seat not in [one.seat for one in Office().sittings(county.person("副县乙").pk, TODAY)]
