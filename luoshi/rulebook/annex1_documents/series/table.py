"""The series table of 附件1 三 as a whole: which series, whose, and which one fits a document (catalogue 4.1-4.3)."""

from dataclasses import dataclass

from luoshi.rulebook.annex1_documents.series.county_down import COUNTY_DOWN
from luoshi.rulebook.annex1_documents.series.county_level import COUNTY_LEVEL
from luoshi.rulebook.annex1_documents.series.county_reply import COUNTY_REPLY
from luoshi.rulebook.annex1_documents.series.county_up import COUNTY_UP
from luoshi.rulebook.annex1_documents.series.minutes import MINUTES
from luoshi.rulebook.annex1_documents.series.office_down import OFFICE_DOWN
from luoshi.rulebook.annex1_documents.series.office_up import OFFICE_UP
from luoshi.rulebook.annex1_documents.series.shape import Owner, Series
from luoshi.rulebook.reading.numbers import read_number
from luoshi.terms.bodies import Nature, Towards, read_name
from luoshi.terms.document import Draft, Part
from luoshi.terms.genre import Genre

TABLE: tuple[Series, ...] = (COUNTY_UP, COUNTY_DOWN, COUNTY_LEVEL, COUNTY_REPLY, OFFICE_DOWN, OFFICE_UP, MINUTES)
BY_CODE = {row.code: row for row in TABLE}
OWNERS = {Owner.GOVERNMENT: Nature.GOVERNMENT, Owner.OFFICE: Nature.OFFICE}
"""What kind of body each owner is."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """The series for a document. `series` is None when the text gives none; `form` is how to number it all the same.

    asks: a settled habit of the county is needed, the proposal is only a default (T11).
    """

    series: Series | None
    form: str
    reason: str
    asks: bool = False


_OUTSIDE: dict[tuple[Owner, Genre], Proposal] = {
    (Owner.GOVERNMENT, Genre.MOTION): Proposal(None, "西政议〔年份〕序号号",
        "原文没有给议案定字号，请县政府确定后固定使用。", True),
    (Owner.GOVERNMENT, Genre.ORDER): Proposal(None, "第N号", "命令（令）按任期连续编号，不用年份字号。", True),
    (Owner.OFFICE, Genre.LETTER): Proposal(None, "西政办函〔年份〕序号号",
        "原文没有给县政府办公室的函定字号，默认不用，启用前请确定。", True),
    **{(owner, genre): Proposal(None, "第N号", f"原文没有给{genre}定字号，默认单独连续编号，也可设定用下行字号。", True)
       for owner in Owner for genre in (Genre.ANNOUNCEMENT, Genre.PUBLIC_NOTICE, Genre.COMMUNIQUE)},
}
_JOINT = Proposal(None, "由县委办公室编号", "与党委机关联合行文由县委办公室按程序办理并编号。")
_FOREIGN = Proposal(None, "本机关字号", "不是县政府或县政府办公室的公文，用发文机关自己的字号。")
_MISFIT = "附件1 三没有适合的字号：{owner}的{genre}不作{towards}文，请改用文种或改变主送机关。"


def owner_of(issuer: str | None) -> Owner | None:
    """The owner of county series that an issuer's name means (县政府 and 县政府办公室 count), or None."""
    name = (issuer or "").replace(" ", "")
    short = {"县政府": Owner.GOVERNMENT, "县人民政府": Owner.GOVERNMENT, "县政府办公室": Owner.OFFICE,
             "县人民政府办公室": Owner.OFFICE, "县政府办": Owner.OFFICE}
    full = name if name.startswith("西丰县") else ""
    return short.get(name) or (Owner(full) if full in set(Owner) else short.get(full.removeprefix("西丰")))


def joint_with_party(issuer: str | None) -> bool:
    """The issuers named include a party committee or its office."""
    return bool(issuer) and read_name(issuer or "").nature is Nature.PARTY


def propose_series(issuer: str, genre: Genre, towards: Towards | None = None, *,
                   with_party: bool = False) -> Proposal:
    """The number series for a document (附件1 三; catalogue 4.1, 4.2).

    Without a direction the kind alone decides, where it can. Bodies other than the two owners use their own series.
    """
    if with_party:
        return _JOINT
    owner = owner_of(issuer)
    if owner is None:
        return _FOREIGN
    for row in TABLE:
        if row.owner is owner and genre in row.genres and (towards is None or towards in row.towards):
            return Proposal(row, row.form if row is MINUTES else f"{row.code}〔年份〕序号号",
                            f"{row.at}：{row.summary}")
    for row in TABLE:
        fits = towards is None or towards in row.towards
        if row.owner is owner and genre in row.gaps and fits and (owner, genre) not in _OUTSIDE:
            return Proposal(row, f"{row.code}〔年份〕序号号", f"{row.at}没有写明{genre}，按惯例可用本字号。", True)
    beyond = _OUTSIDE.get((owner, genre))
    return beyond or Proposal(None, "", _MISFIT.format(owner=owner, genre=genre, towards=towards or "各方向"), True)


def series_of(draft: Draft) -> Series | None:
    """The county series of the draft's own number, or None for another body's number or none."""
    number = read_number(draft.text(Part.NUMBER))
    return BY_CODE.get(number.code) if number else None


def of_county(draft: Draft) -> bool:
    """The draft is the county's own: by its series, or by its issuer while it has no number."""
    if draft.text(Part.NUMBER).strip():
        return series_of(draft) is not None
    return draft.issuer is not None and owner_of(draft.issuer) is not None
