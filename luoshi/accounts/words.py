"""Words of this room: duties and ways of signing out."""

from enum import StrEnum


class Duty(StrEnum):
    """What an account is for; a person has one account, so that duties exclude each other (三员分立)."""

    BUSINESS = "业务人员"
    SYSTEM = "系统管理员"
    SECURITY = "安全保密管理员"
    AUDIT = "安全审计员"

    @property
    def administrates(self) -> bool:
        """One of the three that see no business content."""
        return self is not Duty.BUSINESS


class Leaving(StrEnum):
    """How a session ended."""

    BY_HAND = "本人退出"
    IDLE = "超时退出"


class Standing(StrEnum):
    """How an account stands."""

    WAITING = "未启用"
    ENABLED = "已启用"
    ENDED = "已注销"
