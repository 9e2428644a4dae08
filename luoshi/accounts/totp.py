"""动态口令 (RFC 6238): the secret as a picture, and checking a code. The clock is the machine's own: the telephone
knows no rehearsal.
"""

import base64
import secrets
import time
from urllib.parse import quote

import segno
from django_otp.oath import TOTP

ISSUER = "落实"
DIGITS = 6
TOLERANCE = 1
"""Steps of 30 s before and after."""


def fresh_key() -> str:
    """20 random bytes in hexadecimal digits."""
    return secrets.token_hex(20)


def readable(key: str) -> str:
    """The secret as it is typed by hand: groups of four."""
    plain = base64.b32encode(bytes.fromhex(key)).decode()
    return " ".join(plain[at : at + 4] for at in range(0, len(plain), 4))


def picture(key: str, login: str) -> str:
    """The secret as a QR code, an SVG element without style or script."""
    label = quote(f"{ISSUER}:{login}")
    secret = readable(key).replace(" ", "")
    address = f"otpauth://totp/{label}?secret={secret}&issuer={quote(ISSUER)}&digits={DIGITS}&period=30"
    drawn: str = segno.make(address, error="m").svg_inline(scale=5, title="动态口令二维码")
    return drawn


def step_of(key: str, code: str) -> int | None:
    """The time step to which a code belongs, None when to none near now."""
    if len(code) != DIGITS or not code.isdecimal():
        return None
    counter = TOTP(bytes.fromhex(key))
    counter.time = time.time()
    return int(counter.t()) if counter.verify(int(code), TOLERANCE) else None
