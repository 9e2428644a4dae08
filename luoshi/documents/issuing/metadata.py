"""元数据 of a filed document: the core items of GB/T 33480-2016, and what DA/T 46-2009 asks that is known here."""

import re
from collections.abc import Mapping
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from luoshi.documents.issuing.mark import Mark
from luoshi.documents.issuing.prints import latest_text, print_version
from luoshi.documents.issuing.stamping import chinese_date
from luoshi.documents.models import Document
from luoshi.record.clock import CHINA
from luoshi.terms.document import Draft, Part
from luoshi.terms.packing import unpack

_UNFIT = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_PARTS = {
    "份号": Part.COPY_NUMBER, "密级和保密期限": Part.SECRECY, "紧急程度": Part.URGENCY, "发文机关标志": Part.MARK,
    "发文字号": Part.NUMBER, "签发人": Part.SIGNER, "标题": Part.TITLE, "主送机关": Part.ADDRESSEES,
    "附件说明": Part.ATTACHMENT_NOTE, "发文机关或签发人署名": Part.SIGNATURE, "成文日期": Part.DATE,
    "附注": Part.ANNOTATION, "抄送机关": Part.COPIES, "印发机关和印发日期": Part.PRINTED,
}


def xml(document: Document, mark: Mark, pages: int) -> bytes:
    """Both groups as XML, an item per element; items without a value stand empty."""
    draft = unpack((print_version(document) or latest_text(document)).draft)
    root = Element("元数据")
    for standard, items in (("GB/T 33480-2016", _official(document, draft)),
                            ("DA/T 46-2009", _archival(document, mark, pages))):
        group = SubElement(root, "组", 标准=standard)
        for name, value in items.items():
            SubElement(group, "项", 名称=name).text = _UNFIT.sub("", value)
    indent(root)
    written: bytes = tostring(root, "utf-8", xml_declaration=True)
    return written


def _official(document: Document, draft: Draft) -> Mapping[str, str]:
    said = {name: draft.text(part).replace("\n", "") for name, part in _PARTS.items()}
    said |= {"紧急程度": said["紧急程度"] or document.urgency, "签发人": said["签发人"] or document.signer_name,
             "发文字号": document.number, "标题": document.title,
             "成文日期": chinese_date(document.signed_on) if document.signed_on else ""}
    return {"公文标识": f"{document._meta.label_lower}:{document.pk}", "文种": document.genre, **said}


def _archival(document: Document, mark: Mark, pages: int) -> Mapping[str, str]:
    return {
        "聚合层次": "件", "来源": "本机关制发", "全宗号": mark.fonds, "立档单位名称": document.owner, "档号": mark.code,
        "年度": str(mark.year), "保管期限": mark.retention, "机构或问题": mark.section, "件号": f"{mark.serial:04}",
        "页数": str(pages), "题名": document.title, "文件编号": document.number, "责任者": document.owner,
        "日期": document.signed_on.isoformat() if document.signed_on else "", "文种": document.genre,
        "紧急程度": document.urgency, "密级": "", "控制标识": document.label, "起草单位": document.department_name,
        "拟稿人": document.drafter_name, "签发人": document.signer_name,
        "归档时间": mark.at.astimezone(CHINA).isoformat(timespec="seconds"),
    }
