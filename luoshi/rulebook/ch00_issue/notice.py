"""印发通知 N1-N5: word order of the title, addressees, whose consent, signature and note line."""

import re
from collections.abc import Iterator

from luoshi.law.finding import Hit, Needs
from luoshi.law.force import Force
from luoshi.law.provision import Awaiting, Statement, clause
from luoshi.rulebook.reading.titles import spot
from luoshi.terms.bodies import Nature, read_name
from luoshi.terms.document import Draft, Part
from luoshi.terms.genre import Genre

_ORDER = re.compile(r"(?P<verb>印发|转发|批转|发布|公布)关于(?=《)")


@clause("印发通知", "西丰县人民政府印发关于《西丰县人民政府工作规则(试行)》的通知", check="K06",
        name="“印发关于”语序颠倒", ids=("N1",), force=Force.WARNING,
        because="原文是反例，通行写法为“关于印发《……》的通知”", tensions=("T50",),
        summary="写“关于印发《……》的通知”，不写“印发关于《……》的通知”。")
def relay_order(draft: Draft) -> Iterator[Hit | Needs]:
    """“关于”夹在“印发”与书名号之间。"""
    if found := _ORDER.search(draft.title.text):
        right = f"关于{found['verb']}"
        yield Hit(spot(draft, *found.span()), f"语序颠倒，请写成“{right}《……》的通知”。", right)


relay_order.breaches(Draft.of(title="西丰县人民政府印发关于《西丰县河道管理办法》的通知"), says="关于印发")
relay_order.complies(Draft.of(title="西丰县人民政府关于印发《西丰县河道管理办法》的通知"))
relay_order.complies(Draft.of(title="西丰县人民政府办公室转发市政府办公室关于加强安全生产工作的通知"))
relay_order.complies(Draft.of(title="西丰县人民政府印发《关于加强河道管理的若干措施》的通知"))

_SCOPE = re.compile(r"适用本(?:规则|办法|规定|细则|制度|方案)")
_BREAK = re.compile(r"[。；;\n]")
_BACK = 80
_CLASSES = ("直属机构", "办事机构", "直属事业单位", "派出机构", "议事协调机构")
_EVERYBODY = re.compile(r"各(?:有关|相关|直属)?单位|有关单位")
_RELAYS = frozenset((Genre.NOTICE, Genre.ORDER))


@clause("印发通知", "各乡(镇)人民政府,县政府有关部门、直属机构", check="K104", name="主送窄于适用范围", ids=("N2",),
        about=_RELAYS, force=Force.WARNING, because="受约束而未主送的机关可能收不到文件", tensions=("T51",),
        summary="受所印发规定约束的各类机关都应当列入主送。")
def addressees_narrower(draft: Draft) -> Iterator[Hit | Needs]:
    """规定写明适用于某类机关，主送机关里却没有它。"""
    line = draft.text(Part.ADDRESSEES)
    if not line or _EVERYBODY.search(line):
        return
    for part in (Part.BODY, Part.ATTACHMENT):
        text = draft.text(part)
        for found in _SCOPE.finditer(text):
            who = _BREAK.split(text[max(0, found.start() - _BACK): found.start()])[-1]
            if missing := [word for word in _CLASSES if word in who and word not in line]:
                yield Hit(draft.passage(Part.ADDRESSEES),
                          f"规定适用于{'、'.join(missing)}，主送机关没有列出。请补列，或者说明另行送达的办法。")
                return


addressees_narrower.breaches(
    Draft.of(title="西丰县人民政府关于印发规则的通知", addressees="县政府有关部门、直属机构：",
             body="请认真组织实施。", attachments=("县政府直属机构、办事机构、直属事业单位适用本规则。",)),
    says="办事机构、直属事业单位")
addressees_narrower.complies(
    Draft.of(title="西丰县人民政府关于印发规则的通知", addressees="县政府直属机构、办事机构、直属事业单位：",
             body="请认真组织实施。", attachments=("县政府直属机构、办事机构、直属事业单位适用本规则。",)))
addressees_narrower.complies(
    Draft.of(title="西丰县人民政府关于防火工作的通知", addressees="各有关单位：", body="县政府直属机构适用本办法。"))
addressees_narrower.complies(
    Draft.of(title="西丰县人民政府关于防火工作的通知", addressees="各乡（镇）人民政府：", body="本规定适用本办法。"))

_CONSENT = re.compile(
    r"(?:业已经|已经|经)(?P<who>(?:本|我)?(?:省|市|县|区|乡|镇)(?:人民)?政府)(?:研究)?(?:同意|批准)(?=[，,]\s*(?:现|特|决定|就))"
)
_LEAD = 500


@clause("印发通知", "经县政府同意,现将", check="K51", name="本机关称“经本机关同意”", ids=("N3",), force=Force.WARNING,
        because="原文是反例；该语按第五十四条属于部门或办公室", tensions=("T50",),
        summary="县政府自己发文，不写“经县政府同意”。")
def own_consent(draft: Draft) -> Iterator[Hit | Needs]:
    """政府行文写“经县政府同意”，等于自己同意自己。"""
    found = _CONSENT.search(draft.text(Part.BODY), 0, _LEAD)
    issuer = read_name(draft.issuer or "") if found else None
    if not found or issuer is None or issuer.nature is not Nature.GOVERNMENT:
        return
    level = found["who"].lstrip("本我")[0]
    if found["who"][0] in "本我" or issuer.text.removesuffix("人民政府").endswith(level):
        yield Hit(draft.passage(Part.BODY, *found.span()),
                  f"发文机关就是{issuer.text}，不写“{found.group()}”。"
                  f"可写“已经{level}政府第×次常务会议讨论通过”，或者直接写“现将”。")


own_consent.breaches(
    Draft.of(title="西丰县人民政府关于印发《河道管理办法》的通知", body="经县政府同意，现将该办法印发给你们。"),
    says="常务会议")
own_consent.complies(
    Draft.of(title="西丰县人民政府关于印发《河道管理办法》的通知", body="已经县政府常务会议讨论通过，现印发给你们。"))
own_consent.complies(
    Draft.of(title="西丰县人民政府办公室关于印发《河道管理办法》的通知", body="经县政府同意，现将该办法印发给你们。"))
own_consent.complies(
    Draft.of(title="西丰县人民政府关于印发《河道管理办法》的通知", body="经市政府同意，现将该办法印发给你们。"))

SIGNATURE_BLOCK = Statement(
    "印发通知", "2022年9月22日", "署名之下写成文日期，阿拉伯数字，不编虚位。", ("N4",),
    reason="这是一个合格的样本；署名和日期的检查见K74、K75")
NOTE_LINE = Awaiting(
    "印发通知", "(此件公开发布)", "主动公开的公文在附注处写明“此件公开发布”。", ("N5",),
    room="disclosure", needs=("文件稿上核定的公开属性",), tensions=("T18",))
