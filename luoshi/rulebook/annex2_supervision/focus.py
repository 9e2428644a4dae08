"""附件2 二：督查重点的八类，按事项来源归类。"""

from enum import StrEnum

from luoshi.law.force import Force
from luoshi.law.table import Row, Table, When


class Focus(StrEnum):
    """The eight classes of the ledger (附件2 二; T27)."""

    SUPERIOR_DECISIONS = "上级决策部署和指示批示"
    SUPERIOR_DRIVES = "上级部署的督促检查"
    WORK_REPORT = "政府工作报告任务"
    MEETINGS_AND_PAPERS = "会议议定事项和重要文件"
    INSTRUCTIONS = "县领导批示和交办事项"
    OTHER_DRIVES = "县政府领导要求的其他督查"
    PROPOSALS = "建议提案"
    FEEDBACK = "反馈和审计整改"


class Origin(StrEnum):
    """Where a matter to be supervised comes from, by the words a clerk would tick."""

    SUPERIOR_DECISION = "上级重大决策部署"
    SUPERIOR_INSTRUCTION = "上级领导同志指示批示"
    SUPERIOR_DRIVE = "国务院、省、市部署的督促检查"
    WORK_REPORT = "《政府工作报告》"
    COUNTY_DECISION = "县委、县政府重大决策"
    EXECUTIVE_MEETING = "县政府常务会议"
    HEADS_OFFICE_MEETING = "县长办公会议"
    TOPIC_MEETING = "重要专题会议"
    ON_SITE_MEETING = "现场推进会议"
    COUNTY_PAPER = "县委、县政府重要文件"
    INSTRUCTION = "县委、县政府领导批示"
    ASSIGNED = "县委、县政府领导交办事项"
    LEADERS_ORDER = "县政府领导同志要求的督查"
    DEPUTY_SUGGESTION = "人大代表建议"
    MEMBER_PROPOSAL = "政协委员提案"
    SUPERIOR_FEEDBACK = "上级部门反馈"
    AUDIT = "审计整改"
    DEPARTMENT_FEEDBACK = "部门问题反馈"


_ORIGINS: dict[Focus, tuple[Origin, ...]] = {
    Focus.SUPERIOR_DECISIONS: (Origin.SUPERIOR_DECISION, Origin.SUPERIOR_INSTRUCTION),
    Focus.SUPERIOR_DRIVES: (Origin.SUPERIOR_DRIVE,),
    Focus.WORK_REPORT: (Origin.WORK_REPORT,),
    Focus.MEETINGS_AND_PAPERS: (
        Origin.COUNTY_DECISION,
        Origin.EXECUTIVE_MEETING,
        Origin.HEADS_OFFICE_MEETING,
        Origin.TOPIC_MEETING,
        Origin.ON_SITE_MEETING,
        Origin.COUNTY_PAPER,
    ),
    Focus.INSTRUCTIONS: (Origin.INSTRUCTION, Origin.ASSIGNED),
    Focus.OTHER_DRIVES: (Origin.LEADERS_ORDER,),
    Focus.PROPOSALS: (Origin.DEPUTY_SUGGESTION, Origin.MEMBER_PROPOSAL),
    Focus.FEEDBACK: (Origin.SUPERIOR_FEEDBACK, Origin.AUDIT, Origin.DEPARTMENT_FEEDBACK),
}


def _row(number: int, focus: Focus, origins: tuple[Origin, ...]) -> Row[Origin, Focus]:
    condition = When[Origin](f"来源为{'、'.join(origins)}", lambda origin: origin in origins)
    return Row(f"X2-2({number})", focus.value, (condition,), focus, (f"附件2 二（{'一二三四五六七八'[number - 1]}）",))


focus_classes = Table[Origin, Focus](
    at="附件2 二",
    quote="政务督查工作应围绕以下重点开展督办检查",
    summary="督查事项按来源归入八类，每件只归一类。",
    ids=("X2-2",),
    force=Force.ADVICE,
    because="归类规则，可由人更改",
    tensions=("T27",),
    rows=tuple(_row(number, *pair) for number, pair in enumerate(_ORIGINS.items(), 1)),
)
