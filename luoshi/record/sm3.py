"""SM3 (GB/T 32905-2016): from the machine's OpenSSL, else from the package `cryptography`, which brings its own."""

import hashlib
import importlib
from collections.abc import Callable

Hash = Callable[[bytes], bytes]


def from_hashlib() -> Hash:
    """SM3 of the interpreter's OpenSSL. Raises ValueError where it has none."""
    blank = hashlib.new("sm3")

    def sm3(data: bytes) -> bytes:
        running = blank.copy()  # a quarter quicker than a look-up by name
        running.update(data)
        return running.digest()

    return sm3


def from_cryptography() -> Hash:
    """SM3 of `cryptography`. Raises ImportError where it is not installed."""
    hashes = importlib.import_module("cryptography.hazmat.primitives.hashes")

    def sm3(data: bytes) -> bytes:
        running = hashes.Hash(hashes.SM3())
        running.update(data)
        digest: bytes = running.finalize()
        return digest

    return sm3


def find(first: Callable[[], Hash] = from_hashlib, second: Callable[[], Hash] = from_cryptography) -> Hash:
    """The first that this machine has. Raises RuntimeError with a word for the one who installs."""
    try:
        return first()
    except ValueError:
        try:
            return second()
        except ImportError:
            raise RuntimeError("本机的 OpenSSL 没有 SM3 算法。请安装 Python 软件包 cryptography 后重试。") from None


sm3 = find()
"""bytes -> 32 bytes."""
