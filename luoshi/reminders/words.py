"""Words of this room: why somebody is told, by which way, and what became of a message."""

from enum import StrEnum


class Cause(StrEnum):
    """Why a person is told of a limit."""

    SOON = "将到期"
    TODAY = "今日到期"
    LATE = "已逾期"
    REPORTED = "逾期报告"


class Channel(StrEnum):
    """The way by which a message goes. The screen and the calendar are looked at, nothing is sent."""

    MAIL = "邮件"
    WECOM = "企业微信"
    DINGTALK = "钉钉"


class Fate(StrEnum):
    """What became of a message."""

    WAITING = "待发"
    SENT = "已发"
    DEAD = "未能发出"
