"""第五十九条：问题台账、销号、督办通知和三张清单。"""

from luoshi.law.force import Force
from luoshi.law.provision import Awaiting

_AT = "第五十九条"

ledger = Awaiting(
    _AT,
    "对督促检查发现的问题建立台账，实行销号管理",
    "问题逐件编号入账，核验之后才能销号。",
    ("A59.1",),
    force=Force.ERROR,
    because="销号以整改到位为前提，未经核验不得销号",
    tensions=("T30",),
    room="supervision",
    needs=("问题及编号", "整改情况", "核验人和核验结果"),
)
three_lists = Awaiting(
    _AT,
    "对问题责任单位下发督办通知，督促责任单位明确任务清单、责任清单、时限清单",
    "督办通知发出后，责任单位报回任务、责任、时限三张清单，逾期未报的催报。",
    ("A59.2",),
    force=Force.WARNING,
    because="清单由责任单位报送，缺的提醒并逐级报告",
    tensions=("T23",),
    room="supervision",
    needs=("督办通知", "责任单位报回的三张清单"),
)
answered = Awaiting(
    _AT,
    "确保督查事项件件有着落、事事有回音",
    "统计办结率、回复率和未结事项的天数。",
    ("A59.3",),
    force=Force.ADVICE,
    because="统计指标，不影响办理",
    room="supervision",
    needs=("督查事项的办理状态和日期",),
)
