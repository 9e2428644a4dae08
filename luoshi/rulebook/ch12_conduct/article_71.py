"""第七十一条：从严治党，廉政建设。"""

from luoshi.law.provision import Statement

integrity = Statement(
    "第七十一条",
    "认真贯彻全面从严治党要求，严格落实中央八项规定及其实施细则精神",
    "落实全面从严治党和中央八项规定精神。",
    ("A71",),
    reason="原则要求，具体规定见本章以后各条",
)
