"""What a clause says of a draft: hits while it runs, findings when they leave the rulebook."""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass

from luoshi.law.force import Force
from luoshi.terms.document import Passage


@dataclass(frozen=True, slots=True)
class Hit:
    """Said by a rule's function: where, what is wrong and what to do, and the certain rewrite of the passage.

    rewrite replaces exactly the passage; give it only where it is certain. advice is a proposal in words.
    force: softer than the clause's own, where the machine cannot decide (catalogue 7.10(3)).
    """

    passage: Passage | None
    message: str
    rewrite: str | None = None
    force: Force | None = None


@dataclass(frozen=True, slots=True)
class Needs:
    """Said by a rule's function that cannot decide: the fact that is missing, in words for the clerk."""

    what: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault: a stable check id, its passage, the article with its words, and what to do."""

    check: str
    name: str
    force: Force
    at: str
    words: str
    passage: Passage | None
    message: str
    rewrite: str | None = None

    @property
    def place(self) -> str:
        """The part of the document, by its Chinese name."""
        return self.passage.part.value if self.passage else "全文"


@dataclass(frozen=True, slots=True)
class NotChecked:
    """A check that could not decide. Never silently passed."""

    check: str
    name: str
    at: str
    needs: str


def keys_of(findings: Sequence[Finding]) -> list[str]:
    """Names for findings that stay the same while their passages' words do, wherever these move."""
    seen: dict[str, int] = {}
    keys = []
    for finding in findings:
        passage = finding.passage
        where = f"{passage.part.name}-{zlib.crc32(passage.quote.encode()):08x}" if passage else "all"
        stem = f"{finding.check}-{where}"
        seen[stem] = seen.get(stem, 0) + 1
        keys.append(f"{stem}-{seen[stem]}")
    return keys
