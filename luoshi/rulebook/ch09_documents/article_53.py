"""第五十三条：公文签发权限，（一）至（六）。判定见 signing。"""

from luoshi.law.force import Force
from luoshi.law.table import Table
from luoshi.rulebook.signing.decision import Decision
from luoshi.rulebook.signing.facts import Matter
from luoshi.rulebook.signing.rows import ROWS, rows

Signing = Table[Matter, Decision]
POWER = "签发权限的规定，他人签发即为越权"

signing_powers = Signing(
    at="第五十三条", quote="公文签发权限",
    summary="谁签发由全部相符的行决定：取最高一级签发人，授权须各行都允许且有记录。",
    ids=("A53",), force=Force.ERROR, because=POWER, tensions=("T35", "T38"), rows=ROWS)

upward_and_policy = Signing(
    at="第五十三条（一）", quote="以县政府名义报市政府的请示、报告,以及涉及重大方针、政策的事项,由县长签发",
    summary="报市政府的请示、报告和涉及重大方针政策的事项，由县长签发，不得授权。", ids=("A53(1)",),
    force=Force.ERROR, because=POWER, tensions=("T01",), rows=rows("S01", "S02", "S03"))

motions_and_decisions = Signing(
    at="第五十三条（二）", quote="提出的议案,县政府发布的决定、命令,由县长签发", summary="议案、决定、命令由县长签发。",
    ids=("A53(2)",), force=Force.ERROR, because=POWER, rows=rows("S04", "S05"))

appointments = Signing(
    at="第五十三条（三）", quote="县政府人事任免公文,由县长签发", summary="人事任免公文由县长签发。", ids=("A53(3)",),
    force=Force.ERROR, because=POWER, rows=rows("S06"))

trips_abroad = Signing(
    at="第五十三条（四）", quote="主要负责人出国审批公文,由县长签发",
    summary="乡镇、部门主要负责人出国审批公文由县长签发。",
    ids=("A53(4)",), force=Force.ERROR, because=POWER, rows=rows("S07"))

downward = Signing(
    at="第五十三条（五）", quote="一般由县长或县长授权负责日常工作的副县长签发",
    summary="县政府下行文由县长签发，或由经授权的负责日常工作的副县长签发。", ids=("A53(5).1",),
    force=Force.ERROR, because=POWER + "；“一般”已由授权一支体现", tensions=("T02", "T03"), rows=rows("S25", "S26"))

several_fields = Signing(
    at="第五十三条（五）", quote="需请其他县政府领导同志会签", summary="内容涉及数位领导分管范围的，请其他领导会签。",
    ids=("A53(5).2",), force=Force.ERROR, because="会签是签发的前提", tensions=("T06",), rows=rows("S15", "S25", "S26"))

decided_or_routine = Signing(
    at="第五十三条（五）", quote="由县长或县长授权副县长签发",
    summary="常务会议已决定的事项和例行批准手续，县长可授权任一副县长签发。", ids=("A53(5).3",),
    force=Force.ERROR, because=POWER, tensions=("T03", "T66"), rows=rows("S25"))

office_papers = Signing(
    at="第五十三条（六）", quote="以县政府办公室名义制发的公文,由县政府分管领导同志签发",
    summary="办公室名义的公文由分管领导签发，涉及其他领导分管工作的须会签。", ids=("A53(6)",),
    force=Force.ERROR, because=POWER, tensions=("T04", "T05", "T06", "T57"), rows=rows("S29", "S30"))
