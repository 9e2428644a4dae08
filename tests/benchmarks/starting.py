"""Cold starts: one check from the shell, and the first page of a fresh server."""

import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from luoshi.paper.printing import print_docx
from luoshi.terms.profile import GB_T_9704
from tests.benchmarks.papers import notice

Row = tuple[str, str, str, bool]
COMMAND = [sys.executable, "-m", "luoshi.cli.main"]


def cold_check() -> Iterator[Row]:
    """Seconds of `luoshi check FILE` as a whole process."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.docx"
        path.write_bytes(print_docx(notice(), GB_T_9704).data)
        times = []
        for _ in range(7):
            start = time.perf_counter()
            subprocess.run([*COMMAND, "check", str(path)], capture_output=True, check=False)
            times.append(time.perf_counter() - start)
    took = median(times)
    yield ("cold `luoshi check` of one .docx", f"{took:.2f} s", "< 0.7 s", took < 0.7)


def first_page() -> Iterator[Row]:
    """Seconds of the first answer once the server accepts connections."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = subprocess.Popen([*COMMAND, "serve", "--port", str(port)], stdout=subprocess.DEVNULL)
    try:
        up = _wait(port)
        start = time.perf_counter()
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=20) as answer:
            answer.read()
        took = time.perf_counter() - start
    finally:
        server.terminate()
        server.wait()
    yield ("first page after the server is up", f"{took:.2f} s", "< 1 s", took < 1)
    yield ("  server up after", f"{up:.2f} s", "", True)


def _wait(port: int) -> float:
    start = time.perf_counter()
    while time.perf_counter() - start < 30:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return time.perf_counter() - start
        except OSError:
            time.sleep(0.02)
    sys.exit("the server did not start")
