"""成文日期 by the national standard: a real day, in Arabic figures, behind the signature (K47, K74, K124-K127)."""

import re
from collections.abc import Iterator

from luoshi.law.finding import Hit, Needs
from luoshi.law.force import Force
from luoshi.law.provision import clause
from luoshi.rulebook.reading.dates import NEW_STANDARD, Style, Written, before_2012, dated, dates_in, figures, read_date
from luoshi.rulebook.reading.language import Spot, once
from luoshi.rulebook.reading.numbers import Form, read_number
from luoshi.terms.document import Block, Draft, Paragraph, Part, Passage

PLACE = "GB/T 9704-2012 7.3.5.4"
STANDARD = "国家标准规定的要素格式，印发前必须改正"
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_OLD_YEARS = tuple("零〇八九")


def _field(draft: Draft) -> Written | None:
    return read_date(draft.text(Part.DATE))


def _at(draft: Draft, written: Written, part: Part = Part.DATE) -> Passage:
    return draft.passage(part, *written.span)


def _softer(draft: Draft, force: Force | None = None) -> Force | None:
    return Force.ADVICE if before_2012(draft) else force


@clause(PLACE, "", check="K74", name="日期无效或写法不当", ids=("K74", "N4", "H6"), outside=True, force=Force.ERROR,
        because=STANDARD,
        tensions=("T49",))
def real_date(draft: Draft) -> Iterator[Hit | Needs]:
    """日期须实有其日，年、月、日写全，月、日不编虚位，不带时分秒。"""
    written = _field(draft)
    if written:
        yield from _field_faults(draft, written)
    elif draft.whole and draft.signatures:
        yield Hit(None, "缺成文日期，请写明签发（或会议通过）的年月日。", None, _softer(draft, Force.WARNING))
    running = [(part, one) for part in (Part.BODY, Part.PRINTED, Part.WEB) if "月" in draft.text(part)
               for one in dates_in(draft.text(part)) if one.style is Style.ARABIC]
    for part, one in running:
        if one.impossible:
            yield Hit(_at(draft, one, part), "日历上没有这一天，请核对日期。", None, Force.WARNING)
    if not before_2012(draft):
        padded = (Spot(part, *one.span, one.canonical) for part, one in running if one.padded and not one.impossible)
        yield from once(draft, padded, "“{原文}”的月、日编了虚位，请去掉前面的“0”。", Force.ADVICE)


def _field_faults(draft: Draft, written: Written) -> Iterator[Hit]:
    at = _at(draft, written)
    if written.style is Style.BLANKED:
        yield Hit(at, "成文日期尚未填写，签发后请按签发日期填全年月日。", None, Force.ADVICE)
    elif written.style is Style.UNREADABLE or written.short:
        yield Hit(at, "成文日期应写全年、月、日，不加其他字样，如“2022年9月22日”，请改正。", None, _softer(draft))
    elif written.impossible:
        yield Hit(at, "日历上没有这一天，请核对成文日期。")
    elif written.clock:
        yield Hit(at, "成文日期只写年月日，不带时分秒，请删去。", written.canonical, _softer(draft, Force.WARNING))
    elif written.style is Style.REGISTER:
        iso = _ISO.fullmatch(at.quote)
        yield Hit(at, f"成文日期应写作“{written.canonical}”。", written.canonical,
                  Force.ADVICE if iso else _softer(draft, Force.WARNING))
    elif written.padded:
        yield Hit(at, f"月、日不编虚位，请改为“{written.canonical}”。", written.canonical, _softer(draft))


real_date.complies(Draft.of(date="2022年9月30日", whole=False))
real_date.complies(Draft.of(date="二〇〇八年九月三十日", whole=False))
real_date.complies(Draft.of(body="2020年2月29日至2022年12月，2021年底前完成。", whole=False))
real_date.breaches(Draft.of(date="2022年09月31日", whole=False), says="没有这一天")
real_date.breaches(Draft.of(date="2022年09月30日", whole=False), says="“2022年9月30日”")
real_date.breaches(Draft.of(date="2022-09-22 16:01:22", whole=False), says="不带时分秒")
real_date.breaches(Draft.of(date="2022.9.22", whole=False), says="“2022年9月22日”")
real_date.breaches(Draft.of(date="22年9月2日", whole=False), says="写全年、月、日")
real_date.breaches(Draft.of(date="2022年  月  日", whole=False), says="尚未填写")
real_date.breaches(Draft.of(body="请于2022年6月31日前报送。", whole=False), says="核对日期")
real_date.breaches(Draft.of(web="发布日期: 2022年12月08日", whole=False), says="去掉前面的“0”")
real_date.breaches(Draft.of(body="2022年12月08日前，2022年09月01日起。", printed="2022年12月08日印发", whole=False),
                   says="共3处")
real_date.breaches(Draft.of(title="关于做好春耕工作的通知", body="请遵照执行。", signature="西丰县人民政府"),
                   says="缺成文日期")


@clause(PLACE, "", check="K47", name="字号年份与成文日期不符", ids=("K47",), outside=True, force=Force.ERROR,
        because="发文字号的年份、成文日期与签发日期有逻辑关系，不符即有一处写错")
def years_agree(draft: Draft) -> Iterator[Hit | Needs]:
    """发文字号的年份与成文日期同年，成文日期就是最后签发的日期。"""
    written, number = _field(draft), read_number(draft.text(Part.NUMBER))
    if not (written and written.value):
        return
    if number and number.form is not Form.UNREADABLE and number.year and number.year != written.value.year:
        yield Hit(draft.passage(Part.NUMBER, *number.span),
                  f"发文字号是{number.year}年的，成文日期却在{written.value.year}年，请核对；成文日期以签发日为准，"
                  "字号用当年的。",
                  None, _softer(draft))
    signed = draft.facts.signed_on
    if signed and signed != written.value:
        yield Hit(_at(draft, written), f"成文日期应为最后签发的日期{figures(signed)}，请改正。", figures(signed))


years_agree.complies(Draft.of(number="西政发〔2022〕1号", date="2022年1月5日", whole=False))
years_agree.complies(Draft.of(number="西政发〔2022〕1号", whole=False))
years_agree.breaches(Draft.of(number="西政发〔2021〕30号", date="2022年1月5日", whole=False), says="字号用当年的")


@clause(PLACE, "", check="K124", name="日期以字母代〇", ids=("K124",), outside=True, force=Force.ERROR,
        because=STANDARD)
def letter_for_zero(draft: Draft) -> Iterator[Hit | Needs]:
    """日期里不用字母O或圆圈代替“〇”和“0”。"""
    written = _field(draft)
    if written and written.letters:
        old = draft.text(Part.DATE)[slice(*written.span)]
        plain = "".join("〇" if mark in "OoОоΟοＯｏ○◯" else mark for mark in old)
        rewrite = plain if before_2012(draft) else written.canonical
        yield Hit(_at(draft, written), f"成文日期用字母或圆圈代替了“〇”，请改为“{rewrite or plain}”。", rewrite,
                  _softer(draft))


letter_for_zero.complies(Draft.of(date="二〇一〇年一月十日", whole=False))
letter_for_zero.breaches(Draft.of(date="二O一O年一月十日", whole=False), says="“二〇一〇年一月十日”")
letter_for_zero.breaches(Draft.of(date="2O18年1月10日", whole=False), says="“2018年1月10日”")


@clause(PLACE, "", check="K125", name="日期数字混用", ids=("K125",), outside=True, force=Force.ERROR, because=STANDARD)
def mixed_numerals(draft: Draft) -> Iterator[Hit | Needs]:
    """一个日期里不混用汉字数字和阿拉伯数字，年份不简写。"""
    written = _field(draft)
    if written and written.style is Style.MIXED:
        yield Hit(_at(draft, written), "成文日期混用了汉字和阿拉伯数字，请全部用阿拉伯数字并写全年份。",
                  written.canonical, _softer(draft))
    text = draft.text(Part.BODY)
    for found in dates_in(text) if "月" in text else ():
        year = text[found.span[0]:].split("年", 1)[0].strip()
        if found.style is Style.MIXED and (len(year) == 4 or year.startswith(_OLD_YEARS)) and "十" not in year:
            yield Hit(_at(draft, found, Part.BODY),
                      "日期混用了汉字和阿拉伯数字或简写了年份，请统一写成“2006年4月1日”这样的形式。",
                      found.canonical, _softer(draft, Force.WARNING))


mixed_numerals.complies(Draft.of(date="2022年9月22日", body="服役十二年5月有余，2006年4月1日。", whole=False))
mixed_numerals.breaches(Draft.of(date="二〇二二年9月22日", whole=False), says="全部用阿拉伯数字")
mixed_numerals.breaches(Draft.of(body="《晨报》零六年4月1日刊登。", whole=False), says="混用")


@clause(PLACE, "", check="K126", name="成文日期用汉字数字", ids=("K126",), outside=True, force=Force.ERROR,
        because=STANDARD)
def arabic_date(draft: Draft) -> Iterator[Hit | Needs]:
    """2012年7月1日以后的成文日期用阿拉伯数字；施行当年的旧写法只作提醒。"""
    written = _field(draft)
    if written and written.style is Style.HANZI and not before_2012(draft):
        day = dated(draft)
        soft = Force.WARNING if day and day.year == NEW_STANDARD.year else None
        words = f"“{written.canonical}”" if written.canonical else "“2022年9月22日”这样的形式"
        yield Hit(_at(draft, written), f"成文日期应用阿拉伯数字，请改为{words}。", written.canonical, soft)


arabic_date.complies(Draft.of(date="二〇〇八年八月十七日", whole=False))
arabic_date.complies(Draft.of(date="2018年8月17日", whole=False))
arabic_date.breaches(Draft.of(date="二0一八年八月十七日", whole=False), says="“2018年8月17日”")


@clause(PLACE, "", check="K127", name="日期在署名之前", ids=("K127",), outside=True, force=Force.ERROR,
        because=STANDARD)
def date_after_signature(draft: Draft) -> Iterator[Hit | Needs]:
    """成文日期在发文机关署名之下。"""
    parts = [block.part for block in draft.blocks]
    fragment = Part.BODY not in parts and not draft.whole
    if Part.DATE in parts and Part.SIGNATURE in parts and (fragment or Part.BODY in parts[:parts.index(Part.DATE)]):
        last = len(parts) - 1 - parts[::-1].index(Part.SIGNATURE)
        if parts.index(Part.DATE) < last:
            yield Hit(draft.passage(Part.DATE), "成文日期排在署名之前，请移到发文机关署名的下一行。", None,
                      _softer(draft))


def _lines(*rows: tuple[Part, str]) -> tuple[Block, ...]:
    return tuple(Paragraph(text, part) for part, text in rows)


_BODY = (Part.BODY, "请遵照执行。")
_SIGNED = (Part.SIGNATURE, "西丰县人民政府")
_DATED = (Part.DATE, "2022年9月22日")
date_after_signature.complies(Draft(_lines(_BODY, _SIGNED, _DATED)))
date_after_signature.complies(Draft(_lines(_DATED, _BODY, _SIGNED)))
date_after_signature.breaches(Draft(_lines(_DATED, _SIGNED), whole=False), says="移到发文机关署名的下一行")
date_after_signature.breaches(Draft(_lines(_BODY, _DATED, _SIGNED)), says="移到发文机关署名的下一行")
