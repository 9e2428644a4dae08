"""Papers to print in the tests."""

from typing import Any

from luoshi.terms.document import Draft
from luoshi.terms.profile import Face, Profile, Type

HOUSE = Profile(
    key="house", name="县里的版式", at="附件1 五（一）5",
    title=Type(Face.SONGTI, 22.0, bold=True), body=Type(Face.FANGSONG),
    levels=(Type(Face.HEITI), Type(Face.KAITI), Type(Face.FANGSONG, bold=True), Type(Face.FANGSONG, bold=True)),
)

BODY = (
    "为切实做好全县今冬明春防火工作，保障人民群众生命财产安全，经县政府同意，现将有关事项通知如下：\n"
    "一、总体要求\n坚持预防为主、防灭结合、高效扑救、安全第一的方针，全面落实防火责任制。\n"
    "（一）压实责任。各乡镇人民政府、县政府有关部门要切实履行属地责任和监管责任，做到守土有责、守土尽责。\n"
    "1.健全组织。各单位要在2022年10月15日前成立领导小组，明确1名负责同志具体抓。\n"
    "（二）加强宣传\n充分利用广播、电视、网络等媒体，广泛宣传防火知识。"
)
ORDINARY: dict[str, Any] = {
    "number": "西政发〔2022〕4号", "title": "西丰县人民政府关于做好防火工作的通知",
    "addressees": "各乡镇人民政府，县政府各部门", "body": BODY, "signature": "西丰县人民政府", "date": "2022年9月22日",
}
IMPRINT = {"copies": "抄送：县委各部门，县人大常委会办公室", "printed": "西丰县人民政府办公室　2022年9月22日印发"}


def ordinary(**parts: Any) -> Draft:
    """An ordinary document with some parts changed."""
    return Draft.of(**{**ORDINARY, **parts})


def filled(rows: int, **parts: Any) -> Draft:
    """An ordinary document whose one paragraph fills exactly `rows` rows of 28 characters."""
    return ordinary(body="落" * (rows * 28 - 2), **parts)


def joint() -> Draft:
    """Three bodies, upward, with three signers."""
    return ordinary(
        mark="西丰县应急局\n西丰县林业局文件\n西丰县财政局", signer="签发人：张三 李四\n王五",
        number="西应急发〔2022〕8号",
        title="西丰县应急局等部门关于防火检查的请示", addressees="西丰县人民政府",
        signature="西丰县应急局\n西丰县林业局\n西丰县财政局",
    )
