"""Who may do what after the signature. Nothing is written here."""

from collections.abc import Iterator
from datetime import date

from luoshi.law.refusal import Objection
from luoshi.office.chart import Chart
from luoshi.office.facts import Holder, Position, Unit
from luoshi.office.lines import host
from luoshi.office.policies import REGISTRAR
from luoshi.office.words import Charge, Role
from luoshi.terms.officer import Officer

CLERKS = "秘书股"
SECTION_AT = "附件1 五（三）3"
CANCEL_AT = "附件1 二（一）"
HEAD_AT = "第六条"


def clerk(office: Chart, person: int) -> bool:
    """Staff of the section that numbers, prints, sends and files; of the whole office where it has no such section."""
    section = office.unit(CLERKS) or office.bureau()
    return section is not None and any(one.post.unit.id == section.id for one in office.posts_of(person))


def not_clerk(office: Chart, by: Officer, what: str) -> Iterator[Objection]:
    """What the section alone does."""
    if not clerk(office, by.person):
        yield Objection(SECTION_AT, f"{by.title}{by.name}不能{what}。", f"请由{CLERKS}人员办理。")


def not_numbering(office: Chart, by: Officer, department: int | None) -> Iterator[Objection]:
    """The section numbers the county's documents; a department its own (department is given), by its staff."""
    if department is None:
        yield from not_clerk(office, by, "编号")
    elif not belongs(office, by.person, department):
        unit = office.unit_by_id.get(department)
        yield Objection("第五十四条", f"{by.title}{by.name}不能给部门公文编号。",
                        f"请由{unit.short if unit else '发文部门'}人员办理。")


def not_installer(office: Chart, by: Officer, what: str) -> Iterator[Objection]:
    """What the section does, or whoever sets the system up."""
    if by.person != REGISTRAR:
        yield from not_clerk(office, by, what)


def _voice(by: Officer) -> int:
    """The person whose decision it is."""
    return by.acting_for.person if by.acting_for else by.person


def not_excepting(office: Chart, by: Officer) -> Iterator[Objection]:
    """极特殊情况 is for the county head or the director of the office to allow (X1-5(1)3.3)."""
    posts = (office.head_post(office.county()), office.head_post(office.bureau()))
    allowed = [holder for post in posts for holder in office.holders_of(post)]
    if _voice(by) not in {one.person for one in allowed}:
        names = "或者".join(post.name for post in posts if post)
        missing = f"{by.title}{by.name}不能准许极特殊情况下补发。"
        yield Objection("附件1 五（一）3", missing, f"请由{names}决定并写明理由。")


def belongs(office: Chart, person: int, body: int) -> bool:
    """Whether a person holds a post in a body or in its sections."""
    return any(body in (one.post.unit.id, host(office, one.post.unit).id) for one in office.posts_of(person))


def not_receiving(office: Chart, by: Officer, body: int | None, name: str) -> Iterator[Objection]:
    """A body signs for what it gets; for one outside the register the sender notes the receipt."""
    if body is None and not clerk(office, by.person):
        yield Objection("党政机关公文处理工作条例 第二十四条", f"{name}不在机构名册中，签收由发文方登记。",
                        f"请由{CLERKS}凭回执登记。")
    elif body is not None and not belongs(office, by.person, body):
        yield Objection("党政机关公文处理工作条例 第二十四条", f"{by.title}{by.name}不是{name}的人员，不能签收。",
                        f"请由{name}的人员签收。")


def not_revoking(office: Chart, then: Chart, by: Officer, owner: Unit | None, signer: str) -> Iterator[Objection]:
    """Who ends a document: the post that signed it, or one above. office: now; then: on the day of signing."""
    signed = _signing_posts(then, owner, signer)
    mine = office.posts_of(_voice(by))
    level = min((_level(office, one) for one in mine), default=9)
    same = any(one.post.id in {post.id for post in signed} for one in mine)
    needed = min((_level(then, one) for one in then.holders if one.post in signed), default=1)
    if not (same or (level < needed and level <= 2)):
        who = "、".join(dict.fromkeys(post.name for post in signed)) or "县长"
        yield Objection(CANCEL_AT, f"{by.title}{by.name}无权撤销或者废止本件。",
                        f"本件由{who}{signer}签发，请由{who}或者其上级领导决定。")


def _signing_posts(then: Chart, owner: Unit | None, signer: str) -> tuple[Position, ...]:
    """The posts in which the signer could sign: the county's, the office's, or the issuing body's own."""
    bodies = {unit.id for unit in (then.county(), then.bureau(), owner) if unit}
    held = [one for one in then.holders if one.name == signer and one.post.unit.id in bodies]
    best = min((_level(then, one) for one in held), default=9)
    return tuple(one.post for one in held if _level(then, one) == best)


def _level(office: Chart, holder: Holder) -> int:
    """0 county head, 1 deputy for daily work, 2 other deputies, 3 the rest."""
    county = office.county()
    if county is None or holder.post.unit.id != county.id:
        return 3
    if holder.post.role is Role.HEAD:
        return 0
    return 1 if holder in office.charged(Charge.DAILY_WORK) else 2


def unsigned(signed_on: date | None, today: date) -> Iterator[Objection]:
    """A document without a day of signing, or with one to come, has not been signed."""
    if signed_on is None:
        yield Objection("附件1 五（一）3", "没有签发日期，不能编号。", "请先由有权签发的领导签发。")
    elif signed_on > today:
        yield Objection("附件1 五（一）3", f"签发日期{signed_on}在今天之后。", "请核对签发日期。")
