"""附件1 五（一）4: short, clear, structured, exact."""

import re
from collections.abc import Iterator

from luoshi.law.finding import Hit
from luoshi.law.force import Force
from luoshi.law.provision import clause
from luoshi.rulebook.reading.language import prose
from luoshi.terms.document import Draft, Part

AT = "附件1 五（一）4"
QUOTE = "内容简洁，主题突出，观点鲜明，结构严谨，表述准确，文字精练"
LONGEST = 300
"""Characters in one sentence; above it a reader loses the thread (setting)."""
_SENTENCE = re.compile(r"[^。！？\n]+")
_SET_PIECE = re.compile(r"[\t；]|思想为?指导|全面贯彻")
_LEAST = 20
_BECAUSE = "原则性要求，只作建议"


@clause(AT, QUOTE, check="K146", name="段落不重复", ids=("K146", "X1-5(1)4"), force=Force.ADVICE, because=_BECAUSE)
def no_doubled_paragraphs(draft: Draft) -> Iterator[Hit]:
    """同一段话不出现两遍。"""
    seen: set[str] = set()
    for offset, block in draft.paragraphs(Part.BODY):
        text = block.text.strip()
        if len(text) < _LEAST or "，" not in text:
            continue
        if text in seen:
            yield Hit(draft.passage(Part.BODY, offset, offset + len(block.text)), "这一段与前面重复，请删去。")
        seen.add(text)


no_doubled_paragraphs.complies(Draft.of(body="请各单位认真组织，按时报送有关材料。\n请认真执行。\n请认真执行。"))
no_doubled_paragraphs.breaches(
    Draft.of(body="请各单位高度重视，认真组织，按时报送有关材料。\n请各单位高度重视，认真组织，按时报送有关材料。"),
    says="重复",
)


@clause(AT, QUOTE, check="K147", name="句子不过长", ids=("K147",), force=Force.ADVICE, because=_BECAUSE, judgement=True)
def no_endless_sentences(draft: Draft) -> Iterator[Hit]:
    """一句话不宜太长，分成几句更清楚。"""
    for part, text in prose(draft, (Part.BODY,)):
        for match in _SENTENCE.finditer(text):
            if len(match.group()) <= LONGEST or _SET_PIECE.search(match.group()):
                continue
            yield Hit(draft.passage(part, *match.span()), f"这一句有{len(match.group())}字，建议分成几句。")


no_endless_sentences.complies(Draft.of(body="请认真执行。" * 80))
no_endless_sentences.breaches(Draft.of(body="各单位要认真组织，" * 40), says="建议分成几句")
