"""附件1 二（二）: three ways for a department's paper that the county government shall carry."""

from luoshi.law.provision import Awaiting

three_ways = Awaiting(
    "附件1 二（二）",
    "可由县政府批转;也可由县政府授权县政府办公室转发",
    "部门报请批转的文件有三条路：县政府批转；授权办公室转发；经县政府领导批准后由部门冠“经县政府同意”自行发文。",
    ("X1-2(2)",),
    room="documents",
    needs=("部门来文及其内容轻重", "县政府授权记录", "县政府领导批准记录"),
)
