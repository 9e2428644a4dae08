"""Old .doc files by way of LibreOffice, in a private folder that is always removed."""

import contextlib
import os
import shutil
import signal
import tempfile
import time
from pathlib import Path

from luoshi.paper.reading import limits
from luoshi.paper.reading.failure import Unreadable

_MISSING = "这台机器没有安装 LibreOffice，读不了 .doc 旧格式。请在 WPS、Word 中打开并另存为 .docx 后再试。"
_FAILED = "这份 .doc 文件无法转换，可能已损坏或者加了密码。请在 WPS、Word 中打开并另存为 .docx 后再试。"
_PAUSE = 0.02
_SLOW = "转换 .doc 文件超时。请在 WPS、Word 中打开并另存为 .docx 后再试。"


def convert(data: bytes) -> bytes:
    """The same document as .docx. Raises Unreadable without LibreOffice, on failure and after the time limit."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        raise Unreadable(_MISSING)
    with tempfile.TemporaryDirectory(prefix="luoshi-", ignore_cleanup_errors=True) as folder:
        room = Path(folder)
        (room / "draft.doc").write_bytes(data)
        _run(program, room)
        made = room / "out" / "draft.docx"
        if not made.is_file() or made.stat().st_size > limits.FILE_BYTES:
            raise Unreadable(_FAILED)
        return made.read_bytes()


def _run(program: str, room: Path) -> None:
    """Run the converter with a profile and temporary files of its own; nothing of it outlives the time limit."""
    arguments = [
        program, f"-env:UserInstallation={(room / 'profile').as_uri()}", "--headless", "--norestore", "--nolockcheck",
        "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(room / "out"), str(room / "draft.doc"),
    ]
    silent = [(os.POSIX_SPAWN_OPEN, channel, os.devnull, os.O_RDWR, 0) for channel in (0, 1, 2)]
    surroundings = {**os.environ, "HOME": str(room), "TMPDIR": str(room)}
    group = os.posix_spawn(program, arguments, surroundings, file_actions=silent, setpgroup=0)
    try:
        if not _ended(group, time.monotonic() + limits.CONVERSION_SECONDS):
            raise Unreadable(_SLOW)
    finally:
        _end(group)


def _ended(process: int, deadline: float) -> bool:
    """Wait for the converter; False when the deadline passes first, and then it is ended here."""
    while os.waitpid(process, os.WNOHANG)[0] == 0:
        if time.monotonic() > deadline:
            os.kill(process, signal.SIGKILL)
            os.waitpid(process, 0)
            return False
        time.sleep(_PAUSE)
    return True


def _end(group: int) -> None:
    """End what is left of the converter's own process group."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(group, signal.SIGKILL)
