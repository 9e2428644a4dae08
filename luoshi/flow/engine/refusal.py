"""A verb that cannot be done, and what to do instead: the house's refusal with one objection, and who came first."""

from luoshi.law import refusal
from luoshi.law.refusal import Objection


class Refusal(refusal.Refusal):
    """Refused: `reason` says why, `advice` what to do, both Chinese; `at` is the place of the text, '' where practice.

    by, when: who came first and when (as printed), where another was quicker.
    """

    def __init__(self, reason: str, advice: str = "", at: str = "", *, by: str = "", when: str = "") -> None:
        super().__init__([Objection(at, f"{reason}。", advice)])
        self.reason = reason
        self.advice = advice
        self.at = at
        self.by = by
        self.when = when

    def __str__(self) -> str:
        place = f"（{self.at}）" if self.at else ""
        return f"{self.reason}{place}。{self.advice}"


class Repeated(Refusal):
    """The same press came twice: the first one counts, the second changes nothing. Delivery shows the result."""
