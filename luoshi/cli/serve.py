"""`luoshi serve`: the web pages."""

import importlib
import os
from typing import Annotated

import typer
import waitress
from rich.console import Console

app = typer.Typer(add_completion=False)
IN_MEMORY = 33 * 1024 * 1024
LARGEST = 256 * 1024 * 1024


@app.command()
def serve(
    host: Annotated[str, typer.Option(help="监听地址")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="端口")] = 8000,
    threads: Annotated[int, typer.Option(help="工作线程数")] = 4,
) -> None:
    """启动网页服务（公文体检、规则查阅、谁签发）。"""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "luoshi.site.settings")
    # By name: the storey above may not be imported from here.
    site = importlib.import_module("luoshi.site.wsgi")
    Console(highlight=False).print(f"落实 已启动：http://{host}:{port}/\n无需账号。按 Ctrl+C 停止。")
    # Bodies that are accepted stay in memory: a paper is never written to disk.
    waitress.serve(
        site.application,
        host=host,
        port=port,
        threads=threads,
        ident=None,
        max_request_body_size=LARGEST,
        inbuf_overflow=IN_MEMORY,
        channel_timeout=60,
    )
