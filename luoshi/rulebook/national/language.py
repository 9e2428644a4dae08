"""Words and figures as the national standards want them: miswritten words, GB/T 15835-2011, GB 3100 units."""

import re
from collections.abc import Collection, Iterator

from luoshi.law.finding import Hit
from luoshi.law.force import Force
from luoshi.law.provision import clause
from luoshi.rulebook.national.words import ANY, SLIPS
from luoshi.rulebook.reading.language import Spot, around, once, prose, spots
from luoshi.terms.document import Draft, Part

FIGURES = "GB/T 15835-2011"
USAGE = "文字数字的通行用法，只作建议"


@clause("工作惯例", "", check="K140", name="常见错别字", ids=("K140",), force=Force.ADVICE, outside=True, because=USAGE)
def right_words(draft: Draft) -> Iterator[Hit]:
    """不写常见的错别字：予以、即使、截至、账户、部署、坐落等。"""
    texts = [(part, text, set(ANY.findall(text))) for part, text in prose(draft)]
    seen: set[str] = set().union(*(words for _, _, words in texts))
    for slip in SLIPS if seen else ():
        if slip.wrong in seen:
            found = (
                Spot(part, *match.span(), slip.right)
                for part, text, words in texts
                if slip.wrong in words
                for match in re.finditer(slip.where or slip.wrong, text)
            )
            yield from once(draft, found, "“{原文}”应为“{改为}”，请核对。")


right_words.complies(
    Draft.of(body="按装机容量分摊，解决择校问题，自己经营，难以予以支持，应急反应情况良好，截止时间为5月1日。")
)
right_words.breaches(Draft.of(body="有关单位应采取措施以予杜绝。"), says="应为“予以”")
right_words.breaches(Draft.of(body="截止2020年底，已完成三项。"), says="应为“截至”")
right_words.breaches(Draft.of(body="任何单位不得向社会散布天气预报。"), says="应为“发布”")
right_words.breaches(Draft.of(body="统一布署，开设专用帐户。"), says="应为“账户”")
right_words.breaches(Draft.of(body="统一布署，抓好布署。"), says="共2处")
right_words.breaches(Draft.of(title="关于确保安全渡汛的通知"), says="应为“度汛”")

_ABOUT = re.compile(
    r"(?:约|大约|大概|将近|近)\d[\d.,]{0,9}[\u4e00-\u9fa5%％]{0,4}?(?:左右|上下)"
    r"|超过\d[\d.,]{0,9}[\u4e00-\u9fa5%％]{0,4}?以上"
    r"|(?:至少|最少)[^，。；\n至]{0,4}\d[\d.,]{0,9}[\u4e00-\u9fa5%％]{0,4}?以上|(?:最多"
    r"|至多)[^，。；\n]{0,4}\d[\d.,]{0,9}[\u4e00-\u9fa5%％]{0,4}?以下"
)
_ABOUT_CLUE = re.compile("左右|上下|以上|以下")
_TIMES = re.compile(r"(?:减少|降低|下降|缩短|缩小)了?(?:\d[\d.]{0,6}|[一二两三四五六七八九十]{1,2})倍")
_TIMES_CLUE = re.compile("倍")
_POINTS = re.compile(r"\d[\d.]{0,8}[%％](?:个)?百分点|\d百分点")
_POINTS_CLUE = re.compile("百分点")


@clause(
    FIGURES, "", check="K141", name="约数、倍数、百分点", ids=("K141",), force=Force.ADVICE, outside=True, because=USAGE
)
def figures_in_words(draft: Draft) -> Iterator[Hit]:
    """约数词不叠用；减少不用倍数；百分点前不带百分号。"""
    doubled = spots(draft, _ABOUT, clue=_ABOUT_CLUE)
    yield from once(draft, doubled, "“{原文}”约数词前后重复，请只留一个。")
    times = spots(draft, _TIMES, clue=_TIMES_CLUE)
    yield from once(draft, times, "“{原文}”有误，减少、降低不能用倍数，请改用百分比或者“减少到”。")
    points = spots(draft, _POINTS, clue=_POINTS_CLUE)
    yield from once(draft, points, "“{原文}”有误，应写作“×个百分点”或者“×%”，请核对。")


figures_in_words.complies(Draft.of(body="约50人，提高2.5个百分点，增长2倍，至少50人。"))
figures_in_words.breaches(Draft.of(body="参会人员约50人左右。"), says="约数词")
figures_in_words.breaches(Draft.of(body="成本降低了2倍。"), says="不能用倍数")
figures_in_words.breaches(Draft.of(body="提高2%个百分点。"), says="个百分点")

_RANGE = re.compile(r"[-－—–~～至](\d{1,4}(?:\.\d{1,3})?)([%％]|亿元|万元|亿|万)")
_LOW = re.compile(r"(?<![\d.\-－—～~%％年月〔第])\d{1,4}(?:\.\d{1,3})?$")
_HYPHEN = re.compile(r"[-－](?=\d{1,4}(?:年度|年|月|日|时|号|岁|天|人|个|公里|米|％|%)(?![\d\-]))")
_BEFORE_HYPHEN = re.compile(r"(?<![\d\-])\d{1,4}(?:年|月|日|时|％|%)?$")
_REACH = 10


def _half_ranges(draft: Draft) -> Iterator[Spot]:
    for part, text in prose(draft):
        for match in _RANGE.finditer(text):
            low = _LOW.search(text[max(0, match.start() - _REACH) : match.start()])
            if low:
                unit = match.group(2).replace("％", "%")
                fix = f"{low.group()}{unit}～{match.group(1)}{unit}"
                yield Spot(part, match.start() - len(low.group()), match.end(), fix)


def _hyphens(draft: Draft, told: Collection[Spot]) -> Iterator[Spot]:
    """Short hyphens between figures, but for those in ranges already told."""
    for part, text in prose(draft):
        for match in _HYPHEN.finditer(text):
            inside = any(spot.part is part and spot.start <= match.start() < spot.end for spot in told)
            if not inside and _BEFORE_HYPHEN.search(text[max(0, match.start() - _REACH) : match.start()]):
                yield Spot(part, *match.span(), "—")


@clause(FIGURES, "", check="K142", name="数值范围", ids=("K142",), force=Force.ADVICE, outside=True, because=USAGE)
def ranges(draft: Draft) -> Iterator[Hit]:
    """范围用浪纹线或者一字线；百分号和万、亿在前一个数字后面不能省。"""
    halves = list(_half_ranges(draft))
    yield from once(draft, halves, "数值范围“{原文}”省去了前面的单位，容易误解，应写作“{改为}”。")
    wrong = "时间和数值的起止用一字线“—”、浪纹线“～”或者“至”，不用短横线“{原文}”。"
    yield from once(draft, _hyphens(draft, halves), wrong)


ranges.complies(Draft.of(body="增长5%～10%，2016—2020年，投入3万元至5万元，电话024-12345678。"))
ranges.breaches(Draft.of(body="增长5-10%。"), says="应写作“5%～10%”")
ranges.breaches(Draft.of(body="于3月5日－8日举行。"), says="短横线")

_MIXED_YEAR = re.compile(r"[一二][一二三四五六七八九〇零○0OoО]{3}年")
_BAD_ZERO = re.compile(r"[零○0OoО]")
_MIXED = re.compile(
    r"\d\d{0,3}(?:十[余多]?|百|千)(?![分瓦克米伏卡帕赫焦字吨伦安佳])(?:万|亿|多|余|人|元|个|户|亩|家"
    r"|名|件|次|年|天)"
)


def _year(match: re.Match[str]) -> str | None:
    text = match.group()
    return _BAD_ZERO.sub("〇", text) if _BAD_ZERO.search(text) else None


@clause(
    FIGURES, "", check="K143", name="数字写法不混用", ids=("K143",), force=Force.ADVICE, outside=True, because=USAGE
)
def no_mixed_figures(draft: Draft) -> Iterator[Hit]:
    """同一个数不混用汉字和阿拉伯数字；汉字年份中的零写作“〇”。"""
    found = [spot for spot in spots(draft, _MIXED_YEAR, _year) if spot.fix]
    yield from once(draft, found, "年份“{原文}”写法混用，应写作阿拉伯数字，或者“{改为}”。")
    yield from once(draft, spots(draft, _MIXED), "数字“{原文}”汉字与阿拉伯数字混用，请统一写法（“万”“亿”除外）。")


no_mixed_figures.complies(Draft.of(body="二〇一八年投入3000元，装机5千瓦，3万人，第1百货。"))
no_mixed_figures.breaches(Draft.of(body="二0一八年完成。"), says="二〇一八年")
no_mixed_figures.breaches(Draft.of(body="共有5百人参加。"), says="混用")

_UNITS = {
    "KM": "km",
    "Km": "km",
    "KG": "kg",
    "Kg": "kg",
    "KW": "kW",
    "Kw": "kW",
    "kw": "kW",
    "M2": "m²",
    "m2": "m²",
    "M3": "m³",
    "m3": "m³",
    "平米": "平方米",
    "立米": "立方米",
    "公分": "厘米",
}
_ANY_UNIT = re.compile("|".join(_UNITS))
_COUNTED = re.compile(r"[\d万亿]")
_LATIN = re.compile(r"[A-Za-z\d]")


def _wrong_units(part: Part, text: str) -> Iterator[Spot]:
    for wrong, right in _UNITS.items() if _ANY_UNIT.search(text) else ():
        start = text.find(wrong)
        while start >= 0:
            left, after = around(text, start, start + len(wrong))
            if _COUNTED.match(left) and not (_LATIN.match(wrong) and _LATIN.match(after)):
                yield Spot(part, start, start + len(wrong), right)
            start = text.find(wrong, start + 1)


@clause(
    "GB 3100-1993", "", check="K145", name="计量单位", ids=("K145",), force=Force.ADVICE, outside=True, because=USAGE
)
def units(draft: Draft) -> Iterator[Hit]:
    """使用法定计量单位，符号大小写正确。"""
    found = (spot for part, text in prose(draft) for spot in _wrong_units(part, text))
    yield from once(draft, found, "计量单位“{原文}”应写作“{改为}”。")


units.complies(Draft.of(body="建筑面积500平方米，距离3km，装机50kW。"))
units.breaches(Draft.of(body="建筑面积500平米。"), says="平方米")
units.breaches(Draft.of(body="装机50KW。"), says="kW")
