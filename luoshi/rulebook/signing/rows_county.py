"""Rows S01-S09, S15-S19, S25-S27 and S40: documents in the name of the county government."""

from dataclasses import replace

from luoshi.law.table import Row
from luoshi.rulebook.signing.conditions import (
    ABOVE,
    DECIDED,
    DECISIVE,
    MAJOR,
    NOT_MINUTES,
    SEVERAL_DEPUTIES,
    UNDECIDED,
    Condition,
    addressee,
    heading,
    issuer,
    kind,
    tagged,
)
from luoshi.rulebook.signing.decision import Decision, Opening, Signer, SignRow
from luoshi.rulebook.signing.facts import AddresseeClass, Holder, Issuer, Matter, Scope, Tag
from luoshi.terms.bodies import Towards
from luoshi.terms.genre import Genre

COUNTY = issuer(Issuer.COUNTY)
EITHER = issuer(Issuer.COUNTY, Issuer.OFFICE)
HEAD = Decision(Signer.HEAD, acting=True)


def _other_upward(matter: Matter) -> bool:
    told = matter.kind in (Genre.REQUEST, Genre.REPORT)
    if matter.addressee is AddresseeClass.UPPER_DEPARTMENT:
        return told
    return matter.addressee in ABOVE and not told


OTHER_UPWARD = Condition("其他上行文，或按“西政”字号报上级部门的请示、报告", _other_upward)

UPWARD_ROWS: tuple[SignRow, ...] = (
    Row("S01", "报市政府及以上机关的请示", (COUNTY, kind(Genre.REQUEST), addressee(*sorted(ABOVE), None)), HEAD,
        ("第五十三条（一）", "附件1 五（三）1（1）", "附件1 五（二）8", "附件1 四（三）1")),
    Row("S02", "报市政府及以上机关的报告", (COUNTY, kind(Genre.REPORT), addressee(*sorted(ABOVE), None)), HEAD,
        ("第五十三条（一）", "附件1 五（三）1（1）")),
    Row("S40", "其他上行文", (COUNTY, OTHER_UPWARD), HEAD, ("附件1 五（二）8",)),
)

SUBJECT_ROWS: tuple[SignRow, ...] = (
    Row("S03", "涉及重大方针、政策的事项", (COUNTY, tagged(Tag.POLICY)), HEAD, ("第五十三条（一）",)),
    Row("S04", "向县人大及其常委会提出的议案", (COUNTY, kind(Genre.MOTION)),
        replace(HEAD, before=("重要报告先经县政府常务会议讨论通过（第四十一条（五））",)),
        ("第五十三条（二）", "附件1 五（三）1（2）")),
    Row("S05", "县政府发布的决定、命令", (COUNTY, kind(Genre.DECISION, Genre.ORDER)),
        replace(HEAD, before=("先经县政府常务会议讨论通过（第四十一条（七））",)), ("第五十三条（二）",)),
    Row("S06", "县政府人事任免公文", (COUNTY, tagged(Tag.APPOINTMENT)), HEAD, ("第五十三条（三）",)),
    Row("S07", "乡（镇）政府、部门主要负责人出国审批公文", (COUNTY, tagged(Tag.ABROAD)),
        replace(HEAD, before=("登记出国审批事项（第七十三条）",)), ("第五十三条（四）",)),
    Row("S08", "报县委的材料、送县人大常委会的议案等、向县政协通报的材料",
        (COUNTY, addressee(AddresseeClass.PARTY, AddresseeClass.CONGRESS, AddresseeClass.CONSULTATIVE)), HEAD,
        ("附件1 五（三）1（2）",)),
    Row("S09", "县政府名义、涉及资金人事编制目标考核和其他重要事项", (COUNTY, tagged(*DECISIVE)),
        replace(HEAD, by_minutes=True), ("附件1 五（三）1（5）",)),
    Row("S15", "涉及两位以上副县长工作的重要文件", (COUNTY, SEVERAL_DEPUTIES, tagged(*MAJOR)),
        replace(HEAD, by_minutes=True, shared=True), ("附件1 五（三）1（8）", "第五十三条（五）")),
    Row("S16", "向中、省、市出具的项目建设承诺函",
        (COUNTY, kind(Genre.LETTER, None), tagged(Tag.COMMITMENT),
         addressee(*sorted(ABOVE), AddresseeClass.UPPER_DEPARTMENT)), HEAD, ("附件1 五（三）1（9）",)),
    Row("S17", "上报的重大突发事件信息",
        (EITHER, NOT_MINUTES, tagged(Tag.EMERGENCY),
         addressee(*sorted(ABOVE), AddresseeClass.UPPER_DEPARTMENT, AddresseeClass.PARTY, None)),
        Decision(Signer.HEAD, acting=True, fast=True), ("附件1 五（三）1（10）", "第六十六条")),
    Row("S18", "县长直接交办的事项", (EITHER, tagged(Tag.ASSIGNED)), HEAD, ("附件1 五（三）1（11）",)),
    Row("S19", "乡（镇）和部门主要负责人参加、以县政府名义召开会议的通知",
        (COUNTY, kind(Genre.NOTICE, None), tagged(Tag.HEADS_MEETING)),
        Decision(Signer.HEAD, before=("县政府办公室审核、分管领导审批会议方案（第四十七条）",)),
        ("附件1 五（三）1（7）", "第四十七条")),
)

_ANY_DEPUTY = Opening(Holder.DEPUTY, Scope.DECIDED, "第五十三条（五）")
_DAILY_DEPUTY = Opening(Holder.DAILY_DEPUTY, Scope.DOWNWARD, "第五十三条（五）")
_STANDING = Opening(Holder.DEPUTY, Scope.STANDING, "附件1 五（三）1", exceptional=True)

DOWNWARD_ROWS: tuple[SignRow, ...] = (
    Row("S25", "县政府下行文：常务会议已决定，或例行批准", (COUNTY, NOT_MINUTES, heading(Towards.DOWN), DECIDED),
        Decision(Signer.HEAD, (_ANY_DEPUTY, _DAILY_DEPUTY, _STANDING), shared=True), ("第五十三条（五）",)),
    Row("S26", "县政府下行文：其他", (COUNTY, NOT_MINUTES, heading(Towards.DOWN), UNDECIDED),
        Decision(Signer.HEAD, (_DAILY_DEPUTY, _STANDING), shared=True), ("第五十三条（五）",)),
    Row("S27", "县政府平行文：别无规定的", (COUNTY, NOT_MINUTES, heading(Towards.LEVEL)),
        Decision(Signer.DEPUTY, shared=True, residual=True), ("附件1 五（三）1",)),
)
