"""第五十八条（一）至（七）：督查重点，逐项对应附件2的八类。"""

from luoshi.law.force import Force
from luoshi.law.table import Row, Table, When
from luoshi.rulebook.annex2_supervision.focus import Focus

Item = int
"""1-7: the number of the item in article 58."""

_ITEMS: tuple[tuple[str, tuple[Focus, ...]], ...] = (
    ("上级重大决策部署和领导同志指示批示", (Focus.SUPERIOR_DECISIONS,)),
    ("国务院、省、市部署的督促检查", (Focus.SUPERIOR_DRIVES,)),
    ("《政府工作报告》当年任务", (Focus.WORK_REPORT,)),
    ("县委、县政府重要会议部署", (Focus.MEETINGS_AND_PAPERS,)),
    ("县委、县政府重要文件", (Focus.MEETINGS_AND_PAPERS,)),
    ("县政府领导同志批示和交办事项", (Focus.INSTRUCTIONS,)),
    ("县政府领导同志要求的其他督查", (Focus.OTHER_DRIVES,)),
)


def _row(number: int, words: str, value: tuple[Focus, ...]) -> Row[Item, tuple[Focus, ...]]:
    ordinal = "一二三四五六七"[number - 1]
    return Row(
        f"A58({number})",
        words,
        (When(f"正文第（{ordinal}）项", lambda item: item == number),),
        value,
        (f"第五十八条（{ordinal}）",),
    )


focus_items = Table[Item, tuple[Focus, ...]](
    at="第五十八条",
    quote="县政府办公室督促检查的重点是",
    summary="正文七项重点逐项归入附件2的八类，台账只用八类。",
    ids=("A58.4",),
    force=Force.ADVICE,
    because="归类规则，可由人更改",
    tensions=("T27", "T55"),
    rows=tuple(_row(number, words, value) for number, (words, value) in enumerate(_ITEMS, 1)),
)
