"""Finding writes in source text: calls that change tables, wherever they stand."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ALWAYS = {
    *("delete", "create", "bulk_create", "bulk_update", "get_or_create", "update_or_create", "raw_save", "save_base"),
    *("asave", "adelete", "acreate", "aupdate", "abulk_create", "abulk_update", "aget_or_create", "aupdate_or_create"),
}
# Workbooks and pictures are saved to a place; dictionaries and hashes are updated from a thing. Models and query sets
# take neither.
WITHOUT_PLACE = {"save", "update"}
RAW = {"execute", "executemany", "executescript"}
CHANGES = re.compile(
    r"\s*(?:INSERT|UPDATE|DELETE|REPLACE|TRUNCATE|MERGE|COPY|WITH\b.*\b(?:INSERT|UPDATE|DELETE))\b", re.I
)
DECORATOR = "action"


def _text(node: ast.expr) -> str:
    """The constant words of a string expression, f-strings and concatenations included."""
    return "".join(
        part.value for part in ast.walk(node) if isinstance(part, ast.Constant) and isinstance(part.value, str)
    )


def _is_write(call: ast.Call) -> bool:
    if not isinstance(call.func, ast.Attribute):
        return False
    name = call.func.attr
    if name in RAW:
        return bool(call.args) and bool(CHANGES.match(_text(call.args[0])))
    if name == "update":
        return bool(call.keywords) and not call.args
    return name in ALWAYS or (name in WITHOUT_PLACE and not call.args)


def writes(tree: ast.AST) -> Iterator[ast.Call]:
    """Calls that write, in the order of the text. A decorator (`@router.delete`) names an address."""
    said = {id(one) for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) for one in node.decorator_list}
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call) and _is_write(node) and id(node) not in said)


def is_action(function: ast.FunctionDef) -> bool:
    """Whether `@action(...)` stands over it, and last of all decorators, so that nothing slips between."""
    first = function.decorator_list[0] if function.decorator_list else None
    return isinstance(first, ast.Call) and isinstance(first.func, ast.Name) and first.func.id == DECORATOR


def strays(path: Path, source: str) -> list[str]:
    """Writes that do not stand behind the door.

    In a module `actions` (or a package of that name) a write stands in an action or in a private helper, and every
    public function is an action; anywhere else there is none.
    """
    tree = ast.parse(source)
    if "migrations" in path.parts:
        return []
    if "actions" not in {path.stem, *path.parts}:
        return [f"{path}:{call.lineno}" for call in writes(tree)]
    functions = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
    bare = [f"{path}:{node.lineno}" for node in functions if not (node.name.startswith("_") or is_action(node))]
    loose = [node for node in tree.body if not isinstance(node, ast.FunctionDef)]
    return bare + [f"{path}:{call.lineno}" for node in loose for call in writes(node)]
