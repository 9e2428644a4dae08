"""The header of a web page as labelled fields, each with its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from luoshi.terms.document import Draft, Part, Passage

_LABELS = r"主题分类|发文机关|成文日期|标\s*题|发文字号|发布日期|索\s*引\s*号|有效性|名\s*称|文\s*号"
_GAP = "[ \\t\\u3000]*"
_FIELD = re.compile(
    rf"(?P<label>{_LABELS}){_GAP}[：:]{_GAP}(?P<value>[^\n]*?)(?={_GAP}(?:(?:{_LABELS}){_GAP}[：:]|\n|$))"
)
_SAME = {"名称": "标题", "文号": "发文字号"}


@dataclass(frozen=True, slots=True)
class Field:
    """One field: label without blanks, value as printed, its place."""

    label: str
    value: str
    passage: Passage


def fields(draft: Draft) -> Iterator[Field]:
    """All labelled fields of the web header in order; none without a header."""
    for match in _FIELD.finditer(draft.text(Part.WEB)):
        label = re.sub(r"\s", "", match["label"])
        yield Field(_SAME.get(label, label), match["value"], draft.passage(Part.WEB, *match.span("value")))


def field(draft: Draft, label: str) -> Field | None:
    """The first field of that label, or None."""
    return next((found for found in fields(draft) if found.label == label), None)
