"""第四十二条：县长办公会议。"""

from luoshi.law.force import Force
from luoshi.law.procedure import Procedure, Step
from luoshi.law.provision import Awaiting
from luoshi.law.table import Table
from luoshi.rulebook.ch08_meetings.forum import Forum, Topic, forum

_AT = "第四十二条"

chair = Awaiting(
    _AT, "由县长或受县长委托的副县长主持召开", "县长主持，或由受县长委托的副县长主持；不定期召开。", ("A42.1",),
    force=Force.WARNING, because="由副县长主持而没有委托记录的，提示补登", room="meetings",
    needs=("会议主持人", "县长的委托"),
)

topics = Procedure(
    _AT, "提请会议审议的文件材料由主持召开会议的县政府领导同志审定",
    "议题由县长提出，材料由主持人审定，参会人员按需要确定。", ("A42.2",), name="县长办公会议议题和材料",
    steps=(
        Step("提出议题", "县长", _AT, leaves="议题单"),
        Step("核对是否必须上常务会议", "县政府办公室", "第四十一条", exits=("改上常务会议",)),
        Step("审定会议材料", "主持会议的县政府领导同志", _AT, leaves="会议材料"),
        Step("按需要确定参会人员", "县政府办公室", _AT, leaves="参会名单"),
    ),
)

task = Table[Topic, Forum](
    at=_AT, quote="研究、处理县政府工作中的重要问题",
    summary="研究处理县政府工作中的重要问题；必须上常务会议的不在此列。",
    ids=("A42.3",), tensions=("T08", "T38"), rows=forum("A42"))
