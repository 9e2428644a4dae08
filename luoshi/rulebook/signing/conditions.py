"""The named conditions from which the sign-off rows are built."""

from luoshi.law.table import When
from luoshi.rulebook.signing.facts import AddresseeClass, Issuer, Matter, MeetingKind, Tag
from luoshi.terms.bodies import Towards
from luoshi.terms.genre import Genre

Condition = When[Matter]

DECISIVE = frozenset({Tag.MONEY, Tag.PERSONNEL, Tag.POSTS, Tag.TARGETS, Tag.OTHER_IMPORTANT, Tag.UNSURE})
"""附件1 五（三）1（5）; what nobody is sure of goes to the higher signer (T38)."""
WEIGHTY = DECISIVE | {Tag.APPOINTMENT, Tag.POLICY}
"""The same for papers not in the county's own name: 人事任免 is 人事, 重大方针政策 is an important matter."""
MAJOR = frozenset({Tag.IMPORTANT, Tag.OTHER_IMPORTANT, Tag.POLICY, Tag.UNSURE})
"""重要文件 (附件1 五（三）1（8）)."""
ABOVE = frozenset({AddresseeClass.CITY, AddresseeClass.PROVINCE})


def _in_order(tags: frozenset[Tag]) -> str:
    return "、".join(tag.value for tag in Tag if tag in tags)


def issuer(*issuers: Issuer) -> Condition:
    """The document is issued by one of these."""
    return When(f"发文机关是{'或'.join(issuers)}", lambda matter: matter.issuer in issuers)


def kind(*kinds: Genre | None) -> Condition:
    """Its kind is one of these; None among them lets an open kind pass."""
    words = "、".join(one.value for one in kinds if one)
    return When(f"文种是{words}", lambda matter: matter.kind in kinds)


def not_kind(*kinds: Genre) -> Condition:
    """Its kind is none of these."""
    return When(f"文种不是{'、'.join(kinds)}", lambda matter: matter.kind not in kinds)


def addressee(*classes: AddresseeClass | None) -> Condition:
    """Its main addressee is one of these; None among them lets an open addressee pass."""
    words = "、".join(one.value for one in classes if one)
    return When(f"主送{words}", lambda matter: matter.addressee in classes)


def heading(direction: Towards) -> Condition:
    """行文方向."""
    return When(f"{direction.value}文", lambda matter: matter.towards is direction)


def not_heading(direction: Towards) -> Condition:
    """Any other direction, also an open one."""
    return When(f"不是{direction.value}文", lambda matter: matter.towards is not direction)


def tagged(*tags: Tag) -> Condition:
    """The matter touches at least one of these."""
    wanted = frozenset(tags)
    return When(f"涉及{_in_order(wanted)}", lambda matter: bool(matter.tags & wanted))


def untagged(*tags: Tag) -> Condition:
    """The matter touches none of these."""
    unwanted = frozenset(tags)
    return When(f"不涉及{_in_order(unwanted)}", lambda matter: not matter.tags & unwanted)


def meeting(*kinds: MeetingKind) -> Condition:
    """The meeting recorded, or the one that decided."""
    return When(f"会议是{'、'.join(kinds)}", lambda matter: matter.meeting in kinds)


def _decided(matter: Matter) -> bool:
    return matter.meeting is MeetingKind.EXECUTIVE or Tag.ROUTINE in matter.tags


DECIDED = When("经县政府常务会议决定或属于例行批准手续", _decided)
UNDECIDED = When[Matter]("未经县政府常务会议决定，也不属于例行批准手续", lambda matter: not _decided(matter))
SEVERAL_DEPUTIES = When[Matter]("涉及两位以上副县长的分管工作", lambda matter: matter.deputies > 1)
JOINT = When[Matter]("与其他机关联合行文", lambda matter: matter.joint)
NOT_MINUTES = not_kind(Genre.MINUTES)
