"""gongwen-skill (PyPI, MIT) in an environment of its own, checking in one warm process on request."""

import subprocess
import sys
import venv
from pathlib import Path
from types import TracebackType

PEER = "gongwen-skill==2.15.0"
HOME = Path(__file__).parents[2] / "var" / "peer"

_LOOP = """
import logging, sys, time
logging.disable(logging.CRITICAL)
from engine.core.document.parser import parse_docx
from engine.core.rules.engine import RuleEngine
engine = RuleEngine()
for line in sys.stdin:
    start = time.perf_counter()
    issues = engine.check(parse_docx(line.strip()), "notice")
    print(time.perf_counter() - start, len(issues), flush=True)
"""


class Peer:
    """A running peer. `check` gives its own seconds for one file."""

    def __init__(self) -> None:
        python = HOME / "bin" / "python"
        if not python.exists():
            venv.create(HOME, with_pip=True)
            subprocess.run([python, "-m", "pip", "install", "--quiet", PEER], check=True, stderr=subprocess.DEVNULL)
        self._process = subprocess.Popen(
            [python, "-c", _LOOP], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )

    def check(self, path: Path) -> float:
        """Seconds of one warm check."""
        if not (self._process.stdin and self._process.stdout):
            sys.exit("the peer is not running")
        self._process.stdin.write(f"{path}\n")
        self._process.stdin.flush()
        return float(self._process.stdout.readline().split()[0])

    def command(self, path: Path) -> None:
        """Its own `gongwen check` as a whole process."""
        subprocess.run([HOME / "bin" / "gongwen", "check", str(path)], capture_output=True, check=False)

    def __enter__(self) -> "Peer":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.kill()
        self._process.wait()
