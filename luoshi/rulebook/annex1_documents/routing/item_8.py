"""附件1 二（八）: no paper of the county merely to repeat a law."""

from luoshi.law.provision import Statement

measures_before_papers = Statement(
    "附件1 二（八）",
    "在无具体措施和实施意见前,县政府不再行文",
    "法律法规已经施行而县里没有具体措施的，不再行文转述。",
    ("X1-2(8)",),
    reason="措施是否具体由人判断；与上级原文的重复由 K56 给出比对。",
)
