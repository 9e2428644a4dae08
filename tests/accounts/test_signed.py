"""What views ask about who is signed in."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import Http404, HttpRequest, HttpResponse
from django.test import RequestFactory

from luoshi.accounts.words import Duty
from luoshi.record.clock import Held
from luoshi.terms.label import Label
from luoshi.web.signed import clearance_of, duty_only, officer_of, signed_in, the_account
from tests.accounts import people


def request_by(name: str | None) -> HttpRequest:
    """A visit by a person or by nobody."""
    request = RequestFactory().get("/somewhere", {"a": "1"})
    request.user = people.account(name) if name else AnonymousUser()
    return request


def view(request: HttpRequest, number: int) -> HttpResponse:
    """Says who comes, in which post and up to which label he may see."""
    return HttpResponse(f"{officer_of(request).title} {clearance_of(request)} {number}")


def test_business_views_know_the_officer_and_his_label(house: Held) -> None:
    guarded = signed_in(view)
    assert guarded(request_by("科员壬"), 7).content.decode() == "县教育局科员 内部 7"
    with pytest.raises(Http404):
        guarded(request_by("审计巳"), 7)
    assert guarded(request_by(None), number=7).headers["Location"] == "/sign-in?next=%2Fsomewhere%3Fa%3D1"


def test_administrators_act_by_their_duty(house: Held) -> None:
    guarded = duty_only(Duty.AUDIT)(view)
    assert guarded(request_by("审计巳"), 7).content.decode() == "秘书股安全审计员 公开 7"
    with pytest.raises(Http404):
        guarded(request_by("科员壬"), 7)


def test_nobody_is_no_officer(house: Held) -> None:
    nobody = request_by(None)
    assert clearance_of(nobody) is Label.OPEN
    for ask in (the_account, officer_of):
        with pytest.raises(Http404):
            ask(nobody)
    house.forward(days=-2000)
    with pytest.raises(Http404):
        officer_of(request_by("科员壬"))
