"""第三十九条：四类会议。"""

from luoshi.law.provision import Awaiting

four_kinds = Awaiting(
    "第三十九条", "县政府全体会议、县政府常务会议、县长办公会议和县政府专题会议制度",
    "县政府会议只有四类，每类按年单独编号；党组会议不在其中，另行登记。", ("A39",), tensions=("T08",),
    room="meetings", needs=("会议登记及其类别",),
)
