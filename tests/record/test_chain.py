"""Hash and canonical form: fixed for ever, the same on every database."""

import sys
from datetime import UTC, datetime, timedelta, timezone
from types import ModuleType
from uuid import UUID

import pytest

from luoshi.record import sm3
from luoshi.record.chain import COLUMNS, GENESIS, canonical, digest
from luoshi.record.moments import moment, stored

ABC = "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"
ROW = (
    *(1, 1795397400000, 1, "documents.submit", 7, "张三", "县教育局科员", None, "", "", ""),
    *("documents.paper", "9", '["第五十二条"]', "{}", '{"state":"核稿"}', "", "", GENESIS),
)


def test_sm3_answers_the_example_of_the_standard() -> None:
    assert sm3.sm3(b"abc").hex() == ABC


def test_without_sm3_in_openssl_the_package_serves(monkeypatch: pytest.MonkeyPatch) -> None:
    def none() -> sm3.Hash:
        raise ValueError

    monkeypatch.setitem(sys.modules, "cryptography.hazmat.primitives.hashes", None)
    with pytest.raises(RuntimeError, match="cryptography"):
        sm3.find(none)

    class Hash:
        """As the package's own."""

        def __init__(self, _algorithm: object) -> None:
            self.data = b""

        def update(self, data: bytes) -> None:
            self.data += data

        def finalize(self) -> bytes:
            return sm3.from_hashlib()(self.data)

    package = ModuleType("hashes")
    monkeypatch.setattr(package, "Hash", Hash, raising=False)
    monkeypatch.setattr(package, "SM3", object, raising=False)
    monkeypatch.setitem(sys.modules, "cryptography.hazmat.primitives.hashes", package)
    assert sm3.find(none)(b"abc").hex() == ABC


def test_the_form_of_a_row_is_fixed() -> None:
    text = (
        '[1,1795397400000,1,"documents.submit",7,"张三","县教育局科员",null,'
        '"","","","documents.paper","9","[\\"第五十二条\\"]","{}","{\\"state\\":\\"核稿\\"}","","","' + "0" * 64 + '"]'
    )
    assert len(ROW) == len(COLUMNS)
    assert digest(ROW) == sm3.sm3(text.encode())


def test_bytes_as_every_driver_hands_them_over_hash_alike() -> None:
    assert digest([*ROW[:-1], memoryview(GENESIS)]) == digest(ROW)


def test_a_moment_is_one_number_whatever_its_zone() -> None:
    at = datetime(2026, 11, 23, 9, 30, 0, 1999, tzinfo=timezone(timedelta(hours=8)))
    assert stored(at) == ROW[1] + 1
    assert moment(stored(at)) == datetime(2026, 11, 23, 1, 30, 0, 1000, tzinfo=UTC)
    assert stored(datetime(1969, 12, 31, 23, 59, 59, tzinfo=UTC)) == -1000


def test_values_of_other_types_fit_nothing() -> None:
    for odd in ([*ROW[:-1], "0" * 64], [1, b"", *ROW[2:]]):
        with pytest.raises(TypeError):
            digest(odd)


def test_facts_have_one_form() -> None:
    assert canonical({"b": 1, "a": [True, None, "甲"]}) == '{"a":[true,null,"甲"],"b":1}'
    assert canonical({"id": UUID(int=1)}) == '{"id":"00000000-0000-0000-0000-000000000001"}'
