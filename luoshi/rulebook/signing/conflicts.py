"""Articles in tension about signing (catalogue 3.5), each with the treatment that the answer follows."""

from collections.abc import Callable
from dataclasses import dataclass

from luoshi.rulebook.signing.chains import FORWARDED, INFORMED, big_number
from luoshi.rulebook.signing.conditions import DECISIVE, MAJOR
from luoshi.rulebook.signing.facts import Absence, AddresseeClass, Issuer, Matter, MeetingKind, Tag
from luoshi.terms.genre import Genre

Test = Callable[[Matter], bool]


def _always(_: Matter) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Conflict:
    """A tension. It bears on a matter when one of `rows` was used (any, when empty) and `when` holds.

    acts: it is about these acts of the chain, so that one of them must be there (any chain, when empty).
    """

    id: str
    text: str
    resolution: str
    rows: frozenset[str] = frozenset()
    when: Test = _always
    acts: frozenset[str] = frozenset()

    def applies(self, matter: Matter, used: frozenset[str], acts: frozenset[str]) -> bool:
        """Whether it bears on this matter, given the ids of the rows used and the acts of the chain."""
        named = (not self.rows or bool(self.rows & used)) and (not self.acts or bool(self.acts & acts))
        return named and self.when(matter)


def _reserved(matter: Matter) -> bool:
    return bool(matter.tags & DECISIVE) or (matter.deputies > 1 and bool(matter.tags & MAJOR))


def _unheard_of(matter: Matter) -> bool:
    return matter.meeting in (MeetingKind.HEADS_OFFICE, MeetingKind.PARTY_GROUP) or matter.issuer is Issuer.PARTY_GROUP


def _to_department(matter: Matter) -> bool:
    upper = matter.issuer is Issuer.COUNTY and matter.addressee is AddresseeClass.UPPER_DEPARTMENT
    return upper and matter.kind in (Genre.REQUEST, Genre.REPORT)


def _governing(matter: Matter) -> bool:
    return matter.issuer in (Issuer.COUNTY, Issuer.OFFICE)


_VAGUE = frozenset({Tag.OTHER_IMPORTANT, Tag.IMPORTANT, Tag.UNSURE})

CONFLICTS: tuple[Conflict, ...] = (
    Conflict("T01",
             "第五十三条（一）把报市政府的报告全部归县长；附件1 五（三）1（1）只列重要事项的报告。",
             "正文高于附件，且上行文由主要负责人签发：一律由县长签发。", frozenset({"S02"})),
    Conflict("T02",
             "第五十三条（五）下行文归县长或经授权的负责日常工作的副县长；附件1 五（三）1 把其余发文归分管副县长。",
             "下行文按第五十三条（五）；分管副县长直接签发须有“分管领域下行文”常设授权。余项只用于平行文。",
             frozenset({"S25", "S26", "S27"})),
    Conflict("T03",
             "第五十三条（五）一般情形只可授权负责日常工作的副县长，会议已定或例行批准的可授权任一副县长。",
             "两类授权分别登记范围，不互相代替。", frozenset({"S25", "S26"})),
    Conflict("T04",
             "第五十三条（六）办公室公文归分管领导；附件1 五（三）1（5）涉及资金、人事等的归县长。",
             "按内容从严：县长签发，分管副县长先审签。", frozenset({"S10"})),
    Conflict("T05",
             "第五十三条（六）办公室公文归分管领导；附件1 五（三）2（2）职责范围内的归主任。",
             "自身业务从特别规定，由主任签发；涉及资金、人事等事项的仍归县长。", frozenset({"S28"})),
    Conflict("T06",
             "涉及数位领导分管范围的，第五十三条只要求会签；附件1 五（三）1（8）重要文件归县长。",
             "一律会签；县政府名义且属重要文件的，由县长签发。办公室公文只会签。",
             when=lambda matter: matter.deputies > 1 and _governing(matter)),
    Conflict("T07",
             "第四十五条纪要由主持人签发；附件1 五（三）1（3）全体、常务和涉及资金人事重大事项的专题会议纪要归县长。",
             "主持人先审阅，县长签发，两者都留存；3个工作日算到最后一个签字。", frozenset({"S20", "S21", "S23"})),
    Conflict("T08",
             "附件1 漏列县长办公会议，另列党组会议；第三十九条只有四类会议。",
             "县长办公会议纪要由主持人签发、单独编号；党组会议另作一类，其文件按党组文件由县长签发。",
             when=_unheard_of),
    Conflict("T09",
             "第四十七条全县性会议由分管领导审批、必要时报县长；附件1 五（三）1（7）主要负责人参加的归县长。",
             "乡（镇）和部门主要负责人参加的，即为“必要时”，报县长批准。", frozenset({"S19"})),
    Conflict("T10",
             "附件1 三 把西政列为也可报上级部门；附件1 一（十四）规定对不相隶属机关用函。",
             "上级部门不是县政府的上级机关，请改用函；坚持用请示、报告的须说明理由，并由县长签发。",
             when=_to_department),
    Conflict("T12",
             "第五十一条要求签署明确意见；附件1 五（二）9 圈阅视为同意。",
             "圈阅视为同意只用于签发本机关发文；对来文请示必须写明同意、不同意等意见，否则不得流转。",
             frozenset({"S31"}), lambda matter: matter.kind is Genre.REQUEST),
    Conflict("T21",
             "附件1 五（三）“联系主任”不是已设职务，授权办公室行文的流程又不经主任。",
             "联系主任即办公室主任；授权行文的流程给主任设知悉一步，不影响流转。",
             acts=frozenset({FORWARDED, INFORMED})),
    Conflict("T35",
             "第八条只说县长外出时由负责日常工作的副县长主持工作，未说可否代签县长签发的公文。",
             "不可；须有写明本类公文的授权。重大突发事件信息除外。",
             when=lambda matter: matter.absence is Absence.ACTING),
    Conflict("T36",
             "附件1 五（三）1（10）突发事件信息走完整签发流程；第六十六条要求第一时间报告。",
             "走快速通道：主办单位负责人、办公室主任、县长（口头同意记录在案，随后补签），同时告知其他领导。",
             frozenset({"S17"})),
    Conflict("T37",
             "附件1 五（三）3“大号”未定义。",
             "西政发、西政办发须经公开审核全流程；其他字号只核定公开属性和理由。",
             when=big_number),
    Conflict("T38",
             "“重要”“重大”“其他重要事项”均未定义。",
             "由拟稿人选定、联系副主任确认；拿不准的，报较高一级签发。",
             when=lambda matter: bool(matter.tags & _VAGUE)),
    Conflict("T57",
             "办公室上行文按附件1 五（二）8 由主要负责人签发；第五十三条（六）归分管领导。",
             "由主任作为机关主要负责人签发；不属自身业务的，记录分管副县长同意。", frozenset({"S30"})),
    Conflict("T66",
             "第五十三条（五）常务会议已定的可授权副县长签发；这类事项往往又属附件1 五（三）1（5）（8），须县长签发。",
             "会议纪要写明就本件授权某副县长签发的，可由其签发；没有写明的，由县长签发。",
             frozenset({"S25"}), _reserved),
)


def conflicts_of(matter: Matter, used: frozenset[str], acts: frozenset[str]) -> tuple[Conflict, ...]:
    """The tensions that bear on a matter, in order of their ids."""
    return tuple(conflict for conflict in CONFLICTS if conflict.applies(matter, used, acts))
