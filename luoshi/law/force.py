"""Force of a norm by its own modal words (catalogue section 0)."""

import re
from enum import StrEnum


class Force(StrEnum):
    """What a broken norm does: stops, asks for a recorded reason, advises, or nothing (a statement)."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"
    STATEMENT = "statement"

    @property
    def label(self) -> str:
        """The word for a finding of this force."""
        return {"error": "必须改正", "warning": "应说明理由", "advice": "建议", "statement": "原则性规定"}[self.value]

    @property
    def norm(self) -> str:
        """The word for a norm of this force on the rules page."""
        return {"error": "必须", "warning": "一般应当", "advice": "提倡", "statement": "原则"}[self.value]

    @property
    def rank(self) -> int:
        """0 is the gravest."""
        return list(Force).index(self)


_SOFT = re.compile(r"原则上|一般|除[^，。；]{1,20}外")
_ADVICE = re.compile(r"力求|尽可能|注重|提倡|根据需要|鼓励")
_HARD = re.compile(r"不得|必须|须|严禁|一律|不予|应当|决不允许|应(?!急|用|对|收|付|有尽有)")


def force_of(words: str) -> Force:
    """Force by wording: softeners beat duty words, duty words beat advice, anything else is a statement."""
    if _SOFT.search(words):
        return Force.WARNING
    if _HARD.search(words):
        return Force.ERROR
    return Force.ADVICE if _ADVICE.search(words) else Force.STATEMENT
