"""What a sentence asks for: a task, its doer, its time, its measure; and phrases that ask for nothing."""

import re
from collections.abc import Iterator

_SENTENCE = re.compile(r"[^。；！\n]+[。；！]?")
_STOCK = re.compile(
    r"高度重视|加强(?:组织)?领导|提高(?:思想)?认识|狠抓落实|抓好落实|统一思想|精心组织|周密部署|切实加强|加大力度|落到实处|取得实效|真抓实干"
    r"|强化(?:责任|措施|担当)|明确责任|压实责任|齐抓共管|密切配合|营造(?:良好)?氛围|加强协调"
)
_TASK = re.compile(r"(?:要|应|须|务必|必须)[^，。；]{0,10}?(?:尽快|抓紧|及时|加快|限期|按时|立即)[^，。；]{0,16}?"
                   r"(?:完成|修复|整改|建立|制定|出台|报送|上报|推进|落实|开展|建成|办结|清理|配备|解决)")
_OWNER = re.compile(
    r"[\u4e00-\u9fa5]{1,12}(?:局|委|办|厅|部|院|处|站|所|中心|公司|政府|办公室|乡|镇|街道|村|社区|法院)(?=[^\u4e00-\u9fa5]|[负牵要应须于在将会按对组制和与、\d]|$)"
    r"|部门(?=[要应须])|各(?:地|级|部门|单位|乡|镇|县|市|区|省)|牵头|负责|责任单位|主管部门|有关(?:部门|单位)|相关(?:部门|单位)"
)
_NAMED = re.compile(
    r"(?:县|市|区|省|国家)[\u4e00-\u9fa5]{1,10}(?:局|委|办|厅|部|院|中心|公司)|[\u4e00-\u9fa5]{2,6}(?:局|委|厅)(?:负责|牵头)|(?:牵头|责任)(?:单位|部门)"
)
_TIME = re.compile(r"\d\s*[年月日天]|[年月]底|季度|期限|[上下]旬|\d\s*个(?:月|工作日)|每[年月周日季]|日前|之日起|届满")
_MEASURE = re.compile(r"\d")


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """Sentences with their offsets; line feeds and 。；！ end one."""
    for match in _SENTENCE.finditer(text):
        yield match.start(), match.group()


def tasked(sentence: str) -> bool:
    """It orders something to be done soon or by a time."""
    return _TASK.search(sentence) is not None


def owned(sentence: str) -> bool:
    """It says who does it."""
    return _OWNER.search(sentence) is not None


def timed(sentence: str) -> bool:
    """It says when."""
    return _TIME.search(sentence) is not None


def concrete(sentence: str) -> bool:
    """It has a figure, a time or a named body with a task."""
    return bool(_MEASURE.search(sentence) or _TIME.search(sentence) or _NAMED.search(sentence))


def stock_phrases(text: str) -> list[str]:
    """Phrases of exhortation, in order, with repeats."""
    return _STOCK.findall(text)
