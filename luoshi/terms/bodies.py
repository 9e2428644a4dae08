"""Bodies by their names: level and nature of a Chinese public body, and what one is to another.

The register of a county comes first (`registry.Registry`); names are read only where it is silent.
"""

import re
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from functools import lru_cache

from luoshi.terms.prefectures import MUNICIPALITIES, PREFECTURES


class Relation(StrEnum):
    """What an addressee is to the issuer (catalogue 2.2; T10: a superior's department is no superior)."""

    SUPERIOR = "上级"
    SUBORDINATE = "下级"
    UNRELATED = "不相隶属"


class Towards(StrEnum):
    """行文方向."""

    UP = "上行"
    DOWN = "下行"
    LEVEL = "平行"


TOWARDS: dict[Relation, Towards] = {
    Relation.SUPERIOR: Towards.UP,
    Relation.SUBORDINATE: Towards.DOWN,
    Relation.UNRELATED: Towards.LEVEL,
}


class Level(IntEnum):
    """Administrative level; a larger number is lower."""

    CENTRE = 0
    PROVINCE = 1
    CITY = 2
    COUNTY = 3
    TOWNSHIP = 4


class Nature(StrEnum):
    """What kind of body a name names."""

    GOVERNMENT = "政府"
    OFFICE = "政府办公厅（室）"
    DEPARTMENT = "部门"
    PARTY = "党委机关"
    CONGRESS = "人大机关"
    CONSULTATIVE = "政协机关"
    COORDINATING = "议事协调机构"
    SECTION = "内设机构"
    OTHER = "其他"


@dataclass(frozen=True, slots=True)
class Name:
    """A body's name as read. `place` is the region part (may be empty in short forms such as 县政府)."""

    text: str
    level: Level | None
    nature: Nature
    place: str
    trade: str = ""


_WORD = "[\u4e00-\u9fa5×*X]"
_INNER = "(?:(?![省市县区旗乡镇])[\u4e00-\u9fa5×*X])"
_PLACE = re.compile(
    rf"^(?:中国共产党|中共)?(?P<p>(?:{_WORD}{_INNER}{{0,7}}(?:省|自治区))?"
    rf"(?:{_WORD}{_INNER}{{0,6}}(?:市(?!场|容|政管|政工|政公)|自治州|地区|盟))?"
    rf"(?:市中区|{_WORD}{_INNER}{{0,8}}(?:自治县|县|(?<![社景园库])区|旗))?"
    rf"(?:{_WORD}{_INNER}{{0,5}}(?:街道|(?<![城村])(?:乡|镇)(?!建|化|村)))?)"
)
_SHORT = re.compile(
    r"^(自治区|省|市(?!场|容|政[^府协])|县|区|州|旗|乡|镇)"
    r"(?=委|人?民?政府|人大|政协|直|[\u4e00-\u9fa5]{2,12}(?:局|厅|委|委员会|办|院|处|社)$)"
)
_LEVEL_OF = {
    "省": Level.PROVINCE,
    "市": Level.CITY,
    "县": Level.COUNTY,
    "区": Level.COUNTY,
    "旗": Level.COUNTY,
    "乡": Level.TOWNSHIP,
    "镇": Level.TOWNSHIP,
    "道": Level.TOWNSHIP,
    "州": Level.CITY,
    "盟": Level.CITY,
}
_PARTY = re.compile(r"(?:党委|[省市县区乡镇]委(?!员会)|组织部|宣传部|统战部|政法委|纪委|纪律检查委员会|党组|党工委)")
_CENTRE_DEPARTMENT = re.compile(r"^(?:国家)?[\u4e00-\u9fa5]{1,12}(?:部|总局|总署|委员会|署|行|局|委)$")
_COORDINATING = re.compile(r"领导小组|指挥部|联席会议|专班|委员会办公室$")
_SECTION = re.compile(
    r"(?:局|厅)[\u4e00-\u9fa5]{1,8}(?:股|室|科|处|中心)$|(?:办公室|委员会|委)[\u4e00-\u9fa5]{1,8}(?:股|(?<!办公)室|科|处)$"
)
_COMMITTEE = re.compile(r"(?:[省市县区州旗乡镇]委(?:员会)?|党委|党工委|党中央|中共中央|党组)$")
_TRADE_TAIL = re.compile(r"(?:委员会|管理局|监督局|总局|局|厅|部|委|办公室|办|处|分行|支行|行)$")


def _level_of_place(place: str) -> Level | None:
    if not place:
        return None
    if place.endswith(MUNICIPALITIES):
        return Level.PROVINCE
    if place.endswith("自治区"):
        return Level.PROVINCE
    return _LEVEL_OF.get(place[-1])


def _nature(rest: str, text: str) -> Nature:
    if _SECTION.search(text) and not text.endswith(("政府办公室", "政府督查室")):
        return Nature.SECTION
    if re.search(r"人民代表大会|人大", rest):
        return Nature.CONGRESS
    if "政协" in text or "政治协商" in text:
        return Nature.CONSULTATIVE
    if text.startswith(("中共", "中国共产党")) or _PARTY.search(text.replace("改革委", "").replace("健康委", "")):
        return Nature.PARTY
    if re.search(r"(?:部门|机构|单位)$", text):
        return Nature.DEPARTMENT
    if re.search(r"(?:人民政府|政府|国务院|办事处|行政公署|管委会|管理委员会)$", text):
        return Nature.GOVERNMENT
    if re.search(r"(?:政府|国务院)办公[厅室]$", text):
        return Nature.OFFICE
    if _COORDINATING.search(text):
        return Nature.COORDINATING
    if re.search(r"(?:局|厅|部|委员会|委|办|署|行|社|办公室)$", rest or text):
        return Nature.DEPARTMENT
    return Nature.OTHER


@lru_cache(maxsize=4096)
def read_name(text: str) -> Name:
    """Read a body's name. Never fails: an unreadable name has level None and nature 其他."""
    name = re.sub(r"乡[（(]镇[）)]|乡镇", "镇", text.strip())
    name = re.sub(r"^(?:各有关|各相关|各)|[\s（(].*$|(?:主要)?(?:负责同志|负责人|领导同志|领导)$", "", name)
    if name.startswith(("国务院", "党中央", "中共中央")):
        nature = Nature.PARTY if "中共" in name or "党中央" in name else _nature("", name)
        return Name(text, Level.CENTRE, nature, "")
    short = _SHORT.match(name)
    place = short.group(1) if short else (_match.group("p") if (_match := _PLACE.match(name)) else "")
    rest = name[name.find(place) + len(place) :] if place else name
    nature = _nature(rest, name)
    level = _level_of_place(place)
    if (
        level is None
        and nature is Nature.DEPARTMENT
        and _CENTRE_DEPARTMENT.match(name)
        and (name.endswith(("部", "总局", "总署")) or name.startswith(("国家", "中国")))
    ):
        level = Level.CENTRE
    if level is Level.CITY and nature is Nature.DEPARTMENT and rest.endswith("厅"):
        level = Level.PROVINCE
    trade = _TRADE_TAIL.sub("", re.sub("^(?:国家|中国)", "", rest)) if nature is Nature.DEPARTMENT else ""
    return Name(text, level, nature, "" if short else place, trade)


def _same_trade(one: str, other: str) -> bool:
    """住建 and 住房和城乡建设, 发改 and 发展改革: the shorter name's characters stand in order in the longer one."""
    short, long = sorted((one, other), key=len)
    if not short or short[0] != long[0]:
        return False
    rest = iter(long)
    return short[:2] == long[:2] or all(mark in rest for mark in short)


def _twin_cities(one: Name, other: Name) -> bool:
    """Two cities of which one may be a county-level city under the other: the names do not tell."""
    return (
        one.level is other.level is Level.CITY
        and one.place != other.place
        and not {one.place, other.place} <= PREFECTURES
    )


def relation_by_name(issuer: str, addressee: str) -> Relation | None:
    """What `addressee` is to `issuer`, as far as the two names tell; None when they do not.

    Of joint issuers (A、B) the first one counts. Congresses, consultative conferences and leading groups stand
    outside the line of command, so that nothing is said of them.
    """
    one, other = read_name(re.split("[、，]", issuer)[0]), read_name(addressee)
    unsaid = {Nature.OTHER, Nature.CONGRESS, Nature.CONSULTATIVE, Nature.COORDINATING}
    if one.level is None or other.level is None or {one.nature, other.nature} & unsaid:
        return None
    if Nature.PARTY in (one.nature, other.nature):
        return _with_party(one, other)
    if _twin_cities(one, other) and (
        one.nature is other.nature is Nature.GOVERNMENT or _same_trade(one.trade, other.trade)
    ):
        return None
    if other.nature is Nature.OFFICE and one.nature is Nature.DEPARTMENT:
        return None  # an office receives for its government
    if other.nature is Nature.GOVERNMENT:
        return _to_government(one, other)
    if one.nature is Nature.GOVERNMENT:
        return _from_government(one, other)
    if one.nature is other.nature is Nature.DEPARTMENT:
        return _between_departments(one, other)
    return Relation.UNRELATED if one.level == other.level else None


def _with_party(one: Name, other: Name) -> Relation | None:
    """A party committee leads all bodies of its level and below; its departments lead no government body."""
    assert one.level is not None
    assert other.level is not None
    if one.nature is other.nature:
        return None
    if other.nature is Nature.PARTY:
        leads = _COMMITTEE.search(other.text) and other.level <= one.level
        return Relation.SUPERIOR if leads else Relation.UNRELATED
    return Relation.SUBORDINATE if _COMMITTEE.search(one.text) and one.level <= other.level else None


def _to_government(one: Name, other: Name) -> Relation | None:
    assert one.level is not None
    assert other.level is not None
    if one.nature is Nature.GOVERNMENT:
        if one.level == other.level:
            return Relation.UNRELATED
        return Relation.SUPERIOR if other.level < one.level else Relation.SUBORDINATE
    if other.level <= one.level:
        return Relation.SUPERIOR
    return Relation.UNRELATED


def _from_government(one: Name, other: Name) -> Relation | None:
    assert one.level is not None
    assert other.level is not None
    if other.nature in (Nature.DEPARTMENT, Nature.OFFICE) and other.level == one.level:
        return Relation.SUBORDINATE
    return Relation.UNRELATED


def _between_departments(one: Name, other: Name) -> Relation | None:
    assert one.level is not None
    assert other.level is not None
    if one.level == other.level or not _same_trade(one.trade, other.trade):
        return Relation.UNRELATED
    return Relation.SUPERIOR if other.level < one.level else Relation.SUBORDINATE


def steps_up(issuer: str, addressee: str) -> int | None:
    """How many levels above its own next superior `addressee` stands; 0 is the direct superior, None when unreadable.

    A department's direct superiors are its own government and the department of its trade one level up;
    a district of a municipality stands right under it.
    """
    one, other = read_name(re.split("[、，]", issuer)[0]), read_name(addressee)
    if one.level is None or other.level is None:
        return None
    gap = one.level - other.level
    if other.nature in (Nature.GOVERNMENT, Nature.PARTY) and one.nature not in (Nature.GOVERNMENT, Nature.PARTY):
        gap += 1
    if other.level is Level.PROVINCE and one.level is Level.COUNTY and _municipal(one, other):
        gap -= 1
    return max(0, gap - 1)


def _municipal(one: Name, other: Name) -> bool:
    return one.place.startswith(MUNICIPALITIES) or other.place in MUNICIPALITIES
