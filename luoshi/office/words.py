"""Words of the office: classes of bodies, roles of posts, charges, mandates, causes of absence."""

from enum import StrEnum


class BodyClass(StrEnum):
    """Class of a body in the register (第七十九条). No body without one."""

    SUPERIOR = "上级机关"
    BESIDE = "县级其他机关"
    COUNTY = "县政府"
    OFFICE = "县政府办公室"
    CONSTITUENT = "组成部门"
    AFFILIATED = "直属机构"
    WORKING = "办事机构"
    INSTITUTION = "直属事业单位"
    DUAL_LED = "双重领导机构"
    TOWNSHIP = "乡镇"
    COORDINATING = "议事协调机构"
    SECTION = "内设机构"

    @property
    def bound(self) -> bool:
        """The Rules bind it."""
        return self not in (BodyClass.SUPERIOR, BodyClass.BESIDE, BodyClass.DUAL_LED)

    @property
    def advised(self) -> bool:
        """It follows the Rules by reference: checks only warn."""
        return self is BodyClass.DUAL_LED


class Line(StrEnum):
    """What one body is above another."""

    DIRECT = "直接上级"
    SECOND = "第二上级"
    GUIDE = "业务对口"


class Role(StrEnum):
    """What a post is to its body. The county head is the main head of the county government."""

    HEAD = "主要负责人"
    DEPUTY = "副职"
    SECTION_HEAD = "内设机构负责人"
    STAFF = "工作人员"
    MEMBER = "成员"


class Charge(StrEnum):
    """A charge that goes with a holder, not with the post."""

    DAILY_WORK = "负责日常工作"
    SECRETARIAL = "分管文秘工作"
    SPOKESPERSON = "新闻发言人"
    LEADER = "列为县政府领导同志"

    @property
    def sole(self) -> bool:
        """At most one holder at a date."""
        return self in (Charge.DAILY_WORK, Charge.SECRETARIAL)


class Scope(StrEnum):
    """What a mandate of the county head covers; the signing classes carry the rulebook's words (T03, T35)."""

    DOWNWARD = "下行文"
    DECIDED = "会议决定和例行批准事项"
    STANDING = "分管领域下行文"
    THIS_DOCUMENT = "本件"
    CHAIRING = "主持会议"
    ACTING = "主持期间签发本类公文"
    TASK = "专项任务"


class Cause(StrEnum):
    """Why someone is away (第四十六条, 第五十一条, 第六十七条)."""

    HIGHER_MEETING = "上级会议"
    TRIP = "出差"
    ABROAD = "出访"
    STUDY = "学习培训"
    EMERGENCY = "处置突发事件"
    HEALTH = "身体原因"
    LEAVE = "休假"
    OTHER = "其他"


class Basis(StrEnum):
    """By what right someone signs."""

    OWN = "本人职务"
    PRESIDING = "经授权主持工作"
    VACANT = "职务空缺期间主持工作"
    MANDATE = "县长授权"
    SUPERIOR = "上级领导"
