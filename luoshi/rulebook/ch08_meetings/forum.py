"""Which meeting decides what: the tasks of 第四十条 to 第四十三条 as rows by class of topic."""

from dataclasses import dataclass
from enum import StrEnum

from luoshi.law.table import Row, When
from luoshi.rulebook.signing.facts import MeetingKind


class Topic(StrEnum):
    """Class of a topic, in words for the topic form."""

    CONVEY = "传达贯彻上级决策部署、县委决定和人大决议"
    MAJOR_WORK = "县政府工作中的重要事项"
    LONG_PLAN = "全县经济社会发展中长期规划"
    SITUATION = "通报重要情况"
    MAJOR_OTHER = "其他重大事项"
    REPORT_UP = "报告市委、市政府的重要事项"
    TO_PARTY = "提请县委常委会会议审议的事项和文件"
    PLANS_AND_MONEY = "发展规划计划、财政预决算、重大项目和重要资金"
    TO_CONGRESS = "提请县人大或其常委会审议的重要报告"
    NORMATIVE = "以县政府名义印发的行政规范性文件"
    DECISION = "县政府决定、命令和重要行政措施"
    SITUATION_AND_REQUESTS = "经济社会形势、重点工作和部门乡镇重要请示"
    HONOURS = "荣誉称号和表彰决定"
    OTHER_WORK = "其他重要工作事项"
    WORK_PROBLEM = "县政府工作中的重要问题"
    OWN_FIELD = "副县长分工范围内的问题"


@dataclass(frozen=True, slots=True)
class Forum:
    """A meeting that may decide. must: no lower meeting may decide it in its place."""

    meeting: MeetingKind
    must: bool = False


ForumRow = Row[Topic, Forum]


def _row(id: str, topic: Topic, meeting: MeetingKind, at: str, must: bool = False) -> ForumRow:
    condition = When[Topic](f"议题属于{topic.value}", lambda asked: asked is topic)
    return Row(id, topic.value, (condition,), Forum(meeting, must), (at,))


_P, _E = MeetingKind.PLENARY, MeetingKind.EXECUTIVE

FORUMS: tuple[ForumRow, ...] = (
    _row("A40(1)", Topic.CONVEY, _P, "第四十条（一）"),
    _row("A40(2)", Topic.MAJOR_WORK, _P, "第四十条（二）"),
    _row("A40(3)", Topic.LONG_PLAN, _P, "第四十条（三）", True),
    _row("A40(4)", Topic.SITUATION, _P, "第四十条（四）"),
    _row("A40(5)", Topic.MAJOR_OTHER, _P, "第四十条（五）"),
    _row("A41(1)", Topic.CONVEY, _E, "第四十一条（一）"),
    _row("A41(2)", Topic.REPORT_UP, _E, "第四十一条（二）", True),
    _row("A41(3)", Topic.TO_PARTY, _E, "第四十一条（三）", True),
    _row("A41(4)", Topic.PLANS_AND_MONEY, _E, "第四十一条（四）", True),
    _row("A41(5)", Topic.TO_CONGRESS, _E, "第四十一条（五）", True),
    _row("A41(6)", Topic.NORMATIVE, _E, "第四十一条（六）", True),
    _row("A41(7)", Topic.DECISION, _E, "第四十一条（七）", True),
    _row("A41(8)", Topic.SITUATION_AND_REQUESTS, _E, "第四十一条（八）", True),
    _row("A41(9)", Topic.HONOURS, _E, "第四十一条（九）", True),
    _row("A41(10)", Topic.OTHER_WORK, _E, "第四十一条（十）"),
    _row("A42", Topic.WORK_PROBLEM, MeetingKind.HEADS_OFFICE, "第四十二条"),
    _row("A43", Topic.OWN_FIELD, MeetingKind.TOPIC, "第四十三条"),
)
"""All rows in the order of the text."""


def forum(id: str) -> tuple[ForumRow, ...]:
    """The row of that id, as the rows of an item's own table."""
    return tuple(row for row in FORUMS if row.id == id)


def forums_for(topic: Topic) -> tuple[ForumRow, ...]:
    """Every meeting that the text names for a topic, highest first."""
    return tuple(row for row in FORUMS if row.matches(topic))


def may_decide(topic: Topic, meeting: MeetingKind) -> bool:
    """Whether a meeting may take a topic: one that the text names for it; a lower one only where none is a must."""
    rows = forums_for(topic)
    if any(row.value.meeting is meeting for row in rows):
        return True
    highest = min(_RANK.index(row.value.meeting) for row in rows)
    return not any(row.value.must for row in rows) or _RANK.index(meeting) < highest


_RANK = (MeetingKind.PLENARY, MeetingKind.EXECUTIVE, MeetingKind.HEADS_OFFICE, MeetingKind.TOPIC,
         MeetingKind.PARTY_GROUP)
