"""附件1 四（二）: 请示 beside 报告: when it is written, how long it is, how it ends."""

import re
from collections.abc import Iterator

from luoshi.law.finding import Hit, Needs
from luoshi.law.force import Force
from luoshi.law.provision import Kept, Statement, clause
from luoshi.rulebook.reading.addressees import asks, published
from luoshi.rulebook.reading.requests import ASKS_REPLY, closing, masked, request_in_disguise, sentences, within
from luoshi.terms.document import Draft, Part
from luoshi.terms.genre import Genre

LONGEST = 1500
"""Characters of a 请示 beyond which a reader is advised to shorten it (catalogue K38, a setting)."""

_DONE = re.compile(
    r"已(?:经)?(?:于|在)?[^，。；]{0,12}?(?:动工|开工|实施|支付|拨付|购置|采购|竣工|建成|投入使用|发放|启用)"
    r"|先行(?:开工|实施|支付|启动)|追认|补办[^，。；]{0,8}(?:审批|批准|手续)"
)
_BEFOREHAND = re.compile(
    r"前期|可行性|论证|设计|征求|勘察|测算|一期|上年|去年|以来|因[^，。]{0,10}已|已[^，。；]{0,6}(?:年|久)"
)
_CLOSES = re.compile(
    r"特此请示|[妥当可]否|是否(?:妥当|可行)|请(?:予|给予|县政府|市政府|上级)?[^。；]{0,10}(?:批示|批准|批复|审批|审定|批转|指示|审核|核准|示|审议|解决|支持)"
)
_FOREIGN = re.compile(
    r"(?:特|专|^)此批?复(?=。?$)|[盼望请][^，。\n]{0,4}复函"
    r"|[特专]此(?:报告|汇报|通知|通报|函达|函告|公告|通告)|请(?:函复|复函|审阅|查收|知悉|(?:批评)?指正)"
)


@clause(
    "附件1 四（二）4",
    "请示必须事前行文",
    check="K34",
    name="先办后请示",
    ids=("K34", "X1-4(2)4"),
    about=Genre.REQUEST,
    force=Force.WARNING,
    judgement=True,
    because="所述已办的事可能只是前期工作，由人判断",
)
def ask_before_doing(draft: Draft) -> Iterator[Hit | Needs]:
    """请示的事项不得已经办完；先办后请示的应说明情况。"""
    for sentence in sentences(draft):
        text = masked(sentence.quote)
        done = _DONE.search(text)
        if done and not _BEFOREHAND.search(text) and re.search(r"请求|恳请|申请|请予|批准|追认|补办", text):
            yield Hit(
                sentence,
                f"请示必须事前行文，而文中说“{done.group()}”。如请示事项已经实施，请改用报告并说明原因；"
                "如只是前期工作，请写清楚。",
            )


def _request(body: str) -> Draft:
    return Draft.of(title="房木镇人民政府关于建设文化广场的请示", addressees="西丰县人民政府：", body=body)


ask_before_doing.complies(_request("我镇拟于5月动工新建广场，现请求批准建设。"))
ask_before_doing.complies(_request("项目前期工作已经实施完毕，现请求批准建设。"))
ask_before_doing.breaches(_request("我镇已于3月动工新建广场，现请求批准建设。"), says="必须事前行文")


@clause(
    "附件1 四（二）6",
    "请示一般都比较简短",
    check="K38",
    name="请示过长",
    ids=("K38", "X1-4(2)6"),
    about=Genre.REQUEST,
    force=Force.ADVICE,
    because="篇幅没有数字，只作提示",
)
def request_is_short(draft: Draft) -> Iterator[Hit | Needs]:
    """请示正文宜短，详细材料作附件。"""
    length = len(re.sub(r"\s", "", draft.text(Part.BODY)))
    if length > LONGEST:
        yield Hit(None, f"请示一般比较简短，本件正文{length}字，超过{LONGEST}字。请把数据和论证改作附件。")


request_is_short.complies(_request("拟建设广场一处。" * 60))
request_is_short.breaches(_request("拟建设广场一处。" * 400), says="改作附件")


@clause(
    "附件1 四（二）8",
    "请示的结束语一般用“妥否请批示”或“特此请示,请予批准”",
    check="K32",
    name="请示结束语",
    ids=("K32", "X1-4(2)8"),
)
def request_ends_asking(draft: Draft) -> Iterator[Hit | Needs]:
    """请示以“妥否，请批示”一类的话结束，不用报告、函的结束语。"""
    end = closing(draft) if asks(draft) else None
    if end is None:
        return
    wrong = within(draft, end, _FOREIGN)
    if wrong:
        yield Hit(wrong, f"“{wrong.quote}”不是请示的结束语。请改为“妥否，请批示。”或“特此请示，请予批准。”")
    elif draft.whole and not _CLOSES.search(end.quote):
        yield Hit(end, "请示没有请求上级答复的结束语。请在文末加“妥否，请批示。”或“特此请示，请予批准。”")


for _end in (
    "妥否，请批示。",
    "当否，请批示。",
    "特此请示，请予批准。",
    "以上请示，请予批复。",
    "可否？请予批准。",
    "以上意见如无不妥，请批转执行。",
):
    request_ends_asking.complies(_request(f"拟新建广场一处。\n{_end}"))
request_ends_asking.complies(
    _request("拟新建广场一处。\n妥否，请批示。\n附件：建设方案\n（联系人：赵××，电话：024-00000000）")
)
request_ends_asking.breaches(_request("拟新建广场一处。\n以上情况，特此报告。"), says="不是请示的结束语")
request_ends_asking.breaches(
    Draft.of(title="关于申请修复校舍经费的请示报告", body="特此报告，请从速批示。"), says="不是请示的结束语"
)
request_ends_asking.breaches(_request("拟新建广场一处。\n此复。"), says="“此复”")
request_ends_asking.breaches(_request("拟新建广场一处。\n特此请示，盼复函。"), says="“盼复函”")
request_ends_asking.breaches(_request("拟新建广场一处，投资30万元。"), says="没有请求上级答复")


@clause(
    "附件1 四（二）8",
    "报告的结尾多用“特此报告”等形式,一般不写需要上级机关答复的词语",
    check="K33",
    name="报告结尾要求答复",
    ids=("K33", "X1-4(2)8", "X1-4(2)9"),
    about=Genre.REPORT,
    force=Force.ERROR,
    because="附件1 四（二）9 明言报告不能要求批示、回复",
)
def report_ends_plainly(draft: Draft) -> Iterator[Hit | Needs]:
    """报告的结尾不写要求批示、批复、批准、答复的话。"""
    end = None if asks(draft) or published(draft) else closing(draft)
    asked = within(draft, end, ASKS_REPLY) if end else None
    if asked:
        remedy = (
            "本件是在请求，请整件改用请示。"
            if request_in_disguise(draft)
            else "如只是汇报，请改为“特此报告。”；如需批准，请改用请示。"
        )
        yield Hit(asked, f"报告不要求回复，结尾却写“{asked.quote}”。{remedy}")


def _report(body: str) -> Draft:
    return Draft.of(title="西丰县应急管理局关于汛期值守情况的报告", addressees="县政府：", body=body)


for _end in ("特此报告。", "请审阅。", "以上报告如无不妥，请批转执行。", "以上报告，请审议。"):
    report_ends_plainly.complies(_report(f"值守情况良好。\n{_end}"))
report_ends_plainly.complies(
    Draft.of(title="西丰县2022年政府信息公开工作年度报告", body="收到申请2件，请予答复的均已答复。")
)
report_ends_plainly.complies(Draft.of(title="关于申请修复校舍经费的请示报告", body="妥否，请批示。"))
report_ends_plainly.breaches(_report("值守情况良好。\n以上报告，请予批复。"), says="特此报告")
report_ends_plainly.breaches(_report("特此报告，请从速批示。"), says="请改用请示")
report_ends_plainly.breaches(
    Draft.of(title="西丰县教育局关于解决校舍维修资金的报告", body="校舍年久失修。\n请予批准。"), says="请整件改用请示"
)

purposes_differ = Statement(
    "附件1 四（二）1",
    "请示用于“向上级机关请求指示、批准”",
    "请示用来请求，报告用来汇报、反映和答复询问。",
    ("X1-4(2)1",),
    reason="目的之别由 K14、K15、K31 在具体文稿上执行。",
)
matters_differ = Statement(
    "附件1 四（二）2",
    "请示要求一文一事,报告可一文一事也可一文数事",
    "请示一文一事，报告可以一文数事。",
    ("X1-4(2)2",),
    reason="请示一文一事由 K30 执行；报告不限事数，不设检查。",
)
weights_differ = Statement(
    "附件1 四（二）3",
    "侧重于提出问题和请求指示、批准",
    "请示重在提出问题和请求，报告重在陈述。",
    ("X1-4(2)3",),
    reason="侧重由人判断；请示没有请求语句由 K32 提示。",
)
addressees_differ = Statement(
    "附件1 四（二）5",
    "报告可以报送一个或多个以上机关",
    "请示一般一个主送机关，双重领导的注明主报和抄报；报告可以多个。",
    ("X1-4(2)5",),
    tensions=("T15",),
    reason="请示的主送由 K20、K24 执行；报告多头只由 K21 提示。",
)
results_differ = Kept(
    "附件1 四（二）9",
    "请示是批件,报告是阅件",
    "收到请示按批件办理并答复，收到报告按阅件传阅。",
    ("X1-4(2)9",),
    by=("documents.incoming.actions.handling.classify",),
    how="请示、函等定为批件，由领导签署意见、交办和答复；报告等定为阅件，传阅后办结；请示不能只传阅。",
)
