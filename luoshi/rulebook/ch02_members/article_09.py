"""第九条：部门负责制、职权范围，以及“县政府的规章”。"""

import re
from collections.abc import Iterator

from luoshi.law.finding import Hit
from luoshi.law.force import Force
from luoshi.law.provision import Kept, Statement, clause
from luoshi.terms.bodies import Level, read_name
from luoshi.terms.document import Draft, Part
from luoshi.terms.genre import Genre

head_of_department = Kept(
    "第九条", "局长、主任负责制", "部门的主要负责人签发本部门公文。", ("A9.1",),
    by=("office.actions.people.appoint", "office.queries.signers"),
    how="部门主要负责人按任职登记，部门公文由其签发，他人签发须有授权。",
)
competence = Kept(
    "第九条", "在本部门的职权范围内履行职责", "按部门职责登记，超出职责的行文提醒核对。", ("A9.2",),
    by=(
        "office.actions.division.grant_competence",
        "office.actions.division.end_competence",
        "office.fields.competent",
    ),
    how="各部门职责事项和关键词按起止日期登记，文稿触及哪些部门的职权由登记得出。",
)
cooperation = Statement(
    "第九条", "各司其职、各负其责，顾全大局、协调配合", "部门之间配合，政令畅通。", ("A9.4",),
    reason="对部门协作的总要求，没有可执行的行为",
)

_OWN = re.compile(
    r"(?<![市、省])(?:(?:[本我全]|西丰)?[县区旗]|县级)(?:人民)?政府(?:的|制定的?|出台的?|颁布的?|发布的?)?规章(?!制度)|[本我]县规章(?!制度)"
)
_THIS = re.compile(r"本规章(?!制度)")
_PROCLAIMED = re.compile(r"(?:公布|颁布|发布)[^。；\n《》]{0,20}规章(?!制度)")
_MESSAGE = "县级政府无权制定规章（立法法）。请改称“行政规范性文件”，或者写明所指的上级规章名称。"


def _below_city(draft: Draft) -> bool:
    level = read_name(draft.issuer).level if draft.issuer else None
    return level is not None and level >= Level.COUNTY


@clause(
    "第九条", "县政府的规章、决定、命令", check="K66", name="县政府无规章制定权", ids=("A9.3",), tensions=("T44",),
    force=Force.WARNING, because="上位法（立法法）没有授予县级政府规章制定权，而本条用语如此，只提醒不停办",
    summary="县级公文不得自称制定、公布规章。",
)
def claims_rule_making(draft: Draft) -> Iterator[Hit]:
    """A county has no power to make 规章; quotations of higher rules are no fault."""
    if "规章" not in draft.text(Part.BODY):
        return
    patterns = [_OWN]
    if _below_city(draft):
        patterns += [_THIS, _PROCLAIMED] if draft.genre is Genre.ORDER else [_THIS]
    for pattern in patterns:
        for passage in draft.find(Part.BODY, pattern):
            yield Hit(passage, _MESSAGE)


claims_rule_making.breaches(Draft.of(body="县政府制定规章，各部门遵照执行。"), says="县级政府无权制定规章")
claims_rule_making.breaches(
    Draft.of(title="西丰县人民政府关于印发办法的通知", body="本规章自发布之日起施行。"), says="行政规范性文件",
)
claims_rule_making.breaches(
    Draft.of(title="西丰县人民政府令", body="现公布本县节约用水规章，自2026年5月1日起施行。"), says="行政规范性文件",
)
claims_rule_making.complies(Draft.of(body="县政府制定行政规范性文件，应当符合法律、法规、规章。"))
claims_rule_making.complies(Draft.of(body="健全县政府规章制度。与省、市政府规章不一致的，以规章为准。"))
claims_rule_making.complies(Draft.of(title="铁岭市人民政府关于印发办法的通知", body="本规章自发布之日起施行。"))
claims_rule_making.complies(Draft.of(title="西丰县人民政府关于做好春耕工作的通知", body="请抓好春耕备耕。"))
