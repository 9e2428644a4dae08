"""What a government site prints around a document: the table of particulars above it, the interpretation below."""

import re
from collections.abc import Sequence

from luoshi.paper.reading.line import Line
from luoshi.terms.document import Part

_LABEL = re.compile(
    r"(?:索\s*引\s*号|主题分类|主\s*题\s*词|信息分类|发文机关|发文机构|发布机构|公开方式|公开形式|公开范围|成文日期|生成日期|生效日期|"
    r"发布日期|发布时间|发文日期|标\s*题|名\s*称|发文字号|文\s*号|有效性|效力状态|信息来源|来\s*源|浏览次数|点击数|字体大小)\s*[:：]"
)
_FURNITURE = re.compile(
    r"^(?:文件\s*file|【?\s*打\s*印\s*】?\s*【?\s*关\s*闭\s*】?|打印本页|关闭窗口|返回顶部|[上下]一[篇条][:：].*|分享到?[:：]?.*|"
    r"(?:公开程序|责任部门)[:：][^:：]{0,24}|"
    r"扫一扫.*|(?:【?字体?[:：]?\s*)?(?:\[?大\]?\s*\[?中\]?\s*\[?小\]?】?)|点击此?处?下载.*|"
    r"相关(?:链接|附件|解读|文件)[:：]?)$", re.I
)
_INTERPRETATION = re.compile(
    r"^(?:(?:相关|政策|文件)?解读(?:\s*unscramble)?[:：]?|图解(?:\s*picture interpretation)?|(?:政策|文件)?图解[:：]?"
    r"|[^，。；：]{0,10}《[^》]{2,80}》\s*(?:的?\s*(?:政策|文件|起草|编制)?\s*(?:解读|说明))|关于《[^》]{2,80}》的?(?:政策|文件)?解读"
    r"|(?:一图读懂|政策解读[:：]).{0,60})$", re.I
)
_ANNEX = re.compile(r"^附\s*件")
_SEARCHED = 24


def mark_header(lines: Sequence[Line]) -> int:
    """Settle the particulars above the document; gives the index of the first line after them."""
    labelled = [index for index, line in enumerate(lines[:_SEARCHED]) if _labelled(line.text)]
    if sum(len(_LABEL.findall(lines[index].text)) for index in labelled) < 2:
        return 0
    end = _run_of(labelled) + 1
    while end < len(lines) and _FURNITURE.match(lines[end].text.strip()):
        end += 1
    for line in lines[:end]:
        line.settle(Part.WEB)
    return end


def _labelled(text: str) -> bool:
    return (":" in text or "：" in text) and _LABEL.match(text.strip()) is not None


def _run_of(labelled: Sequence[int]) -> int:
    """The last of the labelled lines that stand together."""
    last = labelled[0]
    for index in labelled[1:]:
        if index - last > 3:
            break
        last = index
    return last


def mark_interpretation(lines: Sequence[Line], start: int) -> int:
    """Settle the interpretation that follows the document; gives the index where it begins."""
    for index in range(start, len(lines)):
        text = lines[index].text.strip()
        if len(text) <= 100 and _INTERPRETATION.match(text) and not _ANNEX.match(lines[index - 1].text.strip()):
            for line in lines[index:]:
                line.settle(Part.INTERPRETATION)
            return index
    return len(lines)


def mark_furniture(lines: Sequence[Line]) -> None:
    """Settle buttons and links that came along with a copied page."""
    for line in lines:
        if not line.known and line.is_text and len(line.text) <= 60 and _FURNITURE.match(line.text.strip()):
            line.settle(Part.WEB)
