"""Generated pages: `python -m tools.docs` writes them, the tests compare. Articles, checks, glossary, command line."""

import importlib
import pkgutil
import subprocess
import sys
from collections.abc import Iterator
from enum import Enum
from itertools import groupby
from pathlib import Path

import luoshi
from luoshi.cli.main import COMMANDS
from luoshi.cli.rules import enforced_by
from luoshi.law.book import Book, load_book
from luoshi.law.gate import Gate
from luoshi.law.provision import Kept, Provision
from luoshi.terms.dossier import Moment
from tools.actions import actions
from tools.schema import openapi

DOCS = Path(__file__).parents[1] / "docs"
SKIPPED = (".migrations", "luoshi.site", "luoshi.web")
Page = tuple[str, str]


def pages() -> Iterator[Page]:
    """Every generated page: path under docs, text."""
    book = load_book()
    yield from articles(book)
    yield "checks.md", checks(book)
    yield "gates.md", gates(book)
    yield "glossary.md", glossary()
    yield "cli.md", command_line()
    yield "openapi.json", openapi()
    yield from actions()


def articles(book: Book) -> Iterator[Page]:
    """One page per chapter: place, own summary, short quotation, force, what enforces it."""
    for chapter in book.cover.chapters:
        lines = [f"# {chapter.title}", ""]
        items = [item for item in book.provisions if book.chapter(item) == chapter]
        for place, found in groupby(items, key=lambda item: item.at):
            lines += [f"## {place}", ""] + [line for item in found for line in _provision(book, item)]
        yield f"articles/{chapter.key}.md", "\n".join(lines).rstrip() + "\n"


def _provision(book: Book, item: Provision) -> list[str]:
    tensions = [one for one in book.cover.tensions if one.id in item.tensions]
    return [
        f"**{item.id}** {item.summary}",
        "",
        *([f"> {item.quote}", ""] if item.quote else []),
        f"- 效力：{item.weight.norm}" + (f"（{item.because}）" if item.because else ""),
        f"- 落实：{enforced_by(item)}" + ("（本规则之外）" if item.outside else ""),
        *[f"- 张力 {one.id}：{one.what} 处理：{one.treatment}" for one in tensions],
        "",
    ]


def checks(book: Book) -> str:
    """All checks in the order of their ids."""
    rows = [
        f"| {one.check} | {one.name} | {one.weight.norm} | {one.at} | {one.summary} |"
        for one in sorted(book.clauses, key=lambda one: (len(one.check), one.check))
    ]
    return "\n".join(["# 检查一览", "", "| 编号 | 名称 | 效力 | 依据 | 说明 |", "|---|---|---|---|---|", *rows, ""])


def gates(book: Book) -> str:
    """All gates by the moments that they hold, then what acts of the rooms keep, with the names in the code."""
    found = [item for item in book.provisions if isinstance(item, Gate)]
    lines = ["# 关口一览", "", "| 环节 | 关口 | 效力 | 依据 | 说明 |", "|---|---|---|---|---|"]
    for moment in Moment:
        lines += [f"| {moment} | {one.name} | {one.weight.norm} | {one.at} | {one.summary} |"
                  for one in found if moment in one.moments]
    lines += ["", "# 由办理动作落实", "", "| 依据 | 编号 | 怎样落实 | 由谁落实 |", "|---|---|---|---|"]
    lines += [f"| {one.at} | {one.id} | {one.how} | {'、'.join(f'`{name}`' for name in one.by)} |"
              for one in book.provisions if isinstance(one, Kept)]
    return "\n".join([*lines, ""])


def glossary() -> str:
    """Every term that the code holds as an enum value, beside its English name."""
    lines = ["# 术语对照", "", "| 代码名 | 术语 | 所属 |", "|---|---|---|"]
    for kind in sorted(set(_enums()), key=lambda kind: (kind.__module__, kind.__name__)):
        meaning = (kind.__doc__ or "").strip().split("\n")[0].rstrip(".")
        lines += [f"| {kind.__name__}.{member.name} | {member.value} | {meaning} |" for member in kind]
    return "\n".join([*lines, ""])


def _enums() -> Iterator[type[Enum]]:
    for module in pkgutil.walk_packages(luoshi.__path__, "luoshi."):
        if any(part in module.name for part in SKIPPED):
            continue
        for value in vars(importlib.import_module(module.name)).values():
            if isinstance(value, type) and issubclass(value, Enum) and value.__module__.startswith("luoshi."):
                yield value


def command_line() -> str:
    """The help of every command."""
    lines = ["# 命令行", ""]
    for name, words in COMMANDS.items():
        told = subprocess.run(
            [sys.executable, "-m", "luoshi.cli.main", name, "--help"],
            capture_output=True,
            text=True,
            check=True,
            env={"TERMINAL_WIDTH": "100", "NO_COLOR": "1", "PYTHONUTF8": "1"},
        ).stdout
        lines += [
            f"## luoshi {name}",
            "",
            words,
            "",
            "```text",
            *[line.rstrip() for line in told.strip().split("\n")],
            "```",
            "",
        ]
    return "\n".join(lines)


def main() -> None:
    """Write all pages."""
    for name, text in pages():
        path = DOCS / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
