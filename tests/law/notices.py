"""Notices on holidays for tests: the arrangements of 2014-2026 in their words, and notices written from drawn days."""

import re
from datetime import date, timedelta
from pathlib import Path

from luoshi.law.calendar import Notice

_TEXT = (Path(__file__).parent / "notices.txt").read_text(encoding="utf-8")
ITEMS = {int(year): lines for year, lines in re.findall(r"^(\d{4})\n((?:\D.*\n)+)", _TEXT, re.MULTILINE)}
EXTENSION = """国务院办公厅关于延长2020年春节假期的通知
国办发明电〔2020〕1号
经国务院批准，现将延长2020年春节假期的具体安排通知如下。
一、延长2020年春节假期至2月2日（农历正月初九，星期日），2月3日（星期一）起正常上班。
二、各地学校推迟开学，具体时间另行通知。
三、因疫情防控不能休假的职工，应安排补休。
国务院办公厅
2020年1月26日"""
LABOUR = """国务院办公厅关于调整2019年劳动节假期安排的通知
现将调整2019年劳动节放假安排通知如下。
一、2019年5月1日至4日放假调休，共4天。4月28日（星期日）、5月5日（星期日）上班。
二、各地区、各部门要抓紧做好劳动节假期调整落实工作。
三、劳动节期间，要妥善安排好值班。"""
VICTORY = """国务院关于抗日战争胜利70周年纪念日调休放假的通知
国发明电〔2015〕1号
为使全国人民参与纪念活动，2015年9月3日全国放假1天。特作如下调休：9月3日至5日调休放假，共3天。\
其中9月3日（星期四）放假，9月4日（星期五）调休，9月6日（星期日）上班。
调休放假期间，要妥善安排好值班。"""
TRIAL_2027 = """一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（农历除夕、周五）至12日（周五）放假调休，共8天。1月31日（周日）、2月14日（周日）上班。
三、清明节：4月3日（周六）至5日（周一）放假，共3天。
四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。4月25日（周日）、5月8日（周六）上班。
五、端午节：6月9日（周三）放假1天，不调休。
六、中秋节：9月15日（周三）放假1天，不调休。
七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。"""
"""An invented arrangement of 2027."""


def framed(year: int, items: str) -> str:
    """A yearly notice as it is pasted."""
    return (
        f"国务院办公厅关于{year}年\n部分节假日安排的通知\n国办发明电〔{year - 1}〕7号\n\n"
        "各省、自治区、直辖市人民政府，国务院各部委、各直属机构：\n\n"
        f"经国务院批准，根据{year - 2}年11月修订的办法，自{year - 1}年1月1日起假日增加2天。"
        f"现将{year}年元旦等节日放假调休日期的具体安排通知如下。\n\n{items}\n\n"
        f"节假日期间，各地区、各部门要妥善安排好值班。\n\n国务院办公厅\n{year - 1}年11月4日\n来源：甲报 12月1日上班"
    )


def written(notice: Notice) -> str:
    """A yearly notice in words; stretches of one name are its items, worked days follow the last of them."""
    lines, left = [], list(notice.off)
    while left:
        run = [left.pop(0)]
        while left and left[0] == (run[-1][0] + timedelta(days=1), run[0][1]):
            run.append(left.pop(0))
        lines.append(f"{run[0][1]}：{_show(run[0][0])}至{_show(run[-1][0])}放假调休，共{len(run)}天。")
    if notice.worked:
        lines[-1] += f"{'、'.join(map(_show, notice.worked))}上班。"
    return framed(notice.year, "\n".join(f"{number}. {line}" for number, line in enumerate(lines, 1)))


def _show(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日（周{'一二三四五六日'[day.weekday()]}）"
