"""Two hundred press 编号 at once, on both databases: no gap, no double, one number for a document (X1-3.m1)."""

from tests.documents.after.crowd import DOCUMENTS, DOUBLES
from tests.record.test_crowd import Scratch


def test_two_hundred_numbers_at_once(scratch: Scratch) -> None:
    scratch.run("tests.documents.after.crowd", "prepare")
    told = scratch.run("tests.documents.after.crowd", "press").split()
    assert told.count("已编号") == DOUBLES
    assert sorted(int(one) for one in told if one != "已编号") == list(range(1, DOCUMENTS + 1))
    assert scratch.ask("SELECT last FROM documents_counter") == [(DOCUMENTS,)]
    lines = "SELECT COUNT(*), COUNT(DISTINCT document_id), COUNT(DISTINCT serial), MAX(serial) FROM documents_number"
    assert scratch.ask(lines) == [(DOCUMENTS, DOCUMENTS, DOCUMENTS, DOCUMENTS)]
    acts = "SELECT COUNT(*) FROM record_record WHERE action LIKE '%give_number'"
    assert scratch.ask(acts) == [(DOCUMENTS,)]
    assert "逐条核对无误" in scratch.run("luoshi.cli.main", "record", "verify")
