"""第七十五条：不以会议贯彻会议、以文件落实文件。"""

from luoshi.law.force import Force
from luoshi.law.provision import Awaiting, Statement

hard_work = Statement(
    "第七十五条",
    "要强化责任担当，勤勉干事创业，言必信、行必果",
    "勤勉务实，力戒形式主义。",
    ("A75.1",),
    reason="作风要求，没有可核对的行为",
)
no_empty_relay = Awaiting(
    "第七十五条",
    "不能简单以会议贯彻会议、以文件落实文件",
    "与上级来文比对重复程度，看有没有本地的任务、责任和时限；文面由K56检查。",
    ("A75.2",),
    force=Force.WARNING,
    because="“不能简单”要看内容，软件只列比对结果",
    room="documents",
    needs=("所贯彻的上级文件全文",),
)
