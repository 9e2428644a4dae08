"""Addresses and fields of the pages that people use: the one place that knows them."""

import re

SIGN_IN = "/sign-in"
BOX = "/todo/"
DONE = "/done/"
FIND = "/find/?q={}"
OPEN = re.compile(r'href="(/documents/\d+/)"')
"""Links from a box to a document."""
DOING = re.compile(r"/documents/\d+/do")
"""Where the form of a document's page goes."""
LOGIN, PASSWORD, OPINION, VERB, CONSENT = "login", "password", "opinion", "verb", "consent"
NEW = "/documents/new"
TITLE, REVIEWERS, HAND_IN = "part-TITLE", ("first_reviewer", "second_reviewer"), "hand-in"
DRAFT = {
    "owner": "县政府",
    "genre": "通知",
    "part-ADDRESSEES": "各乡镇人民政府，县直各部门：",
    "part-BODY": "为做好冬季校园安全工作，现将有关事项通知如下。\n一、落实责任。各单位要明确专人负责。\n二、开展排查。",
    "part-SIGNATURE": "某县人民政府\n2026年11月30日",
    "phone": "13800000000",
    "reason": "根据县政府常务会议部署",
    "disclosure": "主动公开",
    HAND_IN: "1",
}
"""What a drafter fills in, besides the title and the reviewers."""
WORDS = ("乡村", "防汛", "资金", "通知", "教育", "安全生产")
OPINIONS = ("同意。", "拟同意，请按程序办理。", "请按审核意见修改后报批。")
