"""Words of incoming documents: how one came, what it is, where it stands, how a leader answers it."""

from enum import StrEnum


class Stand(StrEnum):
    """How far an incoming document has come. 只登记: a state secret, of which nothing but the receipt is kept."""

    REGISTERED = "已收文"
    RETURNED = "已退文"
    UNDER_WAY = "在办"
    ANSWERED = "已答复"
    READ = "已阅毕"
    FILED = "已归卷"
    DROPPED = "已撤件"
    SHELL = "只登记"


class Came(StrEnum):
    """来文方式."""

    SYSTEM = "系统内"
    CLASSIFIED = "机要"
    POST = "邮寄"
    FAX = "传真"
    COLLECTED = "自取"
    BY_HAND = "当面"


class Kind(StrEnum):
    """请示是批件，报告是阅件 (附件1 四（二）9)."""

    DECISION = "批件"
    READING = "阅件"


class Direct(StrEnum):
    """A paper handed to a leader himself: the four exceptions, or none of them (第五十条)."""

    ASSIGNED = "领导交办事项"
    GUARDED = "必须直接报送的绝密事项"
    EMERGENCY = "重大突发事件"
    FOREIGN = "紧急敏感涉外事项"
    NONE = "不属例外，转回登记"

    @property
    def excepted(self) -> bool:
        """One of the four."""
        return self is not Direct.NONE


class Code(StrEnum):
    """What a leader decides on a request (第五十一条)."""

    AGREE = "批示同意"
    REFUSE = "批示不同意"
    CHANGE = "批示修改"
    FORWARD = "转请阅处"
    TO_MEETING = "提请上会"


class Term(StrEnum):
    """How long the body has that is to carry it out (附件2 五（四）)."""

    WEEK = "一般事项7天"
    MONTH = "复杂事项1个月"
    SET = "另定日期"


class Answering(StrEnum):
    """How the sender has his answer."""

    DOCUMENT = "公文答复"
    TELEPHONE = "电话答复"
    IN_PERSON = "当面答复"
    CARRIED_OUT = "已办理，不须答复"


class Outcome(StrEnum):
    """How a 请示 to the city ended (catalogue P28)."""

    GRANTED = "已获批复"
    WITHDRAWN = "已撤回请示"
    REFUSED = "未获同意"
    MORE = "须补充材料另报"
