"""Positions against the official figures (standards 1.7), within half a millimetre, read from the PDF."""

from dataclasses import replace

import pytest

from luoshi.paper.printing import print_pdf
from luoshi.paper.printing.compose import compose
from luoshi.paper.printing.pdf import lay
from luoshi.terms.document import Draft
from luoshi.terms.profile import GB_T_9704, Layout
from tests.paper.printing.measure import Line, find, page_lines, page_rules
from tests.paper.printing.samples import IMPRINT, filled, joint, ordinary

NEAR = 0.5

FREE = 1.0
"""The mark's size is free (7.2.4), so the foot of its ink is the face's own."""


def near(value: float, figure: float) -> None:
    assert abs(value - figure) <= NEAR, f"{value:.2f} mm, the figure has {figure}"


def lines_of(draft: Draft, page: int = 1) -> list[Line]:
    return page_lines(print_pdf(draft, GB_T_9704).data)[page - 1]


def test_figure_2_ordinary_first_page() -> None:
    draft = filled(40, copy_number="000001", secrecy="机密★1年", urgency="特急")
    made = print_pdf(draft, GB_T_9704).data
    lines, rules = page_lines(made)[0], page_rules(made)[0]
    for words, figure in (("000001", 37.7), ("机密", 46.7), ("特急", 56.3), ("西丰县人民政府文件", 71.7),
                          ("〔2022〕", 105.1), ("防火工作的通知", 135.5), ("各乡镇", 152.9)):
        near(find(lines, words).top, figure)
    near(find(lines, "人民政府文件").bottom, 85.4)
    near(find(lines, "〔2022〕").bottom, 109.8)
    near(rules[0].y - rules[0].width / 2, 114.1)
    near(rules[0].y + rules[0].width / 2, 114.6)
    body = [line for line in lines if "落" in line.text]
    near(body[-1].bottom, 262.5)
    assert all(abs(after.base - before.base - 10.45) < 0.4 for before, after in zip(body, body[1:], strict=False))
    near(lines[-1].top, 268.1)
    near(lines[-1].bottom, 271.3)


def test_figure_4_joint_upward() -> None:
    made = print_pdf(joint(), GB_T_9704).data
    lines, rules = page_lines(made)[0], page_rules(made)[0]
    near(find(lines, "签发人").top, 146.2)
    near(find(lines, "〔2022〕").top, 156.7)
    near(rules[0].y - rules[0].width / 2, 166.0)
    near(find(lines, "防火检查").top, 187.6)
    assert "王五" in find(lines, "〔2022〕").text
    near(find(lines, "〔2022〕").left, 28 + 156 / 28 + 0.3)


def test_figure_5_sealed_signature() -> None:
    matter = compose(filled(14, annotation="（此件公开发布）", copies="县委办公室" * 8,
                            printed="西丰县人民政府办公室 2022年9月22日印发"), Layout.DOCUMENT)
    made = lay(replace(matter, sign=replace(matter.sign, seal=50.0)), GB_T_9704).pdf
    lines, rules = page_lines(made)[1], page_rules(made)[1]
    for words, figure in (("西丰县人民政府", 117.3), ("2022年9月22日", 126.6), ("此件公开发布", 136.8), ("抄送", 238.5),
                          ("印发", 255.9)):
        near(find(lines, words).top, figure)
    near(find(lines, "2022年9月22日").bottom, 131.3)
    near(rules[0].y, 235.5)
    near(rules[-1].y, 262.5)
    near(find(lines, "2022年9月22日").right, 184 - 4 * 156 / 28 - 0.9)


def test_figure_9_enclosures_and_unsealed_signature() -> None:
    draft = filled(14, attachment_note="附件：1.防火方案\n2.防火名单\n3.防火经费", mark="西丰县财政局文件",
                   signature="西丰县财政局\n西丰县林业局")
    lines = page_lines(print_pdf(draft, GB_T_9704, sealed=False).data)[1]
    for words, figure in (("防火方案", 84.4), ("防火名单", 94.9), ("防火经费", 105.3), ("西丰县财政局", 121.4),
                          ("西丰县林业局", 131.7), ("2022年9月22日", 142.4)):
        near(find(lines, words).top, figure)
    date, name = find(lines, "2022年9月22日"), find(lines, "西丰县财政局")
    near(date.left - name.left, 2 * 156 / 28)


def test_figure_10_annex_page() -> None:
    lines = lines_of(ordinary(attachments=("附件2\n防火工作方案\n" + "落" * 60,)), page=3)
    near(find(lines, "附件2").top, 37.9)
    near(find(lines, "防火工作方案").top, 56.9)
    near(find(lines, "落").top, 74.1)
    near(find(lines, "附件2").left, 28.4)


def test_figure_11_letter() -> None:
    draft = ordinary(copy_number="000001", secrecy="机密★1年", urgency="特急", title="西丰县人民政府关于防火物资的函",
                     number="西政函〔2022〕8号")
    made = print_pdf(draft, GB_T_9704).data
    lines, rules = page_lines(made)[0], page_rules(made)[0]
    near(lines[0].top, 29.8)
    assert abs(lines[0].bottom - 41.5) <= FREE
    near(find(lines, "000001").top, 52.7)
    near(find(lines, "防火物资").top, 95.7)
    assert "〔2022〕" in find(lines, "000001").text
    near(find(lines, "〔2022〕").right, 184)
    figures = ((46.2, 46.9), (47.8, 48.0), (275.2, 275.4), (276.4, 277.1))
    for rule, (top, bottom) in zip(rules, figures, strict=True):
        near(rule.y - rule.width / 2, top)
        near(rule.y + rule.width / 2, bottom)
        near(rule.left, 20)
        near(rule.right, 190)
    assert not any("—" in line.text for line in lines)


def test_figure_12_order() -> None:
    draft = Draft.of(mark="西丰县人民政府令", number="第3号", body="现予公布。", signature="县长 张三",
                     date="2022年9月22日")
    lines = lines_of(draft)
    near(find(lines, "人民政府令").top, 57.4)
    assert abs(find(lines, "人民政府令").bottom - 71.1) <= FREE
    near(find(lines, "第3号").top, 91.8)
    near(find(lines, "现予公布").top, 117.5)
    label, date = find(lines, "签名章位置"), find(lines, "2022年")
    assert 10 < date.top - label.bottom < 14
    near(date.right, 184 - 4 * 156 / 28 - 0.9)


@pytest.mark.parametrize("layout", [Layout.DOCUMENT, Layout.MINUTES])
def test_mark_of_ordinary_papers_and_minutes_stands_35_mm_below_the_type_area(layout: Layout) -> None:
    near(page_lines(print_pdf(ordinary(**IMPRINT), GB_T_9704, layout).data)[0][0].top, 71.7)
