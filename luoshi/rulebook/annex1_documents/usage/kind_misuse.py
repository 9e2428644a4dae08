"""附件1 四（一）1-4: words that are no kinds, merged kinds, invented kinds, a bare kind for a title."""

import re
from collections.abc import Iterator

from luoshi.law.finding import Hit, Needs
from luoshi.law.force import Force
from luoshi.law.provision import clause
from luoshi.rulebook.reading.titles import (
    ABOLISHED,
    DISPUTED,
    INVENTED,
    LISTED,
    PLAIN,
    POSTED,
    TEXTS,
    end_spot,
    ending,
    kind_slot,
    loose,
    spot,
    stands_alone,
)
from luoshi.terms.document import Draft, Part
from luoshi.terms.facts import Fact, Facts
from luoshi.terms.genre import SPELLINGS, Genre
from luoshi.terms.titles import Title

_ANSWERS = re.compile(r"提案|建议|议案|代表|委员|信息公开|公开申请|人大")
_SLOT = 8
_MERGED = re.compile(
    r"(?:请示|通知|通报|批复)(?:报告|函|意见)$|函报告$|(?:报告|意见|建议)(?:请示|函)$|(?:意见|建议)报告$"
    r"|请示的函$|(?:公告|通告)(?:通知|公告|通告)$"
)
_DOUBLED = re.compile(
    r"批复的(?:通知|函)$|请示的通知$|决定的(?:意见|通知|报告)$|意见的函$|通报的通知$|的函的(?:请示|报告)$"
)
_WORDS = "|".join([*(kind.value for kind in Genre if kind not in (Genre.MINUTES, Genre.ORDER)), "复函", *PLAIN])
_TWO_KINDS = re.compile(rf"(?:{_WORDS}){{2,}}")
_READ_AS_ONE = re.compile(r"(?:决议|决定|报告|议案)(?:公告|公报)|公告通知|函报")
_HANDLING = re.compile(
    r"转发|批转|印发|下达|转达|贯彻|落实|执行|实施|学习|公布|发布|废止|撤销|修改(?!意见)|报送|上报|答复|办理|征求|征集|反馈"
)
_BARE = re.compile(
    rf"(?:会议|紧急|重要|开会|放假|情况|工作|补充|表彰|任免|处理)?(?:{'|'.join(Genre)}|复函|令)"
)
_SEEN_BARE = frozenset(("公告", "通告", "公报", "命令", "纪要", "会议纪要"))


_USES = {
    "请示": "请求上级指示、批准用“请示”", "报告": "汇报工作、反映情况用“报告”", "批复": "答复下级的请示用“批复”",
    "函": "不相隶属机关之间商洽、询问、答复用“函”", "复函": "答复不相隶属机关用“函”",
    "意见": "对重要问题提出见解和处理办法用“意见”", "通知": "部署、告知事项用“通知”",
    "通报": "表彰、批评、告知重要情况用“通报”", "决定": "作出决策、奖惩用“决定”", "决议": "会议通过的决策用“决议”",
    "公告": "向国内外宣布事项用“公告”", "通告": "公布应当遵守或周知的事项用“通告”", "公报": "公布重要决定用“公报”",
    "议案": "提请人大审议用“议案”", "命令": "发布规章、任免奖惩用“命令（令）”", "纪要": "记载会议议定事项用“纪要”",
    "申请": "“申请”不是文种，请求上级批准用“请示”", "请求": "“请求”不是文种，请求上级批准用“请示”",
    "汇报": "“汇报”不是文种，汇报工作用“报告”", "答复": "“答复”不是文种，答复下级用“批复”，答复不相隶属机关用“函”",
    "建议": "“建议”不是文种，提出见解用“意见”", "批示": "“批示”不是文种", "指示": "“指示”不是文种",
}
"""What each word is for, so that a merged title is told by the two words it merges."""
_ANY_USE = re.compile("|".join(sorted(_USES, key=len, reverse=True)))


def _choice(words: str) -> str:
    """The uses of the words that are merged, each once: 批复函 -> 批复, 函."""
    return "，".join(dict.fromkeys(_USES[word] for word in _ANY_USE.findall(words)))


def _two_kinds(title: Title) -> str:
    """Two kinds that alone fill the place of one (关于表彰先进的决定通报); ''. 决议公告 names what is announced."""
    slot = kind_slot(title)
    return slot if _TWO_KINDS.fullmatch(slot) and slot not in SPELLINGS and not _READ_AS_ONE.fullmatch(slot) else ""


def _misnamed(title: Title) -> str:
    """The ending that stands where the kind should, and is none of the fifteen."""
    word = ending(title, LISTED + ABOLISHED + TEXTS + POSTED)
    if title.about < 0 or not word:
        return word
    return word if 0 < len(kind_slot(title)) <= len(word) + _SLOT else ""


def _advice(word: str) -> str:
    if word in ("批文", "批件", "答复", "批示"):
        return "答复下级请示用“批复”，答复不相隶属机关用“函”"
    if word in ("函告", "通函"):
        return "告知不相隶属机关用“函”，告知下级用“通知”"
    if word in ("申请", "申请书", "请求", "要求"):
        return "向上级请求批准用“请示”，向不相隶属机关用“函”"
    if word in ("指示", "部署", "指令"):
        return "部署工作用“通知”或“意见”，作出决策用“决定”"
    return f"以“关于印发《……{word}》的通知”发出，{word}作附件；报送上级的用“关于报送……{word}的报告”"


@clause("附件1 四（一）1", "使用总结、要点、方案、计划、安排、纲要、规划、建议、答复等文种",
        check="K01", name="非法定文种", ids=("X1-4(1)1", "X1-1.0"),
        summary="总结、方案、计划之类不是文种，应当以法定文种发出。", force=Force.ERROR,
        because="附件1 一规定公文种类共十五种，原文将此列为突出问题；办法、措施等文本名称另从轻提示")
def unlisted_kind(draft: Draft) -> Iterator[Hit | Needs]:
    """标题的末尾不是十五种法定文种之一。"""
    title = draft.title
    word = _misnamed(title)
    if not word or ending(title, INVENTED) or _two_kinds(title) or draft.facts.says(Fact.IS_ATTACHMENT):
        return
    if word == "答复" and _ANSWERS.search(title.text):
        return
    torn = bool(draft.text(Part.BODY)) and not draft.whole  # a text cut out of the notice that carried it
    hard = word not in TEXTS + POSTED and stands_alone(draft) and not torn
    yield Hit(end_spot(draft, word), f"“{word}”不是法定文种（共十五种）。{_advice(word)}；本件如是附件，请标明。",
              force=None if hard else Force.ADVICE if word in POSTED else Force.WARNING)


unlisted_kind.breaches(Draft.of(title="西丰县教育局2022年秋季学期工作安排"), says="“安排”不是法定文种")
unlisted_kind.breaches(Draft.of(title="西丰县林草局关于资助造林经费的批文"), says="批复")
unlisted_kind.breaches(Draft.of(title="西丰县水利局关于命名文明单位的申请"), says="请示")
unlisted_kind.breaches(Draft.of(title="西丰县人民政府关于冬季农村工作的部署"), says="通知")
unlisted_kind.breaches(Draft.of(title="西丰县供销公司关于调整工资的实施方案"), says="关于印发")
unlisted_kind.breaches(Draft.of(title="西丰县财政局关于清算往来款的函告"), says="告知")
unlisted_kind.breaches(Draft.of(title="西丰县人力资源和社会保障局关于拟聘用人员的公示"), says="“公示”")
unlisted_kind.breaches(Draft.of(title="西丰县食盐供应应急预案（试行）"), says="关于印发")
unlisted_kind.complies(Draft.of(title="西丰县教育局关于印发《2022年秋季学期工作安排》的通知"))
unlisted_kind.complies(Draft.of(title="西丰县教育局2022年工作安排", facts=Facts(known={Fact.IS_ATTACHMENT: True})))
unlisted_kind.complies(Draft.of(title="西丰县教育局对县政协第12号提案的答复"))


@clause("附件1 四（一）2", "文种合并使用。如请示报告、意见报告、请示函等", check="K02", name="文种合并",
        ids=("X1-4(1)2",), summary="一份公文只有一个文种，两个文种不得连用。", force=Force.ERROR,
        because="原文列为突出问题；只用“的”相连的叠用（批复的通知）可能是转述，按应说明理由处理")
def merged_kinds(draft: Draft) -> Iterator[Hit | Needs]:
    """标题末尾两个文种连用。"""
    bare = draft.title.bare
    found = _MERGED.search(bare)
    if words := (found.group() if found else "" if ending(draft.title, INVENTED) else _two_kinds(draft.title)):
        soft = Force.ADVICE if words == "意见函" and "征求" in bare else None
        yield Hit(end_spot(draft, words),
                  f"“{words}”把两个文种合在一起。{_choice(words)}：请按行文目的只留一个。", force=soft)
    elif (found := _DOUBLED.search(bare)) and not _HANDLING.search(loose(bare)):
        soft = Force.ADVICE if found.group() == "意见的函" else Force.WARNING
        words = found.group()
        relayed = "确属转发的写“转发……的通知”；否则" if words.endswith("通知") else ""
        yield Hit(spot(draft, found.start(), found.end()),
                  f"“{words}”两个文种重叠。{relayed}{_choice(words)}，请按行文目的只留一个。", force=soft)


merged_kinds.breaches(Draft.of(title="西丰县水利局关于申请防汛资金的请示函"), says="“请示函”")
merged_kinds.breaches(Draft.of(title="西丰县民政局关于成立社工科的请示报告"),
                      says="请求上级指示、批准用“请示”，汇报工作、反映情况用“报告”")
merged_kinds.breaches(Draft.of(title="西丰县人民政府关于同意设立养老院的批复函"),
                      says="答复下级的请示用“批复”，不相隶属机关之间商洽")
merged_kinds.breaches(Draft.of(title="西丰县水利局关于防汛工作的意见报告"), says="提出见解和处理办法用“意见”")
merged_kinds.breaches(Draft.of(title="西丰县民政局关于张××同志任职批复的通知"), says="重叠")
merged_kinds.breaches(Draft.of(title="西丰县商务局关于征求商贸规划意见函"), says="“意见函”")
merged_kinds.breaches(Draft.of(title="西丰县教育局关于表彰先进教师的决定通报"), says="“决定通报”")
merged_kinds.breaches(Draft.of(title="西丰县财政局关于追加预算的请示申请"), says="“请示申请”")
merged_kinds.breaches(Draft.of(title="西丰县粮库关于合作开发的函的请示"), says="重叠")
merged_kinds.complies(Draft.of(title="西丰供销股份有限公司关于分配利润的决议公告"))
merged_kinds.complies(Draft.of(title="西丰县水利局关于恳请解决防汛资金的函"))
merged_kinds.complies(Draft.of(title="西丰县人民政府关于天德镇人民政府建设广场请示的批复"))
merged_kinds.complies(Draft.of(title="西丰县人民政府办公室转发县教育局关于控辍保学工作意见报告的通知"))
merged_kinds.complies(Draft.of(title="西丰县人民政府办公室转发县教育局关于扩大招生有关问题请示的通知"))
merged_kinds.complies(Draft.of(title="西丰县商务局关于征求商贸规划意见的函"))


@clause("附件1 四（一）3", "生造文种。如情况报告、总结报告、申请报告、任免通知、汇报等", check="K03", name="生造文种",
        ids=("X1-4(1)3",), summary="不得生造文种；批转、转发也不是文种；“情况的报告”是对的。", force=Force.ERROR,
        because="原文列为突出问题；“情况报告”“任免通知”实践中可读作事由加文种，有争议，只作建议")
def invented_kind(draft: Draft) -> Iterator[Hit | Needs]:
    """标题末尾是原文点名的生造文种。"""
    title = draft.title
    if draft.facts.says(Fact.IS_ATTACHMENT) or "政府工作报告" in title.bare:
        return
    if word := ending(title, INVENTED):
        right = "请示" if word in ("申请报告", "请求报告") else "通知" if word in ("批转", "转发") else "报告"
        yield Hit(end_spot(draft, word), f"“{word}”是生造的文种，请改用“{right}”，写成“……的{right}”。")
    elif word := ending(title, DISPUTED):
        kind = word[-2:]
        yield Hit(end_spot(draft, word), f"“{word}”易被看作生造文种，宜写成“{word[:-2]}的{kind}”。",
                  f"{word[:-2]}的{kind}", Force.ADVICE)


invented_kind.breaches(Draft.of(title="西丰县应急管理局关于汛期值守情况报告"), says="情况的报告")
invented_kind.breaches(Draft.of(title="西丰县交通运输局关于购置车辆的申请报告"), says="请示")
invented_kind.breaches(Draft.of(title="西丰县教育局关于全面改薄阶段工作汇报"), says="生造")
invented_kind.breaches(Draft.of(title="西丰县粮库关于引进设备的请求报告"), says="请示")
invented_kind.complies(Draft.of(title="西丰县应急管理局关于汛期值守情况的报告"))
invented_kind.complies(Draft.of(title="西丰县政府工作报告"))


@clause("附件1 四（一）4", "将函、通知(会议通知)、请示、报告等作为公文标题", check="K04", name="文种作标题",
        ids=("X1-4(1)4",), summary="标题不能只有文种。", force=Force.ERROR,
        because="原文指为违背法规中标题拟制的原则要求")
def bare_kind(draft: Draft) -> Iterator[Hit | Needs]:
    """整个标题只是一个文种。"""
    words = re.sub(r"\s", "", draft.title.bare)
    if _BARE.fullmatch(words):
        yield Hit(spot(draft, 0), f"标题只有“{words}”。请写全：发文机关＋关于＋事由＋的＋文种。",
                  force=Force.ADVICE if words in _SEEN_BARE else None)


bare_kind.breaches(Draft.of(title="会议通知"), says="请写全")
bare_kind.breaches(Draft.of(title="批 复", whole=False), says="批复")
bare_kind.complies(Draft.of(title="西丰县人民政府办公室关于召开冬季供暖工作会议的通知"))
