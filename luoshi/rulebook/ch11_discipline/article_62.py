"""第六十二条：令行禁止，请示报告。"""

from luoshi.law.provision import Statement

orders_carried_out = Statement(
    "第六十二条",
    "严格执行请示报告制度，有令必行，有禁必止",
    "坚决执行上级和县委、县政府部署，严格请示报告。",
    ("A62",),
    reason="纪律原则，可执行的请示报告事项见第三条、第七条和第六十六条",
)
