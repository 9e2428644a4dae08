"""Twenty incoming papers of all kinds, short and invented; five of them break the Rules."""

from collections.abc import Mapping
from dataclasses import dataclass, field

NOTE = "（联系人：张三，联系电话：13800000000）"


@dataclass(frozen=True, slots=True)
class Sort:
    """One paper. cells: over what is read of it. kind: what it is proposed to be. faults: places it is returned for.

    stops: they must be put right; else they may pass with a reason. letter: a 请示 handled as 函.
    """

    text: str
    kind: str
    cells: Mapping[str, str] = field(default_factory=dict)
    faults: tuple[str, ...] = ()
    stops: bool = True
    letter: bool = False
    way: str = "转对口部门办理"


def _paper(sender: str, matter: str, genre: str, to: str, body: str, note: str = "") -> str:
    return "\n".join((f"{sender}关于{matter}的{genre}", "", f"{to}：", body, "", sender, "2026年11月20日", note))


_ASK = "为消除隐患，现就有关事项请示如下：\n一、现状。设施老化。\n二、请求。请县政府安排资金80万元。\n妥否，请批示。"
_TELL = "现将有关情况报告如下：\n一、进展。工作平稳推进。\n特此报告。"
_ORDER = "为做好有关工作，现通知如下：\n一、加强排查。各地要开展排查。"
_LETTER = "为做好有关工作，现就有关事项函告如下：\n一、情况。请予支持。\n请函复。"
_REQUEST, _DEPT, _TOWN = "校舍维修资金", "某县教育局", "甲镇人民政府"
HEAD = {"signer": "教育庚"}

SORTS: Mapping[str, Sort] = {
    "部门请示": Sort(_paper(_DEPT, f"解决{_REQUEST}", "请示", "县政府", _ASK, NOTE), "批件", HEAD),
    "乡镇请示": Sort(_paper(_TOWN, "修建防洪堤", "请示", "县政府", _ASK, NOTE), "批件", {"signer": "镇长子"}),
    "加急请示": Sort(_paper("某县财政局", "动用预备费", "请示", "县政府", _ASK, NOTE), "批件",
                     {"signer": "财政癸", "urgency": "特急"}),
    "部门报告": Sort(_paper("某县财政局", "预算执行情况", "报告", "县政府", _TELL, NOTE), "阅件", {"signer": "财政癸"}),
    "乡镇报告": Sort(_paper(_TOWN, "秋收情况", "报告", "县政府", _TELL, NOTE), "阅件", {"signer": "镇长子"}),
    "邻县的函": Sort(_paper("邻县人民政府", "商请共建联防机制", "函", "某县人民政府", _LETTER), "批件"),
    "邻县错用请示": Sort(_paper("邻县教育局", "借调教师", "请示", "某县人民政府", _ASK, NOTE), "批件", letter=True),
    "市局通知转部门": Sort(_paper("某市教育局", "做好冬季校园安全工作", "通知", "各县（市）区教育局", _ORDER), "阅件"),
    "市局通知报县": Sort(_paper("某市教育局", "做好校舍普查工作", "通知", "各县（市）区教育局", _ORDER), "阅件",
                         way="报县政府办理"),
    "市政府通知": Sort(_paper("市政府", "做好森林防火工作", "通知", "各县（市）区人民政府", _ORDER), "阅件"),
    "市政府批复": Sort(_paper("市政府", "同意设立园区", "批复", "某县人民政府", "来文收悉。同意设立园区。"), "阅件"),
    "市政府通报": Sort(_paper("市政府", "表扬先进单位", "通报", "各县（市）区人民政府", "现予以通报表扬。"), "阅件"),
    "部门意见": Sort(_paper(_DEPT, "加强教师队伍建设", "意见", "县政府", "现提出如下意见：\n一、加强培训。", NOTE),
                     "批件", HEAD),
    "突发事件直送": Sort(_paper(_TOWN, "突发山洪灾情", "报告", "县政府", _TELL, NOTE), "阅件",
                         {"signer": "镇长子", "direct": "重大突发事件", "leader": "副县丙"}),
    "直送后转回": Sort(_paper(_DEPT, "教师节活动情况", "报告", "县政府", _TELL, NOTE), "阅件",
                       {**HEAD, "direct": "不属例外，转回登记", "leader": "副县丙"}),
    "请示报告": Sort(_paper(_DEPT, f"解决{_REQUEST}", "请示报告", "县政府", _ASK, NOTE), "批件", HEAD,
                     ("附件1 四（一）2",)),
    "报告夹带请示": Sort(_paper(_DEPT, f"{_REQUEST}情况", "报告", "县政府", _ASK, NOTE), "阅件", HEAD, ("第五十条",)),
    "多头请示": Sort(_paper(_DEPT, f"解决{_REQUEST}", "请示", "县政府、县财政局", _ASK, NOTE), "批件", HEAD,
                     ("附件1 二（四）",), stops=False),
    "副职签发": Sort(_paper(_DEPT, f"解决{_REQUEST}", "请示", "县政府", _ASK, NOTE), "批件", {"signer": "教副辛"},
                     ("第五十一条",)),
    "请示函": Sort(_paper(_DEPT, f"解决{_REQUEST}", "请示函", "县政府", _ASK, NOTE), "批件", HEAD,
                   ("附件1 四（一）2",)),
}
