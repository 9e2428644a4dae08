"""`luoshi reindex`: the search made anew from the documents themselves."""

import sys
from itertools import chain

import typer

from luoshi.cli.house import room, start

app = typer.Typer(add_completion=False)
ROOMS = ("documents.indexing", "documents.incoming.indexing")


@app.command()
def reindex() -> None:
    """重建检索。重建期间照常检索旧的，完成后一并更换；SQLite 上请在停机时运行。"""
    start()
    count = room("search.writing").rebuild(chain(*(room(name).items() for name in ROOMS)))
    sys.stdout.write(f"检索已重建：{count}件。\n")
