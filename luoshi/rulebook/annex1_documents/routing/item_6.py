"""附件1 二（六）: the government gives no orders to party bodies; party matters are issued jointly."""

import re
from collections.abc import Iterator

from luoshi.law.finding import Hit, Needs
from luoshi.law.provision import clause
from luoshi.rulebook.reading.addressees import name_passage
from luoshi.terms.bodies import Nature, read_name
from luoshi.terms.document import Draft, Part
from luoshi.terms.facts import Fact, Facts
from luoshi.terms.genre import Genre

_DOWNWARD = frozenset({Genre.NOTICE, Genre.DECISION, Genre.ORDER, Genre.CIRCULAR, Genre.OPINION, Genre.REPLY})
_PARTY = re.compile(
    r"党委|党组|党工委|党支部|(?:^|各)[省市县区乡镇]委(?!员|办公厅)|组织部|宣传部|统战部|政法委|纪委|纪检监察"
)
_ORDERS = re.compile(
    r"(?:贯彻|遵照|参照|认真|抓好|严格)(?:执行|落实)|贯彻落实|务必|必须|(?:要|应当)(?:切实|严格|认真|加强|高度)|组织实施"
)


@clause(
    "附件1 二（六）",
    "县政府、县政府办公室的公文,不得向党委机关作指示、交任务",
    check="K25",
    name="向党委机关作指示",
    ids=("K25", "X1-2(6)"),
    about=_DOWNWARD,
)
def no_orders_to_the_party(draft: Draft) -> Iterator[Hit | Needs]:
    """政府及其办公室的下行文不主送党委机关；涉及党的工作的，与同级党委机关联合行文。"""
    if not draft.issuer or read_name(draft.issuer).nature not in (Nature.GOVERNMENT, Nature.OFFICE):
        return
    signed = "、".join((draft.issuer, *draft.signatures))
    party = next((name for name in draft.addressees if _PARTY.search(name)), None)
    if party is None or draft.facts.says(Fact.JOINT_WITH_PARTY) or _PARTY.search(signed) or "中共" in signed:
        return
    if draft.whole and not _ORDERS.search(draft.text(Part.BODY)):
        return
    yield Hit(
        name_passage(draft, party),
        f"政府公文不得向党委机关“{party}”作指示、交任务。请从主送机关中删去，改为抄送，或者与同级党委机关联合行文。",
    )


_BODY = "现将方案印发给你们，请认真贯彻执行。"
no_orders_to_the_party.complies(
    Draft.of(
        title="西丰县人民政府办公室关于做好防汛工作的通知",
        addressees="各乡（镇）人民政府：",
        body=_BODY,
        copies="抄送：县委办公室",
    )
)
no_orders_to_the_party.complies(
    Draft.of(
        title="中共西丰县委办公室、西丰县人民政府办公室关于做好防汛工作的通知",
        addressees="各乡（镇）党委、人民政府：",
        body=_BODY,
    )
)
no_orders_to_the_party.complies(
    Draft.of(
        title="西丰县人民政府办公室关于做好防汛工作的通知",
        addressees="各乡（镇）党委、政府：",
        body=_BODY,
        facts=Facts(known={Fact.JOINT_WITH_PARTY: True}),
    )
)
no_orders_to_the_party.complies(
    Draft.of(
        title="西丰县人民政府办公室关于会议改期的通知",
        addressees="各乡（镇）党委、政府：",
        body="会议改在10月9日召开。",
    )
)
no_orders_to_the_party.complies(
    Draft.of(title="西丰县教育局关于做好防汛工作的通知", addressees="各乡（镇）党委、政府：", body=_BODY)
)
no_orders_to_the_party.breaches(
    Draft.of(title="西丰县人民政府办公室关于做好防汛工作的通知", addressees="各乡（镇）党委、政府：", body=_BODY),
    says="联合行文",
)
