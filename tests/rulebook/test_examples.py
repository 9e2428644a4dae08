"""Every clause keeps examples of both sides in its own file, and they hold."""

from collections.abc import Iterator

import pytest

from luoshi.law.book import load_book
from luoshi.law.finding import Finding
from luoshi.law.provision import Clause, Example

CASES = [(clause, example) for clause in load_book().clauses for example in clause.examples]


def _name(value: object) -> str:
    if isinstance(value, Clause):
        return value.check
    return "breach" if isinstance(value, Example) and value.says is not None else "clean"


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


def test_passages_quote_the_draft() -> None:
    for clause, example in CASES:
        for said in clause.run(example.draft):
            if isinstance(said, Finding) and said.passage:
                passage = said.passage
                assert example.draft.text(passage.part)[passage.start:passage.end] == passage.quote, clause.check
