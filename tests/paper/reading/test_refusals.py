"""Bad input: a clear Chinese message, bounded time and memory, nothing left behind (issue 2 item 8)."""

import shutil
import struct
import subprocess
import tempfile
import time
import tracemalloc
from pathlib import Path

import pytest

from luoshi.paper.reading import (
    Classified,
    Unreadable,
    limits,
    read_file,
    read_text,
    refuse_marked,
    refuse_marked_name,
)
from luoshi.terms.document import Draft, Part
from luoshi.terms.facts import Facts
from tests.paper.reading.build import TYPES, document, docx, pack, para, relations, row, table

GOOD = docx(para("关于防汛的通知") + para("各乡镇：") + para("请做好工作。"))
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 504


def wide(text: str) -> bytes:
    return text.encode("utf-16-le")


def with_document(xml: str | bytes) -> bytes:
    return pack({"[Content_Types].xml": TYPES, "_rels/.rels": relations(("r", "officeDocument", "word/document.xml")),
                 "word/document.xml": xml})


def entities() -> bytes:
    lines = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "lol"}">' for n in range(9))
    return with_document(f"<?xml version='1.0'?><!DOCTYPE w [{lines}]>" + document(para("&a8;"))[38:])


def hidden_entities() -> bytes:
    text = "<?xml version='1.0' encoding='UTF-16'?><!DOCTYPE w [<!ENTITY a 'b'>]>" + document(para("字"))[38:]
    return with_document(text.encode("utf-16"))


def lying_bomb() -> bytes:
    """Claims few bytes, unpacks to many."""
    data = bytearray(pack({"_rels/.rels": relations(("r", "officeDocument", "word/document.xml")),
                           "word/document.xml": b" " * (64 * 1024 * 1024)}))
    size = struct.pack("<I", 64 * 1024 * 1024)
    return bytes(data.replace(size, struct.pack("<I", 1000)))


def encrypted_member() -> bytes:
    return GOOD.replace(b"PK\x01\x02\x14\x03\x14\x00\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01\x00")


CASES: dict[str, tuple[bytes, str, str]] = {
    "empty": (b"  \n", "稿.txt", "空的"),
    "no text": (docx(""), "稿.docx", "没有读出文字"),
    "cut short": (GOOD[:-200], "稿.docx", "损坏"),
    "scrambled": (b"PK\x03\x04" + b"\x11" * 500, "稿.docx", "损坏"),
    "broken xml": (with_document("<w:document>"), "稿.docx", "损坏"),
    "no body": (with_document("<a/>"), "稿.docx", "正文"),
    "no document": (pack({"a.txt": "甲"}), "稿.docx", "没有 Word 正文"),
    "bad relations": (pack({"_rels/.rels": "<x", "word/document.xml": document(para("字"))}), "稿.docx", "损坏"),
    "encrypted": (OLE + wide("EncryptedPackage"), "稿.docx", "密码"),
    "encrypted member": (encrypted_member(), "稿.docx", "密码"),
    "macro": (pack({"word/document.xml": document(para("字")), "word/vbaProject.bin": b"x"}), "稿.docx", "宏"),
    "macro type": (
        pack({"[Content_Types].xml": "<Types a='macroEnabled'/>", "word/document.xml": document(para("字"))}),
        "稿.docx", "宏"),
    "macro name": (GOOD, "稿.docm", "宏"),
    "old macro": (OLE + wide("WordDocument") + wide("_VBA_PROJECT"), "稿.doc", "宏"),
    "other compound": (OLE + wide("Workbook"), "稿.doc", "不是 Word"),
    "bomb": (pack({"word/document.xml": b"<a>" + b" " * (130 * 1024 * 1024)}), "稿.docx", "过大"),
    "dense bomb": (pack({"word/document.xml": b" " * (8 * 1024 * 1024)}), "稿.docx", "压缩比"),
    "lying bomb": (lying_bomb(), "稿.docx", "文件"),
    "many members": (b"PK\x03\x04" + b"PK\x01\x02" * 5000, "稿.docx", "过大"),
    "entities": (entities(), "稿.docx", "实体"),
    "hidden entities": (hidden_entities(), "稿.docx", "损坏"),
    "much markup": (
        with_document(document("".join(f'<w:p w:n="{n}"/>' for n in range(510_000)))), "稿.docx", "内容过多"),
    "many lines": (
        with_document(document(f"<w:p><w:r>{''.join(f'<w:t>甲{n}</w:t><w:br/>' for n in range(50_000))}</w:r></w:p>")),
        "稿.docx", "段落过多"),
    "many rows": ("甲\n".encode() * 50_000, "稿.txt", "万行"),
    "deep": (with_document(document("<w:sdt><w:sdtContent>" * 200 + para("字") + "</w:sdtContent></w:sdt>" * 200)),
             "稿.docx", "损坏"),
    "huge": (b"PK" + bytes(100 * 1024 * 1024), "稿.docx", "超过20兆"),
    "pdf": (b"%PDF-1.7", "稿.docx", "PDF"),
    "rtf": (b"{\\rtf1 a}", "稿.doc", "RTF"),
    "image": (b"\x89PNG\r\n", "稿.txt", "图片"),
    "archive": (b"Rar!\x1a", "稿.docx", "压缩包"),
    "program": (b"MZ\x90", "稿.doc", "程序"),
    "web page": ("<html><body>通知</body></html>".encode(), "稿.doc", "网页"),
    "spreadsheet": (pack({"xl/workbook.xml": "<a/>"}), "稿.docx", "Excel"),
    "open document": (pack({"mimetype": "a"}), "稿.docx", "OpenDocument"),
    "ofd": (pack({"OFD.xml": "<a/>"}), "稿.docx", "OFD"),
    "docx as txt": (GOOD, "稿.txt", "扩展名"),
    "text as docx": ("关于防汛的通知".encode(), "稿.docx", "扩展名"),
    "unknown": ("甲".encode(), "稿.xyz", "不认识"),
}


@pytest.mark.parametrize("case", CASES)
def test_refused_quickly_with_advice(case: str) -> None:
    data, name, says = CASES[case]
    began = time.monotonic()
    with pytest.raises(Unreadable) as caught:
        read_file(data, name)
    assert says in str(caught.value)
    assert not str(caught.value).isascii()
    assert time.monotonic() - began < 5


@pytest.mark.parametrize("case", ["bomb", "dense bomb", "lying bomb", "many members", "entities", "huge"])
def test_refused_in_little_memory(case: str) -> None:
    data, name, _ = CASES[case]
    tracemalloc.start()
    with pytest.raises(Unreadable):
        read_file(data, name)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 64 * 1024 * 1024


def test_long_text_is_refused() -> None:
    with pytest.raises(Unreadable, match="过长"):
        read_text("字" * (limits.TEXT_CHARACTERS + 1))


def test_the_longest_text_is_read_in_time() -> None:
    lines = "2022年1月1日（此件公开发布）\n附件：1.甲\n西丰县人民政府\n一、各部门：\n"
    began = time.monotonic()
    read_text("关于防汛的通知\n" + lines * 9_900)
    assert time.monotonic() - began < 5


def test_paths_in_archives_are_only_names(tmp_path: Path) -> None:
    members = {"_rels/.rels": relations(("r", "officeDocument", "../../etc/passwd")), "../../evil.txt": "x",
               "word/document.xml": document(para("正文。"))}
    assert read_file(pack(members), str(tmp_path / "../../稿.docx")).draft.blocks[0].text == "正文。"
    assert not list(tmp_path.iterdir())


def test_deep_but_lawful_nesting_is_read() -> None:
    body = para("底。")
    for _ in range(25):
        body = table(row(f"<w:tc>{body}{para('层。')}</w:tc>", "<w:tc/>"))
    assert "底。" in read_file(docx(body), "稿.docx").draft.blocks[0].text


def test_a_marked_doc_is_refused_before_it_touches_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: pytest.fail("写了文件"))
    with pytest.raises(Classified):
        read_file(OLE + wide("WordDocument") + b"\x00\x00" + wide("机密★1年"), "稿.doc")


def test_without_the_converter_the_message_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    with pytest.raises(Unreadable, match="LibreOffice"):
        read_file(OLE + wide("WordDocument"), "稿.doc")


def _program(folder: Path, script: str) -> str:
    program = folder / "soffice"
    program.write_text("#!/bin/sh\n" + script, encoding="utf-8")
    program.chmod(0o755)
    return str(program)


@pytest.mark.parametrize(("script", "says"), [("sleep 60 & sleep 60\n", "超时"), ("exit 1\n", "无法转换")])
def test_a_failing_converter_leaves_nothing(
    script: str, says: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    rooms = tmp_path / "rooms"
    rooms.mkdir()
    program = _program(tmp_path, script)
    monkeypatch.setattr(shutil, "which", lambda name: program)
    monkeypatch.setattr(tempfile, "tempdir", str(rooms))
    monkeypatch.setattr(limits, "CONVERSION_SECONDS", 0.3)
    with pytest.raises(Unreadable, match=says):
        read_file(OLE + wide("WordDocument"), "稿.doc")
    assert not list(rooms.iterdir())


@pytest.mark.office
@pytest.mark.skipif(shutil.which("soffice") is None, reason="没有安装 LibreOffice")
def test_doc_goes_through_the_converter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A .doc made from a .docx gives the same words; nothing stays on disk."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "rooms"))
    (tmp_path / "rooms").mkdir()
    (tmp_path / "稿.docx").write_bytes(GOOD)
    subprocess.run(
        ["soffice", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless", "--convert-to", "doc",
         "--outdir", str(tmp_path), str(tmp_path / "稿.docx")], check=True, capture_output=True, timeout=60)
    reading = read_file((tmp_path / "稿.doc").read_bytes(), "稿.doc")
    assert [block.text for block in reading.draft.blocks if block.part is not Part.PAGE] == [
        "关于防汛的通知", "各乡镇：", "请做好工作。"]
    assert any("LibreOffice" in note for note in reading.notes)
    assert not list((tmp_path / "rooms").iterdir())


@pytest.mark.parametrize("mark", ["绝密★启用前", "机密★解密时间2030年1月1日", "秘密★长期", "000001　机密☆至工作结束",
                                  "秘密★1年"])
def test_whatever_follows_the_star_a_top_line_is_a_mark(mark: str) -> None:
    with pytest.raises(Classified):
        read_text(f"{mark}\n关于防汛的通知\n各乡镇：\n请做好工作。")
    with pytest.raises(Classified):
        refuse_marked(Draft.of(title="关于防汛的通知", body=f"{mark}\n请做好工作。"))
    with pytest.raises(Classified):
        refuse_marked(Draft.of(title=mark, body="请做好工作。"))


def test_a_changed_draft_is_refused_by_its_parts_and_facts() -> None:
    for draft in (Draft.of(secrecy="机　密", title="通知"), Draft.of(title="通知", facts=Facts(secrecy="秘密")),
                  Draft.of(title="通知", page="机密★5年"),
                  Draft.of(title="通知", body="\n".join(["请做好工作。"] * 40 + ["秘密★3年"]))):
        with pytest.raises(Classified):
            refuse_marked(draft)
    refuse_marked(Draft.of(secrecy="公开", title="关于保守国家秘密的通知", body="秘密文件按规定办理。\n一、秘密载体"))
    refuse_marked(Draft.of(title="通知", body="\n".join(["请做好工作。"] * 40 + ["绝密★启用前的试卷由专人保管。"])))


@pytest.mark.parametrize("name", ["机密★1年 关于防汛的通知.docx", "【秘密】防汛.docx", "绝密.doc",
                                  r"C:\稿\秘密 防汛.docx", "防汛（机密★3年）.docx", "秘密1年关于防汛.txt"])
def test_a_marked_name_is_refused_before_the_file_is_read(name: str) -> None:
    with pytest.raises(Classified):
        refuse_marked_name(name)
    with pytest.raises(Classified):
        read_file(GOOD, name)


def test_names_that_speak_of_secrecy_pass() -> None:
    for name in ("关于保守国家秘密的通知.docx", "机密文件管理办法.docx", "秘密、机密载体登记.docx", ""):
        refuse_marked_name(name)
