"""`luoshi`: one command per module, loaded when called so that a check starts at once."""

import importlib
import os
import sys
from typing import Any

import typer
from typer.core import TyperGroup

COMMANDS = {
    "check": "对照工作规则和国家标准检查公文",
    "typeset": "按版式排印公文（PDF、DOCX）",
    "who-signs": "查一件公文由谁签发",
    "rules": "查阅规则条文及其落实方式",
    "due": "计算期限并逐日说明",
    "calendar": "查看和录入放假安排",
    "fonts": "查看本机可用的公文字体",
    "record": "核对办理记录是否完整",
    "office": "登记和查询机构、人员、分工",
    "accounts": "设立三员，开立和授权账号",
    "tick": "办理到期的事：逾期未复的会签记为无不同意见，发出提醒",
    "reindex": "重建公文检索",
    "setup": "建立数据库，载入样例县",
    "serve": "启动网页服务",
}


class LazyGroup(TyperGroup):
    """Commands by name; the module of one is imported only when it runs or shows its help."""

    def list_commands(self, _ctx: Any) -> list[str]:
        return list(COMMANDS)

    def get_command(self, _ctx: Any, cmd_name: str) -> Any:
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"luoshi.cli.{cmd_name.replace('-', '_')}")
        command = typer.main.get_command(module.app)
        command.name = cmd_name
        command.short_help = COMMANDS[cmd_name]
        return command


app = typer.Typer(
    cls=LazyGroup, name="luoshi", add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False
)


@app.callback()
def _root() -> None:
    """落实：公文体检与县政府工作规则。"""


def main() -> None:
    """Entry point. A closed pipe ends quietly."""
    os.environ.setdefault("PYTHONUTF8", "1")
    try:
        app()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)


if __name__ == "__main__":
    main()
