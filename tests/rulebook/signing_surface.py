"""The whole decision surface of 谁签发: every situation asked, told apart by what the answer says.

`python -m tests.rulebook.signing_surface` writes it anew to golden/signing.txt; read the difference before committing.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import combinations, product
from pathlib import Path

from luoshi.rulebook.signing import Answer, ImpossibleMatter, Matter, who_signs
from luoshi.rulebook.signing.facts import Absence, AddresseeClass, Chair, Issuer, MeetingKind, Tag
from luoshi.rulebook.signing.impossible import POSSIBLE_MANDATES
from luoshi.terms.genre import Genre

GOLDEN = Path(__file__).parent / "golden" / "signing.txt"

KINDS: tuple[Genre | None, ...] = (None, *Genre)
TOLD_APART = (None, Genre.REQUEST, Genre.REPORT, Genre.DECISION, Genre.LETTER, Genre.NOTICE)
ADDRESSEES: tuple[AddresseeClass | None, ...] = (None, *AddresseeClass)
SIDES = (None, AddresseeClass.CITY, AddresseeClass.UPPER_DEPARTMENT, AddresseeClass.PARTY, AddresseeClass.SUBORDINATES)
OFFICES = (Issuer.COUNTY, Issuer.OFFICE)
SHARED = (*OFFICES, Issuer.BOTH_OFFICES, Issuer.SUPERVISION)
"""Issuers whose papers deputies counter-sign."""
NONE: frozenset[Tag] = frozenset()


def _tag_sets(size: int) -> Iterator[frozenset[Tag]]:
    for count in range(size + 1):
        yield from (frozenset(tags) for tags in combinations(Tag, count))


def _plain() -> Iterator[Matter]:
    """Every issuer, kind, addressee and number of deputies, with at most one tag."""
    for issuer, kind, addressee, tags, deputies, joint in product(
            Issuer, KINDS, ADDRESSEES, _tag_sets(1), (1, 2), (False, True)):
        if (joint and (tags or deputies > 1)) or (deputies > 1 and issuer not in SHARED):
            continue
        yield Matter(issuer, kind, addressee, tags, deputies, joint=joint)


def _crossed() -> Iterator[Matter]:
    """The county's and its office's papers with two tags, in the kinds that rows tell apart."""
    pairs = (frozenset(tags) for tags in combinations(Tag, 2))
    for tags, issuer, kind, addressee, deputies in product(pairs, OFFICES, TOLD_APART, SIDES, (1, 2)):
        yield Matter(issuer, kind, addressee, tags, deputies)


def _minutes() -> Iterator[Matter]:
    """Minutes of each meeting under each chair."""
    for meeting, chair, tags in product(MeetingKind, (None, *Chair), _tag_sets(2)):
        yield Matter(Issuer.COUNTY, Genre.MINUTES, None, tags, meeting=meeting, chair=chair)


def _delegated() -> Iterator[Matter]:
    """The county's papers by who is there, which mandate is held and whether the executive meeting decided."""
    held = ((), *((mandate,) for mandate in POSSIBLE_MANDATES))
    decided = (None, MeetingKind.EXECUTIVE)
    for tags, deputies, meeting, absence, mandates in product(_tag_sets(1), (1, 2), decided, Absence, held):
        yield Matter(Issuer.COUNTY, None, AddresseeClass.SUBORDINATES, tags, deputies, meeting, None, mandates, absence)
    for addressee, absence, mandates in product(ADDRESSEES, Absence, held):
        yield Matter(Issuer.COUNTY, None, addressee, NONE, 1, None, None, mandates, absence)
    for issuer, absence, mandates in product(Issuer, Absence, held):
        yield Matter(issuer, None, AddresseeClass.COUNTY, NONE, 1, None, None, mandates, absence)


def situations() -> Iterator[tuple[Matter, Answer]]:
    """Every possible situation of the surface with its answer; impossible combinations are passed over."""
    for matter in (*_plain(), *_crossed(), *_minutes(), *_delegated()):
        try:
            yield matter, who_signs(matter)
        except ImpossibleMatter:
            continue


@dataclass
class Kind:
    """Situations with one answer: how many there are, and the first of them."""

    count: int = 0
    first: Matter | None = field(default=None)


def _line(matter: Matter, answer: Answer) -> str:
    rows = "+".join(row.id for row in answer.rows)
    stand_ins = "；".join(one.words for one in answer.delegates) or "无"
    others = "；".join(answer.countersigners) or "无"
    return f"{matter.issuer.value}｜{rows}｜{answer.signer}｜代签：{stand_ins}｜会签：{others}"


def _example(matter: Matter) -> str:
    said = (matter.kind, matter.addressee, *(tag for tag in Tag if tag in matter.tags), matter.meeting, matter.chair)
    words = [one.value for one in said if one]
    words += [f"{matter.deputies}位副县长"] if matter.deputies > 1 else []
    words += [matter.absence.value] if matter.absence is not Absence.PRESENT else []
    words += [f"{one.holder.value}:{one.scope.value}" for one in matter.mandates]
    return " ".join([*words, *(["联合"] if matter.joint else [])]) or "（只知发文机关）"


def _nobody(matters: Iterable[Matter]) -> Iterator[str]:
    """Situations without a signer by issuer, addressee and kinds, and the tags that make no difference."""
    kinds: dict[tuple[str, str], set[Genre | None]] = defaultdict(set)
    tags: dict[tuple[str, str], set[Tag]] = defaultdict(set)
    for matter in matters:
        key = (matter.issuer.value, matter.addressee.value if matter.addressee else "未定")
        kinds[key].add(matter.kind)
        tags[key] |= matter.tags
    alike: dict[tuple[str, str], list[str]] = defaultdict(list)
    for key in sorted(kinds):
        said = "、".join(kind.value if kind else "未定" for kind in KINDS if kind in kinds[key])
        marks = "、".join(tag.value for tag in Tag if tag in tags[key])
        alike[key[0], f"文种：{said}｜涉及：无{'、' + marks if marks else ''}"].append(key[1])
    for (issuer, rest), addressees in alike.items():
        yield f"# {issuer} → {' / '.join(addressees)}｜{rest}"


def surface() -> str:
    """The golden text: situations without a signer first, then one line for each distinct answer."""
    classes: dict[str, Kind] = defaultdict(Kind)
    silent: list[Matter] = []
    undecided: list[Matter] = []
    total = 0
    for matter, answer in situations():
        total += 1
        if answer.signer is None:
            (undecided if answer.undecided else silent).append(replace(matter, mandates=()))
            continue
        found = classes[_line(matter, answer)]
        found.count += 1
        found.first = found.first or matter
    lines = [f"{line}｜{found.count}种｜例：{_example(found.first)}" for line, found in sorted(classes.items())
             if found.first]
    head = f"# 情形{total}种，其中未作规定{len(silent)}种、还不能判断{len(undecided)}种；不同答案{len(lines)}种。"
    nobody = ["# 未作规定的情形：", *_nobody(silent), "", "# 还不能判断的情形：", *_nobody(undecided)]
    return "\n".join([head, *nobody, "", *lines, ""])


if __name__ == "__main__":
    GOLDEN.write_text(surface(), encoding="utf-8")
