"""第五十条: one matter in a request, no request in a report."""

import re
from collections.abc import Iterator

from luoshi.law.finding import Hit, Needs
from luoshi.law.force import Force
from luoshi.law.provision import clause
from luoshi.rulebook.reading.addressees import asks
from luoshi.rulebook.reading.requests import masked, request_in_disguise, smuggled
from luoshi.terms.document import Draft, Paragraph, Part, Passage
from luoshi.terms.genre import Genre

_BESIDES = re.compile(r"(?:^|[\n。；])\s*(?:另外?|此外|还有|同时|再者|顺便)[，,：]?[^\n。；]*")
_ALSO = re.compile(r"[^，。；\n]{0,12}一并(?:予以)?(?:批准|解决|追加|审批|安排|拨付|考虑)")
_VERB = r"(?:解决|增加|申请|请求|拨付|拨给|追加|调整|成立|设立|购置|新建|扩建|改建|安排|补助|减免|核定|审批|划拨)"
_TWO_IN_TITLE = re.compile(rf"关于[^的]*?{_VERB}[^和及并、]+(?:和|及|以及|并|、){_VERB}[^的]*(?:的)?请示")
_ASKS = re.compile(r"请求|申请|拟请|恳请|解决|请予")


def _second_matters(draft: Draft) -> Iterator[Passage]:
    """Evidence of a second matter: 另……请, 一并批准, two requests in the title, two headings that ask."""
    title = _TWO_IN_TITLE.search(draft.title.bare)
    if title:
        yield draft.passage(Part.TITLE)
    body = masked(draft.text(Part.BODY))
    for pattern in (_BESIDES, _ALSO):
        for match in pattern.finditer(body):
            if pattern is _ALSO or re.search(r"请|批准|申请|追加", match.group()):
                start = match.start() + (1 if match.group()[0] in "\n。；" else 0)
                yield draft.passage(Part.BODY, start, match.end())
    asking = [(offset, block) for offset, block in draft.paragraphs(Part.BODY) if _asking_heading(block)]
    if len(asking) > 1:
        offset, block = asking[1]
        yield draft.passage(Part.BODY, offset, offset + len(block.text))


def _asking_heading(block: Paragraph) -> bool:
    return block.level == 1 and bool(_ASKS.search(block.text[:30]))


@clause(
    "第五十条",
    "请示应当一文一事",
    check="K30",
    name="请示一文多事",
    ids=("K30", "A50.5", "X1-2(4).1"),
    judgement=True,
    force=Force.WARNING,
    because="一个项目的几项需要可以写在一起，是否多事由秘书股判断后退回",
)
def one_matter_per_request(draft: Draft) -> Iterator[Hit | Needs]:
    """一件请示只请示一件事。"""
    found = next(_second_matters(draft), None) if asks(draft) else None
    if found:
        yield Hit(found, "这里像是另一件请示事项。请示应当一文一事，请把它另行请示；如同属一个事项，请说明理由。")


def _request(title: str, body: str) -> Draft:
    return Draft.of(title=title, addressees="县政府：", body=body)


_HOUSES = "关于解决办公用房问题的请示"
one_matter_per_request.complies(_request(_HOUSES, "拟租用办公用房三间，请予批准。\n妥否，请批示。"))
one_matter_per_request.complies(
    _request("关于解决土地和资金问题的请示", "项目需用地10亩、资金50万元。\n妥否，请批示。")
)
one_matter_per_request.breaches(_request("关于解决办公用房和增加编制的请示", "妥否，请批示。"), says="一文一事")
one_matter_per_request.breaches(
    _request(_HOUSES, "请解决办公用房。\n另外，去年的货款尚未支付，请一并追加30万元。\n妥否，请批示。"), says="另行请示"
)
one_matter_per_request.breaches(_request(_HOUSES, "办公用房不足，编制亦请一并批准。"), says="另行请示")
one_matter_per_request.breaches(
    _request(_HOUSES, "一、请求解决办公用房\n现有两间。\n二、申请增加编制\n现有五人。"), says="另行请示"
)


@clause(
    "第五十条",
    "报告不得夹带请示事项",
    check="K31",
    name="报告夹带请示",
    ids=("K31", "A50.6"),
    about=Genre.REPORT,
    judgement=True,
)
def no_request_in_a_report(draft: Draft) -> Iterator[Hit | Needs]:
    """报告里不写请求批准、解决、拨款的话。"""
    found = smuggled(draft)
    if found:
        remedy = (
            "本件题意就是请求，请整件改用“请示”。"
            if request_in_disguise(draft)
            else "如需上级批准或解决，请另行用“请示”；如只是汇报，请删去。"
        )
        yield Hit(found, f"报告不得夹带请示事项，而文中写“{found.quote[:24]}”。{remedy}")


def _report(body: str) -> Draft:
    return Draft.of(title="西丰县水利局关于水库除险情况的报告", addressees="县政府：", body=body)


no_request_in_a_report.complies(_report("下一步，我局将加强监管。\n特此报告。"))
no_request_in_a_report.complies(_report("我局《关于请予批准建库的请示》已经答复。\n请审阅。"))
no_request_in_a_report.complies(_report("我局积极向市水利局申请资金，恳请市局解决了50万元。\n特此报告。"))
no_request_in_a_report.complies(_report("情况良好。\n以上报告如无不妥，请批转执行。"))
no_request_in_a_report.complies(_report("情况良好。\n以上报告，请予批复。"))
no_request_in_a_report.complies(Draft.of(title="关于申请救灾资金的请示报告", body="请予拨付。"))
no_request_in_a_report.breaches(_report("为此，恳请县政府解决资金50万元。\n特此报告。"), says="请另行用“请示”")
no_request_in_a_report.breaches(
    Draft.of(title="关于申请暂借资金兑付工资的报告", body="特向县政府申请暂借资金25万元，用于兑付工资。"),
    says="整件改用“请示”",
)
no_request_in_a_report.breaches(
    _report("现因财力无力支付，特向县政府申请暂借资金25万元，用于兑付工资。"), says="不得夹带请示事项"
)
