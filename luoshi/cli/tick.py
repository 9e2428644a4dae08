"""`luoshi tick`: what time brings about, now. The server does the same by itself."""

import sys

import typer

from luoshi.cli.house import room, start

app = typer.Typer(add_completion=False)


@app.command()
def tick() -> None:
    """办理到期的事。可以重复运行，只办到期的。"""
    start()
    done, left = room("documents.ticking").tick()
    for why in left:
        sys.stdout.write(f"未办：{why}\n")
    sys.stdout.write(f"逾期未复，记为无不同意见{len(done)}件。\n")
    told = room("reminders.ticking").tick()
    if not told.mine:
        sys.stdout.write("提醒正由另一台服务器办理。\n")
        return
    sys.stdout.write(f"提醒{told.told}条，发出消息{told.sent}条，未发出{told.failed}条。\n")
