"""附件1 五（一）3: issue only what is needed, and in time (K46, K56, K58)."""

import re
from collections.abc import Iterator

from luoshi.law.finding import Hit, Needs
from luoshi.law.force import Force
from luoshi.law.provision import Statement, clause
from luoshi.rulebook.annex1_documents.series.table import of_county
from luoshi.rulebook.reading.dates import dated, figures
from luoshi.rulebook.reading.substance import concrete, sentences
from luoshi.terms.document import Draft, Part
from luoshi.terms.facts import Fact, Facts
from luoshi.terms.genre import Genre

AT = "附件1 五（一）3"
_SPEECH = re.compile(r"(?:印发|转发|发布)[^\n]{0,60}?(?:讲话|会议纪要|会议材料|发言)")
_CARRY = re.compile(r"贯彻|落实")
_RELAY = re.compile(r"印发|转发|批转")

EMPTY = Statement(
    at=AT,
    quote="不发没有实质性内容文件;不重复发以往已有明确规定的文件",
    summary="没有实质内容的、与现行规定重复的，不发文。",
    ids=("X1-5(1)3.1",),
    force=Force.STATEMENT,
    because="与第五十五条同一要求，由该条的检查执行",
    reason="由第五十五条的检查（K55、K57、K59）执行",
)
DEPARTMENT = Statement(
    at=AT,
    quote="凡属部门职权范围内事务,应由部门自行发文或联合发文的,不得以县政府或县政府办公室名义发文",
    summary="部门职权内的事务由部门自行或联合发文。",
    ids=("X1-5(1)3.2",),
    force=Force.STATEMENT,
    because="与第五十四条同一要求，由该条的检查执行",
    reason="由第五十四条的检查（K48）执行",
)


@clause(AT, "因发文时间与文号具有逻辑性,除极特殊情况外,不予过后补发文件", check="K46", name="过后补发、字号日期倒置",
        ids=("K46", "X1-5(1)3.3"), force=Force.ERROR, because="除外的极特殊情况须由县长或办公室主任签署理由并登记")
def not_back_filled(draft: Draft) -> Iterator[Hit | Needs]:
    """同一字号内序号与成文日期先后一致，成文日期不得早于上一号；极特殊情况须先登记理由。"""
    day, last = dated(draft), draft.facts.last_number_on
    if draft.facts.says(Fact.EXCEPTION_RECORDED):
        return
    if day and last and day < last:
        yield Hit(draft.passage(Part.DATE) if draft.text(Part.DATE) else None,
                  f"成文日期{figures(day)}早于本字号上一号的日期{figures(last)}，属过后补发；请改用当前日期，"
                  "极特殊情况由县长或办公室主任签署理由。")
    elif last is None and draft.whole and of_county(draft) and draft.text(Part.NUMBER).strip():
        yield Needs("本字号上一号的成文日期（发文登记）")


not_back_filled.complies(Draft.of(number="西政发〔2022〕13号", title="西丰县人民政府关于防火的通知",
                                  body="现通知如下。", date="2022年5月4日"))
not_back_filled.complies(Draft.of(date="2022年5月4日", facts=Facts(last_number_on=dated(Draft.of(date="2022年5月3日"))),
                                  whole=False))
not_back_filled.complies(Draft.of(date="2022年4月20日", whole=False, facts=Facts(
    last_number_on=dated(Draft.of(date="2022年5月3日")), known={Fact.EXCEPTION_RECORDED: True})))
not_back_filled.breaches(Draft.of(number="西政发〔2022〕13号", date="2022年4月20日", whole=False,
                                  facts=Facts(last_number_on=dated(Draft.of(date="2022年5月3日")))),
                                  says="早于本字号上一号")


@clause(AT, "上级文件能指导解决问题的,不另行发文", check="K56", name="以文件落实文件", ids=("K56", "X1-2(8)", "A75"),
        force=Force.WARNING,
        because="是否照抄须与上级文件比对，由人判断", about=frozenset({Genre.NOTICE, Genre.OPINION}), judgement=True)
def own_measures(draft: Draft) -> Iterator[Hit | Needs]:
    """贯彻上级文件须有本地的责任单位、时限和措施，否则由上级文件直接指导，不另行发文。"""
    title = draft.title.text
    if not draft.whole or not _CARRY.search(title) or _RELAY.search(title) or draft.text(Part.ATTACHMENT):
        return
    body = draft.text(Part.BODY)
    lines = [line for _, line in sentences(re.sub(r"《[^》]*》|[〔\[（(]\d{4}[〕\]）)]\d+号", "", body))]
    if "《" in body and not any(concrete(line) for line in lines):
        yield Hit(draft.passage(Part.BODY, 0, min(len(body), 60)),
                  "贯彻上级文件而没有写出本地的责任单位、时限和数量；请写明具体措施，"
                  "上级文件已能指导解决问题的不另行发文。")
    elif "《" in body and of_county(draft):
        yield Needs("所贯彻的上级文件全文，用以比对是否照抄照转")


_FIRE = "西丰县人民政府关于贯彻落实森林防火要求的通知"
own_measures.complies(Draft.of(title=_FIRE, body="为落实《森林防火条例》，县林草局于10月底前新建3处防火检查站。"))
own_measures.complies(Draft.of(title="西丰县人民政府办公室转发省政府关于落实防火要求的通知",
                               body="请遵照《森林防火条例》执行。"))
own_measures.breaches(Draft.of(title=_FIRE, body="为落实《森林防火条例》，要广泛宣传，严格管理，确保安全。"),
                      says="写明具体措施")


@clause(AT, "能够一次发文解决问题的,不反复发文", check="K58", name="会议已发材料另行发文", ids=("K58", "X1-2(7).1"),
        force=Force.WARNING,
        because="附件1 二（七）规定会议已印发的讲话、纪要一般不再另行发文", tensions=("T17",), judgement=True)
def not_issued_twice(draft: Draft) -> Iterator[Hit | Needs]:
    """会议上已经印发的讲话、纪要等一般不再另行发文；涉及全面工作部署的重要讲话可由县政府办公室印发。"""
    speech = next(draft.find(Part.TITLE, _SPEECH), None)
    handed_out = draft.facts.says(Fact.HANDED_OUT)
    if handed_out:
        yield Hit(speech, "本文内容已在会议上印发，一般不再另行发文；确需印发的，请说明理由。")
    elif handed_out is None and speech:
        yield Needs("讲话、纪要是否已在会议上印发")


not_issued_twice.complies(Draft.of(title="西丰县人民政府办公室关于印发张某同志讲话的通知", whole=False))
not_issued_twice.complies(Draft.of(title="西丰县人民政府关于春耕的通知", whole=False))
not_issued_twice.breaches(Draft.of(title="西丰县人民政府办公室关于印发张某同志讲话的通知", whole=False,
                                   facts=Facts(known={Fact.HANDED_OUT: True})), says="不再另行发文")
