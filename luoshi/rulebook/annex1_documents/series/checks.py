"""Number against issuer, kind and direction, for the county's own series only (K42-K44)."""

from collections.abc import Iterator

from luoshi.law.finding import Hit, Needs
from luoshi.law.force import Force
from luoshi.law.provision import clause
from luoshi.rulebook.annex1_documents.series.shape import Series
from luoshi.rulebook.annex1_documents.series.table import OWNERS, joint_with_party, propose_series, series_of
from luoshi.terms.bodies import TOWARDS, Nature, Towards, read_name, relation_by_name
from luoshi.terms.document import Draft, Part, Passage
from luoshi.terms.genre import Genre

SETTLED = "三项写明各字号的适用范围，超出范围即用错字号"


def _number(draft: Draft) -> Passage:
    return draft.passage(Part.NUMBER)


def _instead(row: Series, draft: Draft) -> str:
    """Words that name the right series, when one fits."""
    if draft.issuer and draft.genre:
        found = propose_series(draft.issuer, draft.genre, draft.towards)
        if found.series and found.series is not row:
            return f"，应用“{found.series.code}”"
    return ""


@clause("附件1 三", "西政办发适用于县政府办公室", check="K42", name="字号与发文机关不符", ids=("K42",),
        force=Force.ERROR, because=SETTLED,
        tensions=("T11",))
def series_owner(draft: Draft) -> Iterator[Hit | Needs]:
    """西政、西政发、西政函、西政批由县政府使用，西政办发、西政办由县政府办公室使用；联合行文用主办机关字号。"""
    row = series_of(draft)
    issuer = next(iter(draft.signatures), None) or draft.issuer
    if row is None or issuer is None or joint_with_party(issuer):
        return
    nature = read_name(issuer).nature
    if nature in OWNERS.values() and nature is not OWNERS[row.owner]:
        yield Hit(_number(draft),
                  f"“{row.code}”是{row.owner}的字号，本文发文机关为{issuer}，"
                  f"请换用发文机关自己的字号{_instead(row, draft)}。")


series_owner.complies(Draft.of(number="西政办发〔2022〕5号", signature="西丰县人民政府办公室", whole=False))
series_owner.complies(Draft.of(number="铁政发〔2022〕5号", signature="铁岭市人民政府办公室", whole=False))
series_owner.breaches(Draft.of(number="西政发〔2022〕5号", signature="西丰县人民政府办公室", whole=False),
                      says="西丰县人民政府的字号")


@clause("附件1 三", "全局性工作部署的通知、通报、决定", check="K43", name="字号与文种不符", ids=("K43",),
        force=Force.ERROR, because=SETTLED,
        tensions=("T11",))
def series_kind(draft: Draft) -> Iterator[Hit | Needs]:
    """每个字号只发写明的文种；原文没有归口的文种只提醒。"""
    row = series_of(draft)
    if row is None or draft.genre is None or draft.genre in row.genres:
        return
    if draft.genre in row.gaps:
        yield Hit(_number(draft), f"附件1 三没有写明{draft.genre}用哪个字号，用“{row.code}”请先确定为惯例。", None,
                  Force.WARNING)
    else:
        kinds = "、".join(genre for genre in Genre if genre in row.genres)
        yield Hit(_number(draft),
                  f"“{row.code}”只用于{kinds}，本文是{draft.genre}{_instead(row, draft)}，请换用字号或文种。")


series_kind.complies(Draft.of(number="西政发〔2022〕5号", title="西丰县人民政府关于春耕生产的通知", whole=False))
series_kind.complies(Draft.of(number="国办发〔2022〕5号", title="国务院办公厅关于节假日安排的请示", whole=False))
series_kind.breaches(Draft.of(number="西政〔2022〕5号", title="西丰县人民政府关于春耕生产的通知", whole=False),
                     says="应用“西政发”")
series_kind.breaches(Draft.of(number="西政发〔2022〕5号", title="西丰县人民政府关于禁止野外用火的通告", whole=False),
                     says="惯例")


@clause("附件1 三", "向市政府有关部门或各县(区)政府等平级机关商洽工作", check="K44", name="字号与行文方向不符",
        ids=("K44",), force=Force.ERROR,
        because=SETTLED, tensions=("T10",))
def series_direction(draft: Draft) -> Iterator[Hit | Needs]:
    """字号的行文方向须与主送机关相合；“西政”对上级部门宜改用函。"""
    row = series_of(draft)
    if row is None or not draft.addressees:
        return
    first = draft.addressees[0]
    towards = draft.towards or _by_owner(row, first)
    if towards is None or towards in row.towards or row.genres == {Genre.MINUTES}:
        return
    upper = Towards.UP in row.towards and towards is Towards.LEVEL and read_name(first).nature is Nature.DEPARTMENT
    message = (f"“{row.code}”用于{'、'.join(sorted(row.towards))}文，主送“{first}”属{towards}{_instead(row, draft)}，"
               "请换用字号或核对主送机关。")
    yield Hit(draft.passage(Part.ADDRESSEES), message, None, Force.WARNING if upper else None)


def _by_owner(row: Series, addressee: str) -> Towards | None:
    relation = relation_by_name(row.owner, addressee)
    return TOWARDS[relation] if relation else None


series_direction.complies(Draft.of(number="西政函〔2022〕3号", addressees="铁岭市财政局：", whole=False))
series_direction.complies(Draft.of(number="西政〔2022〕3号", addressees="铁岭市人民政府：", whole=False))
series_direction.complies(Draft.of(number="西政函〔2022〕3号", addressees="有关企业：", whole=False))
series_direction.breaches(Draft.of(number="西政函〔2022〕3号", addressees="各乡（镇）人民政府：", whole=False),
                          says="属下行")
series_direction.breaches(Draft.of(number="西政〔2022〕3号", title="西丰县人民政府关于补助资金的报告",
                                   addressees="铁岭市财政局：", whole=False), says="属平行")
