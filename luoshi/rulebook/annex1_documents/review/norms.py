"""Norms that have been repealed, with the day they ceased and what took their place. Names without 《》."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Repealed:
    """One repealed norm; `since` is the first day without force."""

    name: str
    since: date
    successor: str


_CODE = date(2021, 1, 1)
_CIVIL = ("婚姻法", "继承法", "民法通则", "收养法", "担保法", "合同法", "物权法", "侵权责任法", "民法总则")
REPEALED: tuple[Repealed, ...] = (
    *(Repealed(name, _CODE, "中华人民共和国民法典") for name in _CIVIL),
    Repealed("国家行政机关公文处理办法", date(2012, 7, 1), "党政机关公文处理工作条例"),
    Repealed("中国共产党机关公文处理条例", date(2012, 7, 1), "党政机关公文处理工作条例"),
    Repealed("城市房屋拆迁管理条例", date(2011, 1, 21), "国有土地上房屋征收与补偿条例"),
    Repealed("国家公务员暂行条例", date(2006, 1, 1), "中华人民共和国公务员法"),
    Repealed("治安管理处罚条例", date(2006, 3, 1), "中华人民共和国治安管理处罚法"),
    Repealed("行政监察法", date(2018, 3, 20), "中华人民共和国监察法"),
    Repealed("环境噪声污染防治法", date(2022, 6, 5), "中华人民共和国噪声污染防治法"),
    Repealed("信访条例", date(2022, 5, 1), "信访工作条例"),
    Repealed("中外合资经营企业法", date(2020, 1, 1), "中华人民共和国外商投资法"),
    Repealed("外资企业法", date(2020, 1, 1), "中华人民共和国外商投资法"),
    Repealed("中外合作经营企业法", date(2020, 1, 1), "中华人民共和国外商投资法"),
    Repealed("营业税暂行条例", date(2017, 11, 19), "中华人民共和国增值税暂行条例"),
    Repealed("城市流浪乞讨人员收容遣送办法", date(2003, 8, 1), "城市生活无着的流浪乞讨人员救助管理办法"),
    Repealed("婚姻登记管理条例", date(2003, 10, 1), "婚姻登记条例"),
    Repealed("食品卫生法", date(2009, 6, 1), "中华人民共和国食品安全法"),
)
BY_NAME = {row.name: row for row in REPEALED}
