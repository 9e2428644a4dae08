"""What the county's own series are not for (附件1 二): office tasks, members of groups, party work and the like."""

import re
from collections.abc import Iterator

from luoshi.law.finding import Hit, Needs
from luoshi.law.force import Force
from luoshi.law.provision import clause
from luoshi.rulebook.annex1_documents.series.county_down import COUNTY_DOWN
from luoshi.rulebook.annex1_documents.series.office_down import OFFICE_DOWN
from luoshi.rulebook.annex1_documents.series.shape import Owner
from luoshi.rulebook.annex1_documents.series.table import joint_with_party, of_county, owner_of, series_of
from luoshi.rulebook.reading.substance import sentences
from luoshi.terms.bodies import Towards
from luoshi.terms.document import Draft, Part
from luoshi.terms.facts import Fact, Facts
from luoshi.terms.genre import Genre

_TASK = re.compile(
    r"上报|报送|填报|值班|报表|台账|名单|统计表|召开[^的]{0,30}会议|参加[^的]{0,30}(?:会议|培训)"
    r"|开展[^的]{0,20}(?:检查|调研|培训|演练)"
)
_WEIGHTY = re.compile(r"意见|规划|方案|办法|政策|决定|规定|改革|表彰|总体|纲要|禁令|应急")
_GROUP = re.compile(
    r"(?:调整|充实|变更)[^的]{0,30}(?:领导小组|委员会|指挥部|联席会议|协调小组|专班)[^的]{0,6}"
    r"(?:成员|组成人员|人员|领导)"
)
_BASIS = re.compile(
    r"(?:根据|按照|依据|为(?:贯彻)?落实|贯彻落实)[^。；\n]{0,12}?(?:[\u4e00-\u9fa5]{1,4}市|市)(?!委|政府|人民政府)"
    r"[\u4e00-\u9fa5]{1,10}(?:局|委员会|委|办|中心)[^。；\n]{0,50}(?:号|》|通知|要求)"
)
_HIGHER = re.compile(r"市(?:委|人民政府|政府)|省|国务院|中央|国家|县委|中华人民共和国")
_PARTY = re.compile(
    r"党支部|发展党员|党员发展|党组织|党建|全面从严治党|意识形态(?:工作)?责任|组织生活|三会一课|民主生活会"
    r"|党委主体责任|党费|党员教育"
)


@clause("附件1 二（一）", "可由县政府办公室行文的不以县政府名义行文", check="K49", name="可由办公室行文", ids=("K49",),
        force=Force.WARNING,
        because="事项轻重由人判断，只列出依据", about=frozenset({Genre.NOTICE, Genre.CIRCULAR}), judgement=True)
def office_could_issue(draft: Draft) -> Iterator[Hit | Needs]:
    """布置具体工作而不涉及重大政策、方案、决定的，由县政府办公室行文。"""
    numbered = series_of(draft) is COUNTY_DOWN
    named = not draft.text(Part.NUMBER) and owner_of(draft.issuer) is Owner.GOVERNMENT
    if not (numbered or named) or draft.towards in (Towards.UP, Towards.LEVEL) or _WEIGHTY.search(draft.title.text):
        return
    for at in draft.find(Part.TITLE, _TASK):
        yield Hit(at,
                  f"“{at.quote}”是具体工作，可由县政府办公室用“{OFFICE_DOWN.code}”行文；确需以县政府名义的，"
                  "请说明理由。")
        return


office_could_issue.complies(Draft.of(number="西政办发〔2022〕5号", title="西丰县人民政府办公室关于上报防汛值班表的通知",
                                     whole=False))
office_could_issue.complies(Draft.of(number="西政发〔2022〕5号", title="西丰县人民政府关于印发防汛方案的通知",
                                     whole=False))
office_could_issue.breaches(Draft.of(number="西政发〔2022〕5号", title="西丰县人民政府关于上报防汛值班表的通知",
                                     whole=False), says="县政府办公室")


@clause("附件1 二（九）", "报经领导小组组长或委员会主任同意后自行发文调整", check="K52", name="调整领导小组成员",
        ids=("K52",), force=Force.WARNING,
        because="新设机构、调整主要负责人由县政府决定的除外，由人判断")
def groups_adjust_themselves(draft: Draft) -> Iterator[Hit | Needs]:
    """领导小组等非常设机构调整成员，由其办事机构报组长（主任）同意后自行发文，不用县政府或办公室字号。"""
    if of_county(draft) and not draft.facts.says(Fact.EXCEPTION_RECORDED):
        for at in draft.find(Part.TITLE, _GROUP):
            yield Hit(at,
                      "调整非常设机构成员，由该机构的办事机构报组长（主任）同意后自行发文，请退回改由其发文；"
                      "新设机构或由县政府决定的，请说明理由。")


_FIRE = "关于调整县森林防火指挥部成员的通知"
groups_adjust_themselves.complies(Draft.of(title="县森林防火指挥部办公室" + _FIRE, whole=False))
groups_adjust_themselves.complies(Draft.of(number="国办函〔2018〕74号",
    title="国务院办公厅关于调整国务院普查领导小组组成人员的通知", whole=False))
groups_adjust_themselves.breaches(Draft.of(number="西政办发〔2022〕5号", title="西丰县人民政府办公室" + _FIRE,
    whole=False), says="自行发文")
groups_adjust_themselves.breaches(Draft.of(title="西丰县人民政府办公室" + _FIRE, whole=False), says="自行发文")


@clause("附件1 二（三）", "原则上由县级对口部门发文贯彻", check="K53", name="市直部门文件由对口部门贯彻", ids=("K53",),
        judgement=True)
def matching_department(draft: Draft) -> Iterator[Hit | Needs]:
    """只依据市政府部门的文件发文的，由县级对口部门发文贯彻。"""
    if not of_county(draft) or draft.towards in (Towards.UP, Towards.LEVEL):
        return
    first = draft.text(Part.BODY).split("\n", 1)[0]
    basis = _BASIS.search(first)
    if basis and not _HIGHER.search(first[:basis.start()] + first[basis.end():]) and not _HIGHER.search(basis.group()):
        yield Hit(draft.passage(Part.BODY, *basis.span()),
                  "本文只依据市政府部门的文件，原则上由县级对口部门发文贯彻；确需以县政府或办公室名义的，请说明理由。")


matching_department.complies(Draft.of(number="西政发〔2022〕1号",
                                      body="根据市政府要求和市水利局铁市水〔2022〕1号文件，现通知如下。", whole=False))
matching_department.complies(Draft.of(facts=Facts(issuer="西丰县水利局"), body="根据市水利局铁市水〔2022〕1号文件。",
                                      whole=False))
matching_department.breaches(Draft.of(number="西政发〔2022〕1号",
                                      body="根据市水利局铁市水〔2022〕1号文件，现通知如下。", whole=False),
                                      says="县级对口部门")


@clause("附件1 二（六）", "不得向党委机关作指示、交任务", check="K54", name="政府公文部署党务", ids=("K54",),
        force=Force.WARNING,
        because="党务内容的轻重由人判断，只列出依据", judgement=True)
def party_matter(draft: Draft) -> Iterator[Hit | Needs]:
    """内容主要是党务的，应与县委或县委办公室联合行文。"""
    if not of_county(draft) or joint_with_party(draft.issuer):
        return
    lines = list(sentences(draft.text(Part.BODY)))
    party = [(start, line) for start, line in lines if _PARTY.search(line)]
    if party and 10 * len(party) >= len(lines) * (3 if len(party) >= 3 else 5):
        start, line = party[0]
        yield Hit(draft.passage(Part.BODY, start, start + len(line)),
                  f"正文{len(lines)}句中有{len(party)}句部署党务，政府公文不向党组织交任务；"
                  "请与县委（县委办公室）联合行文或删去。")


party_matter.complies(Draft.of(number="西政发〔2022〕1号", body="加强党建引领。县水利局负责清淤。县林草局负责防火。",
                               whole=False))
party_matter.complies(Draft.of(title="中共西丰县委关于党建工作的意见", body="各党支部要发展党员10名。"))
party_matter.breaches(Draft.of(number="西政发〔2022〕1号", body="各党支部要发展党员10名。", whole=False),
                      says="联合行文")
