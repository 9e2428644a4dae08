"""What a .docx shows is what the Draft holds."""

import pytest

from luoshi.paper.reading import Classified, Reading, read_file
from luoshi.terms.document import Cell, Paragraph, Part, Picture, Table
from tests.paper.reading.build import (
    cell,
    document,
    docx,
    level,
    listed,
    numbering,
    pack,
    para,
    part,
    relations,
    row,
    run,
    table,
)

CENTRED = '<w:jc w:val="center"/>'
STYLES = part("styles", (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsiaTheme="minorEastAsia"/><w:sz w:val="21"/></w:rPr>'
    "</w:rPrDefault></w:docDefaults>"
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:rPr><w:sz w:val="32"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/><w:pPr>'
    '<w:ind w:firstLineChars="200" w:firstLine="600"/><w:spacing w:line="580" w:lineRule="exact"/>'
    '</w:pPr><w:rPr><w:rFonts w:eastAsia="仿宋_GB2312"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="h"><w:basedOn w:val="b"/>'
    '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    "<w:rPr><w:b/></w:rPr></w:style>"
    '<w:style w:type="character" w:styleId="s"><w:rPr><w:b/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="x"><w:basedOn w:val="y"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="y"><w:basedOn w:val="x"/></w:style>'
))
THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme>'
    '<a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:font script="Hans" typeface="宋体"/></a:minorFont>'
    "</a:fontScheme></a:themeElements></a:theme>"
)
LISTS = numbering(
    level(0, "chineseCounting", "%1、"), level(1, "chineseCounting", "（%2）"),
    level(2, "decimal", "%3.", '<w:suff w:val="space"/>'),
    level(3, "japaneseCounting", "第%4条"), level(4, "bullet", "\uf06c"),
)


def style(name: str) -> str:
    return f'<w:pStyle w:val="{name}"/>'


def read(body: str, *rows: tuple[str, str, str], **members: str) -> Reading:
    return read_file(docx(body, *rows, **members), "稿.docx")


def texts(reading: Reading) -> list[str]:
    return [block.text for block in reading.draft.blocks]


def first(reading: Reading) -> Paragraph:
    found = reading.draft.blocks[0]
    assert isinstance(found, Paragraph)
    return found


def test_styles_and_theme_are_resolved() -> None:
    reading = read(para("为做好工作，通知如下。", props=style("b")), styles=STYLES, theme=THEME)
    look = first(reading).look
    assert look is not None
    assert (look.font, look.size, look.bold, look.first_indent, look.pitch) == ("仿宋_GB2312", 16.0, False, 2.0, 29.0)
    plain = first(read(para("正文。"), styles=STYLES, theme=THEME)).look
    assert plain is not None
    assert (plain.font, plain.size, plain.align, plain.pitch) == ("宋体", 16.0, "left", 28.95)


def test_direct_formatting_wins_and_bold_toggles() -> None:
    mixed = run("加黑", "<w:b/><w:color w:val=\"FF0000\"/>") + run("，后面这些字不加黑也不变色。")
    paragraph = first(read(para(mixed, props='<w:ind w:firstLine="640" w:left="320"/>' + CENTRED), styles=STYLES))
    assert [(item.text, item.look.bold, item.look.color) for item in paragraph.runs] == [
        ("加黑", True, "FF0000"), ("，后面这些字不加黑也不变色。", False, None)]
    assert paragraph.look is not None
    assert (paragraph.look.first_indent, paragraph.look.left_indent, paragraph.look.align) == (2.0, 1.0, "center")
    toggled = first(read(para(run("标题", '<w:rStyle w:val="s"/>'), props=style("h")), styles=STYLES)).look
    assert toggled is not None
    assert toggled.bold is False


def test_circular_styles_and_odd_values_do_no_harm() -> None:
    odd = '<w:pStyle w:val="x"/><w:ind w:firstLine="abc" w:left="nan"/><w:spacing w:line="12pt" w:lineRule="exact"/>'
    assert texts(read(para(run("字。", '<w:sz w:val="-3"/>'), props=odd), styles=STYLES)) == ["字。"]


def test_typed_blanks_become_indents() -> None:
    paragraph = first(read(para("　　各乡（镇）要做好工作。 ")))
    assert paragraph.text == "各乡（镇）要做好工作。"
    assert paragraph.look is not None
    assert paragraph.look.first_indent == 2.0


def test_numbering_is_visible_and_counts() -> None:
    rows = [("总体要求", 0), ("目标", 1), ("原则", 1), ("重点任务", 0),
            ("任务一", 1), ("细目", 2), ("其他", 3), ("要点", 4)]
    body = "".join(para(text, props=listed(depth)) for text, depth in rows)
    reading = read(body, numbering=LISTS)
    assert texts(reading) == [
        "一、总体要求", "（一）目标", "（二）原则", "二、重点任务", "（一）任务一", "1.细目", "第一条 其他", "●要点"]
    assert [block.auto for block in reading.draft.blocks if isinstance(block, Paragraph)] == [2, 3, 3, 2, 3, 2, 4, 1]


def test_numbering_through_styles_overrides_and_unknown_formats() -> None:
    nums = ('<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
            '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/>'
            "</w:lvlOverride></w:num>")
    shapes = (level(0, "chineseCounting", "%1、"), level(1, "hebrew1", "%2)", "<w:isLgl/>"), level(2, "hebrew1", "%3)"))
    lists = numbering(*shapes, nums=nums)
    body = (para("甲", props=style("h")) + para("乙", props=listed(0, 2)) + para("丙", props=listed(1, 2))
            + para("丁", props=listed(2, 2)) + para("戊", props=listed(0, 9))
            + para("己", props=style("h") + listed(0, 0)))
    reading = read(body, styles=STYLES, numbering=lists)
    assert texts(reading) == ["一、甲", "五、乙", "1)丙", "1)丁", "戊", "己"]
    assert any("hebrew1" in note for note in reading.notes)


def test_tracked_changes_show_the_accepted_view() -> None:
    body = (
        para(run("坚持") + "<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>" + f"<w:ins>{run('新')}</w:ins>"
             + run("理念。"))
        + '<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>' + run("前半句，") + "</w:p>" + para("后半句。")
        + "<w:p><w:moveFrom>" + run("移走") + "</w:moveFrom><w:moveTo>" + run("移来。") + "</w:moveTo></w:p>"
        + table(row(cell("删去的行"), props="<w:del/>"), row(cell("留下"), cell("的行")))
        + "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + run("末段") + "</w:p>"
    )
    reading = read(body)
    assert texts(reading) == ["坚持新理念。", "前半句，后半句。", "移来。", "留下\t的行", "末段"]
    assert reading.draft.sheet is not None
    assert reading.draft.sheet.tracked == 7
    assert any("修订" in note for note in reading.notes)


def test_soft_breaks_make_title_lines() -> None:
    big = '<w:sz w:val="44"/>'
    lines = run("西丰县人民政府", big) + "<w:r><w:br/></w:r>" + run("关于做好防汛工作的通知", big)
    rest = ("各乡镇人民政府：", "请做好工作。", "西丰县人民政府", "2026年7月1日")
    reading = read(para(lines, props=CENTRED) + "".join(map(para, rest)))
    assert reading.draft.text(Part.TITLE) == "西丰县人民政府\n关于做好防汛工作的通知"
    assert reading.draft.title.genre is not None
    assert reading.draft.whole


def test_small_marks_and_fields() -> None:
    inner = (
        '<w:r><w:t>甲</w:t><w:tab/><w:noBreakHyphen/><w:softHyphen/><w:sym w:font="Wingdings" w:char="F0FE"/>'
        '<w:sym w:font="Odd" w:char="F011"/><w:sym w:font="Odd" w:char="zz"/></w:r>'
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>7</w:t></w:r>'
        '<w:hyperlink r:id="x">' + run("链接") + "</w:hyperlink><w:fldSimple>" + run("域") + "</w:fldSimple>"
        "<w:sdt><w:sdtPr/><w:sdtContent>" + run("控件") + "</w:sdtContent></w:sdt>"
        "<w:r><w:ruby><w:rt>" + run("zhu") + "</w:rt><w:rubyBase>" + run("注") + "</w:rubyBase></w:ruby></w:r>"
        "<m:oMath><m:r><m:t>甲=乙</m:t></m:r></m:oMath>" + run("隐。", "<w:vanish/>")
    )
    reading = read(f"<w:p>{inner}</w:p>")
    assert texts(reading) == ["甲\t-☑\uf0117链接域控件注甲=乙隐。"]
    assert [any(word in note for note in reading.notes) for word in ("公式", "隐藏", "符号")] == [True, True, True]


def test_text_boxes_once_in_both_dialects() -> None:
    box = "<w:txbxContent>" + para("西丰县人民政府文件") + "</w:txbxContent>"
    both = (
        "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor><a:graphic><wps:txbx>" + box
        + "</wps:txbx></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>" + box
        + "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    old = '<w:r><w:pict><v:shape><v:textpath string="西政发〔2026〕3号"/></v:shape></w:pict></w:r>'
    rest = ("西丰县人民政府关于防汛的通知", "各乡镇：", "请做好。")
    reading = read(f"<w:p>{both}</w:p><w:p>{old}</w:p>" + "".join(map(para, rest)))
    assert reading.draft.text(Part.MARK) == "西丰县人民政府文件"
    assert reading.draft.text(Part.NUMBER) == "西政发〔2026〕3号"
    assert len(reading.draft.blocks) == 5


def test_tables_keep_their_spans() -> None:
    merged = table(
        row(cell("项目", props='<w:gridSpan w:val="2"/>'), cell("牵头", props='<w:vMerge w:val="restart"/>'),
            props="<w:tblHeader/>"),
        row(cell("一"), cell("二"), cell("", props="<w:vMerge/>")),
    )
    reading = read(para("正文如下。") + merged + para("完。"))
    found = reading.draft.blocks[1]
    assert isinstance(found, Table)
    assert found.rows == ((Cell("项目", 2), Cell("牵头", 1, 2)), (Cell("一"), Cell("二")))
    assert found.header == 1


BOX = "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
IMAGE = ('<w:p><w:r><w:drawing><wp:inline><wp:extent cx="3600000" cy="1800000"/><a:blip r:embed="i1"/>'
         "</wp:inline></w:drawing></w:r></w:p>")


def test_nested_tables_pictures_and_frames() -> None:
    lost = '<w:r><w:pict><v:shape style="width:72pt;height:36pt"><v:imagedata r:id="none"/></v:shape></w:pict></w:r>'
    nested = table(row(cell("外", table(row(cell("内一"), cell("内二")))), cell(IMAGE)))
    frame = table(row(cell("一。", "二。", "三。", "四。")))
    reading = read(nested + f"<w:p>{lost}</w:p>" + frame, ("i1", "image", "media/图.png"), numbering=LISTS)
    assert texts(reading) == ["外\n内一 内二\t", "一。", "二。", "三。", "四。"]
    assert sum("图片" in note for note in reading.notes) == 1
    assert any("嵌套" in note for note in reading.notes)


def test_a_picture_keeps_its_place_and_bytes() -> None:
    reading = read(para("上。") + IMAGE + para("下。"), ("i1", "image", "styles.xml"), styles=STYLES)
    found = reading.draft.blocks[1]
    assert isinstance(found, Picture)
    assert (found.width, found.height, found.name) == (100.0, 50.0, "styles.xml")
    assert found.data == STYLES.encode()


def test_notes_headers_and_footers() -> None:
    notes = part("footnotes", '<w:footnote w:id="1">' + para("引自年鉴。") + "</w:footnote>")
    comments = part("comments", '<w:comment w:id="4">' + para("请核对。") + "</w:comment>")
    header, footer = part("hdr", para("页眉文字")), part("ftr", para("— 1 —"))
    page = ('<w:sectPr><w:headerReference r:id="m2"/><w:footerReference r:id="m3"/><w:footerReference r:id="m3"/>'
            "</w:sectPr>")
    noted = run("甲。") + '<w:r><w:footnoteReference w:id="1"/><w:commentReference w:id="4"/></w:r>'
    body = "".join(map(para, ("关于防汛的通知", "各乡镇：", noted, "乙。", "西丰县人民政府", "2026年7月1日")))
    data = docx(body, page=page, footnotes=notes, comments=comments, header1=header, footer1=footer)
    reading = read_file(data, "稿.docx")
    assert reading.draft.text(Part.BODY) == "甲。\n乙。\n注1：引自年鉴。"
    assert reading.draft.text(Part.PAGE) == "批注4：请核对。\n页眉文字\n— 1 —"
    assert reading.draft.sheet is not None
    assert reading.draft.sheet.grid is None


def test_the_sheet() -> None:
    sheet = read(para("字。"), styles=STYLES).draft.sheet
    assert sheet is not None
    assert (round(sheet.top), round(sheet.bottom), round(sheet.left), round(sheet.right)) == (37, 35, 28, 26)
    assert (sheet.pitch, sheet.grid) == (28.95, "22×27")


def test_layout_tables_become_lines() -> None:
    head = table(row(cell("西丰县财政局文件")), row(cell("西财〔2026〕8号"), cell("签发人：张三")))
    foot = table(row(cell("抄送：县委办公室。")), row(cell("西丰县财政局办公室"), cell("2026年7月2日印发")))
    lines = ("西丰县财政局关于追加经费的请示", "县政府：", "请批示。", "西丰县财政局", "2026年7月1日")
    draft = read(head + "".join(map(para, lines)) + foot).draft
    assert draft.text(Part.MARK) == "西丰县财政局文件"
    assert (draft.text(Part.NUMBER), draft.text(Part.SIGNER)) == ("西财〔2026〕8号", "签发人：张三")
    assert draft.text(Part.COPIES) == "抄送：县委办公室。"
    assert draft.text(Part.PRINTED) == "西丰县财政局办公室\t2026年7月2日印发"


@pytest.mark.parametrize("mark", ["机密★1年", "秘　密", "000001 绝密★ 特急", "密级：秘密"])
def test_a_secrecy_mark_stops_the_reading(mark: str) -> None:
    secret = "关于某项工作的请示"
    for data in (docx(para(mark) + para(secret)), docx(para(secret) + para("正文。") + table(row(cell(mark))))):
        with pytest.raises(Classified) as caught:
            read_file(data, "稿.docx")
        assert secret not in str(caught.value)
        assert "涉密" in str(caught.value)
    word_art = f'<w:p><w:r><w:pict><v:shape><v:textpath string="{mark}"/></v:shape></w:pict></w:r></w:p>'
    page = '<w:sectPr><w:headerReference r:id="m0"/></w:sectPr>'
    with pytest.raises(Classified):
        read_file(docx(para("正文。"), page=page, header1=part("hdr", word_art)), "稿.docx")


@pytest.mark.parametrize("text", [
    "绝密事项除外，一般不得直接报送。", "内部资料", "工作秘密", "秘密   等级", "保守国家秘密的规定",
])
def test_words_about_secrecy_are_no_mark(text: str) -> None:
    assert text in texts(read(para("关于保密工作的通知") + para("各乡镇：") + para(text) + para("完。")))


def test_strict_documents_are_read() -> None:
    members = {
        "_rels/.rels": relations(("r1", "officeDocument", "/word/document.xml")),
        "word/document.xml": document(para("严格格式。")).replace(
            "schemas.openxmlformats.org/wordprocessingml/2006/main", "purl.oclc.org/ooxml/wordprocessingml/main"),
    }
    assert texts(read_file(pack(members), "稿.docx")) == ["严格格式。"]


def test_wrapped_blocks_and_what_cannot_be_read() -> None:
    chosen = ("<mc:AlternateContent><mc:Choice>" + para("取此。") + "</mc:Choice><mc:Fallback>" + para("不取。")
              + "</mc:Fallback></mc:AlternateContent>")
    inline = ("<w:p><mc:AlternateContent><mc:Choice/><mc:Fallback>" + run("退路。")
              + "</mc:Fallback></mc:AlternateContent></w:p>")
    equation = "<m:oMathPara><m:oMath><m:r><m:t>a=b</m:t></m:r></m:oMath></m:oMathPara>"
    chart = '<w:p><w:r><w:drawing><c:chart xmlns:c="urn:c"/></w:drawing></w:r></w:p>'
    control = f"<w:sdt><w:sdtContent>{para('控件。')}</w:sdtContent></w:sdt>"
    reading = read(f"{control}{chosen}{inline}{equation}{chart}<w:altChunk/>")
    assert texts(reading) == ["控件。", "取此。", "退路。", "a=b"]
    assert [any(word in note for note in reading.notes) for word in ("公式", "图表", "其他格式")] == [True, True, True]


def test_wrapped_rows_and_spans_without_origin() -> None:
    grid = ("<w:tbl><w:tblGrid><w:gridCol w:w='1440'/><w:gridCol w:w='2880'/></w:tblGrid><w:sdt><w:sdtContent>"
            + row(cell("甲"), cell("乙", props="<w:vMerge/>")) + "</w:sdtContent></w:sdt>"
            + row(cell("丙"), cell("丁", props="<w:vMerge/>")) + "</w:tbl>")
    found = read(para("正文。") + grid).draft.blocks[1]
    assert isinstance(found, Table)
    assert found.rows == ((Cell("甲"), Cell("乙\n丁", 1, 2)), (Cell("丙"),))
    assert found.widths == (25.4, 50.8)


def test_old_pictures_have_their_size() -> None:
    old = ('<w:p><w:r><w:object><v:shape style="position:absolute;width:72pt;height:1in"><v:imagedata r:id="i1"/>'
           "</v:shape></w:object></w:r></w:p>")
    found = read(para("上。") + old, ("i1", "image", "styles.xml"), styles=STYLES).draft.blocks[1]
    assert isinstance(found, Picture)
    assert (found.width, found.height) == (25.4, 25.4)


def test_runs_survive_a_cut() -> None:
    title = para("关于防汛的通知")
    addressees = para(run("各乡镇人民政府：", "<w:b/>"), run("为做好工作，", "<w:b/>"), run("现就有关事项通知如下。"))
    blocks = read(title + addressees).draft.blocks
    assert [block.text for block in blocks] == [
        "关于防汛的通知", "各乡镇人民政府：", "为做好工作，现就有关事项通知如下。"]
    body = blocks[2]
    assert isinstance(body, Paragraph)
    assert [(item.text, item.look.bold) for item in body.runs] == [
        ("为做好工作，", True), ("现就有关事项通知如下。", False)]


def test_endnotes_of_the_title_and_notes_without_text() -> None:
    notes = part("endnotes", '<w:endnote w:id="1">' + para("题注。") + '</w:endnote><w:endnote w:id="2"/>')
    marks = "".join(f'<w:r><w:endnoteReference w:id="{key}"/></w:r>' for key in "1123")
    draft = read(para(run("关于防汛的通知") + marks) + para("各乡镇：") + para("甲。"), endnotes=notes).draft
    assert draft.text(Part.TITLE) == "关于防汛的通知"
    assert draft.text(Part.PAGE) == "尾注1：题注。"


def test_indents_of_lists_and_hanging_lines() -> None:
    lists = numbering(level(0, "decimal", "%1.", '<w:pPr><w:ind w:left="640" w:hanging="640"/></w:pPr>'))
    look = first(read(para("甲。", props=listed()), styles=STYLES, numbering=lists)).look
    styled = first(read(para("甲。", props=style("h")), styles=STYLES, numbering=lists)).look
    assert look is not None
    assert styled is not None
    assert (look.first_indent, look.left_indent) == (-2.0, 2.0)
    assert (styled.first_indent, styled.left_indent) == (-2.0, 2.0)


def test_a_centred_annex_title_is_not_the_title() -> None:
    annex = para(run("任务清单", '<w:sz w:val="44"/>'), props=CENTRED)
    draft = read("".join(map(para, ("关于防汛的通知", "各乡镇：", "甲。", "附件1"))) + annex).draft
    assert draft.text(Part.TITLE) == "关于防汛的通知"
    assert draft.text(Part.ATTACHMENT) == "附件1\n任务清单"


def test_a_joint_document_laid_out_in_tables() -> None:
    head = table(row(cell("西丰县财政局"), cell("文件", props='<w:vMerge w:val="restart"/>')),
                 row(cell("西丰县审计局"), cell("", props="<w:vMerge/>")))
    seal = f"<w:p>{BOX.format(para('印章位置'))}</w:p>"
    names = para(run("西丰县财政局") + "<w:r><w:tab/></w:r>" + run("西丰县审计局"))
    body = "".join(map(para, ("关于检查的通知", "各乡镇：", "甲。", "附件：清单")))
    draft = read(head + body + seal + names + para("2026年7月1日") + para("附件") + para("清单")).draft
    assert draft.text(Part.MARK) == "西丰县财政局\n西丰县审计局\n文件"
    assert draft.signatures == ("西丰县财政局", "西丰县审计局")
    assert (draft.text(Part.BODY), draft.text(Part.ATTACHMENT_NOTE)) == ("甲。", "附件：清单")
    assert draft.text(Part.PAGE) == "印章位置"
    assert draft.text(Part.ATTACHMENT) == "附件\n清单"
