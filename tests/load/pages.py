"""Addresses and fields of the pages that people use: the one place that knows them."""

import re

SIGN_IN = "/sign-in"
TODO = "/todo/"
DONE = "/done/"
FIND = "/find/?q={}"
OPEN = re.compile(r'href="(/documents/\d+/)"')
"""Links from a box to a document."""
DOING = re.compile(r"/documents/\d+/do")
"""Where the form of a document's page goes."""
LOGIN, PASSWORD, OPINION, VERB, CONSENT = "login", "password", "opinion", "verb", "consent"
WORDS = ("乡村", "防汛", "资金", "通知", "教育", "安全生产")
OPINIONS = ("同意。", "拟同意，请按程序办理。", "请按审核意见修改后报批。")
