"""第四条：工作准则。"""

from luoshi.law.provision import Statement

norms = Statement(
    "第四条", "执政为民，依法行政，实事求是，民主公开，务实清廉", "县政府工作的准则。", ("A4",),
    reason="工作准则，没有可执行的行为",
)
