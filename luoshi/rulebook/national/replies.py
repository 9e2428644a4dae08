"""批复: names the request it answers, answers one, and takes a clear stand (practice)."""

import re
from collections.abc import Iterator

from luoshi.law.finding import Hit, Needs
from luoshi.law.force import Force
from luoshi.law.provision import clause
from luoshi.terms.document import Draft, Part
from luoshi.terms.genre import Genre

_NAMED = re.compile(r"《[^\n]{2,120}请示[^\n]{0,12}》|关于[^。\n]{2,80}的请示")
_NUMBERED = re.compile(r"[〔\[［【（(〈]\s*\d{4}\s*年?\s*[〕\]］】）)〉]|\d+号")
_SEVERAL = re.compile(r"(?:数|几|多|各|两|三)(?:次|件|个|份)(?:的)?请示|(?:一并|一起|一次性)(?:答复|批复)")
_ONE_REQUEST = re.compile(r"《[^》\n]*请示》")
_VAGUE = re.compile(
    r"(?:自行|看着)考虑|暂缓考虑|为宜|可能问题不大|最好(?:不|别|能)?[^，。；]{0,8}|似(?:可|应|以)[^，。；]{0,8}|可以考虑|酌情(?:处理|办理|考虑)|(?:自行|看着)(?:处理|办理)|研究研究|大概|原则上?同意|基本同意|尽量[^，。；]{0,6}|或许|不妨"
)
_STAND = r"原则上?同意|基本同意|似可同意|(?:自行|看着)(?:考虑|处理|办)|最好(?:不|别|缓)[^，。；]{0,8}|可能问题不大"
_UNSURE = re.compile(
    r"大概|也许|差不多|好像|似乎|恐怕|过几天|过些(?:时候|日子)|到时候再说|前些天|最近几天|再说吧|看着办"
)
_ANSWER_OR_UNSURE = re.compile(f"{_UNSURE.pattern}|{_STAND}")


@clause(
    "工作惯例",
    "",
    check="K41",
    name="批复未引请示",
    ids=("K41", "X1-1(12)"),
    outside=True,
    about=Genre.REPLY,
    force=Force.WARNING,
    because="附件1 一（十二）限定批复答复请示，引用标题和字号是惯例",
)
def reply_cites_the_request(draft: Draft) -> Iterator[Hit | Needs]:
    """批复开头引用来文请示的标题和发文字号。"""
    first = next(draft.paragraphs(Part.BODY), None)
    if not draft.whole or first is None:
        return
    opening = draft.passage(Part.BODY, first[0], first[0] + min(len(first[1].text), 200))
    if not (_NAMED.search(opening.quote) or (_NUMBERED.search(opening.quote) and "收悉" in opening.quote)):
        yield Hit(opening, "批复开头没有引用下级的请示。请写明“你局《关于……的请示》（发文字号）收悉”。")
    elif not _NUMBERED.search(opening.quote):
        yield Hit(opening, "引用请示时请在标题后用圆括号注明其发文字号。", force=Force.ADVICE)


_TITLE = "西丰县人民政府关于建设救灾仓库的批复"


def _reply(body: str) -> Draft:
    return Draft.of(title=_TITLE, addressees="县应急管理局：", body=body)


reply_cites_the_request.complies(_reply("你局《关于建设救灾仓库的请示》（西应急〔2022〕3号）收悉。同意。"))
reply_cites_the_request.complies(_reply("你局西应急〔2022〕3号文收悉。同意。"))
reply_cites_the_request.complies(Draft.of(title=_TITLE, whole=False))
reply_cites_the_request.breaches(_reply("你局请示收悉。同意建设。"), says="没有引用下级的请示")
reply_cites_the_request.breaches(_reply("你局《关于建设救灾仓库的请示》收悉。同意。"), says="发文字号")


@clause(
    "工作惯例",
    "",
    check="K117",
    name="一文多批",
    ids=("K117",),
    outside=True,
    about=Genre.REPLY,
    force=Force.WARNING,
    judgement=True,
    because="请示一文一事，批复相应一文一批，是惯例；合并批复的由人判断",
)
def one_reply_per_request(draft: Draft) -> Iterator[Hit | Needs]:
    """一件批复只答复一件请示。"""
    several = next(draft.find(Part.BODY, _SEVERAL), None)
    if several is None:
        opening = draft.text(Part.BODY)[:300]
        cited = list(_ONE_REQUEST.finditer(opening))
        several = (
            draft.passage(Part.BODY, cited[0].start(), cited[-1].end()) if len({c.group() for c in cited}) > 1 else None
        )
    if several:
        yield Hit(several, "一件批复答复了几件请示。请一文一批，分别批复；同一事项由几个机关请示的，请写明是联合请示。")


one_reply_per_request.complies(_reply("你局《关于建设救灾仓库的请示》（西应急〔2022〕3号）收悉。同意。"))
one_reply_per_request.breaches(_reply("对你镇的数次请示，现一并答复："), says="一文一批")
one_reply_per_request.breaches(_reply("你局《关于修路的请示》《关于建桥的请示》收悉。同意。"), says="分别批复")


@clause(
    "工作惯例",
    "",
    check="K118",
    name="用语含糊",
    ids=("K118",),
    outside=True,
    force=Force.ADVICE,
    judgement=True,
    because="“原则同意”也是常用语，只提示把意见写明确",
)
def words_take_a_stand(draft: Draft) -> Iterator[Hit | Needs]:
    """批复要写明同意或不同意、附什么条件；其他公文不用“大概”“过几天”一类含糊的话。"""
    if draft.genre is not Genre.REPLY:
        for passage in draft.find(Part.BODY, _UNSURE if draft.genre else _ANSWER_OR_UNSURE):
            yield Hit(passage, f"“{passage.quote}”含糊不清。请写明确切的时间、数量或者判断。")
        return
    for passage in draft.find(Part.BODY, _VAGUE):
        yield Hit(passage, f"“{passage.quote}”态度不够明确。请写明同意或者不同意；有条件的，把条件写清楚。")


words_take_a_stand.complies(_reply("同意建设救灾仓库一处，规模不超过500平方米。"))
words_take_a_stand.breaches(_reply("原则同意你镇组建公司。"), says="不够明确")
words_take_a_stand.breaches(_reply("该处罚办法最好不执行。"), says="不够明确")
words_take_a_stand.breaches(Draft.of(body="来文收悉，原则上同意，具体办法请自行考虑。"), says="含糊不清")
words_take_a_stand.complies(Draft.of(body="原则上每季度召开一次会议。"))
words_take_a_stand.complies(Draft.of(title="关于报送材料的通知", body="请于10月9日前报送。"))
words_take_a_stand.breaches(Draft.of(title="关于报送材料的通知", body="过几天请报送材料。"), says="含糊不清")
