"""Every clause and every gate keeps examples of both sides in its own file, and they hold."""

from collections.abc import Iterator

import pytest

from luoshi.law.book import load_book
from luoshi.law.finding import Finding
from luoshi.law.gate import Case, Gate
from luoshi.law.provision import Clause, Example

CASES = [(clause, example) for clause in load_book().clauses for example in clause.examples]

GATES = [item for item in load_book().provisions if isinstance(item, Gate)]
FILES = [(item, case) for item in GATES for case in item.cases]


def _name(value: object) -> str:
    if isinstance(value, Clause):
        return value.check
    if isinstance(value, Gate):
        return value.id
    return "breach" if isinstance(value, Example | Case) and value.says is not None else "clean"


def _messages(clause: Clause, example: Example) -> Iterator[str]:
    for said in clause.run(example.draft):
        if isinstance(said, Finding):
            yield said.message


@pytest.mark.parametrize(("clause", "example"), CASES, ids=_name)
def test_example(clause: Clause, example: Example) -> None:
    messages = list(_messages(clause, example))
    if example.says is None:
        assert not messages
    else:
        assert any(example.says in message for message in messages), messages


def test_every_clause_has_both_sides() -> None:
    for clause in load_book().clauses:
        sides = {example.says is None for example in clause.examples}
        assert sides == {True, False}, f"{clause.check} {clause.name} 缺少例证"


@pytest.mark.parametrize(("item", "case"), FILES, ids=_name)
def test_file(item: Gate, case: Case) -> None:
    told = [str(one) for one in item.run(case.file)]
    if case.says is None:
        assert not told
    else:
        assert any(case.says in words for words in told), told


def test_every_gate_has_both_sides_and_says_what_to_do() -> None:
    for item in GATES:
        sides = {case.says is None for case in item.cases}
        assert sides == {True, False}, f"{item.id} {item.name} 缺少例证"
        for said in (one for case in item.cases for one in item.run(case.file)):
            assert said.missing.endswith("。"), f"{item.id} 缺什么：{said.missing}"
            assert said.remedy.endswith("。"), f"{item.id} 怎么办：{said.remedy}"


def test_passages_quote_the_draft() -> None:
    for clause, example in CASES:
        for said in clause.run(example.draft):
            if isinstance(said, Finding) and said.passage:
                passage = said.passage
                assert example.draft.text(passage.part)[passage.start:passage.end] == passage.quote, clause.check
