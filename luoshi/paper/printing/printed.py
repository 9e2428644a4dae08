"""What printing gives and how it refuses."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Printed:
    """A print. `notes` in Chinese: stand-in faces, missing characters, fitted rows, what could not be laid out."""

    data: bytes
    pages: int
    notes: tuple[str, ...]


class Unprintable(Exception):
    """The paper cannot be printed; the Chinese message says what to do."""
