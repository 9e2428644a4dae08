"""第二十一条, content: normative documents stay inside the law and set no licence, penalty, coercion or new duty."""

import re
from collections.abc import Iterator

from luoshi.law.finding import Hit, Needs
from luoshi.law.force import Force
from luoshi.law.provision import clause
from luoshi.rulebook.reading.language import prose, sentence_around
from luoshi.rulebook.reading.normative import body_text, local, looks_normative, softened
from luoshi.terms.document import Draft, Part
from luoshi.terms.facts import Fact, Facts

AT = "第二十一条"
PLACES = (Part.BODY, Part.ATTACHMENT)
_BASIS = re.compile(
    r"依照|按照[^，。；\n]{0,30}(?:法|条例|规定|目录|标准)|根据|依据|依法|《[^》]{2,40}》|法律、?法规|有关规定"
    r"|由[^，。；\n]{2,16}(?:局|部门|机关)依"
)
_LICENCE = re.compile(
    r"(?:须|应当|必须)经[^，。；\n]{2,24}(?:批准|许可|审批|核准)后?，?方可|未经[^，。；\n]{2,20}(?:批准|许可)，"
    r"?不得(?:从事|经营|开业|营业|生产)"
    r"|(?:须|应当|必须)(?:申请)?办理[^，。；\n]{0,14}(?:许可证|准入证|准运证)"
)
_PENALTY = re.compile(
    r"(?:处以?|并处|罚款)[^，。；\n]{0,12}?(?:\d[\d,.]{0,9}"
    r"|[一二三四五六七八九十百千万]{1,6})[万千百]?元[^，。；\n]{0,12}(?:罚款)?"
    r"|(?:予以|给予|处|处以|并处)(?:行政)?罚款|吊销[^，。；\n]{0,12}(?:许可证|执照|资质)|没收(?:违法所得|非法"
    r"|其)|(?:处以?|予以)(?:行政)?拘留"
)
_COERCION = re.compile(r"(?:予以|可以|有权|一律|将)(?:强制拆除|强制执行|查封|扣押|冻结)|强制拆除其")
_BAN = re.compile(r"罚款|吊销|没收|拘留")
_KINDS = (
    (re.compile("方可|不得|许可证|准入证|准运证"), _LICENCE, "行政许可"),
    (_BAN, _PENALTY, "行政处罚"),
    (re.compile("强制|查封|扣押|冻结"), _COERCION, "行政强制"),
)
"""A cheap clue, the full pattern, and what it would set up."""


@clause(
    AT,
    "要符合宪法、法律、法规、规章和国家有关规定，严格遵守法定权限和程序",
    check="K61",
    name="行政规范性文件应当标明",
    ids=("K61", "A21.1"),
    force=Force.WARNING,
    because="是否属于规范性文件由人判断，只列出依据",
    judgement=True,
)
def declared_normative(draft: Draft) -> Iterator[Hit | Needs]:
    """对不特定的人规定权利义务、反复适用的文件，应当标明为行政规范性文件并走相应程序。"""
    said = draft.facts.says(Fact.NORMATIVE)
    if said or not local(draft) or not looks_normative(body_text(draft)):
        return
    if said is None:
        yield Needs("内容像行政规范性文件，请注明是否“属于行政规范性文件”")
        return
    yield Hit(
        None,
        "内容对单位和个人普遍设定义务并规定了施行日期，像行政规范性文件，但没有标明；"
        "请核定性质，属于的须报县司法局合法性审查。",
    )


_RULE = "任何单位和个人不得占道经营。经营者应当保持整洁。本办法自发布之日起施行。"
_FLAGGED = Facts(known={Fact.NORMATIVE: True})
declared_normative.complies(Draft.of(body=_RULE, facts=_FLAGGED))
declared_normative.complies(Draft.of(body="请各乡镇于月底前报送材料。", facts=Facts(known={Fact.NORMATIVE: False})))
declared_normative.complies(Draft.of(body=_RULE))
declared_normative.breaches(Draft.of(body=_RULE, facts=Facts(known={Fact.NORMATIVE: False})), says="没有标明")


@clause(
    AT,
    "行政规范性文件不得设定行政许可、行政处罚、行政强制等事项",
    check="K62",
    name="不得设定许可、处罚、强制",
    ids=("K62", "A21.4"),
    judgement=True,
)
def sets_no_penalty(draft: Draft) -> Iterator[Hit]:
    """县级规范性文件不设定行政许可、行政处罚、行政强制；重申上位法的，须在句中写明依据。"""
    if not local(draft):
        return
    for part, text in prose(draft, PLACES):
        for clue, pattern, kind in _KINDS:
            for match in pattern.finditer(text) if clue.search(text) else ():
                sentence = sentence_around(text, *match.span())
                if not _BASIS.search(sentence) and (kind != "行政处罚" or _BAN.search(sentence)):
                    yield Hit(
                        draft.passage(part, *match.span()),
                        f"行政规范性文件不得设定{kind}；如系重申上位法，请在本句写明依据的法律、法规和条款，否则删去。",
                        force=softened(draft),
                    )


sets_no_penalty.complies(Draft.of(body="违反规定的，由县城管局依照《城市市容和环境卫生管理条例》第三十四条处理。"))
sets_no_penalty.complies(Draft.of(title="国务院关于市场监管的意见", body="违反本规定的，处以500元罚款。"))
sets_no_penalty.complies(Draft.of(body="严厉查处制假行为，没有罚款任务。", facts=_FLAGGED))
sets_no_penalty.breaches(Draft.of(body="违反本规定的，处以500元罚款。", facts=_FLAGGED), says="行政处罚")
sets_no_penalty.breaches(Draft.of(body="从事经营的，须经县商务局批准后方可开业。"), says="行政许可")
sets_no_penalty.breaches(Draft.of(body="逾期不拆的，一律强制拆除。"), says="行政强制")

_FORBIDS = re.compile(r"不得|严禁|禁止|不再|停止|取消|免|违规|乱|杜绝|清理|不准")
_DUTY_CLUE = re.compile("缴纳|收取|证明|享受|限制")
_DUTIES = re.compile(
    r"应当?缴纳[^，。；\n]{1,12}(?:费|金)|收取[^，。；\n]{0,10}费(?!用)|(?:须|应当|必须)(?:提供|提交"
    r"|出具)[^，。；\n]{1,14}证明"
    r"|一律不得享受|不得享受[^，。；\n]{1,12}(?:待遇|政策|补贴)|限制(?:外地|外来|外埠)[^，。；\n]{0,10}(?:经营"
    r"|进入|从业)"
)


@clause(
    AT,
    "不得违法减损公民、法人和其他组织合法权益或者增加其义务",
    check="K63",
    name="不得违法减损权益、增加义务",
    ids=("K63", "A21.5"),
    force=Force.WARNING,
    because="是否有上位法依据由县司法局判断，只列出句子",
    judgement=True,
)
def adds_no_duty(draft: Draft) -> Iterator[Hit]:
    """收费、证明、限制等增加义务的句子，须写明上位法依据，由县司法局核定。"""
    if not local(draft):
        return
    for part, text in prose(draft, PLACES):
        for match in _DUTIES.finditer(text) if _DUTY_CLUE.search(text) else ():
            sentence = sentence_around(text, *match.span())
            if not (_BASIS.search(sentence) or _FORBIDS.search(sentence.partition(match.group())[0])):
                yield Hit(
                    draft.passage(part, *match.span()),
                    "增加义务或者减损权益而没有写明依据，请补充法律、法规依据并送县司法局核定，否则删去。",
                )


adds_no_duty.complies(Draft.of(body="收费标准按照省发展改革委公布的目录执行。"))
adds_no_duty.complies(Draft.of(title="国务院关于管理的意见", body="外来务工人员应当缴纳管理费200元。"))
adds_no_duty.complies(Draft.of(body="各学校不得违规收取借读费。"))
adds_no_duty.breaches(Draft.of(body="外来务工人员应当缴纳管理费200元。"), says="没有写明依据")
