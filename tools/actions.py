"""A page for every action of the house."""

import importlib
import pkgutil
from collections.abc import Iterator
from inspect import Parameter, cleandoc, formatannotation, signature

import luoshi
from luoshi.record.actions import Action
from luoshi.web.acts import words

Page = tuple[str, str]


def actions() -> Iterator[Page]:
    """One page for each action: what it does, by whose word, what it takes, what it leaves in the record."""
    found = sorted(_actions(), key=lambda one: one.name)
    rows = [
        f"| [{one.name}](actions/{one.name}.md) | {words(one.name)} | {'、'.join(one.provisions)} |" for one in found
    ]
    head = ["# 动作一览", "", "凡写入都经过一个动作，每个动作留一条办理记录。", "", "| 动作 | 名称 | 依据 |"]
    yield "actions.md", "\n".join([*head, "|---|---|---|", *rows, ""])
    for one in found:
        yield f"actions/{one.name}.md", _action(one)


def _actions() -> Iterator[Action[..., object]]:
    for found in pkgutil.walk_packages(luoshi.__path__, "luoshi."):
        if "actions" in found.name.split("."):
            module = importlib.import_module(found.name)
            yield from (one for one in vars(module).values() if isinstance(one, Action)
                        and one.function.__module__ == found.name)


def _action(one: Action[..., object]) -> str:
    takes = [f"- `{name}`：`{_kind(given)}`" for name, given in signature(one.function).parameters.items()]
    return "\n".join([
        f"# {words(one.name)} `{one.name}`", "", cleandoc(one.function.__doc__ or ""), "",
        f"依据：{'、'.join(one.provisions)}；办理时另有依据的，一并记入。", "", "## 须给出", "", *takes, "",
        "## 留下的记录", "",
        f"一条办理记录，动作名 `{one.name}`：何人、代何人、何时、对何事、依据哪些条文、前后情况、理由；与写入同一事务，"
        "记入校验链。被拒绝的不留记录，也不留写入。", "",
    ])


def _kind(given: Parameter) -> str:
    kind = formatannotation(given.annotation).replace("luoshi.", "")
    default = "" if given.default is Parameter.empty else f" = {given.default!r}"
    return kind + default
