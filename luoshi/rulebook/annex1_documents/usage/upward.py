"""附件1 四（三）: what every 请示 and 报告 carries: signer, a body as addressee, contact; all through 秘书股."""

import re
from collections.abc import Iterator

from luoshi.law.finding import Hit, Needs
from luoshi.law.force import Force
from luoshi.law.provision import Kept, clause
from luoshi.rulebook.reading.addressees import UPWARD, name_passage, persons, published
from luoshi.terms.bodies import Relation
from luoshi.terms.document import Draft, Part
from luoshi.terms.facts import Facts
from luoshi.terms.genre import Genre

_ANSWERS_A_PERSON = re.compile(r"建议|提案|议案|信访|来信|答复|感谢|慰问|贺")
_TO_THE_PUBLIC = frozenset({Genre.ANNOUNCEMENT, Genre.PUBLIC_NOTICE, Genre.COMMUNIQUE, Genre.ORDER})
_CONTACT = re.compile(r"联\s*系\s*人|联\s*系\s*电\s*话|联系方式")
_PHONE = re.compile(r"(?:\d{3,4}[-－—]?)?\d{7,8}|1\d{10}|0\d{2,3}[-－][\d×*X]{7,8}|[\d×*X]{7,}")


_HEAD_OR_FOOT = (Part.MARK, Part.SIGNER, Part.COPIES, Part.PRINTED)
_UNDRESSED = "原文“必须”；但手头只有标题、正文和落款的稿子未必是全貌，版头、附注都没有时先按应说明理由处理，不作错误"


def _dressed(draft: Draft, *more: Part) -> bool:
    """Whether the paper shows 版头 or 版记 (or one of `more`), so that what is missing is really missing."""
    return any(draft.text(part).strip() for part in (*_HEAD_OR_FOOT, *more))


def _upward(draft: Draft) -> bool:
    return draft.whole and draft.relation in (Relation.SUPERIOR, None) and not published(draft)


@clause(
    "附件1 四（三）1",
    "必须由本单位主要负责人签发并标注签发人",
    check="K35",
    name="缺签发人",
    ids=("K35", "X1-4(3)1"),
    about=UPWARD,
    force=Force.ERROR,
    because="原文“必须”；只有字号而没有发文机关标志的稿子未必是全貌，先作建议",
)
def signer_is_printed(draft: Draft) -> Iterator[Hit | Needs]:
    """请示、报告的版头必须标注签发人。"""
    if not _upward(draft) or draft.text(Part.SIGNER).strip():
        return
    if draft.text(Part.MARK) or draft.text(Part.NUMBER):
        place = draft.passage(Part.NUMBER) if draft.text(Part.NUMBER) else None
        yield Hit(
            place,
            "上行文没有标注签发人。请在发文字号同一行右侧写“签发人：”和本单位主要负责人姓名。",
            force=None if _dressed(draft) else Force.ADVICE,
        )
    else:
        yield Needs("版头：是否标注签发人")


_BODY = "现将有关情况报告如下。\n特此报告。"
_TITLE = "西丰县人民政府关于防汛工作的报告"
signer_is_printed.complies(
    Draft.of(number="西政〔2022〕6号", signer="签发人：张××", title=_TITLE, addressees="铁岭市人民政府：", body=_BODY)
)
signer_is_printed.complies(Draft.of(title=_TITLE, addressees="铁岭市人民政府：", body=_BODY))
signer_is_printed.complies(Draft.of(number="西政〔2022〕6号", title="西丰县2022年政府工作报告", body=_BODY))
signer_is_printed.breaches(
    Draft.of(mark="西丰县人民政府文件", title=_TITLE, addressees="铁岭市人民政府：", body=_BODY), says="签发人"
)
signer_is_printed.breaches(
    Draft.of(number="西政〔2022〕6号", title=_TITLE, addressees="铁岭市人民政府：", body=_BODY), says="签发人"
)


@clause(
    "附件1 四（三）2",
    "主送机关应为“市政府”不能写某某市长",
    check="K22",
    name="主送个人",
    ids=("K22", "X1-4(3)2"),
    force=Force.ERROR,
    because="“应为”“不能”是必须遵守的要求",
)
def addressed_to_a_body(draft: Draft) -> Iterator[Hit | Needs]:
    """主送机关写机关，不写领导个人、负责同志或专家等个人。"""
    if (
        draft.genre in _TO_THE_PUBLIC
        or published(draft)
        or (draft.genre not in UPWARD and _ANSWERS_A_PERSON.search(draft.title.bare))
    ):
        return
    upward = draft.genre in UPWARD or draft.relation is Relation.SUPERIOR
    for name in persons(draft):
        advice = "请改为其所在机关的名称" if upward else "请改写其所在单位；需要个人知晓的，由单位转告或另发邀请函"
        yield Hit(
            name_passage(draft, name),
            f"主送机关应当是机关，不能写个人：“{name}”。{advice}。",
            force=None if upward else Force.WARNING,
        )


addressed_to_a_body.complies(Draft.of(title=_TITLE, addressees="市政府：", body=_BODY))
addressed_to_a_body.complies(
    Draft.of(title="关于县人大会议第12号建议的答复函", addressees="邓××、韩××代表：", body="现答复如下。")
)
addressed_to_a_body.complies(Draft.of(title="西丰县2022年政府工作报告", addressees="各位代表：", body=_BODY))
addressed_to_a_body.complies(Draft.of(title="关于道路封闭的通告", addressees="各位市民：", body="特此通告。"))
addressed_to_a_body.complies(Draft.of(title="关于评审的通知", addressees="县安全生产专家委员会：", body="现通知如下。"))
addressed_to_a_body.breaches(Draft.of(title=_TITLE, addressees="王市长：", body=_BODY), says="不能写个人")
addressed_to_a_body.breaches(
    Draft.of(title="关于请求拨给救灾款的请示报告", addressees="湖南省民政厅负责同志：", body="请拨款。"),
    says="所在机关",
)
addressed_to_a_body.breaches(
    Draft.of(addressees="各市水产畜牧兽医局、各饲料监测机构、各有关专家：", facts=Facts(genre=Genre.NOTICE)),
    says="各有关专家",
)


@clause(
    "附件1 四（三）3",
    "请示和报告均必须标注联系人和联系电话",
    check="K37",
    name="缺联系人或联系电话",
    ids=("K37", "X1-4(3)3", "X1-2(4).5"),
    about=UPWARD,
    force=Force.ERROR,
    because=_UNDRESSED,
)
def contact_is_noted(draft: Draft) -> Iterator[Hit | Needs]:
    """请示、报告在附注处写明联系人和联系电话。"""
    if not _upward(draft):
        return
    note = draft.text(Part.ANNOTATION) + draft.text(Part.BODY)[-200:]
    if _CONTACT.search(note) and _PHONE.search(note):
        return
    place = draft.passage(Part.ANNOTATION) if draft.text(Part.ANNOTATION) else None
    yield Hit(
        place,
        "请示、报告必须标注联系人和联系电话。请在成文日期下一行加附注“（联系人：姓名，联系电话：区号-号码）”。",
        force=None if _dressed(draft, Part.ANNOTATION) else Force.WARNING,
    )


_NOTE = "（联系人：赵××，联系电话：024-00000000）"
contact_is_noted.complies(Draft.of(title=_TITLE, addressees="市政府：", body=_BODY, annotation=_NOTE))
contact_is_noted.complies(Draft.of(title=_TITLE, addressees="市政府：", body=f"{_BODY}\n{_NOTE}"))
contact_is_noted.complies(Draft.of(title=_TITLE, whole=False))
contact_is_noted.breaches(Draft.of(title=_TITLE, addressees="市政府：", body=_BODY), says="联系电话")
contact_is_noted.breaches(
    Draft.of(title=_TITLE, addressees="市政府：", body=_BODY, annotation="（此件公开发布）"), says="附注"
)

through_the_secretary_section = Kept(
    "附件1 四（三）4",
    "请示和报告的办理均需经秘书股履行程序",
    "请示、报告不论收发都经秘书股登记办理。",
    ("X1-4(3)4",),
    by=("documents.incoming.actions.registering.register",),
    how="来文由秘书股登记、编收文号后才能办理，直接送领导的也要转回登记。",
)
