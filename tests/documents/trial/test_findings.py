"""What the check found, on the way: who lets it stand, for how long, and what it holds (P34, A72.1)."""

from typing import Any

from tests.api.county import Office
from tests.api.walking import Paper, draft

TEXT = {
    "title": "西丰县人民政府关于校舍安全情况的报告", "addressees": "铁岭市人民政府：",
    "body": "现将校舍安全情况报告如下：\n一、全面排查。\n二、落实责任。\n以上报告妥否，请批示。",
    "signature": "西丰县人民政府",
}


def written(office: Office) -> Paper:
    """A 报告 that asks for an answer (K33)."""
    asked = [office.body(one) for one in ("县住建局",)]
    return draft(office, text=TEXT, genre="报告", addressee="市政府", countersign=asked)


def errors(paper: Paper) -> list[dict[str, Any]]:
    """Errors that nobody let stand."""
    return [one for one in paper.page["findings"] if one["force"] in ("error", "必须") and not one["reason"]]


def accepted(paper: Paper, key: str, by: Any, reason: str = "市政府来文要求答复") -> Any:
    """A finding let stand."""
    return by.send(f"{paper.path}/findings/{key}/accept", reason=reason)


def test_a72_1_an_error_holds_the_hand_in_until_the_office_notes_it(office: Office) -> None:
    paper = written(office)
    assert errors(paper)
    key, clerk = errors(paper)[0]["key"], office.head("秘书股")
    accepted(paper, key, paper.drafter).refused(errors(paper)[0]["at"])
    assert accepted(paper, key, clerk).status == 404
    paper.hand_in().ok()
    paper.to("P01.5")
    paper.forward().refused("第七十二条")
    accepted(paper, key, office.head("县教育局")).refused(errors(paper)[0]["at"])
    for one in errors(paper):
        accepted(paper, one["key"], clerk).ok()
    paper.forward().ok()
    assert paper.step == "P01.6"


def test_p34_a_reason_stays_while_the_passage_stays(office: Office) -> None:
    paper = written(office)
    soft = next(one for one in paper.page["findings"] if one["force"] not in ("error", "必须"))
    accepted(paper, soft["key"], paper.drafter, "已口头说明").ok()
    body = TEXT["body"].replace("一、全面排查。", "一、全面排查整治。")
    paper.drafter.send(f"{paper.path}/text", "put", text={"body": body}, why="补充").ok()
    kept = next(one for one in paper.page["findings"] if one["key"] == soft["key"])
    assert kept["reason"] == "已口头说明"
    paper.drafter.send(f"{paper.path}/text", "put", text={"body": body.replace("以上报告妥否，请批示。", "特此报告。")},
                       why="改正").ok()
    assert not errors(paper)
