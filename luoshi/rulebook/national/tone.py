"""Tone and wording: what a body says to its superior or equal, in written language (practice)."""

import re
from collections.abc import Iterator

from luoshi.law.finding import Hit, Needs
from luoshi.law.force import Force
from luoshi.law.provision import clause
from luoshi.rulebook.reading.addressees import UPWARD, published
from luoshi.rulebook.reading.requests import masked
from luoshi.terms.bodies import Relation
from luoshi.terms.document import Draft, Part
from luoshi.terms.facts import Facts
from luoshi.terms.genre import Genre

_TO_SUPERIOR = re.compile(
    r"(?:从速|火速|迅速|尽快|立即|马上|立刻|速速|抓紧)(?:给予|予以)?(?:批示|批复|批准|答复|审批|解决|拨[款付给])|[望请盼希]速[^，。\n]{0,3}[批复办拨]|速(?:批|复)(?=[。，！])"
    r"|请速[^，。\n]{0,4}|希[^。\n]{0,6}(?:速|尽快|早日)批|[早日尽]早批[准复]|早日批[准复]|不胜感激|感激不尽|万分感[谢激]|万望|切盼"
    r"|坐视不(?:救|管|理)|高抬贵手|袖手旁观|网开一面|求求|行行好|开恩|不得(?:有误|拖延|推诿)|否则[^。]{0,12}(?:后果|责任)"
    r"|(?:请|望|恳请)[^。；\n]{0,16}务必|务必[^。；\n]{0,10}(?:批|拨|解决|支持|答复)|必须[^。；\n]{0,8}(?:批准|批复|拨付|答复)"
    r"|如不(?:批准|批复|解决)[^。\n]{0,16}(?:将|后果|停)|如不同意[^。\n]{0,8}说明|抓紧(?:研究|审批|办理|答复|批复)|限期(?:批|答|解决|办)|必须[^。；\n]{0,8}(?:满足|同意|解决|支持)"
    r"|请(?!批转|转发|印发)[^。；\n]{0,8}执行(?=[。，！：])|限[^。；\n]{0,8}[日天内前][^。；\n]{0,4}(?:批|答|复)"
)
_IN_LETTER = re.compile(
    r"请(?:你[局厅委部办院市县区]|贵[局厅委部办院市县区单位]+)?(?:认真|严格|立即|坚决|务必|遵照|贯彻|抓好|照此)*(?:执行|落实)(?=[。，！：；])|务必|必须(?=[^。]{0,10}(?:完成|答复|办理|报))"
    r"|希[^。，\n]{0,6}(?:执行|照办)|责[令成]你|照此(?:办理|执行)|不得(?:有误|延误|拖延|推诿)"
)
_LETTER_WORDS = re.compile(r"函(?:复|告|达)如下|特此函")


def _tone(draft: Draft) -> re.Pattern[str] | None:
    if (draft.genre in UPWARD or draft.relation is Relation.SUPERIOR) and not published(draft):
        return _TO_SUPERIOR
    letter = draft.genre is Genre.LETTER or (draft.genre is None and bool(_LETTER_WORDS.search(draft.text(Part.BODY))))
    return _IN_LETTER if letter and draft.relation is not Relation.SUBORDINATE else None


@clause(
    "工作惯例",
    "",
    check="K114",
    name="语气不当",
    ids=("K114",),
    outside=True,
    force=Force.WARNING,
    judgement=True,
    because="语气是否得体由人判断",
)
def tone_fits_the_reader(draft: Draft) -> Iterator[Hit | Needs]:
    """对上级不催促、不指令、不哀求；函对不相隶属机关不用指令语气。"""
    pattern = _tone(draft)
    for match in pattern.finditer(masked(draft.text(Part.BODY))) if pattern else ():
        proper = "“请函复”“请予支持”" if pattern is _IN_LETTER else "“妥否，请批示”"
        yield Hit(
            draft.passage(Part.BODY, *match.span()), f"“{match.group()}”语气不当，请改用平实得体的话，如{proper}。"
        )


def _draft(title: str, body: str, facts: Facts | None = None) -> Draft:
    return Draft.of(title=title, addressees="县政府：", body=body, facts=facts)


_ASK = "西丰县水利局关于防汛资金的请示"
tone_fits_the_reader.complies(_draft(_ASK, "请予批准。\n妥否，请批示。"))
tone_fits_the_reader.complies(_draft("西丰县水利局关于汛情的报告", "我局要求各单位务必值守到位。\n特此报告。"))
tone_fits_the_reader.complies(_draft("西丰县水利局关于汛情的报告", "以上报告如无不妥，请批转执行。"))
tone_fits_the_reader.complies(_draft("西丰县水利局关于汛情的报告", "以上报告，如无不妥，请转发各地执行。"))
tone_fits_the_reader.breaches(_draft(_ASK, "请领导抓紧研究，限期批复。"), says="“抓紧研究”")
tone_fits_the_reader.breaches(_draft("关于商请协助的函", "望贵局照此办理。"), says="“照此办理”")
tone_fits_the_reader.breaches(_draft(_ASK, "如不同意，请说明理由。"), says="“如不同意")
tone_fits_the_reader.complies(_draft("关于做好防汛工作的通知", "请认真贯彻执行。"))
tone_fits_the_reader.breaches(_draft(_ASK, "特此报告，请从速批示。"), says="“从速批示”")
tone_fits_the_reader.breaches(_draft(_ASK, "请省厅不要坐视不救，尽快拨给救灾款。"), says="“坐视不救”")
tone_fits_the_reader.breaches(_draft("关于天气预报有关问题的复函", "现函复如下，请执行："), says="“请函复”")
tone_fits_the_reader.breaches(_draft("关于天气预报有关问题的指示", "现将有关问题函复如下，请执行："), says="请执行")

_ALL = "大家(?=准时|按时|务必|注意|都|一起|互相|要|来|参加|配合)"
# Every alternative begins with a character of its own, so that the search can skip: ten times faster than with options.
_SPOKEN = re.compile(
    rf"请{_ALL}|希望{_ALL}|望{_ALL}|{_ALL}"
    r"|大家准时参加|各位同事|大伙儿|前来开会|过来开会|来开会|这(?:个|件)事(?:情|儿)?|那(?:个|件)事(?:情|儿)?|咱们?|搞一下|搞好点|弄(?:好|清楚|一下|到)"
    r"|特别特别|挺(?:好|重要|多|大)|赶紧|赶快|没啥|啥时候|好多(?:人|事|问题)|老是|帮个?忙|商量了?一下|觉得(?:可以|不错|还行)|抽空|不好意思|行不行|为啥|快点|没钱|缺钱|大伙|没(?:有)?办法了|一大堆|说白了|马马虎虎|拜托|谢谢大家|辛苦大家|千万别|不咋|差不多得了"
)


@clause(
    "工作惯例",
    "",
    check="K119",
    name="用语口语化",
    ids=("K119",),
    outside=True,
    force=Force.WARNING,
    judgement=True,
    because="公文用书面语是惯例；讲话稿可以口语，由人判断",
)
def written_language(draft: Draft) -> Iterator[Hit | Needs]:
    """公文用书面语，不用“大家”“这个事情”“赶紧”等口语。"""
    found = list(_SPOKEN.finditer(masked(draft.text(Part.BODY))))
    if found:
        words = "、".join(dict.fromkeys(f"“{match.group()}”" for match in found[:5]))
        yield Hit(
            draft.passage(Part.BODY, *found[0].span()),
            f"公文用书面语，文中有口语{words}共{len(found)}处。请改写，如“请准时参加”“此项工作”。",
        )


written_language.complies(_draft("关于召开会议的通知", "请准时参加。此项工作十分重要，各单位要抓紧。"))
written_language.complies(_draft("关于报送讲话的通知", "现将《大家都来参加》印发给你们。"))
written_language.breaches(_draft("关于召开会议的通知", "请大家准时参加。"), says="大家")
written_language.breaches(_draft("关于抓紧工作的通知", "这个事情很重要，各单位要抓紧。"), says="这个事情")
