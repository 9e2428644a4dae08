"""第五十六条：督促检查贯穿全过程；纪要议定事项写明谁办、何时办成。"""

import re
from collections.abc import Iterator

from luoshi.law.finding import Hit
from luoshi.law.force import Force
from luoshi.law.provision import clause
from luoshi.rulebook.reading.substance import owned, sentences, timed
from luoshi.terms.document import Draft, Part, Passage
from luoshi.terms.genre import Genre

_MOST = 3
_SETTLED = re.compile(
    r"会议(?:还|并|同时)?(?:议定|决定|确定|明确|要求|商定|责成)|^[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)、.．]"
)
_ACTION = re.compile(
    r"(?:要|应|须|负责|抓紧|尽快|加快|限期|立即|按时|于|在)[^。；，\n]{0,24}?"
    r"(?:推进|完成|落实|提出|制定|拟定|修改|报送|上报|整改|拨付|启动|建立|清理|组织实施|办理|解决|出台|印发|开展|研究|开工|建成|验收|移交)"
    r"|(?:抓紧|尽快|加快|限期|立即)(?:推进|办理|落实|实施|研究|完成|整改)"
)
_NOTED = re.compile(r"会议(?:听取|传达|学习|通报|审议|指出|认为|强调|原则)")
_DOER = re.compile(
    r"由[\u4e00-\u9fa5]{2,20}?(?:负责|牵头|会同|组织|具体|于|在|提出|办理)|[\u4e00-\u9fa5×]{1,4}(?:同志|县长)"
)


@clause(
    "第五十六条",
    "部署工作时明确督促检查事项",
    check="K87",
    name="议定事项缺责任人或时限",
    ids=("K87", "A56"),
    about=Genre.MINUTES,
    force=Force.WARNING,
    judgement=True,
    because="第五十七条要求议定事项“明确相关负责人负责落实”，是否属于交办事项由人判断",
)
def settled_items_have_owner_and_date(draft: Draft) -> Iterator[Hit]:
    """纪要的议定事项写明责任单位和完成时限，以便立项督查；每件纪要最多提示三处。"""
    loose = list(_loose(draft))
    for count, (passage, lacks) in enumerate(loose[:_MOST], 1):
        more = f"全文共{len(loose)}处。" if count == _MOST < len(loose) else ""
        yield Hit(
            passage,
            f"议定事项没有写明{lacks}，请补上谁办、何时办成，便于督查落实（第五十七条）。{more}",
            force=None if lacks.startswith("责任") else Force.ADVICE,
        )


def _loose(draft: Draft) -> Iterator[tuple[Passage, str]]:
    """Item sentences that order something, with what the paragraph lacks: the owner (and the time), or the time."""
    for offset, paragraph in draft.paragraphs(Part.BODY):
        line = paragraph.text
        if not _SETTLED.search(line):
            continue
        has_owner, has_time = owned(line) or bool(_DOER.search(line)), timed(line)
        if has_owner and has_time:
            continue
        item = next(
            ((start, text) for start, text in sentences(line) if _ACTION.search(text) and not _NOTED.search(text)), None
        )
        if item:
            lacks = "完成时限" if has_owner else "责任单位" if has_time else "责任单位和完成时限"
            start = offset + item[0]
            yield draft.passage(Part.BODY, start, start + len(item[1])), lacks


_TITLE = "西丰县人民政府常务会议纪要"
settled_items_have_owner_and_date.complies(Draft.of(title=_TITLE, body="会议议定，由县发改局9月30日前提出方案。"))
settled_items_have_owner_and_date.complies(
    Draft.of(
        title=_TITLE,
        body="会议听取了秋收工作情况汇报。\n会议要求，由李某同志牵头，10月底前完成整改。\n会议强调，要落实责任。",
    )
)
settled_items_have_owner_and_date.complies(
    Draft.of(
        title=_TITLE,
        body="一、会议原则同意《实施方案》，要认真落实。\n二、关于供暖工作。县住建局要在10月20日前完成检修。",
    )
)
settled_items_have_owner_and_date.complies(Draft.of(title="西丰县人民政府关于秋收的通知", body="会议要求抓紧推进。"))
settled_items_have_owner_and_date.breaches(Draft.of(title=_TITLE, body="会议要求抓紧推进。"), says="责任单位和完成时限")
settled_items_have_owner_and_date.breaches(
    Draft.of(title=_TITLE, body="会议议定，由县发改局负责提出方案。"), says="没有写明完成时限"
)
settled_items_have_owner_and_date.breaches(
    Draft.of(title=_TITLE, body="会议议定，要于9月30日前完成检修。\n" + "会议要求抓紧推进。\n" * 3), says="全文共4处"
)
