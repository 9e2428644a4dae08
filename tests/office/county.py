"""A small county for the tests, entered through the door, and hands to change it."""

from datetime import date

from luoshi.office.actions.workbook import import_workbook
from luoshi.office.models import Body, Holding, Person, Post
from luoshi.office.plain import read
from luoshi.terms.officer import Officer

INSTALLER = Officer(0, "系统", "初始登记", "")
TODAY = date(2026, 11, 23)
SINCE = date(2024, 1, 1)
PAPER = "任〔2026〕1号"
COUNTY = """
# 机构
机构编号|全称|简称|性质|类别|序号|开始日期|结束日期|依据
S1|省政府||政府|上级机关|1|2024-01-01||旧
S2|市政府||政府|上级机关|2|2024-01-01||旧
X1|某县人民政府|县政府|政府|县政府|10|2024-01-01||旧
B1|某县人民政府办公室|县政府办公室、县政府办|政府办公厅（室）|县政府办公室|20|2024-01-01||旧
N1|某县人民政府办公室秘书股|秘书股|内设机构|内设机构|21|2024-01-01||旧
D1|某县教育局|县教育局|部门|组成部门|30|2024-01-01||旧
D2|某县财政局|县财政局|部门|组成部门|31|2024-01-01||旧
L1|某县气象局|县气象局|部门|双重领导机构|40|2024-01-01||旧
T1|甲镇人民政府|甲镇政府|政府|乡镇|50|2024-01-01||旧
# 隶属
机构|关系|上级机构|开始日期|结束日期|依据
市政府|直接上级|省政府|2024-01-01||旧
县政府|直接上级|市政府|2024-01-01||旧
县政府办|直接上级|县政府|2024-01-01||旧
秘书股|直接上级|县政府办|2024-01-01||旧
D1|直接上级|X1|2024-01-01||旧
D2|直接上级|X1|2024-01-01||旧
L1|直接上级|市政府|2024-01-01||旧
L1|第二上级|X1|2024-01-01||旧
T1|直接上级|X1|2024-01-01||旧
# 职务
机构|职务|类别|一人一职|序号|开始日期|结束日期|依据
县政府|县长|主要负责人|是|1|2024-01-01||旧
县政府|副县长|副职|否|2|2024-01-01||旧
县政府办|主任|主要负责人|是|1|2024-01-01||旧
县政府办|副主任|副职|否|2|2024-01-01||旧
秘书股|股长|内设机构负责人|是|1|2024-01-01||旧
秘书股|文秘人员|工作人员|否|2|2024-01-01||旧
县教育局|局长|主要负责人|是|1|2024-01-01||旧
县教育局|副局长|副职|否|2|2024-01-01||旧
县教育局|科员|工作人员|否|3|2024-01-01||旧
县财政局|局长|主要负责人|是|1|2024-01-01||旧
甲镇政府|镇长|主要负责人|是|1|2024-01-01||旧
# 人员
工号|姓名|电话
1|县长甲|
2|副县乙|
3|副县丙|
4|主任丁|
5|副主任戊|
6|文秘己|
7|教育庚|
8|教副辛|
9|科员壬|
10|财政癸|
11|镇长子|
12|闲人丑|
13|股长寅|
# 任职
姓名|机构|职务|兼任|排名|开始日期|结束日期|依据
县长甲|县政府|县长|否|0|2024-01-01||旧
副县乙|县政府|副县长|否|1|2024-01-01||旧
副县丙|县政府|副县长|否|2|2024-01-01||旧
主任丁|县政府办|主任|否|0|2024-01-01||旧
副主任戊|县政府办|副主任|否|0|2024-01-01||旧
文秘己|秘书股|文秘人员|否|0|2024-01-01||旧
股长寅|秘书股|股长|否|0|2024-01-01||旧
教育庚|县教育局|局长|否|0|2024-01-01||旧
教副辛|县教育局|副局长|否|0|2024-01-01||旧
科员壬|县教育局|科员|否|0|2024-01-01||旧
财政癸|县财政局|局长|否|0|2024-01-01||旧
镇长子|甲镇政府|镇长|否|0|2024-01-01||旧
# 专责
任职人|专责|开始日期|结束日期|依据
副县乙|负责日常工作|2024-01-01||旧
副主任戊|分管文秘工作|2024-01-01||旧
# 分工
任职人|分管机构|事项|开始日期|结束日期|依据
副县乙|县财政局||2024-01-01||旧
副县丙|县教育局||2024-01-01||旧
副县丙||招商引资|2024-01-01||旧
# 联系
任职人|联系领导|事项|开始日期|结束日期|依据
副主任戊|副县丙||2024-01-01||旧
文秘己|副县丙||2024-01-01||旧
# 职责
机构|事项|关键词|开始日期|结束日期|依据
县教育局|教育|学校、教师|2024-01-01||旧
县财政局|财政|预算、资金|2024-01-01||旧
"""


def grid(text: str = COUNTY) -> dict[str, list[list[str]]]:
    """The sheets of a county written with bars."""
    return read(text.replace("|", "\t"))


def load() -> None:
    """Enter the small county."""
    import_workbook(grid(), by=INSTALLER)


def holding(name: str) -> Holding:
    """The person's first holding."""
    return Holding.objects.select_related("person", "post").order_by("id").filter(person__name=name)[0]


def person(name: str) -> Person:
    """The person."""
    return Person.objects.get(name=name)


def body(code: str) -> Body:
    """The body of that code."""
    return Body.objects.get(code=code)


def post(title: str, code: str = "X1") -> Post:
    """The post of that body."""
    return Post.objects.get(body__code=code, title=title)


def by(name: str) -> Officer:
    """The person as the one who acts."""
    held = holding(name)
    return Officer(held.person_id, name, held.post.title, "")
