"""《文件稿》 as facts: what the drafter fills besides the text itself, read from words and stored as JSON.

Title, addressees and copies stand in the text (`Draft`); nothing is entered twice. Source: form F1-F13, T20.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, fields, replace
from enum import StrEnum
from typing import Any, TypeVar

from luoshi.documents.words import Label, Urgency
from luoshi.law.refusal import Objection, Refusal, refuse
from luoshi.record.chain import canonical
from luoshi.terms.facts import Disclosure
from luoshi.terms.genre import Genre, genre_of

E = TypeVar("E", bound=StrEnum)
Values = Mapping[str, Sequence[str]]
FORM_AT, SECRECY_AT = "附件1 五（三）3", "第六十九条"
_BODIES = ("countersign", "unconcerned")
_MANY = ("tags", "subjects", *_BODIES)
NOT_SECRET = frozenset({"", "无", "非密", "不涉密", "公开"})


@dataclass(frozen=True, slots=True)
class Form:
    """The cells. Persons and bodies are the office's ids; owner, addressee, tags, meeting, chair are words of 谁签发.

    unconcerned: bodies that the text seems to touch and, for the reason given, does not.
    limit: days for countersignature where the lead sets another than the rule's, with limit_reason. presider: the
    deputy who chaired the meeting of a 纪要. delegate: person who is to sign by mandate, 0 for the signer himself; the
    office sets it. answers: what is answered (id or words).
    """

    owner: str
    genre: Genre
    addressee: str = ""
    tags: tuple[str, ...] = ()
    meeting: str = ""
    chair: str = ""
    joint: bool = False
    normative: bool = False
    major: bool = False
    urgency: Urgency = Urgency.PLAIN
    label: Label = Label.INTERNAL
    copies: int = 0
    phone: str = ""
    reason: str = ""
    first_reviewer: int = 0
    second_reviewer: int = 0
    disclosure: Disclosure | None = None
    closed_reason: str = ""
    countersign: tuple[int, ...] = ()
    unconcerned: tuple[int, ...] = ()
    unconcerned_reason: str = ""
    limit: int = 0
    limit_reason: str = ""
    subjects: tuple[str, ...] = ()
    to_meeting: bool = False
    presider: int = 0
    delegate: int = 0
    answers: str = ""

    def dumps(self) -> str:
        """Canonical JSON, without what is empty."""
        return canonical({name: value for name, value in asdict(self).items() if value})


def loads(text: str) -> Form:
    """The form of a stored text."""
    stored: dict[str, Any] = json.loads(text)
    lists: dict[str, Any] = {name: tuple(stored[name]) for name in _MANY if name in stored}
    enums: dict[str, Any] = {
        "genre": Genre(stored["genre"]),
        "urgency": Urgency(stored.get("urgency", Urgency.PLAIN)),
        "label": Label(stored.get("label", Label.INTERNAL)),
        "disclosure": Disclosure(stored["disclosure"]) if "disclosure" in stored else None,
    }
    cells: dict[str, Any] = {**stored, **lists, **enums}
    return Form(**cells)


def read_form(values: Values, before: Form | None = None) -> Form:
    """A form from words by cell name; cells not named keep what they held before. Raises Refusal with all faults.

    Choosing a level of secrecy stops here: nothing is kept (第六十九条).
    """
    read = _Reader(values)
    if read.word("secrecy") not in NOT_SECRET:
        raise_secret()
    given = {one.name: read.cell(one.name) for one in fields(Form) if one.name in values and one.name != "delegate"}
    if before is None and not given.get("genre"):
        read.wrong("文种没有选定", "请在十五种公文中选一种", "附件1 一")
    if before is None and not given.get("owner"):
        read.wrong("没有选定以谁的名义发文", "请选发文机关", "附件1 二（一）")
    refuse(read.objections)
    return replace(before, **given) if before else Form(**given)


def raise_secret() -> None:
    """Refuses what is secret. Raises Refusal."""
    words = "涉密文稿不得在本系统办理，已停止，未保存任何内容。"
    refuse([Objection(SECRECY_AT, words, "请立即走机要渠道或者涉密信息系统办理。")])


def secret(refusal: Refusal) -> bool:
    """Whether it was refused for its secrecy: then nothing of it may come back to the page."""
    return any(one.at == SECRECY_AT for one in refusal.objections)


class _Reader:
    def __init__(self, values: Values) -> None:
        self.values = values
        self.objections: list[Objection] = []

    def wrong(self, missing: str, remedy: str, at: str = FORM_AT) -> None:
        self.objections.append(Objection(at, f"{missing}。", f"{remedy}。"))

    def words(self, name: str) -> list[str]:
        return [word.strip() for word in self.values.get(name, ()) if word.strip()]

    def word(self, name: str) -> str:
        return next(iter(self.words(name)), "")

    def cell(self, name: str) -> Any:
        if name in _MANY:
            return tuple(self._number(one) for one in self.words(name)) if name in _BODIES else tuple(
                dict.fromkeys(self.words(name)))
        if name in ("first_reviewer", "second_reviewer", "limit", "copies", "presider"):
            return self._number(self.word(name) or "0")
        if name in ("joint", "normative", "major", "to_meeting"):
            return self.word(name) not in ("", "否", "0", "false")
        return self._choice(name)

    def _choice(self, name: str) -> Any:
        word = self.word(name)
        if name == "genre":
            return genre_of(word)
        if name == "disclosure":
            return self._member(Disclosure, word, "公开属性") if word else None
        if name in ("urgency", "label"):
            kind, default = (Urgency, Urgency.PLAIN) if name == "urgency" else (Label, Label.INTERNAL)
            return self._member(kind, word, "紧急程度" if name == "urgency" else "知悉范围") or default
        return word

    def _member(self, kind: type[E], word: str, label: str) -> E | None:
        if word in [one.value for one in kind]:
            return kind(word)
        if word:
            self.wrong(f"{label}“{word}”不在选项中", f"可选：{'、'.join(kind)}")
        return None

    def _number(self, word: str) -> int:
        if word.isascii() and word.isdigit() and len(word) < 10:
            return int(word)
        self.wrong(f"“{word}”不是数字", "请从列表中选定，或者填写整数")
        return 0


_PHONE_AT = "附件1 四（三）3"


def lacks(form: Form) -> Iterator[Objection]:
    """What the form lacks before it is handed in, as far as this room knows; the rulebook's gates say the rest."""
    told: Sequence[tuple[bool, str, str]] = (
        (not form.reason, "发文缘由、根据没有填写", "请写明为什么发文、依据什么"),
        (not form.phone, "联系电话没有填写", "请填拟稿人手机"),
        (not form.first_reviewer, "没有选定初审人", "请从本单位人员中选"),
        (not form.second_reviewer, "没有选定二审人", "请从本单位人员中选"),
        (bool(form.first_reviewer) and form.first_reviewer == form.second_reviewer, "初审、二审为同一人",
         "请换一人二审，三级审查须由不同的人进行"),
        (form.disclosure is None, "公开属性没有选定", "请在主动公开、依申请公开、不予公开中选一项"),
        (form.disclosure not in (None, Disclosure.OPEN) and not form.closed_reason, "没有写明不主动公开的理由",
         "请填写理由，并随稿报送不对外公开说明"),
        (bool(form.unconcerned) and not form.unconcerned_reason, "没有写明所列单位不涉及职权的理由",
         "请写明理由，或者列入会签"),
        (bool(form.limit) and form.limit < 7 and not form.limit_reason, "会签时限短于七个工作日，没有说明理由",
         "请写明理由，或者按七个工作日"),
    )
    for missing, what, remedy in told:
        if missing:
            yield Objection("第五十二条" if "会签" in what else FORM_AT, f"{what}。", f"{remedy}。")
