"""第十条：政府职能。"""

from luoshi.law.provision import Statement

functions = Statement(
    "第十条", "经济调节、市场监管、社会管理、公共服务和生态环境保护", "政府的五项职能，用作事项的一级分类。", ("A10",),
    reason="职能的总括规定，没有可执行的行为",
)
