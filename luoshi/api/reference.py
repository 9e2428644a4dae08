"""The interface explained for people: one page, made from the same schema as openapi.json, without scripts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from luoshi.api.house import api

_WORDS = {"integer": "整数", "string": "文字", "boolean": "是否", "object": "对象", "array": "列表", "number": "数字"}
_FORMATS = {"date": "日期", "date-time": "时间", "uuid": "UUID", "binary": "文件"}


@dataclass(frozen=True, slots=True)
class Part:
    """A field or parameter. sort: what it holds, in words; ref: the schema that it holds, '' for a plain value."""

    name: str
    title: str
    sort: str
    ref: str
    needed: bool
    help: str


@dataclass(frozen=True, slots=True)
class Shape:
    """A schema by its name."""

    name: str
    about: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Operation:
    """One address with its verb. takes, gives: names of schemas, '' for none."""

    method: str
    path: str
    summary: str
    about: str
    parts: tuple[Part, ...]
    takes: str
    gives: str


@require_safe
def reference(request: HttpRequest) -> HttpResponse:
    """The page."""
    schema = api.get_openapi_schema(path_prefix="/api/")
    groups: dict[str, list[Operation]] = {}
    for path, methods in schema["paths"].items():
        for method, said in methods.items():
            groups.setdefault(said["tags"][0], []).append(_operation(method, path, said))
    shapes = [_shape(name, said) for name, said in schema["components"]["schemas"].items()]
    about = schema["info"]["description"]
    return render(request, "api/reference.html", {"about": about, "groups": groups, "shapes": shapes})


def _operation(method: str, path: str, said: Mapping[str, Any]) -> Operation:
    parts = tuple(
        _part(one["name"], one["schema"], one.get("required", False)) for one in said.get("parameters", ())
    )
    takes = _content(said.get("requestBody", {}))
    answer = next(said["responses"][code] for code in said["responses"] if int(code) < 300)
    return Operation(method.upper(), path, said["summary"], said.get("description", ""), parts, takes,
                     _content(answer))


def _content(said: Mapping[str, Any]) -> str:
    found = next(iter(said.get("content", {}).values()), None)
    return _ref(found["schema"]) if found else ""


def _shape(name: str, said: Mapping[str, Any]) -> Shape:
    needed = said.get("required", ())
    parts = tuple(_part(field, one, field in needed) for field, one in said.get("properties", {}).items())
    return Shape(name, said.get("description", ""), parts)


def _part(name: str, said: Mapping[str, Any], needed: bool) -> Part:
    choices = "、".join(map(str, said.get("enum", ())))
    help = "；".join(filter(None, (said.get("description", ""), choices and f"可选：{choices}")))
    return Part(name, said.get("title", ""), "、".join(_sorts(said)), _ref(said), needed, help)


def _ref(said: Mapping[str, Any]) -> str:
    """The schema that is held, also in a list or as one of several."""
    if "$ref" in said:
        return str(said["$ref"]).rsplit("/", 1)[1]
    inner = (*said.get("anyOf", ()), *said.get("allOf", ()), *filter(None, (said.get("items"),)))
    return next(filter(None, map(_ref, inner)), "")


def _sorts(said: Mapping[str, Any]) -> Iterator[str]:
    for one in said.get("anyOf", ()):
        yield from _sorts(one)
    kind = said.get("type", "")
    if kind == "array":
        yield f"列表（{'、'.join(_sorts(said['items'])) or _ref(said['items'])}）"
    elif kind and kind != "null":
        yield _FORMATS.get(said.get("format", ""), _WORDS.get(kind, kind))
