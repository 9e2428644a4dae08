"""附件1 五（三）1（9）：项目建设承诺函，及其检查 K93。"""

import re
from collections.abc import Iterator

from luoshi.law.finding import Hit, Needs
from luoshi.law.force import Force
from luoshi.law.provision import clause
from luoshi.rulebook.annex1_documents.signing.shapes import item
from luoshi.terms.bodies import Nature, read_name
from luoshi.terms.document import Draft, Part
from luoshi.terms.facts import Fact, Facts
from luoshi.terms.genre import Genre

_QUOTE = "项目建设承诺函,涉及财政配套资金、土地及相关政策的"

commitments = item("1（9）", _QUOTE,
                   "向中、省、市出具的项目建设承诺函，涉及配套资金、土地和政策的，由县长签发。", "S16")

_TITLE = re.compile(r"承诺函$|承诺的函$|关于[^《]*承诺")
_TOUCHED = re.compile(r"配套资金|财政配套|财政资金|(?:建设|项目)用地"
                      r"|土地(?:指标|供应|出让|使用)|优惠政策|政策支持|税收减免")


@clause("附件1 五（三）1（9）", _QUOTE, check="K93", name="承诺函未由县长签发", ids=("K93",), about=Genre.LETTER,
        force=Force.ERROR, because="签发权限的规定，他人签发即为越权")
def commitment_signed_by_the_head(draft: Draft) -> Iterator[Hit | Needs]:
    """县政府出具的项目建设承诺函，涉及配套资金、土地和政策的，须由县长签发。"""
    if not _TITLE.search(draft.title.text) or not _of_government(draft):
        return
    touched = next(draft.find(Part.BODY, _TOUCHED), None)
    signed = draft.facts.says(Fact.SIGNED_BY_COUNTY_HEAD)
    if touched is None or signed:
        return
    if signed is None:
        yield Needs("承诺函是否由县长签发")
    else:
        yield Hit(touched, f"承诺函涉及“{touched.quote}”，须由县长签发。请按县长签发文件流程报县长，不得由他人签发。")


def _of_government(draft: Draft) -> bool:
    return draft.issuer is not None and read_name(draft.issuer).nature in (Nature.GOVERNMENT, Nature.OFFICE)


def _letter(head: bool | None, body: str = "我县承诺落实县级财政配套资金200万元。") -> Draft:
    known = {} if head is None else {Fact.SIGNED_BY_COUNTY_HEAD: head}
    return Draft.of(title="西丰县人民政府关于寇河治理项目建设的承诺函", addressees="铁岭市水利局：", body=body,
                    facts=Facts(known=known))


commitment_signed_by_the_head.complies(_letter(True))
commitment_signed_by_the_head.complies(_letter(None))
commitment_signed_by_the_head.complies(_letter(False, "我县承诺按期完工。"))
commitment_signed_by_the_head.complies(Draft.of(title="西丰县水利局关于项目建设的承诺函", body="落实配套资金。"))
commitment_signed_by_the_head.complies(Draft.of(title="西丰县人民政府关于用地事宜的函", body="项目建设用地已落实。"))
commitment_signed_by_the_head.breaches(_letter(False), says="须由县长签发")
