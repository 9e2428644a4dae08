"""第十九条：财源建设。"""

from luoshi.law.provision import Awaiting, Statement

revenue = Statement(
    "第十九条", "强化财源建设", "培植财源，抓好征管，助企纾困。", ("A19.1",),
    reason="财源工作的方向性规定，没有可执行的行为",
)
sources = Awaiting(
    "第十九条", "涵养税源", "县里需要时，按行业和重点纳税人列出月度收入。", ("A19.m1",), room="ledgers",
    needs=("财政部门填报的月度收入",),
)
