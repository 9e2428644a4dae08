"""Filled forms to print in the tests."""

from datetime import date
from typing import Any

from luoshi.terms.blank import Assent, Deemed, Opinion
from luoshi.terms.facts import Disclosure
from luoshi.terms.filled import Countersign, Manuscript
from luoshi.terms.officer import Capacity

DAY = date(2026, 11, 23)
TITLE = (
    "甲乙县人民政府关于进一步加强全县农村义务教育阶段学校校车安全管理工作切实保障广大学生生命安全和身心健康"
    "维护社会和谐稳定大局的若干实施意见（试行）的通知"
)
LONG = "原则同意该文稿。建议将第二部分第三条中“各部门”修改为“县直有关部门”，并进一步明确经费来源和责任分工；" * 8
SILENT = Deemed(date(2026, 11, 3), date(2026, 11, 12), "系统送达回执 2026-11-03 09:12")


def opinion(name: str, text: str = "同意", **more: Any) -> Opinion:
    return Opinion(name, DAY, text, **more)


FULL = Manuscript(
    "甲乙县人民政府",
    TITLE,
    "县教育局",
    "张三",
    "13800000000",
    "根据《校车安全管理条例》和县政府常务会议精神。" * 4,
    DAY,
    "无",
    Disclosure.OPEN,
    opinion("李四", ""),
    opinion("王五"),
    opinion("赵六", "已审，不涉密"),
    opinion("李四", "同意报送"),
    opinion("钱七", LONG),
    opinion("孙八", "", by=Assent.CIRCLE),
    (
        Countersign("县财政局", opinion("周九")),
        Countersign("县公安局", SILENT),
        Countersign("县交通运输局", opinion("吴十", for_name="郑十一", capacity=Capacity.MANDATE)),
        Countersign("县市场监督管理局", opinion("冯二", LONG)),
        Countersign("县应急管理局", opinion("王五", for_name="陈三", capacity=Capacity.SCRIBE)),
    ),
    "文稿 2026-118",
)
