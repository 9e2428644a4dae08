"""`luoshi serve`: the web pages."""

import importlib
import os
from typing import Annotated

import typer
import waitress
from rich.console import Console

app = typer.Typer(add_completion=False)


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
    waitress.serve(site.application, host=host, port=port, threads=threads, ident=None,
                   max_request_body_size=24 * 1024 * 1024, channel_timeout=60)
