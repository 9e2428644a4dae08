"""The parts of a .docx: which XML stands where, and what it refers to."""

import posixpath
from dataclasses import dataclass, field

from luoshi.paper.reading import limits
from luoshi.paper.reading.docx.archive import Archive
from luoshi.paper.reading.docx.xml import Element, parse
from luoshi.paper.reading.failure import Unreadable

_MACRO = "文件带有宏程序，为安全起见不予读取。请在 WPS、Word 中另存为不带宏的 .docx 后再试。"
_STYLE, _STYLE_END = b"<w:style ", b"</w:style>"
_ALIEN = {
    "xl/workbook.xml": "这是 Excel 表格，不是公文文档。请把内容放进 Word 文档，另存为 .docx 后再试。",
    "ppt/presentation.xml": "这是演示文稿，不是公文文档。请把文字放进 Word 文档，另存为 .docx 后再试。",
    "OFD.xml": "这是 OFD 版式文件，不能当作草稿检查。请使用排版之前的 .docx 文件。",
    "mimetype": "这是 OpenDocument 文件。请在 WPS、Word 或者 LibreOffice 中另存为 .docx 后再试。",
}


@dataclass(frozen=True, slots=True)
class Target:
    """What a relationship points to: a member name, or None when it lies outside the file."""

    kind: str
    member: str | None


@dataclass
class Package:
    """A .docx opened: its main part and the parts beside it."""

    archive: Archive
    main: str
    _relations: dict[str, dict[str, Target]] = field(default_factory=dict)
    _kept: int = 0

    @classmethod
    def open(cls, data: bytes) -> "Package":
        """Open a file; macro-bearing and foreign archives are refused with advice."""
        archive = Archive(data)
        if any(name.lower().endswith(("vbaproject.bin", "vbadata.xml")) for name in archive.names):
            raise Unreadable(_MACRO)
        package = cls(archive, "")
        package.main = package._find_main()
        types = archive.read("[Content_Types].xml") if "[Content_Types].xml" in archive else b""
        if b"macroEnabled" in types:
            raise Unreadable(_MACRO)
        return package

    def _find_main(self) -> str:
        for alien, advice in _ALIEN.items():
            if alien in self.archive:
                raise Unreadable(advice)
        named = [target.member for target in self.relations("").values() if target.kind == "officeDocument"]
        for name in [*named, "word/document.xml"]:
            if name is not None and name in self.archive:
                return name
        raise Unreadable("压缩包里没有 Word 正文，不是 .docx 文档。请打开原文件，另存为 .docx 后再试。")

    def relations(self, part: str) -> dict[str, Target]:
        """Relationships of a part by id; none when it has no such file."""
        if part not in self._relations:
            folder, name = posixpath.split(part)
            member = posixpath.join(folder, "_rels", name + ".rels")
            self._relations[part] = self._read_relations(member, folder) if member in self.archive else {}
        return self._relations[part]

    def _read_relations(self, member: str, folder: str) -> dict[str, Target]:
        found = {}
        for item in parse(self.archive.read(member)):
            target = item.get("Target") or ""
            inside = item.get("TargetMode") != "External"
            name = posixpath.normpath(posixpath.join("/" + folder, target)).lstrip("/") if inside else None
            found[item.get("Id") or ""] = Target((item.get("Type") or "").rsplit("/", 1)[-1], name)
        return found

    def member(self, kind: str) -> str | None:
        """The name of the main part's first relation of that kind (styles, numbering, theme ...), if there."""
        for target in self.relations(self.main).values():
            if target.kind == kind and target.member and target.member in self.archive:
                return target.member
        return None

    def beside(self, kind: str) -> Element | None:
        """The XML of the main part's relation of that kind, if there."""
        name = self.member(kind)
        return parse(self.archive.read(name)) if name else None

    def styles(self) -> Element | None:
        """The style sheet without its table styles, which are most of it and say nothing of paragraphs."""
        name = self.member("styles")
        return parse(_without_table_styles(self.archive.read(name))) if name else None

    def picture(self, part: str, relation: str) -> tuple[str, bytes] | None:
        """Name and bytes of a picture, None when it lies outside the file or is missing."""
        target = self.relations(part).get(relation)
        if target is None or not target.member or target.member not in self.archive:
            return None
        data = self.archive.read(target.member, limits.PICTURE_BYTES - self._kept)
        self._kept += len(data)
        return posixpath.basename(target.member), data


def _without_table_styles(data: bytes) -> bytes:
    pieces = data.split(_STYLE)
    kept = pieces[:1]
    for piece in pieces[1:]:
        end = piece.find(_STYLE_END)
        if end >= 0 and b'w:type="table"' in piece[:piece.find(b">") + 1]:
            kept.append(piece[end + len(_STYLE_END):])
        else:
            kept += [_STYLE, piece]
    return b"".join(kept)
