"""发文机关署名 by the national standard: there, bare, and the same body as in the title (K75, K128, K129)."""

import re
from collections.abc import Iterator

from luoshi.law.finding import Hit, Needs
from luoshi.law.force import Force
from luoshi.law.provision import clause
from luoshi.rulebook.annex1_documents.series.table import OWNERS, joint_with_party, series_of
from luoshi.rulebook.reading.dates import before_2012
from luoshi.terms.bodies import Nature, read_name
from luoshi.terms.document import Draft, Part
from luoshi.terms.facts import Facts
from luoshi.terms.genre import Genre
from luoshi.terms.titles import is_body

PLACE = "GB/T 9704-2012 7.3.5"
STANDARD = "国家标准规定的要素格式，印发前必须改正"
UNSIGNED = frozenset({Genre.MINUTES, Genre.RESOLUTION, Genre.COMMUNIQUE, Genre.ORDER, Genre.MOTION})
"""Kinds that carry no signature of a body: none at all, a date under the title, or a person's name."""

_ONLY_DATE = "落款只有日期，请在成文日期上一行署发文机关。"
_NO_SIGNATURE = "缺发文机关署名，请在正文（附件说明）之后署发文机关和成文日期。"
_EXTRA = re.compile(
    r"(?:政府|办公[室厅]|委员会|[局厅委办院会部署处站所队社行厂]|中心|公司|学校|大学)[ \t　]*"
    r"(?P<extra>[谨敬公特]?[启宣呈具示布告印]|[谨敬]上|此致|[（(](?:公章|印章|盖章|章|印)[）)])"
    r"(?=[ \t　]*$)", re.MULTILINE)
_NAMELESS = re.compile(r"[\s（(]*(?:(?:加盖)?(?:公章|印章)|盖章|印)[）)\s]*")
_OFFICE = re.compile(r"办公[室厅]$")
_SEVERAL = re.compile(r"等|[一二三四五六七八九十\d]个?(?:部门|单位|部委)|[、，\s]")
_RELAYED = re.compile(r"转发|印发|批转|发布|公布|颁[布发]|关于")
_WEB_ISSUER = re.compile(r"发文机关\s*[：:][ \t]*(?P<name>[\u4e00-\u9fa5]+)")


def _plain(name: str) -> str:
    return re.sub(r"[\s、，,]", "", name).replace("人民政府", "政府")


def _abbreviates(one: str, other: str) -> bool:
    """The shorter name takes its characters from the longer one in order, as short forms of bodies do."""
    short, long = sorted((one, other), key=len)
    rest = iter(long)
    return all(mark in rest for mark in short)


def _signed(draft: Draft) -> str | None:
    """The only signature without words after it; None when there is none or several."""
    lines = draft.signatures
    if len(lines) != 1:
        return None
    extra = _EXTRA.search(lines[0])
    return lines[0][:extra.start("extra")] if extra else lines[0]


def _named(name: str | None) -> str | None:
    """The name when it is that of a single body; words cut from a title (转发……办公厅, 关于……局) are none."""
    bare = (name or "").strip()
    body = is_body(bare) and read_name(bare).nature is not Nature.OTHER
    return bare if body and not (_SEVERAL.search(bare) or _RELAYED.match(bare)) else None


def _issuers(draft: Draft) -> Iterator[tuple[str, str]]:
    """Where an issuer is told, and which: by the title (also ××政府办公厅通报), else as the sender filled in."""
    title = draft.title
    if titled := title.issuer or (title.matter if title.about < 0 and title.word else None):
        if name := _named(titled):
            yield "标题的发文机关", name
    elif name := _named(draft.facts.issuer):
        yield "所填发文机关", name


@clause(PLACE, "", check="K75", name="署名与发文机关不一致", ids=("K75", "H4"), outside=True, force=Force.ERROR,
        because=STANDARD,
        tensions=("T49",))
def one_issuer(draft: Draft) -> Iterator[Hit | Needs]:
    """署名、标题、字号和网页上的发文机关须是同一机关；联合行文不逐一比对，网页上的内设机构另查。"""
    signed = _signed(draft)
    if signed is None or read_name(signed).nature is Nature.OTHER:
        return
    for where, name in _issuers(draft):
        yield from _against_signature(draft, where, name, signed)
    row = series_of(draft)
    if row and read_name(signed).nature not in OWNERS.values() and not joint_with_party(signed):
        yield Hit(draft.passage(Part.SIGNATURE),
                  f"“{row.code}”是{row.owner}的字号，署名却是{signed}，请改正署名或换用本机关字号。")
    for match in _WEB_ISSUER.finditer(draft.text(Part.WEB)):
        section = read_name(match["name"]).nature is Nature.SECTION
        if not section and _plain(match["name"]) != _plain(signed):
            yield Hit(draft.passage(Part.WEB, *match.span("name")),
                      f"网页“发文机关”栏写的是{match['name']}，公文署名是{signed}，请按署名填写。", signed)


def _against_signature(draft: Draft, where: str, name: str, signed: str) -> Iterator[Hit]:
    one, other = _plain(name), _plain(signed)
    office = bool(_OFFICE.search(one)) is not bool(_OFFICE.search(other))
    if not office and _abbreviates(one, other):
        return
    same_house = _abbreviates(_OFFICE.sub("", one), _OFFICE.sub("", other))
    force = Force.ADVICE if before_2012(draft) else Force.WARNING if same_house else None
    yield Hit(draft.passage(Part.SIGNATURE), f"{where}是{name}，署名却是{signed}，请统一为实际发文的机关。",
              None, force)


one_issuer.complies(Draft.of(number="西政发〔2022〕5号", title="西丰县人民政府关于春耕生产的通知",
                             signature="西丰县人民政府", whole=False))
one_issuer.complies(Draft.of(title="人社部关于职称改革的意见", signature="人力资源社会保障部", whole=False))
one_issuer.complies(Draft.of(title="上海市奉贤区柘林镇人民政府关于文物保护的通知", signature="奉贤区柘林镇人民政府",
                             whole=False))
one_issuer.complies(Draft.of(title="科技部等六部门印发《指导意见》的通知", signature="科技部\n财政部", whole=False))
one_issuer.complies(Draft.of(title="关于春耕生产的通知", signature="王某某", whole=False))
_RELAY = "转发教育部办公厅关于组织收看宣传片的通知"
one_issuer.complies(Draft.of(title=_RELAY, signature="河北省教育厅", facts=Facts(issuer="转发教育部办公厅"),
                             whole=False))
one_issuer.breaches(Draft.of(title="关于招生的通知", signature="西丰县财政局", facts=Facts(issuer="西丰县教育局"),
                             whole=False), says="所填发文机关是西丰县教育局")
one_issuer.breaches(Draft.of(title="××市人民政府办公厅通报", signature="××市人民政府启", whole=False),
                    says="请统一为实际发文的机关")
one_issuer.breaches(Draft.of(title="西丰县教育局关于招生的通知", signature="西丰县财政局", whole=False),
                    says="署名却是西丰县财政局")
one_issuer.breaches(Draft.of(number="西政发〔2022〕5号", signature="西丰县发展和改革局", whole=False),
                    says="换用本机关字号")
one_issuer.breaches(Draft.of(web="发文机关: 西丰县财政局 成文日期: 2022-09-22", signature="西丰县人民政府",
                             whole=False),
                    says="请按署名填写")
one_issuer.complies(Draft.of(web="发文机关: 西丰县人民政府办公室秘书股", signature="西丰县人民政府", whole=False))


@clause(PLACE, "", check="K128", name="缺发文机关署名", ids=("K128", "N4"), outside=True, force=Force.WARNING,
        because="网页文本和印前稿常脱落署名，只请核对")
def signed_by_body(draft: Draft) -> Iterator[Hit | Needs]:
    """正文之后署发文机关全称或规范化简称；2012年以前单一机关行文可以不署名。"""
    if draft.genre in UNSIGNED or any(not _NAMELESS.fullmatch(line) for line in draft.signatures):
        return
    parts = [block.part for block in draft.blocks]
    dated = Part.DATE in parts
    under_title = dated and Part.BODY in parts and parts.index(Part.DATE) < parts.index(Part.BODY)
    if (draft.whole and Part.BODY in parts or dated and Part.BODY not in parts) and not under_title:
        yield Hit(draft.passage(Part.DATE) if dated else None, _ONLY_DATE if dated else _NO_SIGNATURE, None,
                  Force.ADVICE if before_2012(draft) else None)


signed_by_body.complies(Draft.of(title="西丰县人民政府关于春耕生产的通知", body="请遵照执行。",
                                 signature="西丰县人民政府", date="2022年9月2日"))
signed_by_body.complies(Draft.of(title="西丰县人民政府常务会议纪要", body="会议议定以下事项。"))
signed_by_body.complies(Draft.of(title="西丰县人民政府关于春耕生产的通知", whole=False))
signed_by_body.breaches(Draft.of(title="西丰县人民政府关于春耕生产的通知", body="请遵照执行。"), says="缺发文机关署名")
signed_by_body.breaches(Draft.of(date="2020年5月8日", whole=False), says="落款只有日期")
signed_by_body.breaches(Draft.of(signature="（公章）", date="2020年5月8日", whole=False), says="落款只有日期")


@clause(PLACE, "", check="K129", name="署名后多余字样", ids=("K129",), outside=True, force=Force.ERROR,
        because=STANDARD)
def bare_signature(draft: Draft) -> Iterator[Hit | Needs]:
    """署名只写机关名称，后面不加“启”“宣”“（盖章）”等字。"""
    for at in draft.find(Part.SIGNATURE, _EXTRA, "extra"):
        soft = Force.ADVICE if before_2012(draft) else Force.WARNING if at.quote[0] in "（(" else None
        yield Hit(at, f"署名只写发文机关名称，请删去“{at.quote}”。", "", soft)


bare_signature.complies(Draft.of(signature="西丰县人民政府\n中共西丰县委宣传部", whole=False))
bare_signature.breaches(Draft.of(signature="××市人民政府启", whole=False), says="删去“启”")
bare_signature.breaches(Draft.of(signature="西丰县教育局（盖章）", whole=False), says="删去“（盖章）”")
