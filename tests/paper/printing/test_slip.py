"""The return slip."""

import re
from dataclasses import replace
from datetime import date

from luoshi.paper.printing import print_slip
from luoshi.terms.slip import Slip, SlipRow
from tests.paper.printing.measure import all_text, page_lines

ROW = SlipRow("应改正", "标题", "关于请求解决经费的报告", "请求批准的事项应当用“请示”。", "第五十条",
              "请示应当一文一事", rewrite="关于解决经费的请示", accepted="")
SLIP = Slip("西丰县人民政府办公室", "西丰县财政局", "关于请求解决经费的报告", "西财〔2022〕18号", date(2022, 9, 22),
            "西丰县人民政府工作规则（试行）", (ROW,) * 3, ("是否已经县政府领导同意",), "李四")


def test_the_slip_says_everything_and_repeats_its_bytes() -> None:
    made = print_slip(SLIP)
    assert made == print_slip(SLIP)
    text = re.sub(r"\s", "", all_text(made.data))
    for words in ("退文单", "西丰县财政局", "西财〔2022〕18号", "请求批准的事项应当用“请示”。", "关于解决经费的请示",
                  "第五十条", "请示应当一文一事", "是否已经县政府领导同意", "李四", "2022年9月22日", "共1页"):
        assert set(words) <= set(text), words
    assert "有下列3处不符合规定" in text


def test_a_long_slip_runs_over_pages_with_its_heading_row() -> None:
    long = SlipRow("应改正", "正文", "落" * 900, "改。", "第一条", "")
    made = print_slip(Slip("县政府办公室", "", "题", "", date(2022, 9, 1), "规则", (*(ROW,) * 20, long), clerk=""))
    pages = page_lines(made.data)
    assert made.pages == len(pages) > 2
    assert all(any("问题和处理意见" in line.text for line in page) for page in pages)


def test_a_slip_of_open_points_alone() -> None:
    made = print_slip(Slip("县政府办公室", "县财政局", "题", "", date(2022, 9, 1), "规则", (), ("一点",)))
    assert "有下列事项需要核实" in all_text(made.data)


def said(*rows: SlipRow, open_points: tuple[str, ...] = ()) -> str:
    slip = Slip("县政府办公室", "县财政局", "题", "", date(2022, 9, 1), "规则", rows, open_points)
    return re.sub(r"\s", "", all_text(print_slip(slip).data))


def test_what_was_accepted_stands_apart_and_is_not_counted() -> None:
    accepted = replace(ROW, quote="西财[2022]18号", rewrite="西财〔2022〕18号", accepted="随原件保留")
    text = said(ROW, accepted, ROW)
    assert "有下列2处不符合规定" in text
    assert text.index("来文已说明理由、予以接受的") < text.index("西财[2022]18号") < text.index("随原件保留")
    assert "西财〔2022〕18号" not in text
    assert "来文已说明理由" not in said(ROW)
    alone = said(accepted)
    assert "没有需要退回修改的事项" in alone
    assert "不符合规定" not in alone
    assert "有下列事项需要核实" in said(accepted, open_points=("一点",))


def test_a_deletion_is_proposed_as_one_and_nothing_where_nothing_is_certain() -> None:
    assert "建议删去：“切实地”" in said(replace(ROW, quote="切实地", rewrite=""))
    assert "建议" not in said(replace(ROW, rewrite=None))
    assert "建议删去" not in said(replace(ROW, quote="", rewrite=""))
