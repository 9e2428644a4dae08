"""归档 (T62, P01.23): 档号 in order without gap, and a package that can be built again, byte for byte."""

import io
import json
import zipfile
from dataclasses import replace
from typing import Any
from uuid import uuid4
from xml.etree import ElementTree

import pytest
from pytest_django import Settings

from luoshi.documents.actions.dispatching import dispatch, receive
from luoshi.documents.actions.filing import file
from luoshi.documents.actions.numbering import foreign_number
from luoshi.documents.actions.printing import make_print
from luoshi.documents.actions.sealing import use_seal
from luoshi.documents.form import Form
from luoshi.documents.issuing.package import altered
from luoshi.documents.issuing.proving import prove
from luoshi.documents.issuing.recipients import recipients
from luoshi.documents.issuing.retention import SOURCE, proposed_retention
from luoshi.documents.models import Counter, Dispatch, Document, Filing, Version
from luoshi.documents.words import Retention, State
from luoshi.flow import actions as flow
from luoshi.law.refusal import Refusal
from luoshi.record import clock
from luoshi.record.actions import Subject
from luoshi.record.sm3 import sm3
from luoshi.terms.genre import Genre
from tests.documents.after.papers import BODY, CLERK, add_version, draft, numbered, signed
from tests.flow.walks import FLOW, PLAN, officer
from tests.office import county

pytestmark = pytest.mark.usefixtures("small")
SIGNING = {"某县教育局": "科员壬", "某县财政局": "财政癸", "甲镇人民政府": "镇长子", "某县人民政府办公室": CLERK}


def sent(document: Document | None = None, *, receipts: bool = True) -> Document:
    document = numbered(document)
    make_print(document, by=county.by(CLERK), copies=20)
    use_seal(document, by=county.by(CLERK), seal="县政府印章", copies=20)
    dispatch(document, recipients(document), by=county.by(CLERK), token=uuid4())
    for name, who in SIGNING.items() if receipts else ():
        receive(Dispatch.objects.get(document=document, name=name), by=county.by(who))
    document.refresh_from_db()
    return document


def filed(document: Document, **more: Any) -> Filing:
    return file(document, by=county.by(CLERK), **more).result


def opened(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_a_number_of_the_archive_in_order() -> None:
    document = sent()
    first = filed(document)
    assert first.code == "Z001-WS·2026-D30-BGS-0001"
    assert first.pages >= 1
    document.refresh_from_db()
    assert document.state == State.FILED
    assert filed(sent()).code.endswith("D30-BGS-0002")
    assert filed(sent(), retention=Retention.PERMANENT, section="MSG").code == "Z001-WS·2026-Y-MSG-0001"
    assert set(Counter.objects.values_list("last", flat=True)) == {1, 2, 3}
    with pytest.raises(Refusal, match="已归档，档号Z001"):
        filed(document)


def test_what_is_not_filed() -> None:
    with pytest.raises(Refusal, match="本件已编号，不能归档"):
        filed(numbered())
    document = sent(receipts=False)
    with pytest.raises(Refusal, match="没有全部签收：甲镇人民政府、某县人民政府办公室"):
        filed(document)
    with pytest.raises(Refusal) as refused:
        filed(document, retention=Retention.TEN, section="办公室")
    assert len(refused.value.objections) == 3
    with pytest.raises(Refusal, match="教育庚不能归档"):
        file(document, by=county.by("教育庚"))
    assert filed(document, retention=Retention.TEN, reason="电话核实均已收到").code.startswith("Z001-WS·2026-D10")


def test_what_names_nobody_and_what_others_send_is_filed_too() -> None:
    notice = numbered(signed(text=draft(addressees="", copies="")))
    make_print(notice, by=county.by(CLERK), copies=3)
    assert filed(notice)
    joint = signed(procedure="P03")
    foreign_number(joint, "某委发〔2026〕7号", by=county.by(CLERK), on=clock.today(), token=uuid4())
    joint.refresh_from_db()
    assert filed(joint).pages == 0
    assert prove(Filing.objects.get(document=joint)).same


@pytest.mark.parametrize(
    ("genre", "form", "kept", "why"),
    [
        (Genre.NOTICE, {}, Retention.THIRTY, "一般的保管30年"),
        (Genre.NOTICE, {"normative": True}, Retention.PERMANENT, "行政规范性文件"),
        (Genre.LETTER, {"major": True}, Retention.PERMANENT, "重大行政决策"),
        (Genre.LETTER, {"tags": ("人事任免",)}, Retention.PERMANENT, "涉及人事任免"),
        (Genre.LETTER, {"tags": ("资金",)}, Retention.TEN, "一般的保管10年"),
        (Genre.MINUTES, {"meeting": "专题会议"}, Retention.THIRTY, "专题会议纪要"),
        (Genre.MINUTES, {"meeting": "常务会议"}, Retention.PERMANENT, "永久保管"),
    ],
)
def test_how_long_it_is_kept(genre: Genre, form: dict[str, Any], kept: Retention, why: str) -> None:
    found = proposed_retention(signed(genre=genre, form=replace(Form("县政府", genre), **form).dumps()))
    assert found.retention is kept
    assert why in found.reason
    assert found.reason.endswith(SOURCE)


def test_the_package_holds_the_whole_file(small: clock.Held, settings: Settings) -> None:
    document = signed()
    add_version(document, draft(body=BODY + "\n三、加强值守。"), "修改稿")
    Document.objects.filter(pk=document.pk).update(signed_version=2, case=case_of(document, settings))
    document.refresh_from_db()
    small.forward(minutes=5)
    sent(document)
    filing = filed(document, forms=[("文件稿.pdf", b"%PDF form")])
    proof = prove(filing, [("文件稿.pdf", b"%PDF form")])
    files = opened(proof.package.data)
    assert proof.same
    assert {"正文/正文.pdf", "正文/正文.docx", "办理/文件稿.pdf", "稿本/第03稿.packed", "元数据.xml"} <= set(files)
    assert "+三、加强值守。" in files["稿本/第01稿与第02稿比较.diff"].decode()
    for line in files["清单.txt"].decode().splitlines():
        digest, _, name = line.partition("  ")
        assert sm3(files[name]).hex() == digest
    assert len(files) == len(files["清单.txt"].splitlines()) + 1
    records = json.loads(files["办理/记录.json"])
    assert [one["action"].rpartition(".")[2] for one in records] == [
        "begin", "agree", "give_number", "make_print", "use_seal", "dispatch"
    ]
    assert all(len(one["hash"]) == 64 for one in records)
    assert json.loads(files["办理/意见.json"])[0]["意见"] == "拟同意"
    assert len([one for one in json.loads(files["登记/分送.json"]) if one["签收"]]) == 4
    items = {item.attrib["名称"]: item.text for item in ElementTree.fromstring(files["元数据.xml"]).iter("项")}
    assert items["发文字号"] == "西政发〔2026〕1号"
    assert items["档号"] == filing.code
    assert items["成文日期"] == "2026年11月23日"


def case_of(document: Document, settings: Settings) -> int:
    """A case about it with one opinion given."""
    settings.SEATING = "tests.flow.office.Fake"
    definition = flow.publish(FLOW, by=officer(1)).result
    about = Subject("documents.document", str(document.pk))
    case = flow.begin(definition, PLAN, by=officer(1), subject=about, title=document.title, token=uuid4()).result
    flow.agree(case.pk, 1, by=officer(1), token=uuid4(), opinion="拟同意")
    return case.pk


def test_what_comes_later_does_not_change_the_package(small: clock.Held) -> None:
    document = sent(receipts=False)
    filing = filed(document, reason="急件，先归档")
    small.forward(days=1)
    receive(Dispatch.objects.get(document=document, name="某县教育局"), by=county.by("科员壬"))
    use_seal(document, by=county.by(CLERK), seal="县政府印章", copies=1)
    assert prove(filing).same


def test_a_changed_file_is_named() -> None:
    document = sent()
    filing = filed(document)
    Version.objects.filter(document=document, number=1).update(why="改过")
    proof = prove(filing, [("多.pdf", b"1")])
    assert not proof.same
    assert proof.differing == ("办理/多.pdf", "稿本/第01稿 改过.txt", "稿本/第01稿 送审稿.txt")
    assert altered(filing.manifest, filing.manifest) == ()
