"""Old .doc files by way of LibreOffice, in a private folder that is always removed."""

import asyncio
import os
import shutil
import signal
import tempfile
from pathlib import Path

from luoshi.paper.reading import limits
from luoshi.paper.reading.failure import Unreadable

_MISSING = "这台机器没有安装 LibreOffice，读不了 .doc 旧格式。请在 WPS、Word 中打开并另存为 .docx 后再试。"
_FAILED = "这份 .doc 文件无法转换，可能已损坏或者加了密码。请在 WPS、Word 中打开并另存为 .docx 后再试。"
_SLOW = "转换 .doc 文件超时。请在 WPS、Word 中打开并另存为 .docx 后再试。"


def convert(data: bytes) -> bytes:
    """The same document as .docx. Raises Unreadable without LibreOffice, on failure and after the time limit."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        raise Unreadable(_MISSING)
    with tempfile.TemporaryDirectory(prefix="luoshi-", ignore_cleanup_errors=True) as folder:
        room = Path(folder)
        (room / "draft.doc").write_bytes(data)
        asyncio.run(_run(program, room))
        made = room / "out" / "draft.docx"
        if not made.is_file() or made.stat().st_size > limits.FILE_BYTES:
            raise Unreadable(_FAILED)
        return made.read_bytes()


async def _run(program: str, room: Path) -> None:
    """Run the converter with a profile and temporary files of its own; nothing of it outlives the time limit."""
    surroundings = {**os.environ, "HOME": str(room), "TMPDIR": str(room), "SAL_DISABLE_OPENCL": "1"}
    process = await asyncio.create_subprocess_exec(
        program, f"-env:UserInstallation={(room / 'profile').as_uri()}", "--headless", "--norestore", "--nolockcheck",
        "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(room / "out"), str(room / "draft.doc"),
        stdin=asyncio.subprocess.DEVNULL, stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.DEVNULL,
        env=surroundings, start_new_session=True,
    )
    try:
        await asyncio.wait_for(process.wait(), limits.CONVERSION_SECONDS)
    except TimeoutError:
        raise Unreadable(_SLOW) from None
    finally:
        _end(process.pid)
        await process.wait()


def _end(group: int) -> None:
    """End whatever is left of the converter's own process group."""
    try:
        os.killpg(group, signal.SIGKILL)
    except ProcessLookupError:
        return
