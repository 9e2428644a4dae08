"""The text of a document as fields of a form, and back; and a file handed in instead."""

from collections.abc import Mapping
from typing import Protocol

from luoshi.documents.writing import WRITTEN, from_file, from_text, plain, with_parts
from luoshi.terms.document import Draft, Part


class Upload(Protocol):
    """A file as the form sent it."""

    name: str | None

    def read(self) -> bytes: ...


HINTS: Mapping[Part, str] = {
    Part.TITLE: "发文机关＋事由＋文种，如 关于……的通知",
    Part.ADDRESSEES: "如 各乡（镇）人民政府，县政府各部门：",
    Part.BODY: "一段一行；层次用 一、（一）1.（1）",
    Part.ATTACHMENT_NOTE: "如 附件：1.……",
    Part.SIGNATURE: "发文机关全称",
    Part.ANNOTATION: "请示、报告须写 （联系人：姓名，联系电话：号码）",
    Part.COPIES: "如 抄送：县委办公室，县人大常委会办公室。",
}


def fields(draft: Draft) -> list[tuple[Part, str, str, bool]]:
    """Each written part: its text, its hint, whether it can be changed here (tables and pictures come by file)."""
    return [(part, draft.text(part), HINTS[part], plain(draft, part)) for part in WRITTEN]


def draft_from(values: Mapping[str, str], upload: Upload | None, before: Draft | None) -> Draft:
    """The text as the form says: a file's, a pasted whole's, or the parts, over what stood before. Raises Refusal."""
    if upload is not None and upload.name:
        return from_file(upload.read(), upload.name)
    if values.get("whole", "").strip():
        return from_text(values["whole"])
    told = {part: values[f"part-{part.name}"] for part in WRITTEN if f"part-{part.name}" in values}
    return with_parts(before or Draft(), told)
