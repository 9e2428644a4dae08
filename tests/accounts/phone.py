"""A telephone that shows codes: the machine's time stands still and moves on by hand."""

import time
from dataclasses import dataclass

import pytest
from django_otp.oath import TOTP

START = 1_800_000_000.0


@dataclass
class Phone:
    """Shows the code of a key at its own time."""

    at: float = START

    def code(self, key: str, later: float = 0) -> str:
        """Six digits."""
        counter = TOTP(bytes.fromhex(key))
        counter.time = self.at + later
        return f"{counter.token():06}"

    def forward(self, seconds: float) -> None:
        """Time passes."""
        self.at += seconds


def running(patch: pytest.MonkeyPatch) -> Phone:
    """The machine's clock follows the telephone's."""
    phone = Phone()
    patch.setattr(time, "time", lambda: phone.at)
    return phone
