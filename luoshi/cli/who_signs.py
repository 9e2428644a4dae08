"""`luoshi who-signs`: one matter, who signs it, and why. The options are the rulebook's own questions."""

import json
import sys
from typing import Any

import typer
from rich.console import Console
from rich.text import Text

from luoshi.cli.common import UNUSABLE, Plain, book, console, fail
from luoshi.law.question import Answer, Question, Refused, Values

app = typer.Typer(add_completion=False)


def _question() -> Question:
    signing = book().cover.signing
    if signing is None:
        fail("本规则没有载入签发表。")
    return signing


def _usage() -> str:
    lines = ["可用选项（值见括号）："]
    for field in _question().fields:
        choices = f"（{' / '.join(field.choices)}）" if field.choices else f"（{field.sort}）"
        more = "，可多次给出" if field.many else ""
        lines.append(f"  --{field.name}  {field.label}：{field.help}{more}{choices}")
    return "\n".join(lines)


@app.command(context_settings={"allow_extra_args": True, "ignore_unknown_options": True, "help_option_names": []})
def who_signs(ctx: typer.Context) -> None:
    """查一件公文由谁签发：依据、会签、流程和存在张力的条文。退出码：0 已答复（含规则没有规定），2 输入不能使用。"""
    values, form = _read(list(ctx.args))
    try:
        answer = _question().ask(values)
    except Refused as refused:
        sys.stderr.write("luoshi：" + "\n　　　　".join(refused.reasons) + "\n")
        raise SystemExit(UNUSABLE) from refused
    if form is Plain.TEXT:
        _show(answer)
    else:
        json.dump(row(answer), sys.stdout, ensure_ascii=False, indent=1)
        sys.stdout.write("\n")


def _read(words: list[str]) -> tuple[Values, Plain]:
    if not words or "--help" in words:
        sys.stdout.write(f"luoshi who-signs --issuer 县政府 --kind 请示 --addressee 市政府\n{_usage()}\n")
        raise SystemExit(0 if words else UNUSABLE)
    names = {field.name for field in _question().fields} | {"format"}
    values: dict[str, list[str]] = {}
    rest = [part for word in words for part in (word.split("=", 1) if word.startswith("--") else [word])]
    while rest:
        name = rest.pop(0)
        if name.removeprefix("--") not in names or not name.startswith("--") or not rest:
            fail(f"不认识“{name}”或缺少它的值。\n{_usage()}")
        values.setdefault(name.removeprefix("--"), []).append(rest.pop(0))
    form = next(iter(values.pop("format", [])), Plain.TEXT)
    if form not in list(Plain):
        fail(f"输出形式没有“{form}”。可用：{'、'.join(Plain)}。")
    return values, Plain(form)


def row(answer: Answer) -> dict[str, Any]:
    """An answer as plain data."""
    return {
        "signer": answer.signer,
        "silent": answer.silent,
        "undecided": answer.undecided,
        "delegates": [one.words for one in answer.delegates],
        "countersigners": answer.countersigners,
        "before": answer.before,
        "chain": [{"hand": step.hand, "act": step.act, "at": step.at} for step in answer.chain],
        "rows": [{"id": one.id, "words": one.words, "at": one.at, "why": one.why} for one in answer.rows],
        "tensions": [{"id": key, "text": text, "treatment": treatment} for key, text, treatment in answer.tensions],
        "notes": answer.notes,
    }


def _show(answer: Answer) -> None:
    shown = console()
    words = "还不能判断" if answer.undecided else answer.signer or "本规则没有规定"
    shown.print(Text(f"签发：{words}", style="bold red"))
    _list(shown, "依据", [f"{one.id} {one.words}（{one.at}）：{one.why}" for one in answer.rows])
    _list(shown, "可代签", [one.words for one in answer.delegates])
    _list(shown, "会签", list(answer.countersigners))
    _list(shown, "事先", list(answer.before))
    _list(shown, "流程", [f"{step.hand}{step.act}" + (f"（{step.at}）" if step.at else "") for step in answer.chain])
    _list(shown, "张力", [f"{key} {text} 处理：{treatment}" for key, text, treatment in answer.tensions])
    _list(shown, "提示", list(answer.notes))


def _list(console: Console, label: str, lines: list[str]) -> None:
    if lines:
        console.print(Text(label, style="bold"))
    for line in lines:
        console.print(f"  {line}")
