"""附件1 五（二）2: lawful content; fixed expressions, leaders' names and posts proof-read with special care."""

from collections.abc import Iterator

from luoshi.law.finding import Hit
from luoshi.law.force import Force
from luoshi.law.provision import clause
from luoshi.rulebook.annex1_documents.review.phrases import EXACT, FAULTY, LAYOUTS, NUMBERED
from luoshi.rulebook.reading.language import drawn_up, prose
from luoshi.terms.document import Draft, Part

AT = "附件1 五（二）2"
QUOTE = "文字中出现涉及国家领导人、重要思想、重要讲话、党内法规等字词，务必认真校对"
_RIGHT = {row.noun: (row.verb.split("|"), row.numeral, row.since) for row in NUMBERED}
_RIGHT.update({noun: (verb.split("|"), numeral, 0) for verb, numeral, noun in LAYOUTS})


def _numerals(part: Part, text: str, year: int, draft: Draft) -> Iterator[Hit]:
    for match in FAULTY.finditer(text):
        verbs, numeral, since = _RIGHT[match["noun"]]
        led = text[max(0, match.start() - 4) : match.start()].endswith(tuple(verbs))
        if led and match["numeral"] != numeral and year >= since:
            right = f"{match.group()[0]}{numeral}{match['noun']}{match.group()[-1]}"
            yield Hit(draft.passage(part, *match.span()), f"固定表述与规范不符，请核对原文，应为{right}。", right)


@clause(
    AT,
    QUOTE,
    check="K79",
    name="固定表述",
    ids=("K79", "X1-5(2)2"),
    force=Force.WARNING,
    because="“务必认真校对”是审核要求",
)
def fixed_expressions(draft: Draft) -> Iterator[Hit]:
    """重要思想、重要论断的固定表述一字不差；只核对文字，不作其他评价。"""
    day = drawn_up(draft)
    for part, text in prose(draft):
        yield from _numerals(part, text, day.year if day else 9999, draft)
        for clue, pattern, right in EXACT:
            if clue not in text:
                continue
            for match in pattern.finditer(text):
                if match.group() != right:
                    yield Hit(
                        draft.passage(part, *match.span()), f"固定表述与规范不符，请核对原文，应为“{right}”。", right
                    )


fixed_expressions.complies(
    Draft.of(body="增强“四个意识”、坚定“四个自信”、做到“两个维护”，以习近平同志为核心的党中央。")
)
fixed_expressions.complies(Draft.of(body="坚定“三个自信”。", date="2014年5月1日"))
fixed_expressions.complies(Draft.of(body="以习近平新时代中国特色社会主义思想为指导，树立安全、质量“两个意识”。"))
fixed_expressions.breaches(Draft.of(body="增强“五个意识”。"), says="应为“四个意识”")
fixed_expressions.breaches(Draft.of(body="以习近平总书记为核心的党中央。"), says="以习近平同志为核心")
fixed_expressions.breaches(
    Draft.of(body="以习近平新时代特色社会主义思想为指导。"), says="应为“习近平新时代中国特色社会主义思想”"
)
