"""How a department writes to an upper one, and how bodies call each other in the text."""

import re
from collections.abc import Iterator

from luoshi.law.finding import Hit, Needs
from luoshi.law.force import Force
from luoshi.law.provision import clause
from luoshi.rulebook.reading.addressees import UPWARD, asks
from luoshi.rulebook.reading.requests import REQUEST
from luoshi.terms.bodies import Nature, Relation, read_name
from luoshi.terms.document import Draft, Part
from luoshi.terms.facts import Fact, Facts

_GRAVE = re.compile(r"资金|经费|款|编制|重大|机构|用地|万元|亿元")
_CONSENT = re.compile(r"(?:经|已经|报)[^。，；]{0,16}(?:政府|党委|[市县区]委)[^。，；]{0,10}(?:同意|授权|批准|研究)")


@clause(
    "党政机关公文处理工作条例 第十五条",
    "",
    check="K112",
    name="部门向上级部门请示重大事项",
    ids=("K112",),
    outside=True,
    about=UPWARD,
    force=Force.ADVICE,
    judgement=True,
    because="条例第十五条（二）；同一项又说职权内的事直接报送上级主管部门，事项是否重大由人判断",
)
def consent_before_the_upper_department(draft: Draft) -> Iterator[Hit | Needs]:
    """部门向上级主管部门请示重大事项，先经本级党委、政府同意或授权；应由政府行文的由政府行文。"""
    if not (draft.issuer and draft.addressees and draft.relation is Relation.SUPERIOR):
        return
    both = {read_name(draft.issuer).nature, read_name(draft.addressees[0]).nature}
    text = draft.title.bare + draft.text(Part.BODY)
    asked = asks(draft) or REQUEST.search(draft.text(Part.BODY))
    if both != {Nature.DEPARTMENT} or not asked or _CONSENT.search(text):
        return
    consent = draft.facts.says(Fact.COUNTY_CONSENT)
    if not consent and _GRAVE.search(text):
        yield Hit(
            draft.passage(Part.TITLE),
            "部门就资金、编制等重大事项向上级主管部门行文，应当先经本级政府同意或者授权，并在文中写明；"
            "属于政府职权的，请由本级政府向上级政府行文。",
        )
    elif consent is None:
        yield Needs("向上级主管部门请示的事项是否重大，本级政府是否同意")


_UPPER = "西丰县民政局关于拨给救灾款的请示"
consent_before_the_upper_department.complies(
    Draft.of(title=_UPPER, addressees="铁岭市民政局：", body="经县政府同意，现请求拨款。\n妥否，请批示。")
)
consent_before_the_upper_department.complies(
    Draft.of(
        title=_UPPER, addressees="铁岭市民政局：", body="妥否，请批示。", facts=Facts(known={Fact.COUNTY_CONSENT: True})
    )
)
consent_before_the_upper_department.complies(
    Draft.of(title="西丰县民政局关于启用印章的请示", addressees="铁岭市民政局：", body="妥否，请批示。")
)
consent_before_the_upper_department.complies(
    Draft.of(title="西丰县高级中学关于增加编制的请示", addressees="西丰县教育局：", body="妥否，请批示。")
)
consent_before_the_upper_department.complies(
    Draft.of(title="西丰县人民政府关于防汛资金的请示", addressees="市政府：", body="妥否，请批示。")
)
consent_before_the_upper_department.breaches(
    Draft.of(title=_UPPER, addressees="铁岭市民政局：", body="妥否，请批示。"), says="本级政府同意"
)


@clause(
    "工作惯例",
    "",
    check="K113",
    name="称谓重复机关名称",
    ids=("K113",),
    outside=True,
    force=Force.WARNING,
    because="公文称谓的惯例，县里规则没有写明",
)
def short_form_of_address(draft: Draft) -> Iterator[Hit | Needs]:
    """“你”“我”之后用简称（你局、我县），不接机关全称。"""
    for word, names in (("你", draft.addressees), ("我", (draft.issuer or "",))):
        for name in {name for name in names if len(name) > 3}:
            again = re.compile(f"{word}(?:[局委办厅校院县市区镇乡]|公司|单位)?{re.escape(name)}")
            for passage in draft.find(Part.BODY, again):
                short = word + _short(name)
                yield Hit(passage, f"“{passage.quote}”称谓不当。“{word}”后面用简称，请改为“{short}”。", short)


def _short(name: str) -> str:
    """局 of 中国气象局, 县 of 西丰县人民政府, 委 of 发展和改革委员会."""
    place = re.search(r"([省市县区乡镇])(?:人民)?政府$", name)
    return (
        place.group(1) if place else "委" if name.endswith("委员会") else "办" if name.endswith("办公室") else name[-1]
    )


short_form_of_address.complies(
    Draft.of(title="关于天气预报有关问题的复函", addressees="中国气象局：", body="你局来函收悉。")
)
short_form_of_address.breaches(
    Draft.of(title="关于天气预报有关问题的复函", addressees="中国气象局：", body="你中国气象局的报告收悉。"),
    says="你局",
)
short_form_of_address.breaches(
    Draft.of(
        title="西丰县人民政府关于防汛的函",
        addressees="昌图县人民政府：",
        body="你昌图县人民政府来函收悉，我西丰县人民政府已研究。",
    ),
    says="我县",
)
short_form_of_address.breaches(
    Draft.of(addressees="西丰县发展和改革委员会：", body="你西丰县发展和改革委员会的请示收悉。"), says="你委"
)
short_form_of_address.breaches(
    Draft.of(addressees="西丰县教育局：", body="你局西丰县教育局来函收悉。"), says="你局"
)
short_form_of_address.breaches(
    Draft.of(addressees="西丰县人民政府办公室：", body="你西丰县人民政府办公室来函收悉。"), says="你办"
)
