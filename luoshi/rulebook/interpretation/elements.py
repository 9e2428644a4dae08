"""解读 I6 against article 31: the seven things that an interpretation is to explain."""

import re
from collections.abc import Iterator

from luoshi.law.finding import Hit, Needs
from luoshi.law.force import Force
from luoshi.law.provision import clause
from luoshi.terms.document import Draft, Part

ELEMENTS: dict[str, re.Pattern[str]] = {
    "背景依据": re.compile(r"背景|依据|根据|必要性|目的和意义"),
    "目标任务": re.compile(r"目标|任务"),
    "主要内容": re.compile(r"主要内容|重点内容|核心内容|内容是什么|有哪些内容"),
    "涉及范围": re.compile(r"(?:涉及|适用|实施|覆盖|支持)(?:的)?(?:范围|对象)|哪些人|适用于"),
    "执行标准": re.compile(r"标准|额度|比例|口径"),
    "注意事项": re.compile(r"注意事项|需要注意|特别提醒|温馨提示|请注意"),
    "惠民利民举措": re.compile(r"[惠利便]民|惠企|利企|实惠|减负|优惠"),
}
"""The elements with words that show that each is dealt with (loose on purpose: a person decides)."""

_NONE = re.compile(r"(?:无|没有|不)涉及")


def missing_elements(text: str) -> list[str]:
    """Elements that the text neither deals with nor declares not applicable (“不涉及执行标准”)."""
    declared = "".join(line for line in text.split("\n") if _NONE.search(line))
    return [name for name, words in ELEMENTS.items() if name not in declared and not words.search(text)]


@clause("第三十一条", "背景依据、目标任务、主要内容、涉及范围、执行标准、注意事项、惠民利民举措", check="K92",
        name="解读要素不全", ids=("I6", "A31.2m"), force=Force.WARNING,
        because="原文没有禁止性用语；不涉及的要素写明即可", judgement=True,
        tensions=("T52",), summary="解读应讲清七项内容，没有的写明不涉及。")
def interpretation_elements(draft: Draft) -> Iterator[Hit | Needs]:
    """解读缺少七项内容中的某些项。"""
    text = draft.text(Part.INTERPRETATION)
    missing = missing_elements(text) if text.strip() else []
    if missing:
        yield Hit(draft.passage(Part.INTERPRETATION, 0, len(text.split("\n")[0])),
                  f"解读没有讲到{'、'.join(missing)}。请补写；确实没有的，写明“不涉及”。")


interpretation_elements.breaches(
    Draft.of(interpretation="《工作规则》解读\n一、修订背景\n二、制定过程\n三、主要内容", whole=False),
    says="惠民利民举措")
interpretation_elements.complies(Draft.of(
    interpretation="一、背景依据\n二、目标任务\n三、主要内容\n四、涉及范围\n不涉及执行标准、注意事项、惠民利民举措",
    whole=False))
interpretation_elements.complies(Draft.of(title="西丰县人民政府关于防火工作的通知"))
