"""Posts and their holders: who, since when, and never a changed past."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from luoshi.law.refusal import Refusal
from luoshi.office.actions import division, people
from luoshi.office.models import Holding, Portfolio
from luoshi.office.queries import chart, holder, in_charge, officer
from luoshi.office.words import Role
from luoshi.record.clock import Held
from luoshi.record.models import Record
from luoshi.record.queries import history
from tests.office import county
from tests.office.county import PAPER, SINCE, TODAY, by

YESTERDAY = TODAY - timedelta(days=1)


def test_a_change_of_county_head_leaves_yesterday_alone(small: Held) -> None:
    clerk = by("文秘己")
    before = chart(YESTERDAY)
    done = people.end_post(county.holding("县长甲"), TODAY, PAPER, by=clerk)
    people.appoint(county.person("闲人丑"), county.post("县长"), TODAY, PAPER, by=clerk)
    assert [one.name for one in (holder("县长", YESTERDAY), holder("县长", TODAY)) if one] == ["县长甲", "闲人丑"]
    assert chart(YESTERDAY) == before
    assert officer(county.person("县长甲").pk) is None
    assert done.record.after["止"] == "2026-11-22"
    assert done.record.provisions == ["第五十三条（三）", "第五条"]
    assert history(done.result).count() == 1


def test_two_holders_of_one_post_are_refused_with_all_reasons(small: Held) -> None:
    with pytest.raises(Refusal) as refused:
        people.appoint(county.person("闲人丑"), county.post("县长"), TODAY, " ", by=by("文秘己"))
    told = str(refused.value)
    assert "没有写明依据" in told
    assert "已有登记（2024-01-01起）" in told
    assert "请先终止原登记" in told
    assert "第五条" in told
    assert not Holding.objects.filter(person__name="闲人丑").exists()


def test_several_hold_a_post_of_several(small: Held) -> None:
    people.appoint(county.person("闲人丑"), county.post("副县长"), TODAY, PAPER, order=3, by=by("股长寅"))
    assert [one.name for one in chart().deputies()] == ["副县乙", "副县丙", "闲人丑"]
    with pytest.raises(Refusal, match="已有登记"):
        people.appoint(county.person("闲人丑"), county.post("副县长"), TODAY, PAPER, by=by("股长寅"))


def test_only_the_office_keeps_the_register(small: Held) -> None:
    with pytest.raises(Refusal, match="无权办理.*请由县政府办公室登记"):
        people.add_person("99", "新人", by=by("科员壬"))
    person = people.add_person("99", "新人", "内线1", by=by("文秘己")).result
    with pytest.raises(Refusal, match="已登记"):
        people.add_person("99", "别人", by=by("文秘己"))
    with pytest.raises(Refusal, match="缺少工号或姓名"):
        people.add_person(" ", "别人", by=by("文秘己"))
    assert person.phone == "内线1"


def test_a_corrected_name_shows_and_the_record_keeps_the_old_one(small: Held) -> None:
    chart()
    with pytest.raises(Refusal, match="没有写明理由"):
        people.correct_person(county.person("教育庚"), name="教育更", by=by("文秘己"), reason=" ")
    done = people.correct_person(county.person("教育庚"), name="教育更", by=by("文秘己"), reason="错字")
    head = holder("县教育局局长")
    assert head
    assert (head.name, done.record.before["姓名"]) == ("教育更", "教育庚")
    people.correct_person(done.result, phone="内线2", by=by("文秘己"), reason="换号")
    assert done.result.phone == "内线2"


def test_backdating_takes_a_reason_on_record(small: Held) -> None:
    with pytest.raises(Refusal, match="属于补录"):
        people.appoint(county.person("闲人丑"), county.post("副县长"), YESTERDAY, PAPER, by=by("文秘己"))
    done = people.appoint(
        county.person("闲人丑"), county.post("副县长"), YESTERDAY, PAPER, by=by("文秘己"), reason="文件今日送达"
    )
    assert done.record.reason == "文件今日送达"


def test_what_was_given_to_a_holder_ends_with_the_post(small: Held) -> None:
    assert [one.name for one in in_charge("县教育局")] == ["副县丙"]
    division.release_portfolio(Portfolio.objects.get(subject="招商引资"), TODAY, by=by("文秘己"), reason="分工调整")
    done = people.end_post(county.holding("副县丙"), TODAY, PAPER, by=by("文秘己"))
    assert in_charge("县教育局") == ()
    assert [one.name for one in in_charge("县教育局", on=YESTERDAY)] == ["副县丙"]
    assert len(done.record.after["随之终止"]) == 3
    assert not Portfolio.objects.filter(holding=done.result, valid_to=None).exists()
    with pytest.raises(Refusal, match="已于2026-11-22终止"):
        people.end_post(done.result, TODAY, PAPER, by=by("文秘己"))


def test_an_end_before_the_beginning_is_refused(small: Held) -> None:
    with pytest.raises(Refusal, match="自2024-01-01起生效"):
        people.end_post(county.holding("副县丙"), date(2023, 1, 1), PAPER, by=by("文秘己"), reason="误")
    with pytest.raises(Refusal, match="终止日期早于起始日期"):
        people.appoint(county.person("闲人丑"), county.post("副县长"), TODAY, PAPER, until=SINCE, by=by("文秘己"))


def test_posts_come_and_go(small: Held) -> None:
    clerk, bureau = by("文秘己"), county.body("D1")
    made = people.establish_post(bureau, "总督学", Role.DEPUTY, TODAY, PAPER, single=True, order=5, by=clerk).result
    taken = people.appoint(county.person("闲人丑"), made, TODAY, PAPER, by=clerk).result
    with pytest.raises(Refusal, match="闲人丑在2026-12-01仍任此职"):
        people.abolish_post(made, date(2026, 12, 1), by=clerk, reason="编制调整")
    people.end_post(taken, date(2026, 12, 1), PAPER, by=clerk)
    people.abolish_post(made, date(2026, 12, 1), by=clerk, reason="编制调整")
    assert holder("县教育局总督学", date(2026, 11, 30))
    assert chart(date(2026, 12, 1)).post("县教育局总督学") is None
    with pytest.raises(Refusal, match="设置于2026-11-23至2026-11-30"):
        people.appoint(county.person("闲人丑"), made, date(2026, 12, 2), PAPER, by=clerk)
    with pytest.raises(Refusal, match="没有登记"):
        people.establish_post(bureau, "顾问", Role.MEMBER, date(2020, 1, 1), PAPER, single=False, by=clerk, reason="误")


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.booleans(), st.integers(0, 1), st.integers(0, 9), st.integers(1, 5)), max_size=8))
def test_whatever_happens_a_post_has_one_holder_on_a_day(small: Held, moves: list[tuple[bool, int, int, int]]) -> None:
    clerk = by("文秘己")
    number = Holding.objects.count() + Record.objects.count()
    made = people.establish_post(
        county.body("D1"), f"职务{number}", Role.DEPUTY, TODAY, PAPER, single=True, by=clerk
    ).result
    who = [county.person("闲人丑"), county.person("镇长子")]
    for ends, one, start, length in moves:
        since = TODAY + timedelta(days=start)
        try:
            if ends:
                row = Holding.objects.filter(post=made, person=who[one]).select_related("person", "post").first()
                if row:
                    people.end_post(row, since, PAPER, by=clerk)
            else:
                until = since + timedelta(days=length) if length < 5 else None
                people.appoint(who[one], made, since, PAPER, until=until, by=clerk)
        except Refusal:
            continue
    for step in range(16):
        on = TODAY + timedelta(days=step)
        assert len(chart(on).holders_of(chart(on).post(f"县教育局职务{number}"))) <= 1
