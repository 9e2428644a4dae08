"""第四十条（一）至（五）：全体会议的任务，即哪些议题由它讨论。"""

from luoshi.law.force import Force
from luoshi.law.table import Table
from luoshi.rulebook.ch08_meetings.forum import Forum, Topic, forum

convey = Table[Topic, Forum](
    at="第四十条（一）", quote="贯彻落实县委的重要决定、会议精神、工作要求",
    summary="传达贯彻上级决策部署、县委决定和人大决议，可上全体会议，也可上常务会议。", ids=("A40(1)",),
    rows=forum("A40(1)"))

major_work = Table[Topic, Forum](
    at="第四十条（二）", quote="讨论县政府工作中的重要事项", summary="县政府工作中的重要事项可上全体会议。",
    ids=("A40(2)",), tensions=("T38",), rows=forum("A40(2)"))

long_plan = Table[Topic, Forum](
    at="第四十条（三）", quote="讨论全县经济和社会发展中长期规划",
    summary="中长期规划上全体会议，不得改由办公会议、专题会议定。", ids=("A40(3)",), force=Force.ERROR,
    because="规划属于会议的法定任务，由低一级会议决定即为越权", rows=forum("A40(3)"))

situation = Table[Topic, Forum](
    at="第四十条（四）", quote="通报有关重要情况", summary="重要情况可在全体会议通报。", ids=("A40(4)",),
    tensions=("T38",), rows=forum("A40(4)"))

major_other = Table[Topic, Forum](
    at="第四十条（五）", quote="需要县政府全体会议讨论的其他重大事项", summary="其他重大事项按需要上全体会议。",
    ids=("A40(5)",), tensions=("T38",), rows=forum("A40(5)"))
