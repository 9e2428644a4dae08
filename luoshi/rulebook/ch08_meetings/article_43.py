"""第四十三条：专题会议。"""

from luoshi.law.force import Force
from luoshi.law.procedure import Procedure, Step
from luoshi.law.provision import Awaiting
from luoshi.law.table import Table
from luoshi.rulebook.ch08_meetings.forum import Forum, Topic, forum

_AT = "第四十三条"

chair = Awaiting(
    _AT, "由副县长主持召开", "由副县长主持，议题须在其分工范围内；不定期召开。", ("A43.1",),
    force=Force.WARNING, because="议题超出主持人分工的，提示核对", room="meetings",
    needs=("会议主持人", "副县长分工"),
)

topics = Procedure(
    _AT, "会议议题和提请会议审议的文件材料由主持召开会议的县政府领导同志提出",
    "议题和材料由主持会议的副县长提出，参会人员按需要确定。", ("A43.2",), name="专题会议议题和材料",
    steps=(
        Step("提出议题和材料", "主持会议的副县长", _AT, leaves="议题单、会议材料"),
        Step("核对是否属其分工、是否必须上常务会议", "县政府办公室", "第四十一条",
             exits=("转其他副县长", "改上常务会议")),
    ),
)

task = Table[Topic, Forum](
    at=_AT, quote="研究、处理各自分工范围内的有关问题",
    summary="研究处理主持人分工范围内的问题；必须上常务会议的不在此列。",
    ids=("A43.3",), rows=forum("A43"))
