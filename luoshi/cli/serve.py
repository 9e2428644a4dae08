"""`luoshi serve`: the web pages."""

import importlib
import ipaddress
import os
import sys
import threading
import time
from types import ModuleType
from typing import Annotated

import typer
from waitress.server import create_server

from luoshi.cli.common import console, fail, why
from luoshi.cli.house import room

app = typer.Typer(add_completion=False)
IN_MEMORY = 33 * 1024 * 1024
LARGEST = 256 * 1024 * 1024
LOCAL = ("127.0.0.1", "localhost", "::1")


@app.command()
def serve(
    host: Annotated[str, typer.Option(help="监听地址")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="端口", min=1, max=65535)] = 8000,
    threads: Annotated[int, typer.Option(help="工作线程数", min=1, max=64)] = 4,
) -> None:
    """启动网页服务。"""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "luoshi.site.settings")
    if host not in LOCAL:
        os.environ.setdefault("LUOSHI_HOSTS", "*" if _everywhere(host) else host)
    # By name: the storey above may not be imported from here.
    try:
        site = importlib.import_module("luoshi.site.wsgi")
    except ValueError as problem:
        fail(str(problem))
    try:
        # Bodies that are accepted stay in memory: a paper is never written to disk.
        server = create_server(
            site.application,
            host=host,
            port=port,
            threads=threads,
            ident=None,
            max_request_body_size=LARGEST,
            inbuf_overflow=IN_MEMORY,
            channel_timeout=60,
            # Trusted proxies say from where a request comes (settings.PROXIES); of others nothing is heard.
            clear_untrusted_proxy_headers=os.environ.get("LUOSHI_PROXIES", "0") == "0",
        )
    except OSError as problem:
        fail(f"不能在 {host}:{port} 启动：{why(problem)}。")
    threading.Thread(target=_clock, daemon=True, name="clock").start()
    console().print(f"落实 已启动：http://{host}:{port}/\n公文体检、谁签发、规则无需账号；办文请登录。按 Ctrl+C 停止。")
    server.run()


MINUTE = 60.0


def _clock() -> None:
    """What falls due while the server stands; a failure is told and tried again a minute later."""
    rooms, database = (room("documents.ticking"), room("reminders.ticking")), importlib.import_module("django.db")
    while True:
        for one in rooms:
            _tick(one)
        database.connections.close_all()
        time.sleep(MINUTE)


def _tick(one: ModuleType) -> None:
    try:
        one.tick()
    except Exception as problem:
        sys.stderr.write(f"到期事项没有办成，一分钟后再试：{problem}\n")


def _everywhere(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_unspecified
    except ValueError:
        return False
