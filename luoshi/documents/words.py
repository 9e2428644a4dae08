"""Words of this room: where a document stands, whether it is in force, labels, urgency, retention."""

from enum import StrEnum

from luoshi.terms.label import Label as Label


class State(StrEnum):
    """How far a document has come."""

    DRAFT = "草稿"
    UNDER_WAY = "办理中"
    SIGNED = "已签发"
    NUMBERED = "已编号"
    PRINTED = "已印制"
    SENT = "已分送"
    FILED = "已归档"
    DROPPED = "不再办理"

    @property
    def issued(self) -> bool:
        """It has a number and counts as issued."""
        return self in (State.NUMBERED, State.PRINTED, State.SENT, State.FILED)


class Validity(StrEnum):
    """Of an issued document. 撤销 is void from the start, 废止 from that day (党政机关公文处理工作条例 第三十三条)."""

    VALID = "有效"
    CANCELLED = "已撤销"
    REPEALED = "已废止"


class Urgency(StrEnum):
    """紧急程度 (GB/T 9704 7.2.3)."""

    PLAIN = "平件"
    URGENT = "加急"
    MOST = "特急"

    @property
    def rank(self) -> int:
        """Greater is more urgent."""
        return list(Urgency).index(self)


class Tie(StrEnum):
    """What one document is to another; each points both ways."""

    CANCELS = "撤销"
    REPEALS = "废止"
    REPLACES = "代替"
    ANSWERS = "答复"
    SAME_MATTER = "同一事项"


class Sent(StrEnum):
    """As what a body receives a document."""

    MAIN = "主送"
    COPY = "抄送"


class Way(StrEnum):
    """How a document reaches a body."""

    SYSTEM = "系统内"
    CLASSIFIED = "机要"
    POST = "邮寄"
    FAX = "传真"
    COLLECTED = "自取"


class Retention(StrEnum):
    """保管期限 (国家档案局令第8号; DA/T 22). The code stands in the archive number."""

    PERMANENT = "永久"
    THIRTY = "30年"
    TEN = "10年"

    @property
    def code(self) -> str:
        """Y, D30 or D10."""
        return {"永久": "Y", "30年": "D30", "10年": "D10"}[self.value]
