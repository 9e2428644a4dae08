"""A .docx as a source: body, notes, page headers, sheet."""

from dataclasses import replace

from luoshi.paper.reading.docx.inline import Context, Mark
from luoshi.paper.reading.docx.looks import Looks
from luoshi.paper.reading.docx.numbering import Numbering
from luoshi.paper.reading.docx.package import Package
from luoshi.paper.reading.docx.sheet import grid_pitch, read_sheet
from luoshi.paper.reading.docx.stories import read_story
from luoshi.paper.reading.docx.styles import Styles
from luoshi.paper.reading.docx.xml import Element, R, W, child, parse
from luoshi.paper.reading.failure import Unreadable
from luoshi.paper.reading.line import Line, Source
from luoshi.terms.document import Block, Paragraph, Part, Picture

_CHANGES = (W + "ins", W + "del", W + "moveFrom", W + "moveTo")
_NOTES = {"footnotes": ("footnote", "注"), "endnotes": ("endnote", "尾注"), "comments": ("comment", "批注")}
_REMARKS = {"footnotes": "脚注移到了所在部分的末尾", "endnotes": "尾注移到了所在部分的末尾",
            "comments": "批注不作正文检查，列在页眉页脚之后"}


def read_docx(data: bytes) -> Source:
    """Blocks of a .docx with their looks, tracked changes accepted. Raises Unreadable."""
    package = Package.open(data)
    root = parse(package.archive.read(package.main))
    body = child(root, "body")
    if body is None:
        raise Unreadable("文件里没有 Word 正文。请在 WPS、Word 中打开并另存为 .docx 后再试。")
    sections = list(root.iter(W + "sectPr"))
    source = Source()
    styles = Styles.read(package.styles(), package.beside("theme"))
    numbering = Numbering.read(package.beside("numbering"))
    looks = Looks(styles, numbering, grid_pitch(sections[0] if sections else None))
    context = Context(package, package.main, looks, source.report)
    try:
        _read_body(body, context, source)
        _read_pages(sections, context, source)
    except RecursionError:
        raise Unreadable("文件内容嵌套过深，无法读取。请在 WPS、Word 中另存为 .docx 后再试。") from None
    tracked = sum(1 for _ in root.iter(*_CHANGES))
    if tracked:
        source.report.add(f"文件带有修订痕迹{tracked}处，按接受全部修订后的样子读出")
    size = styles.seen(styles.default, None, styles.type_of(None)).size or 10.0
    source.sheet = read_sheet(sections[0] if sections else None, size, tracked)
    for form in sorted(numbering.unknown):
        source.report.add(f"自动编号格式“{form}”无法辨认，按阿拉伯数字读出")
    return source


def _read_body(body: Element, context: Context, source: Source) -> None:
    story = read_story(body, context)
    source.lines = [Line(block) for block in story.blocks]
    shelves: dict[str, dict[str, Element]] = {}
    seen: set[Mark] = set()
    for index, mark in story.marks:
        if mark in seen:
            continue
        seen.add(mark)
        if mark.kind not in shelves:
            shelves[mark.kind] = _shelf(mark.kind, context)
        note = shelves[mark.kind].get(mark.id)
        if note is not None:
            anchor = source.lines[min(index, len(source.lines) - 1)] if source.lines else None
            _add_note(mark, note, anchor, context, source)


def _shelf(kind: str, context: Context) -> dict[str, Element]:
    root = context.package.beside(kind)
    name = _NOTES[kind][0]
    return {} if root is None else {item.get(W + "id") or "": item for item in root.findall(W + name)}


def _add_note(mark: Mark, note: Element, anchor: Line | None, context: Context, source: Source) -> None:
    inside = replace(context, part=context.package.member(mark.kind) or context.part)
    blocks = read_story(note, inside).blocks
    text = " ".join(block.text for block in blocks if block.text)
    if not text:
        return
    source.report.add(_REMARKS[mark.kind])
    label = f"{_NOTES[mark.kind][1]}{mark.id}："
    paragraph = Paragraph(label + text, Part.PAGE, auto=len(label))
    if mark.kind == "comments":
        source.pages.append(Line(paragraph, Part.PAGE, known=True))
    else:
        source.footnotes.append((anchor, paragraph))


def _read_pages(sections: list[Element], context: Context, source: Source) -> None:
    """Headers and footers of all sections, each once."""
    targets = context.package.relations(context.package.main)
    done: set[str] = set()
    blocks: list[Block] = []
    for section in sections:
        for item in section:
            target = targets.get(item.get(R + "id") or "")
            name = target.member if target else None
            if name is None or name in done or name not in context.package.archive:
                continue
            done.add(name)
            blocks += read_story(parse(context.package.archive.read(name)), replace(context, part=name)).blocks
    source.pages += [Line(block, Part.PAGE, known=True) for block in blocks
                     if block.text.strip() or isinstance(block, Picture)]
