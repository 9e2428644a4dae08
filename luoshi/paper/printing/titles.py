"""Break a title into lines by sense, in the shape of a trapezium or a lozenge (GB/T 9704-2012 7.3.1)."""

import re
from collections.abc import Iterator
from itertools import accumulate, combinations, pairwise

FULL = 20
"""Characters of 22 pt that the type area holds: 156 mm / 7.76 mm."""
_EASY = 18
_WIDE = (0.55, 1.0)
_OPENING, _CLOSING = "《（“‘〈【〔(", "》）”’〉】〕)、，。：；？！"
_WHOLE = re.compile(
    r"[0-9A-Za-z.%]+|人民政府|办公[厅室]|委员会|管理局|工作|管理|办法|方案|意见|通知|通告|公告|通报|报告|请示|批复|纪要|决定|关于|"
    r"实施细则|细则|实施|加强|进一步|落实|推进|推动|促进|发展|建设|规定|条例|制度|全[省市县区]|规划|计划|行动|服务|改革|创新|"
    r"安全|生产|经济|社会|农业|农村|乡村|振兴|生态|环境|保护|教育|卫生|健康|文化|旅游|财政|资金|项目|企业|市场|监督|监管|"
    r"行政|执法|政务|公开|信息|数据|领导|小组|成立|调整|开展|做好|印发|转发|批转|认真|切实|贯彻|执行|年度|有关|若干|问题|"
    r"事项|专项|整治|治理|体系|机制|能力|质量|高质量|基础|设施|城市|城镇|居民|保险|保障|就业|人员|干部|群众|会议|精神|重点|"
    r"任务|分工|目标|责任|考核|评价|办理|审批|许可|标准|技术|科技|产业|工业|商务|贸易|投资|金融|土地|资源|森林|防火|防汛|"
    r"抗旱|随迁子女|子女|住房|民族|共和国|地区|企业|家庭|困难|认定|标准|申请|今冬明春|今年|明年|做好|森林|草原|应急|预案|事故|灾害|救助|养老|医疗|医药|食品|药品|交通|运输|公路|水利|电力|能源|网络|平台|统计|普查|档案|人民|"
    r"中华人民共和国|国务院|[一-龥]{2}[省市县区镇乡](?=人民|教育|财政)"
)
_EDGE, _NEAR_END = re.compile(r"[《“（〈].{1,3}$"), re.compile(r".{1,2}[》”）〉]")
_BEFORE = ("关于", "印发", "转发", "批转", "《", "和", "与", "及", "暨")
_AFTER = ("的", "、", "》", "，", "和", "与", "及")


def title_lines(text: str) -> list[str]:
    """Lines of a title. Line ends that the author set are kept when every line fits; blanks between names break too."""
    given = [line.strip() for line in text.split("\n") if line.strip()]
    if len(given) > 1 and all(width(line) <= FULL for line in given):
        return given
    whole = "".join(given)
    if width(whole) <= _EASY:
        return [whole] if whole else []
    return _broken(whole)


def width(text: str) -> float:
    """Width in characters; digits and Latin letters count a half."""
    return sum(_WIDE[character >= "\u2000"] for character in text)


def _cost_after(text: str) -> list[float]:
    """For every index the unease of breaking there: 0 is best, 9 not to be done."""
    costs = [3.0] * (len(text) + 1)
    for match in _WHOLE.finditer(text):
        for index in range(match.start() + 1, match.end()):
            costs[index] = 7.0
    for index in range(1, len(text)):
        before, after = text[:index], text[index:]
        if after.startswith("的") or before.endswith("关于"):
            costs[index] = 8.0
        elif before.endswith(_AFTER) or after.startswith(_BEFORE):
            costs[index] = min(costs[index], 0.5)
        if " " in after.partition("关于")[0] or (" " in before and "关于" not in before):
            costs[index] = 0.0 if after[0] == " " else 8.0
        if _EDGE.search(before) or _NEAR_END.match(after):
            costs[index] += 6.0
        if after[0] in _CLOSING or before[-1] in _OPENING:
            costs[index] = 50.0
    return costs


def _broken(text: str) -> list[str]:
    costs = _cost_after(text)
    ends = [0.0, *accumulate(_WIDE[character >= "\u2000"] for character in text)]
    least = max(2, -int(-ends[-1] // FULL))
    options = [option for count in (least, least + 1) for option in _options(costs, ends, count)]
    if not options:
        return _by_width(text)
    cuts = min(options)[1]
    return [text[start:end].strip() for start, end in pairwise((0, *cuts, len(text)))]


def _options(costs: list[float], ends: list[float], count: int) -> Iterator[tuple[float, tuple[int, ...]]]:
    """Ways to cut a title into `count` lines that fit, each with its unease."""
    length = len(ends) - 1
    size = length / count
    likely = [index for index in range(4, length - 3)
              if costs[index] < 9 and any(abs(index - size * part) <= 6 for part in range(1, count))]
    likely = sorted(sorted(likely, key=costs.__getitem__)[:12])
    for cuts in combinations(likely, count - 1):
        widths = [ends[stop] - ends[start] for start, stop in pairwise((0, *cuts, length))]
        if max(widths) <= FULL and min(widths) > 0:
            yield sum(costs[cut] for cut in cuts) + _shape_cost(widths) + 1.5 * count, cuts


def _shape_cost(widths: list[float]) -> float:
    """Unease of an outline: hourglass and rectangle are not allowed, a line that nearly fills the measure is heavy."""
    steps = [after - before for before, after in pairwise(widths)]
    falls = next((index for index, step in enumerate(steps) if step < 0), len(steps))
    hourglass = any(step > 0 for step in steps[falls:])
    rectangle = max(map(abs, steps)) < 1.5
    heavy = sum(wide - _EASY for wide in widths if wide > _EASY)
    return 6.0 * hourglass + 2.5 * rectangle + 0.25 * (max(widths) - min(widths)) + heavy


def _by_width(text: str) -> list[str]:
    lines, line = [], ""
    for character in text:
        if width(line + character) > FULL - 1 and character not in _CLOSING:
            lines.append(line)
            line = ""
        line += character
    return [*lines, line] if line else lines
