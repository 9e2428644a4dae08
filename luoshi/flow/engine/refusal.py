"""A verb that cannot be done, and what to do instead."""


class Refusal(Exception):
    """Refused: `reason` says why, `advice` what to do, both Chinese; `at` is the place of the text, '' where practice.

    by, when: who came first and when (as printed), where another was quicker.
    """

    def __init__(self, reason: str, advice: str = "", at: str = "", *, by: str = "", when: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.advice = advice
        self.at = at
        self.by = by
        self.when = when

    def __str__(self) -> str:
        place = f"（{self.at}）" if self.at else ""
        return f"{self.reason}{place}。{self.advice}" if self.advice else f"{self.reason}{place}。"


class Repeated(Refusal):
    """The same press came twice: the first one counts, the second changes nothing. Delivery shows the result."""
