"""Class, secrecy marks and personal data: what must not stand in a public paper (catalogue K76, K83; T62)."""

import re
from collections.abc import Iterator

from luoshi.law.finding import Hit, Needs
from luoshi.law.force import Force
from luoshi.law.provision import clause
from luoshi.rulebook.reading.language import PROSE, prose
from luoshi.terms.document import Draft, Part
from luoshi.terms.facts import Disclosure, Facts

_CLUE = re.compile("密|内部资料")
_OPEN_NOTE = re.compile(r"(?:此件|本件)?(?:主动公开|公开发布|予以公开|公开属性[：:]\s*主动公开)")
_CLOSED_NOTE = re.compile(r"不予公开|不公开|不得公开|依申请公开|不宜公开")
_SECRET = re.compile(r"绝\s*密|机\s*密|秘\s*密")
_MARK_LINE = re.compile(
    r"^[ \u3000]*(?:(?:绝[ \u3000]?密|机[ \u3000]?密|秘[ \u3000]?密)[ \u3000]*(?:★[^\n]{0,10})?"
    r"|内部资料[^\n，。]{0,16})[ \u3000]*$",
    re.MULTILINE,
)


def _noted(draft: Draft) -> Disclosure | None:
    note = draft.text(Part.ANNOTATION)
    if "依申请公开" in note:
        return Disclosure.ON_REQUEST
    if _CLOSED_NOTE.search(note):
        return Disclosure.CLOSED
    return Disclosure.OPEN if _OPEN_NOTE.search(note) else None


@clause(
    "附件1 五（三）3",
    "如确定为不对外公开的文件，由发文部门交送不对外公开说明",
    check="K76",
    name="密级、公开属性与附注一致",
    ids=("K76",),
    force=Force.ERROR,
    because="涉密文件不得公开，三处相互矛盾时不能发出",
    tensions=("T19",),
)
def class_and_note_agree(draft: Draft) -> Iterator[Hit | Needs]:
    """密级、公开属性和附注写的公开方式不得相互矛盾。"""
    stated, noted = draft.facts.disclosure, _noted(draft)
    secret = (
        _SECRET.search(draft.text(Part.SECRECY)) is not None or _SECRET.search(draft.facts.secrecy or "") is not None
    )
    place = draft.passage(Part.ANNOTATION) if noted else None
    if secret and Disclosure.OPEN in (stated, noted):
        yield Hit(place, "标有密级的文件不得公开，请核定密级和公开属性后改成一致。")
    elif stated and noted and stated is not noted:
        yield Hit(place, f"公开属性选“{stated}”，附注却写“{noted}”，请改成一致。")
    elif noted and not stated and draft.whole:
        yield Needs("文件稿上勾选的公开属性")


_OPEN = Facts(disclosure=Disclosure.OPEN)
class_and_note_agree.complies(Draft.of(annotation="（此件公开发布）", facts=_OPEN))
class_and_note_agree.complies(Draft.of(title="关于开会的通知", body="略", annotation="（此件公开发布）"))
class_and_note_agree.breaches(
    Draft.of(annotation="（此件公开发布）", facts=Facts(disclosure=Disclosure.CLOSED)), says="改成一致"
)
class_and_note_agree.breaches(Draft.of(secrecy="机密★1年", annotation="（此件公开发布）"), says="不得公开")
class_and_note_agree.breaches(Draft.of(annotation="（此件依申请公开）", facts=_OPEN), says="依申请公开")

_IDENTITY = re.compile(
    r"(?<![\dA-Za-z])\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])"
)
_LONG_NUMBER = re.compile(r"\d\d{10}")
_CARD = re.compile(r"(?<![\dA-Za-z.])\d{16,19}(?![\dA-Za-z])")
_MOBILE = re.compile(r"(?<![\d\-A-Za-z])1[3-9]\d{9}(?!\d)")
_CONTACT = re.compile(r"联系|电\s*话|手\s*机|咨询|举报|投诉|热线|值班|传真|微信|邮箱|监督|报名|客服|tel", re.IGNORECASE)
_BANK = re.compile(r"卡号|账[号户]|帐[号户]|银行|开户")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_HIDE = "公开前请删去或者遮盖，例如只留前三位和后四位。"


def valid_identity(number: str) -> bool:
    """Check digit of an 18-digit citizen number (GB 11643-1999)."""
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, number, strict=False))
    return "10X98765432"[total % 11] == number[-1].upper()


def valid_card(number: str) -> bool:
    """Luhn check of a bank card number (GB/T 15694.1)."""
    doubled = (int(digit) * (2 if place % 2 else 1) for place, digit in enumerate(reversed(number)))
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0


def _personal(text: str) -> Iterator[tuple[int, int, str]]:
    if not _LONG_NUMBER.search(text):
        return
    for match in _IDENTITY.finditer(text):
        if valid_identity(match.group()) or "身份证" in text[max(0, match.start() - 20) : match.start()]:
            yield *match.span(), "居民身份证号码"
    for match in _CARD.finditer(text):
        if (
            not _IDENTITY.match(text, match.start())
            and valid_card(match.group())
            and _BANK.search(text[max(0, match.start() - 30) : match.start()])
            and match.group()[0] in "456"
        ):
            yield *match.span(), "银行卡号"
    for match in _MOBILE.finditer(text):
        line = text[text.rfind("\n", 0, match.start()) + 1 : match.start()][-60:]
        if not _CONTACT.search(line):
            yield *match.span(), "手机号码"


def _public(draft: Draft) -> bool:
    return draft.facts.disclosure is Disclosure.OPEN or _noted(draft) is Disclosure.OPEN


@clause("第六十九条", "严禁泄漏国家秘密、工作秘密", check="K83", name="不得泄露个人信息和秘密", ids=("K83",))
def nothing_to_hide(draft: Draft) -> Iterator[Hit]:
    """公开的文件不出现身份证号、银行卡号、私人手机号；密级标志行只能出现在涉密文件上，涉密文件不进本系统。"""
    for part in (Part.SECRECY, Part.TITLE, Part.BODY, Part.ATTACHMENT, Part.PAGE):
        for passage in draft.find(part, _MARK_LINE) if _CLUE.search(draft.text(part)) else ():
            yield Hit(
                passage, "有密级标志或者内部资料字样：涉密文件不得在本系统处理，请转机要渠道；不涉密的请删去标志。"
            )
    public = _public(draft)
    for part, text in prose(draft, PROSE):
        for start, end, what in _personal(text):
            soft = Force.ADVICE if what == "手机号码" and not public else None if public else Force.WARNING
            yield Hit(draft.passage(part, start, end), f"含有{what}，{_HIDE}", force=soft)


nothing_to_hide.complies(
    Draft.of(body="申请人王某，绝密事项另行报送。联系电话：13900000000", annotation="（此件公开发布）")
)
nothing_to_hide.complies(Draft.of(body="统一社会信用代码912100001234567890，订单4111111111111111。"))
nothing_to_hide.breaches(Draft.of(body="身份证号210000199001010000", annotation="（此件公开发布）"), says="身份证")
nothing_to_hide.breaches(Draft.of(body="汇入王某账号6222021234567890128。", facts=_OPEN), says="银行卡号")
nothing_to_hide.breaches(Draft.of(body="请找王某13900000000。"), says="手机号码")
nothing_to_hide.breaches(Draft.of(body="机密★1年\n关于有关事项。"), says="机要渠道")
