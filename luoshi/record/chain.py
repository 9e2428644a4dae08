"""The chain: what of a row is hashed, and how. Knows no database, so that an auditor can repeat it elsewhere.

hash = SM3 of the UTF-8 text of one JSON array without blanks: the columns as they are stored, in the order of `COLUMNS`
(`at` in milliseconds since 1970-01-01 UTC, provisions and facts as JSON text), and `prev` in lower-case hexadecimal
digits. The first row's `prev` is 32 zero bytes.
"""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from uuid import UUID

from luoshi.record.sm3 import sm3

GENESIS = bytes(32)
COLUMNS = (
    "seq",
    "at",
    "gesture",
    "action",
    "actor_id",
    "actor_name",
    "actor_post",
    "for_id",
    "for_name",
    "for_post",
    "capacity",
    "subject_type",
    "subject_id",
    "provisions",
    "before",
    "after",
    "reason",
    "note",
    "prev",
)
Values = Sequence[object]
Json = str | int | float | bool | date | Decimal | UUID | None | Sequence["Json"] | Mapping[str, "Json"]
"""What facts may hold. Dates, decimals and ids are kept as text."""
Facts = Mapping[str, Json]


def _fact(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal | UUID):
        return str(value)
    raise TypeError(f"事实只能用文字、数字、日期和它们的列表，不能是{type(value).__name__}")


_row = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_facts = json.JSONEncoder(
    ensure_ascii=False, separators=(",", ":"), default=_fact, sort_keys=True, allow_nan=False, check_circular=True
)


def canonical(facts: Json) -> str:
    """Facts as the JSON text that is stored and hashed: keys sorted, no blanks.

    Raises TypeError or ValueError for what JSON cannot keep exactly.
    """
    return _facts.encode(facts)


def digest(values: Values) -> bytes:
    """The hash of one row's values, in the order of `COLUMNS`.

    Raises TypeError or ValueError for values that no row written here can have.
    """
    *fields, prev = values
    if not isinstance(prev, bytes | memoryview):
        raise TypeError("前值须为字节")
    fields.append(bytes(prev).hex())
    return sm3(_row.encode(fields).encode())
