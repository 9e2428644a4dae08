"""Who may sign for whom today: holders, absence, proxies, mandates, presiding."""

from datetime import date, timedelta

import pytest

from luoshi.law.refusal import Refusal
from luoshi.office.actions import leave, people, powers
from luoshi.office.models import Absence, Acting, Authorisation, Mandate
from luoshi.office.policies import amiss
from luoshi.office.queries import chart, signers
from luoshi.office.signing import may_sign
from luoshi.office.words import Basis, Cause, Scope
from luoshi.record.clock import Held
from luoshi.terms.officer import Capacity
from tests.office import county
from tests.office.county import PAPER, TODAY, by

BACK = TODAY + timedelta(days=5)


def names(post: str, scope: Scope | None = None, document: str = "", on: date | None = None) -> list[str]:
    found = signers(post, scope, document, on)
    assert found
    return [one.holder.name for one in found.may]


def hindrances(post: str, scope: Scope | None = None, document: str = "") -> str:
    found = signers(post, scope, document)
    assert found
    return "\n".join(map(str, found.hindrances))


def away(name: str, until: date | None = BACK) -> Absence:
    return leave.record_absence(
        county.person(name),
        Cause.TRIP,
        TODAY,
        until,
        place="沈阳",
        by=by("文秘己"),
        asked_on=TODAY - timedelta(days=4),
        consents=("县长甲", "副县丙"),
    ).result


def test_a_head_away_lets_another_sign_for_those_days(small: Held) -> None:
    head, second = county.holding("教育庚"), county.holding("教副辛")
    assert names("县教育局局长") == ["教育庚"]
    with pytest.raises(Refusal, match="没有登记外出"):
        powers.authorise_signing(head, second, TODAY, BACK, PAPER, by=by("教育庚"))
    row = away("教育庚")
    assert names("县教育局局长") == []
    assert "外出（出差（沈阳）" in hindrances("县教育局局长")
    with pytest.raises(Refusal, match="无权办理"):
        powers.authorise_signing(head, second, TODAY, BACK, PAPER, by=by("教副辛"))
    with pytest.raises(Refusal, match="不是本单位的其他负责人"):
        powers.authorise_signing(head, county.holding("财政癸"), TODAY, BACK, PAPER, by=by("教育庚"))
    with pytest.raises(Refusal, match="不是主要负责人"):
        powers.authorise_signing(second, head, TODAY, BACK, PAPER, by=by("教副辛"))
    powers.authorise_signing(head, second, TODAY, BACK, PAPER, by=by("教育庚"))
    found = signers("县教育局局长")
    assert found
    (signer,) = found.may
    assert (signer.basis, signer.at) == (Basis.PRESIDING, "第五十一条")
    principal = signer.officer.acting_for
    assert principal
    assert (principal.name, principal.capacity) == ("教育庚", Capacity.ACTING)
    leave.record_return(row, TODAY + timedelta(days=2), by=by("教育庚"))
    assert names("县教育局局长", on=TODAY + timedelta(days=2)) == ["教育庚"]
    assert names("县教育局局长", on=TODAY + timedelta(days=1)) == ["教副辛"]
    assert Authorisation.objects.get().span.last == TODAY + timedelta(days=1)


def test_an_authorisation_ends_and_an_absent_proxy_cannot_sign(small: Held) -> None:
    away("教育庚")
    row = powers.authorise_signing(
        county.holding("教育庚"), county.holding("教副辛"), TODAY, BACK, PAPER, by=by("文秘己")
    ).result
    away("教副辛")
    assert names("县教育局局长") == []
    assert "有授权，但本人外出" in hindrances("县教育局局长")
    powers.end_authorisation(row, TODAY, by=by("教育庚"), reason="另行授权")
    assert "教副辛" not in hindrances("县教育局局长")


def test_a_vacant_post_has_someone_presiding(small: Held) -> None:
    seat = county.post("局长", "D1")
    people.end_post(county.holding("教育庚"), TODAY, PAPER, by=by("文秘己"))
    assert "县教育局局长空缺" in hindrances("县教育局局长")
    assert any("空缺，也没有登记主持" in str(one) for one in amiss(chart()))
    with pytest.raises(Refusal, match="不是县教育局的人员"):
        powers.designate_acting(seat, county.holding("财政癸"), TODAY, None, PAPER, by=by("文秘己"))
    with pytest.raises(Refusal, match="不是主要负责人职务"):
        powers.designate_acting(
            county.post("科员", "D1"), county.holding("教副辛"), TODAY, None, PAPER, by=by("文秘己")
        )
    powers.designate_acting(seat, county.holding("教副辛"), TODAY, None, PAPER, by=by("文秘己"))
    found = signers("县教育局局长")
    assert found
    assert [(one.holder.name, one.basis) for one in found.may] == [("教副辛", Basis.VACANT)]
    assert found.may[0].officer.acting_for is None
    away("教副辛")
    assert names("县教育局局长") == []
    assert "主持工作，但本人外出" in hindrances("县教育局局长")


def test_presiding_for_the_county_head_is_not_signing(small: Held) -> None:
    seat, deputy = county.post("县长"), county.holding("副县乙")
    with pytest.raises(Refusal, match="没有登记外出"):
        powers.designate_acting(seat, deputy, TODAY, BACK, PAPER, by=by("县长甲"))
    away("县长甲")
    assert any("没有指定主持日常工作" in str(one) for one in amiss(chart()))
    with pytest.raises(Refusal, match="不是副县长"):
        powers.designate_acting(seat, county.holding("教育庚"), TODAY, BACK, PAPER, by=by("县长甲"))
    powers.designate_acting(seat, deputy, TODAY, BACK, PAPER, by=by("县长甲"))
    with pytest.raises(Refusal, match="已有登记"):
        powers.designate_acting(seat, county.holding("副县丙"), TODAY, BACK, PAPER, by=by("县长甲"))
    assert not any("没有指定主持日常工作" in str(one) for one in amiss(chart()))
    assert names("县长", Scope.DOWNWARD) == []
    assert "主持不等于有权签发" in hindrances("县长", Scope.DOWNWARD)
    powers.give_mandate(county.holding("县长甲"), deputy, Scope.ACTING, TODAY, BACK, PAPER, by=by("县长甲"))
    assert names("县长", Scope.ACTING) == ["副县乙"]
    powers.end_acting(Acting.objects.get(), TODAY, by=by("县长甲"), reason="提前返回")
    assert names("县长", Scope.ACTING) == []
    assert "限于主持工作期间" in hindrances("县长", Scope.ACTING)


def test_a_mandate_covers_its_class_its_days_and_its_giver(small: Held) -> None:
    head, deputy = county.holding("县长甲"), county.holding("副县乙")
    row = powers.give_mandate(head, deputy, Scope.DOWNWARD, TODAY, BACK, PAPER, by=by("县长甲")).result
    assert names("县长", Scope.DOWNWARD) == ["县长甲", "副县乙"]
    assert names("县长", Scope.DOWNWARD, on=BACK) == ["县长甲"]
    assert names("县长", Scope.DECIDED) == ["县长甲"]
    assert "不包括本件" in hindrances("县长", Scope.DECIDED)
    assert "只对该类公文有效" in hindrances("县长")
    found = signers("县长", Scope.DOWNWARD)
    assert found
    principal = found.may[1].officer.acting_for
    assert principal
    assert principal.capacity is Capacity.MANDATE
    away("副县乙")
    assert "有授权，但本人外出" in hindrances("县长", Scope.DOWNWARD)
    powers.revoke_mandate(row, TODAY, by=by("县长甲"), reason="收回")
    assert names("县长", Scope.DOWNWARD) == ["县长甲"]
    assert "授权" not in hindrances("县长", Scope.DOWNWARD)


def test_a_mandate_for_one_document_is_for_that_document(small: Held) -> None:
    head, deputy = county.holding("县长甲"), county.holding("副县丙")
    with pytest.raises(Refusal, match="没有写明是哪一件"):
        powers.give_mandate(head, deputy, Scope.THIS_DOCUMENT, TODAY, BACK, PAPER, by=by("县长甲"))
    powers.give_mandate(head, deputy, Scope.THIS_DOCUMENT, TODAY, BACK, PAPER, detail="防汛通知", by=by("县长甲"))
    assert names("县长", Scope.THIS_DOCUMENT, "防汛通知") == ["县长甲", "副县丙"]
    assert names("县长", Scope.THIS_DOCUMENT, "别的通知") == ["县长甲"]
    powers.give_mandate(head, deputy, Scope.TASK, TODAY, BACK, PAPER, detail="接待外宾", by=by("县长甲"))
    assert "接待外宾" not in hindrances("县长", Scope.THIS_DOCUMENT, "防汛通知")


def test_only_the_county_head_mandates_and_only_deputies(small: Held) -> None:
    with pytest.raises(Refusal) as refused:
        powers.give_mandate(
            county.holding("副县乙"), county.holding("教育庚"), Scope.DOWNWARD, TODAY, None, PAPER, by=by("文秘己")
        )
    assert {"委托和授权只能由县长作出。", "县长只能委托、授权副县长。"} <= {
        one.remedy for one in refused.value.objections
    }
    with pytest.raises(Refusal, match="超出任期"):
        powers.give_mandate(
            county.holding("县长甲"),
            county.holding("副县乙"),
            Scope.DOWNWARD,
            date(2023, 1, 1),
            None,
            PAPER,
            by=by("文秘己"),
            reason="误",
        )


def test_a_mandate_falls_with_its_giver(small: Held) -> None:
    head, deputy = county.holding("县长甲"), county.holding("副县乙")
    powers.give_mandate(head, deputy, Scope.DOWNWARD, TODAY, None, PAPER, by=by("县长甲"))
    tomorrow = TODAY + timedelta(days=1)
    people.end_post(head, tomorrow, PAPER, by=by("文秘己"))
    assert names("县长", Scope.DOWNWARD, on=tomorrow) == []
    Mandate.objects.update(valid_to=None)  # as a database restored by hand might have it
    people.appoint(county.person("闲人丑"), county.post("县长"), tomorrow, PAPER, by=by("文秘己"))
    assert names("县长", Scope.DOWNWARD, on=tomorrow) == ["闲人丑"]
    found = signers("县长", Scope.DOWNWARD, on=tomorrow)
    assert found
    assert "授权副县长副县乙的人已不在任" in str(found.hindrances[0])


def test_the_county_head_may_sign_for_a_deputy_and_others_may_not(small: Held) -> None:
    at = chart()
    seat = at.post("副县长")
    assert seat
    assert [one.name for one in at.holders_of(seat)] == ["副县乙", "副县丙"]
    verdict = may_sign(at, county.person("县长甲").pk, seat)
    assert verdict.signer
    assert (verdict.signer.basis, verdict.signer.at) == (Basis.SUPERIOR, "第六条")
    assert verdict.signer.officer.acting_for is None
    denied = may_sign(at, county.person("教育庚").pk, seat)
    assert denied.signer is None
    assert "您不是副县长" in str(denied.objections[0])
    assert "现可签发的是：副县长副县乙" in str(denied.objections[0])
    assert signers("没有的职务") is None


def test_leave_lacking_consent_or_time_is_recorded_with_a_warning(small: Held) -> None:
    done = leave.record_absence(
        county.person("教育庚"), Cause.LEAVE, TODAY, BACK, by=by("教育庚"), asked_on=TODAY - timedelta(days=1)
    )
    assert "缺少同意：县长县长甲、副县长副县丙" in done.record.note
    assert "不足3天" in done.record.note
    full = leave.record_absence(
        county.person("财政癸"),
        Cause.LEAVE,
        TODAY,
        BACK,
        by=by("文秘己"),
        consents=("县长甲", "副县乙"),
        asked_on=TODAY - timedelta(days=3),
    )
    assert full.record.note == ""
    deputy = leave.record_absence(county.person("副县丙"), Cause.LEAVE, TODAY, BACK, by=by("文秘己"))
    assert "事先报告县长" in deputy.record.note
    head = leave.record_absence(county.person("县长甲"), Cause.HIGHER_MEETING, TODAY, BACK, by=by("文秘己"))
    assert "请指定负责日常工作的副县长" in head.record.note
    assert leave.record_absence(county.person("科员壬"), Cause.LEAVE, TODAY, BACK, by=by("文秘己")).record.note == ""
    with pytest.raises(Refusal, match="没有任职"):
        leave.record_absence(county.person("闲人丑"), Cause.LEAVE, TODAY, BACK, by=by("文秘己"))
    with pytest.raises(Refusal, match="已有登记"):
        leave.record_absence(county.person("教育庚"), Cause.LEAVE, TODAY, None, by=by("文秘己"))


def test_return_is_recorded_once_and_not_before_leaving(small: Held) -> None:
    row = away("教育庚", until=None)
    with pytest.raises(Refusal, match="尚未外出"):
        leave.record_return(row, TODAY - timedelta(days=1), by=by("教育庚"), reason="误")
    small.forward(days=3)
    done = leave.record_return(row, TODAY + timedelta(days=3), by=by("教育庚"))
    assert done.record.after["止"] == "2026-11-25"
    with pytest.raises(Refusal, match="已经销假"):
        leave.record_return(done.result, TODAY + timedelta(days=3), by=by("教育庚"))
