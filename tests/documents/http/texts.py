"""Texts of documents that the walks carry."""

from collections.abc import Mapping

BUREAU: Mapping[str, str] = {
    "title": "西丰县人民政府办公室关于做好值班工作的通知",
    "addressees": "各乡（镇）人民政府，县政府各部门：",
    "body": "为做好值班工作，现通知如下：\n一、加强值班。各单位要安排专人值班。",
    "signature": "西丰县人民政府办公室",
}
UP: Mapping[str, str] = {
    "title": "西丰县人民政府办公室关于增加值班经费的请示",
    "addressees": "西丰县人民政府：",
    "body": "现就增加值班经费有关事项请示如下：\n一、现状。现有经费不足。\n妥否，请批示。",
    "signature": "西丰县人民政府办公室",
    "annotation": "（联系人：张三，联系电话：13800000000）",
}
JOINT: Mapping[str, str] = {
    "title": "中共西丰县委 西丰县人民政府关于做好信访工作的意见",
    "addressees": "各乡（镇）党委、人民政府，县直各部门：",
    "body": "为做好信访工作，提出如下意见：\n一、加强领导。各单位要高度重视。",
    "signature": "中共西丰县委\n西丰县人民政府",
}
OWN: Mapping[str, str] = {
    "title": "西丰县教育局关于做好校舍安全工作的通知",
    "addressees": "各乡（镇）中心学校：",
    "body": "经县政府同意，现就校舍安全有关事项通知如下：\n一、全面排查。各学校要开展排查。",
    "signature": "西丰县教育局",
}
