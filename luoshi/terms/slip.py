"""退文单: what a return slip says (附件1 五（二）7: returned with reasons)."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class SlipRow:
    """One reason: where, the words at fault, what is wrong and what to do, the provision and its words.

    rewrite: words to put for `quote`; "" when they are to go, None when nothing certain is proposed.
    accepted: the sender's reason, where the office lets the matter stand.
    """

    force: str
    place: str
    quote: str
    message: str
    at: str
    words: str
    rewrite: str | None = None
    accepted: str = ""


@dataclass(frozen=True, slots=True)
class Slip:
    """A return slip. `office` returns the paper to `sender`; `rulebook` is the Rules' name and number."""

    office: str
    sender: str
    title: str
    number: str
    on: date
    rulebook: str
    rows: tuple[SlipRow, ...]
    open_points: tuple[str, ...] = ()
    clerk: str = ""
