"""第四十七条：全县性会议的计划、审批和规模。"""

import re
from collections.abc import Iterator

from luoshi.law.finding import Hit, Needs
from luoshi.law.force import Force
from luoshi.law.procedure import Procedure, Step
from luoshi.law.provision import Awaiting, clause
from luoshi.terms.bodies import Nature, read_name
from luoshi.terms.document import Draft, Part
from luoshi.terms.facts import Fact, Facts
from luoshi.terms.genre import Genre

_AT = "第四十七条"

planned = Awaiting(
    _AT, "实行计划管理,严格审批,减少数量,控制规模和时间", "全县性会议列入年度计划，登记名称、主办、规模、时长和费用。",
    ("A47.1",), force=Force.WARNING, because="计划外会议另行报批，不是一律不得开", room="meetings",
    needs=("年度会议计划", "会议申请"),
)

county_wide = Procedure(
    _AT, "须经县政府办公室审核,报县政府分管领导同志审批,必要时报县长批准",
    "县政府名义的全县性会议：办公室审核，分管领导审批，主要负责人参加的报县长批准。", ("A47.2",), tensions=("T09",),
    name="县政府名义的全县性会议审批",
    steps=(
        Step("提出会议申请：名称、事由、规模、时长、经费、是否视频", "主办部门", _AT, leaves="会议申请"),
        Step("核对年度计划", "县政府办公室", _AT, exits=("与其他会议合并", "改为视频会议", "改为部门会议")),
        Step("审核", "县政府办公室", _AT),
        Step("审批", "县政府分管领导同志", _AT, exits=("不同意",)),
        Step("乡（镇）和部门主要负责人参加的，报县长批准", "县长", "附件1 五（三）1（7）", exits=("不同意",)),
    ),
)

in_department_name = Procedure(
    _AT, "主办部门应事先报经县政府分管领导同志同意,再正式向县政府报送请示",
    "部门名义的全县性会议：先征得分管领导同意，再报请示，批复后发通知。", ("A47.3",), name="部门名义的全县性会议",
    steps=(
        Step("事先报分管领导同志同意", "主办部门", _AT, leaves="同意记录", exits=("不同意",)),
        Step("向县政府报送请示", "主办部门", _AT, leaves="请示"),
        Step("批复", "县政府", "第五十一条", leaves="批复", exits=("不同意",)),
        Step("印发会议通知", "主办部门", _AT, leaves="会议通知"),
    ),
)

_MEETING = re.compile(r"会议|大会|座谈会|现场会|推进会|部署会|培训会|启动会|动员会")
_LEADER = r"(?:副?县长|县(?:政府)?(?:主要|分管|有关|相关)?领导|县政府(?:主要)?负责人)"
_INVITED = re.compile(rf"邀请[^。；\n]{{0,16}}{_LEADER}[^。；\n]{{0,14}}(?:出席|参加|莅临|到会|讲话)?"
                      rf"|{_LEADER}[^。；\n]{{0,10}}(?:应邀|受邀)")
_HOSTED = re.compile(r"(?:会议|大会|座谈会|现场会|推进会)由县[\u4e00-\u9fa5]{2,12}"
                     r"(?:局|办|委|部门)(?:主办|组织召开|召集)")
_APPROVED = re.compile(r"经县(?:委、县)?(?:人民)?政府(?:领导(?:同志)?)?(?:研究)?(?:同意|批准)"
                       r"|县政府(?:已|业已)?(?:同意|批准)")


@clause(_AT, "不以县政府名义召开,不邀请县政府负责人出席,确需邀请的须报县政府批准", check="K85",
        name="部门会议邀请县领导或冒用县政府名义", ids=("K85", "A47.4"),
        about=frozenset({Genre.NOTICE, Genre.LETTER}))
def department_meeting_stays_its_own(draft: Draft) -> Iterator[Hit | Needs]:
    """部门的会议不以县政府名义召开，不邀请县政府负责人；确需邀请的先报县政府批准。"""
    if not (_MEETING.search(draft.title.text) and draft.issuer) or _approved(draft):
        return
    nature = read_name(draft.issuer).nature
    if nature in (Nature.DEPARTMENT, Nature.SECTION, Nature.COORDINATING):
        for invited in draft.find(Part.BODY, _INVITED):
            yield Hit(invited, "部门召开的会议不邀请县政府负责人出席。请删去邀请；确需邀请的，先报县政府批准，"
                      "并在文中注明“经县政府同意”。")
    elif nature in (Nature.GOVERNMENT, Nature.OFFICE):
        for hosted in draft.find(Part.BODY, _HOSTED):
            yield Hit(hosted, "主办的是部门，却以县政府名义发会议通知。属部门会议的，请改由主办部门发文；"
                      "确属县政府会议的，请写明由县政府召开。", force=Force.WARNING)


def _approved(draft: Draft) -> bool:
    known = draft.facts.says(Fact.COUNTY_CONSENT) or draft.facts.says(Fact.MEETING_APPROVED)
    return bool(known) or bool(_APPROVED.search(draft.text(Part.BODY)))


_TITLE = "西丰县工业和信息化局关于召开全县工业经济运行分析会议的通知"
department_meeting_stays_its_own.complies(Draft.of(title=_TITLE, body="参会人员：各乡（镇）分管负责人。"))
department_meeting_stays_its_own.complies(Draft.of(title=_TITLE, body="经县政府同意，邀请分管副县长出席会议。"))
department_meeting_stays_its_own.complies(Draft.of(
    title=_TITLE, body="邀请县长出席。", facts=Facts(known={Fact.MEETING_APPROVED: True})))
department_meeting_stays_its_own.complies(Draft.of(
    title="西丰县人民政府办公室关于召开全县防汛工作会议的通知", body="会议由副县长主持，县长出席会议并讲话。"))
department_meeting_stays_its_own.complies(Draft.of(
    title="西丰县工业和信息化局关于做好统计工作的通知", body="邀请县长出席。"))
department_meeting_stays_its_own.breaches(Draft.of(title=_TITLE, body="会议邀请县长出席。"), says="先报县政府批准")
department_meeting_stays_its_own.breaches(Draft.of(
    title="西丰县人民政府办公室关于召开全县工业经济会议的通知", body="会议由县工信局主办。"), says="改由主办部门发文")

leaders_stay_away = Awaiting(
    _AT, "县政府领导同志原则上不出席部门的工作会议", "县政府领导日程中出现部门工作会议的，提示并写明理由。",
    ("A47.5",), room="meetings", needs=("县政府领导日程",),
)

video = Awaiting(
    _AT, "全县性会议应尽可能采用视频会议形式召开", "全县性会议尽量开视频会，开现场会的写明理由。", ("A47.6",),
    force=Force.ADVICE, because="“尽可能”是提倡", room="meetings", needs=("会议申请中的会议形式",),
)
