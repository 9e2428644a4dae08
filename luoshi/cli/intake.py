"""Reading a file for a command."""

import sys
from pathlib import Path

from luoshi.cli.common import registry, why
from luoshi.paper.reading import Reading, Unreadable, read_file
from luoshi.paper.reading.limits import FILE_BYTES
from luoshi.terms.facts import Facts


def read_path(path: Path, facts: Facts | None = None) -> Reading:
    """Read a file, or standard input for `-`; raises Unreadable with a word for people."""
    known = facts or Facts(registry=registry())
    try:
        if str(path) == "-":
            return read_file(sys.stdin.buffer.read(FILE_BYTES + 1), "标准输入.txt", known)
        with path.open("rb") as file:
            return read_file(file.read(FILE_BYTES + 1), path.name, known)
    except OSError as problem:
        raise Unreadable(f"不能读取 {path}：{why(problem)}。") from problem
