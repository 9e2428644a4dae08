"""公文要素 recognised in documents of every layout, and in the source text itself."""

import json
import re
import tomllib
from pathlib import Path

import pytest

from luoshi.paper.reading import read_file, read_record, read_text
from luoshi.terms.document import Draft, Part

SHARED = Path(__file__).parents[4] / "shared"


def names(draft: Draft) -> list[str]:
    """Parts in the order in which they stand, repeats folded."""
    found: list[str] = []
    for block in draft.blocks:
        if not found or found[-1] != block.part.name:
            found.append(block.part.name)
    return found


CASES: dict[str, tuple[str, str]] = {
    case["name"]: (case["text"], case["parts"])
    for case in tomllib.loads((Path(__file__).parent / "cases.toml").read_text(encoding="utf-8"))["case"]
}


@pytest.mark.parametrize("case", CASES)
def test_parts_in_order(case: str) -> None:
    text, expected = CASES[case]
    reading = read_text(text)
    assert " ".join(names(reading.draft)) == expected
    assert re.sub(r"[\s#]", "", "".join(block.text for block in reading.draft.blocks)) == re.sub(r"[\s#]", "", text)


def test_signatures() -> None:
    assert len(read_text(CASES["joint"][0]).draft.signatures) == 3
    assert read_text(CASES["list of bodies"][0]).draft.signatures == ("西丰县人民政府",)
    assert read_text(CASES["stray line"][0]).notes == ("标题之前有未能辨认的文字，按正文保留（2处）",)
    assert read_text(CASES["sentence"][0]).notes == ("没有辨认出标题",)


def test_the_source_text_is_read_right() -> None:
    seed = next((SHARED / "seeds").glob("*.txt"), None)
    if seed is None:
        pytest.skip("没有原文文件（../shared/seeds）")
    draft = read_file(seed.read_bytes(), seed.name).draft
    assert names(draft) == [
        "WEB", "TITLE", "ADDRESSEES", "BODY", "SIGNATURE", "DATE", "ANNOTATION", "ATTACHMENT", "INTERPRETATION"]
    assert draft.text(Part.TITLE) == "西丰县人民政府印发关于《西丰县人民政府工作规则(试行)》的通知"
    assert draft.text(Part.ANNOTATION) == "(此件公开发布)"
    opens = {block.annex: block.text for block in reversed(draft.blocks) if block.part is Part.ATTACHMENT}
    assert opens == {1: "西丰县人民政府工作规则(试行)", 2: "附件1:", 3: "附件2:"}
    assert draft.text(Part.INTERPRETATION).startswith("解读 unscramble")


def _records(name: str) -> list[dict[str, object]]:
    path = SHARED / "corpus" / name
    if not path.exists():
        pytest.skip(f"没有语料 ../shared/corpus/{name}")
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _squeezed(text: str) -> str:
    return re.sub(r"\s", "", text).rstrip("：:")


def test_published_documents_are_read_right() -> None:
    """Fields joined to plain text come back as the same parts in at least 97 % of the documents."""
    right: dict[Part, list[bool]] = {Part.TITLE: [], Part.ADDRESSEES: [], Part.DATE: [], Part.SIGNATURE: []}
    for record in _records("real.jsonl"):
        truth = read_record({**record, "body": "甲", "attachment": None})[1]
        order = (Part.NUMBER, Part.TITLE, Part.ADDRESSEES, Part.BODY, Part.SIGNATURE, Part.DATE, Part.ANNOTATION)
        fields = [str(record["body"]) if part is Part.BODY else truth.text(part) for part in order]
        draft = read_text("\n".join(field for field in fields if field)).draft
        for part, hits in right.items():
            if truth.text(part) or part is Part.ADDRESSEES:
                hits.append(_squeezed(draft.text(part)) == _squeezed(truth.text(part)))
    assert all(sum(hits) >= 0.97 * len(hits) for hits in right.values()), {
        part.value: f"{sum(hits)}/{len(hits)}" for part, hits in right.items()}


def test_taught_documents_are_read_as_their_fields_say() -> None:
    for record in _records("faulty.jsonl"):
        fields = read_record(record)[1]
        if record["scope"] == "document":
            draft = read_text(str(record["text"])).draft
            assert {part: draft.text(part) for part in Part} == {part: fields.text(part) for part in Part}, record["id"]
