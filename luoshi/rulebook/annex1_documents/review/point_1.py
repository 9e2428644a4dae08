"""附件1 五（二）1: reasons sufficient, basis exact."""

import re
from collections.abc import Iterator

from luoshi.law.finding import Hit
from luoshi.law.force import Force
from luoshi.law.provision import clause
from luoshi.rulebook.annex1_documents.review.norms import BY_NAME
from luoshi.rulebook.reading.language import around, drawn_up, prose, sentence_around
from luoshi.terms.document import Draft

AT = "附件1 五（二）1"
_CITED = re.compile(r"《(?:中华人民共和国)?([\u4e00-\u9fa5]{3,20})》")
_HISTORY = re.compile(r"废止|失效|停止执行|原《|修订|代替|替代|不再")


@clause(
    AT,
    "行文依据是否准确",
    check="K95",
    name="依据现行有效",
    ids=("K95", "X1-5(2)1"),
    force=Force.WARNING,
    because="审核重点，由人核对",
)
def basis_in_force(draft: Draft) -> Iterator[Hit]:
    """引用的法律法规在成文时仍然有效；已经废止的，改引现行规定。"""
    day = drawn_up(draft)
    for part, text in prose(draft):
        for match in _CITED.finditer(text):
            gone = BY_NAME.get(match.group(1))
            if gone is None or (day and day < gone.since) or around(text, *match.span())[0] == "原":
                continue
            if not _HISTORY.search(sentence_around(text, *match.span(), 40)):
                since = f"{gone.since.year}年{gone.since.month}月{gone.since.day}日"
                yield Hit(
                    draft.passage(part, *match.span()),
                    f"{match.group()}自{since}起已经失效，请核对依据，改引《{gone.successor}》等现行规定。",
                    force=None if day else Force.ADVICE,
                )


basis_in_force.complies(Draft.of(body="依据《党政机关公文处理工作条例》，制定本办法。"))
basis_in_force.complies(Draft.of(body="依据《中华人民共和国合同法》签订合同。", date="2019年3月1日"))
basis_in_force.complies(Draft.of(body="《国家行政机关公文处理办法》同时废止。", date="2022年3月1日"))
basis_in_force.breaches(
    Draft.of(body="依据《国家行政机关公文处理办法》，制定本办法。"), says="党政机关公文处理工作条例"
)
basis_in_force.breaches(Draft.of(body="依据《中华人民共和国合同法》签订合同。", date="2022年3月1日"), says="民法典")
