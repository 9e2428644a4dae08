"""Rows, characters, page numbers, imprint, headings and signatures over many papers."""

from itertools import pairwise

import pytest

from luoshi.paper.printing import print_pdf
from luoshi.paper.printing.fitting import Fit, Seen, fitted
from luoshi.terms.document import Draft
from luoshi.terms.profile import GB_T_9704, Profile
from tests.paper.printing.measure import find, page_lines, page_rules
from tests.paper.printing.samples import HOUSE, IMPRINT, filled, ordinary

CELL = 156 / 28


@pytest.mark.parametrize("profile", [HOUSE, GB_T_9704])
def test_full_pages_hold_22_rows_of_28_characters(profile: Profile) -> None:
    pages = page_lines(print_pdf(filled(60), profile).data)
    for page in pages[1:3]:
        rows = [line for line in page if "落" in line.text]
        assert len(rows) == 22
        assert {len(line.text) for line in rows} == {28}
        assert all(abs(after.base - before.base - 10.449) < 0.36 for before, after in pairwise(rows))
        assert abs(rows[0].top - 37.15) < 0.3
        assert rows[-1].bottom < 262.3
        assert all(abs(line.left - 28.25) < 0.3 and abs(line.right - 183.8) < 0.3 for line in rows)


def test_the_same_paper_gives_the_same_bytes() -> None:
    draft = ordinary(**IMPRINT, attachments=("方案\n内容。",))
    assert print_pdf(draft, HOUSE) == print_pdf(draft, HOUSE)
    assert print_pdf(draft, HOUSE).data != print_pdf(draft, GB_T_9704).data


def test_page_numbers_stand_outside() -> None:
    for number, page in enumerate(page_lines(print_pdf(filled(80), HOUSE).data), 1):
        mark = find(page, f"—{number}—")
        if number % 2:
            assert abs(mark.right - (184 - 14 * 25.4 / 72)) < 0.5
        else:
            assert abs(mark.left - (28 + 14 * 25.4 / 72)) < 0.5


@pytest.mark.parametrize("rows", range(1, 48, 2))
def test_imprint_stands_at_the_foot_of_the_last_page_and_the_signature_is_not_alone(rows: int) -> None:
    made = print_pdf(filled(rows, **IMPRINT), HOUSE)
    pages, rules = page_lines(made.data), page_rules(made.data)
    assert len(pages) == made.pages
    black = rules[-1][-3:]
    assert [round(rule.width, 2) for rule in black] == [0.35, 0.25, 0.35]
    assert abs(black[-1].y - 262) < 0.3
    assert all(abs(rule.left - 28) < 0.1 and abs(rule.right - 184) < 0.1 for rule in black)
    signed = next(page for page in pages if any(line.text == "2022年9月22日" for line in page))
    assert any("落" in line.text for line in signed)


@pytest.mark.parametrize("rows", range(4, 12))
def test_a_heading_is_never_the_last_line_of_a_page(rows: int) -> None:
    body = "落" * (rows * 28 - 2) + "\n二、工作措施\n各地要抓好落实。"
    for page in page_lines(print_pdf(ordinary(body=body), HOUSE).data):
        assert not [line for line in page if "—" not in line.text][-1].text.startswith("二、")


def test_first_page_shows_text_when_the_addressees_are_many() -> None:
    many = "、".join(f"西丰县第{number}人民办事机关" for number in range(40))
    made = print_pdf(ordinary(addressees=many), HOUSE)
    first, last = page_lines(made.data)[0], page_lines(made.data)[-1]
    assert any("防火工作" in line.text for line in first[3:])
    assert find(last, "主送：")
    assert any("主送机关过多" in note for note in made.notes)


def test_fitting_prefers_the_standard_grid_and_says_what_it_did() -> None:
    def seen(alone: bool) -> Seen:
        return Seen(1, 2 if alone else 1, 2, 10.0, 8)

    assert fitted(lambda fit: seen(False)) == (Fit(), "")
    assert fitted(lambda fit: seen(fit.rows != 23))[0] == Fit(23)
    assert "23行" in fitted(lambda fit: seen(fit.rows != 23))[1]
    fit, note = fitted(lambda fit: seen(not fit.reserve))
    assert fit.reserve == 25.0
    assert "末尾移到" in note
    assert fitted(lambda fit: Seen(1, 2, 2, 10.0, 1) if not fit.keep else Seen(2, 2, 2, 0, 1))[0] == Fit(keep=True)
    assert "请增删文字" in fitted(lambda fit: seen(True))[1]


def test_papers_without_signature_or_text_print_too() -> None:
    assert print_pdf(Draft(), HOUSE).pages == 1
    made = print_pdf(Draft.of(title="关于放假的通知", body="放假。", date="2022年9月22日"), HOUSE)
    date = find(page_lines(made.data)[0], "2022年9月22日")
    assert abs(date.right - (184 - 4 * CELL - 0.9)) < 0.5
