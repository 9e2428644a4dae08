"""A refusal says all of its reasons."""

from luoshi.law.question import IMPOSSIBLE, MISSING, Refused


def test_refusal_keeps_its_reasons() -> None:
    refused = Refused(("请选发文机关", "文种不在选项中"))
    assert refused.reasons == ("请选发文机关", "文种不在选项中")
    assert str(refused) == "请选发文机关；文种不在选项中"
    assert refused.title == IMPOSSIBLE
    assert Refused(("请选发文机关",), MISSING).title == MISSING
