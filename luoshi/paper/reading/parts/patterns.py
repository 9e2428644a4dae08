"""How the parts of an official document look as text."""

import re

from luoshi.terms.titles import mask_quoted

_D = r"[\d０-９〇○◯ＯOo零一二三四五六七八九十廿×xX＊*＿_]"
_DS = _D[:-1] + r"\s]"
_DAY = (
    rf"(?:{_D}{_DS}{{0,8}})?年\s*(?:{_D}{_DS}{{0,4}})?月"
    rf"(?:\s*(?:{_D}{_DS}{{0,4}})?[日号])?"
)
_ISO = r"\d{4}[-./．－]\d{1,2}[-./．－]\d{1,2}日?"
DATE = re.compile(rf"^(?:{_DAY}|{_ISO})$")
_NOTE = r"[（(][^（()）]{1,100}(?:[（(][^（()）]{0,40}[）)][^（()）]{0,60})*[）)]"
ANNOTATION = re.compile(rf"^(?:{_NOTE}|[（(]?联\s*系\s*人\s*[:：].{{1,80}})$")
OPEN_TO = re.compile(r"此件|此文|公开|联系人|联系电话|联系科室|联系方式|有删减|不予登报|不公开")
DATE_NOTE = re.compile(rf"^(?P<date>[^（()）]{{4,30}}?)\s*(?P<edge>{_NOTE})$")
NOTE_DATE = re.compile(r"^[（(]落款[^（()）]{0,20}[）)]\s*(?P<edge>(?P<date>\S.{3,29}))$")
SIGN_DATE = re.compile(
    rf"^(?P<sign>[^，。；：！？,;:!?]{{2,40}}?)(?P<gap>\s*)(?P<date>{_DAY}|{_ISO})\s*(?:{_NOTE})?$")

_ORGAN = (
    r"政府|委|办公室|办公厅|办|局|厅|部|院|处|署|会|中心|公司|行|社|队|所|站|学校|大学|小组|专班|兵团|集团|"
    r"海关|党组|气象台|街道|人大|政协"
)
ORGAN = re.compile(
    r"^(?!附|特此|此复|此令|以上|各|请|妥否|当否|同意|抄送)[^，。；：！？,;:!?、《》“”\d]{0,38}"
    rf"(?:{_ORGAN})(?:[（(][^（()）]{{1,12}}[）)])?启?$"
)
HOLDER = re.compile(r"^代?(?:主\s*任|主\s*席|总\s*理|[省市县区州旗乡镇局厅部署行院]\s*长)"
                    r"\s*[:：]?\s*[\u4e00-\u9fa5×]{0,1}[\s　]*[\u4e00-\u9fa5×]{0,3}$")

_OPEN, _SHUT = r"[\[【〔（(﹝［〈<]", r"[\]】〕）)﹞］〉>]"
_YEAR = r"(?:\d{4}|[０-９]{4}|[×xX＊*]{2,4}|[二〇○零一九O]{4})"
_SERIAL = r"[\d０-９×xX＊*]{1,6}"
NUMBER = re.compile(
    rf"^(?:(?:发文字号|文\s*号)[:：]\s*)?[（(]?(?:"
    rf"[^，。；：:、\s《》]{{0,24}}\s*{_OPEN}\s*{_YEAR}\s*年?\s*{_SHUT}\s*第?\s*{_SERIAL}\s*[号期]?"
    rf"|[\u4e00-\u9fa5×]{{1,14}}\s*{_YEAR}\s*年?\s*第?\s*{_SERIAL}\s*[号期]"
    rf"|(?:{_YEAR}年)?\s*第\s*(?:{_SERIAL}|[一二三四五六七八九十百零〇]{{1,8}})\s*[号期次]"
    r")[）)]?$"
)
NUMBER_SIGNER = re.compile(r"^(?P<number>.{4,40}?)\s+(?P<signer>签\s*发\s*人\s*[:：].*)$")
NUMBER_NAMES = re.compile(r"^(?P<number>\S.{2,40}?[\d号])\s+(?P<signer>[^\s\d].{0,40})$")
SIGNER = re.compile(r"^(?:签\s*发\s*人|会\s*签\s*人?)\s*[:：]")
COPY_NUMBER = re.compile(r"^(?:份\s*号\s*[:：]?\s*)?(?:№|No\.?\s*)?\d{4,7}$")
URGENCY = re.compile(r"^(?:紧急程度\s*[:：]\s*)?(?:特\s*急|加\s*急|特\s*提|平\s*急|急\s*件)$")
MARK = re.compile(r"^[^，。；：《》“”]{2,40}文\s*件$")
ORDER_MARK = re.compile(r"^[^，。；：《》“”]{2,30}(?:令|公告|会议纪要|纪要)$")
RULE = re.compile(r"^[-—－_=＝─━*＊~～·.\s]{3,}$")
SEAL = re.compile(r"^[（(\[【]?\s*(?:此处)?(?:加?盖\s*章|盖\s*印|[印公]\s*章|签\s*名\s*章)(?:位置|处)?\s*[）)\]】]?$")
PAGE_NUMBER = re.compile(r"^(?:[-—－–]\s*\d{1,4}\s*[-—－–]|第\s*\d+\s*页(?:\s*[,，/]?\s*共\s*\d+\s*页)?)$")

COPIES = re.compile(r"^抄\s*[送报]\s*[:：]")
COPIES_TO = re.compile(r"^主\s*送\s*[:：]")
PRINTED = re.compile(rf"^(?:.{{2,40}}?\s*(?:{_DAY})\s*(?:印\s*发|印\s*制)|[（(]?共\s*印\s*[\d×]+\s*份[）)]?)$")
ATTENDANCE = re.compile(r"^(?:出\s*席|请\s*假|列\s*席|缺\s*席|参\s*会|参\s*加)\s*(?:人\s*员|单\s*位|领\s*导)?\s*[:：]")
NOTE_START = re.compile(r"^附\s*件?\s*\d{0,2}\s*[:：]")
NOTE_ITEM = re.compile(r"^(?:[（(]?\d{1,2}[）)]?\s*[.．、:：]?\s*\S|附\s*件\s*\d{1,2}\s*[:：.．])")
OPENING = re.compile(r"^(?:第一[章条编]|第[1１]条)")
ANNEX_BARE = re.compile(r"^附\s*件\s*[\d０-９一二三四五六七八九十]{0,3}\s*[.．:：、]?$")
ANNEX_TITLED = re.compile(r"^附\s*件\s*(?P<no>[\d一二三四五六七八九十]{0,3})\s*[:：.．\s]\s*[^。；]{2,60}$")

_BODY_CUE = re.compile(
    r"如下|以下|现将|现就|为了|根据|按照|特此|关于|收悉|经研究|认为|指出|强调|是$|包括|即$|。|！|？|"
    r"通知$|决定$|要求$|名单$"
)
_NAMES = re.compile(
    rf"^[^。；！？]{{0,300}}(?:{_ORGAN}|单位|机构|部门|企业|高校|个人|同志|镇|乡|县|区)$"
)
_GENERAL = re.compile(r"(?:各|有关|人民政府|委员会|[局厅部委院办]$)")
_NO_NAME = re.compile(r"[，。；：！？,;:!?、《》]|^附|^特此|^此复|^\d|^[（(]")
SUBTITLE = re.compile(r"^[（(].{0,30}(?:稿|试行|暂行|草案|修订|修正|版)[）)]$")


def is_date(text: str) -> bool:
    """A line that is a date and nothing else, in any writing that documents show."""
    return len(text) <= 30 and DATE.match(text) is not None


def is_number(text: str) -> bool:
    """A document number, a number of an order or of minutes."""
    return 2 < len(text) <= 50 and NUMBER.match(text) is not None


def is_names(text: str) -> bool:
    """Persons' names side by side and nothing else, as below 签发人."""
    names = text.split()
    return 0 < len(names) <= 6 and all(len(name) <= 5 and name.replace("·", "").isalpha() for name in names)


def is_addressees(text: str) -> bool:
    """A line of addressees with its colon."""
    core = text.rstrip()
    return 1 < len(core) <= 420 and core[-1] in "：:" and _BODY_CUE.search(mask_quoted(core[:-1])) is None


def is_bare_addressees(text: str) -> bool:
    """Addressees that lack the colon: names of bodies and nothing else, most often beginning with 各."""
    return (
        3 < len(text) <= 120 and text.startswith(("各", "县政府", "市政府", "省政府", "县人民政府", "有关"))
        and _NAMES.match(text) is not None and _BODY_CUE.search(text) is None
    )


def is_addressee_name(text: str) -> bool:
    """Words before a colon that can only be addressees."""
    return 2 < len(text) <= 300 and _GENERAL.search(text) is not None and _NAMES.match(text) is not None and (
        _BODY_CUE.search(text) is None)


def is_signature(text: str, issuer: str | None) -> bool:
    """A body's name as signature, or what the title names as issuer."""
    bare = re.sub(r"\s", "", text)
    if issuer is not None and bare == issuer:
        return True
    return 1 < len(bare) <= 44 and (ORGAN.match(bare) is not None or HOLDER.match(text) is not None)


def is_plain_name(text: str) -> bool:
    """Short words without punctuation, as a signature might be when a date follows."""
    bare = re.sub(r"\s", "", text)
    return 1 < len(bare) <= 30 and _NO_NAME.search(bare) is None
