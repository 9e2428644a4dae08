"""What commands share: the rulebook in force, the register, and failing with a clear word."""

import errno
import os
import sys
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import NoReturn

from rich.console import Console

from luoshi.law.book import Book, load_book
from luoshi.terms.registry import SAMPLE, Registry, load_registry

UNUSABLE = 2


class Plain(StrEnum):
    """Output forms of an answer."""

    TEXT = "text"
    JSON = "json"


class Format(StrEnum):
    """Output forms of a check."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"


def fail(message: str) -> NoReturn:
    """Say what is wrong and what to do, and leave with status 2."""
    sys.stderr.write(f"luoshi：{message}\n")
    raise SystemExit(UNUSABLE)


_REASONS = {
    errno.ENOENT: "没有这个文件或文件夹，请核对路径",
    errno.EISDIR: "这是文件夹，请给出其中的文件",
    errno.ENOTDIR: "路径中有一段不是文件夹，请核对路径",
    errno.EACCES: "没有权限，请换一个位置或请管理员授权",
    errno.EPERM: "没有权限，请换一个位置或请管理员授权",
    errno.ENOSPC: "磁盘已满，请清理后再试",
    errno.EROFS: "磁盘是只读的，请换一个位置",
    errno.ENAMETOOLONG: "文件名太长，请改短",
    errno.EADDRINUSE: "端口已被占用，请用 --port 换一个",
    errno.EADDRNOTAVAIL: "本机没有这个地址，请用 --host 换一个",
}


def why(problem: OSError) -> str:
    """A system error in words, with what to do."""
    return _REASONS.get(problem.errno or 0, f"系统错误 {problem.errno}，请稍后再试或联系管理员")


@lru_cache(maxsize=1)
def book() -> Book:
    """The rulebook in force (LUOSHI_RULEBOOK, by default the county's own)."""
    return load_book(os.environ.get("LUOSHI_RULEBOOK", "luoshi.rulebook"))


@lru_cache(maxsize=1)
def registry() -> Registry:
    """The county's bodies (LUOSHI_BODIES names a file; by default the sample county)."""
    return load_registry(Path(os.environ.get("LUOSHI_BODIES", SAMPLE)))


def console() -> Console:
    """For people on a terminal; whole lines where the output goes to a file or a pipe."""
    return Console(highlight=False, width=None if sys.stdout.isatty() else 10_000)
