"""Papers of a known size for the benches: invented text, every part present."""

import io

import docx
from docx.oxml.ns import qn
from docx.shared import Pt

from luoshi.terms.document import Draft

PARAGRAPH = (
    "各乡（镇）人民政府要按照属地管理的原则，组织村（社区）对辖区内的供水设施、排水沟渠和应急物资进行逐处检查，"
    "6月20日前把检查情况和整改措施报县水利局，由县水利局汇总后于6月30日前报告县政府，县政府督查室7月组织核查。"
)


def notice(paragraphs: int = 10) -> Draft:
    """An ordinary downward notice; 10 paragraphs fill three pages."""
    lines = ["为做好今年的防汛工作，现就有关事项通知如下："]
    for number in range(paragraphs):
        if number % 4 == 0:
            lines.append(f"{'一二三四五六七八九十'[number // 4 % 10]}、落实第{number // 4 + 1}项任务")
        lines.append(PARAGRAPH)
    return Draft.of(
        mark="西丰县人民政府文件",
        number="西政发〔2026〕8号",
        title="西丰县人民政府关于做好2026年防汛工作的通知",
        addressees="各乡（镇）人民政府，县政府各部门、各直属机构：",
        body="\n".join(lines),
        signature="西丰县人民政府",
        date="2026年6月5日",
        annotation="（此件公开发布）",
        copies="抄送：县委办公室，县人大常委会办公室，县政协办公室。",
        printed="西丰县人民政府办公室　2026年6月5日印发",
    )


def typed() -> bytes:
    """The same notice as a clerk types it: a word processor's full style sheet, faces set by hand on every run."""
    made = docx.Document()
    for block in notice().blocks:
        run = made.add_paragraph().add_run(block.text)
        run.font.size = Pt(16)
        run.font.name = "仿宋_GB2312"
        run.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), "仿宋_GB2312")
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()
