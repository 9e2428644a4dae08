"""All rows of the sign-off table by id: S01-S39 of the catalogue, and S40, ours: 上行文 (附件1 五（二）8)."""

from luoshi.rulebook.signing.decision import SignRow
from luoshi.rulebook.signing.rows_county import DOWNWARD_ROWS, SUBJECT_ROWS, UPWARD_ROWS
from luoshi.rulebook.signing.rows_minutes import MINUTES_ROWS
from luoshi.rulebook.signing.rows_office import JOINT_ROWS, OFFICE_ROWS
from luoshi.rulebook.signing.rows_others import OTHER_ROWS

ROWS: tuple[SignRow, ...] = tuple(sorted(
    (*UPWARD_ROWS, *SUBJECT_ROWS, *DOWNWARD_ROWS, *MINUTES_ROWS, *OFFICE_ROWS, *JOINT_ROWS, *OTHER_ROWS),
    key=lambda row: row.id,
))


def rows(*ids: str) -> tuple[SignRow, ...]:
    """The rows of these ids. Raises KeyError for an id that no row has."""
    by_id = {row.id: row for row in ROWS}
    return tuple(by_id[one] for one in ids)
