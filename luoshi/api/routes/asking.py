"""谁签发 and 预计: answers before anything is submitted; whom one can choose."""

from datetime import date

from django.http import Http404
from ninja import Body, Field, Router, Schema

from luoshi.api import showing
from luoshi.api.callers import Request, page_of
from luoshi.api.filled import FormIn
from luoshi.api.pages import Signing, StepRef
from luoshi.api.problems import PROBLEMS
from luoshi.documents import matter
from luoshi.documents import queries as documents
from luoshi.documents.forecast import Forecast, Stage
from luoshi.documents.form import read_form
from luoshi.law.question import Refused
from luoshi.law.refusal import Objection, Refusal
from luoshi.office import queries as office

router = Router()


class Asked(Schema):
    """一项要问的情况。"""

    name: str = Field(title="栏名")
    label: str = Field(title="名称")
    help: str = Field(title="说明")
    choices: list[str] = Field(title="选项")
    many: bool = Field(title="可多选")
    required: bool = Field(title="须填")
    sort: str = Field(title="类型", description="选项、数字、日期、是否")


class StageOut(Schema):
    """要走的一步。"""

    step: StepRef = Field(title="步骤")
    seats: list[str] = Field(title="由谁办")
    days: int = Field(title="工作日")
    given: bool = Field(title="时限由规则规定")
    until: date | None = Field(title="预计办到哪天")


class Signatory(Schema):
    """今天可以受权签发的人。"""

    person: int = Field(title="人员编号")
    name: str = Field(title="职务和姓名")
    why: str = Field(title="由来")


class ForecastOut(Schema):
    """提交之前：由谁办、由谁签发、预计多久。"""

    signing: Signing = Field(title="由谁签发")
    series: str = Field(title="发文机关代字")
    days: int = Field(title="到编号的工作日")
    until: date | None = Field(title="预计编号的日期", description="节假日安排未公布时没有")
    stages: list[StageOut] = Field(title="各步")
    left_out: dict[str, str] = Field(title="略去的步骤", description="步骤编号和理由")
    delegates: list[Signatory] = Field(title="可以受权签发的人")


class BodyOut(Schema):
    """一个机构。"""

    id: int = Field(title="机构编号")
    name: str = Field(title="全称")
    short: str = Field(title="简称")
    kind: str = Field(title="类别")
    seat: str = Field(title="岗位标识")


class PersonOut(Schema):
    """一人一职。"""

    person: int = Field(title="人员编号")
    name: str = Field(title="姓名")
    post: str = Field(title="职务")
    seat: str = Field(title="本人的岗位标识")
    post_seat: str = Field(title="职务的岗位标识")


@router.get("/who-signs", response={200: list[Asked], **PROBLEMS}, summary="谁签发：要问的情况")
def fields(request: Request) -> list[Asked]:
    """各栏的词照此填写。"""
    return [Asked(name=one.name, label=one.label, help=one.help, choices=list(one.choices), many=one.many,
                   required=one.required, sort=one.sort) for one in matter.question().fields]


@router.post("/who-signs", response={200: Signing, **PROBLEMS}, summary="谁签发")
def who_signs(request: Request, said: Body[dict[str, list[str]]]) -> Signing:
    """栏名和所选的词；答复列出签发人、流程、依据的各行和抵触的条文。"""
    try:
        return showing.signing(matter.question().ask(said))
    except Refused as refused:
        raise Refusal(Objection(matter.SIGN_AT, f"{refused.title}：{reason}。", "请更正后再问。")
                      for reason in refused.reasons) from refused


@router.post("/forecast", response={200: ForecastOut, **PROBLEMS}, summary="提交之前：由谁办、预计多久")
def foresee_form(request: Request, said: FormIn) -> ForecastOut:
    """以本人拟稿计算，不保存任何内容。"""
    return _forecast(documents.foresee_form(request.auth.officer, read_form(said.values())))


@router.get("/documents/{key}/forecast", response={200: ForecastOut, **PROBLEMS}, summary="一件公文：由谁办、预计多久")
def foresee(request: Request, key: int) -> ForecastOut:
    """按现在的文件稿从今天算起。"""
    return _forecast(documents.foresee(page_of(request, key).document))


def _forecast(found: Forecast) -> ForecastOut:
    series = found.numbering.series if found.numbering else None
    return ForecastOut(
        signing=showing.signing(found.answer), series=series.code if series else "", days=found.days,
        until=found.until, stages=[_stage(one) for one in found.stages],
        left_out={step.id: why for step, why in found.left_out},
        delegates=[Signatory(person=holder.person, name=holder.words, why=why) for holder, why in found.delegates],
    )


def _stage(one: Stage) -> StageOut:
    return StageOut(step=showing.step_ref(one.step), seats=[seat.name for seat in one.seats], days=one.days,
                    given=one.given, until=one.until)


@router.get("/office/bodies", response={200: list[BodyOut], **PROBLEMS}, summary="机构")
def bodies(request: Request) -> list[BodyOut]:
    """今天的机构，按机构序列。"""
    return [BodyOut(id=one.id, name=one.name, short=one.short, kind=one.kind, seat=f"body:{one.id}")
            for one in office.chart().units]


@router.get("/office/bodies/{key}/people", response={200: list[PersonOut], **PROBLEMS}, summary="机构的人员")
def people(request: Request, key: int) -> list[PersonOut]:
    """今天任职的人，按排名。"""
    chart = office.chart()
    unit = chart.unit_by_id.get(key)
    if unit is None:
        raise Http404("没有这个机构")
    return [PersonOut(person=one.person, name=one.name, post=one.post.name, seat=f"person:{one.person}",
                      post_seat=f"post:{one.post.id}") for one in chart.staff(unit)]
