"""第七十二条：按程序和时限办理，不合规定不办，推诿拖延追责。"""

from collections.abc import Iterator

from luoshi.law.force import Force
from luoshi.law.gate import Stop, gate
from luoshi.law.provision import Awaiting, Statement
from luoshi.terms.dossier import Dossier, Moment

_AT = "第七十二条"


@gate(_AT, "对不符合规定的事项要坚持原则不得办理", Moment.HAND_IN, Moment.NUMBER, name="错误改正后再办", ids=("A72.1",))
def handled_or_refused(file: Dossier) -> Iterator[Stop]:
    """文稿有必须改正的问题的，不得送审、编号；每个程序都可以退回、撤销并说明理由。"""
    if file.errors:
        first, more = "；".join(file.errors[:3]), "等" if len(file.errors) > 3 else ""
        yield Stop(f"文稿还有{len(file.errors)}处必须改正的问题：{first}{more}。",
                   "请改正；确属规则允许的例外的，写明理由后保留。")


handled_or_refused.complies(Dossier())
handled_or_refused.breaches(Dossier(errors=("请示一文两事（第五十条）",)), says="还有1处必须改正的问题：请示一文两事")
handled_or_refused.breaches(Dossier(errors=("甲", "乙", "丙", "丁")), says="还有4处必须改正的问题：甲；乙；丙等")

delays = Awaiting(
    _AT,
    "对因推诿、拖延等官僚作风及失职、渎职造成影响和损失的，要依法依规追究责任",
    "逾期事项按单位列出，交由人处理，软件不认定责任。",
    ("A72.2",),
    force=Force.ADVICE,
    because="责任由有权机关认定，软件只列事实",
    room="ledgers",
    needs=("事项的期限和办结日期",),
)
offences = Statement(
    _AT,
    "对越权办事、以权谋私等违规、违纪、违法行为，要依法依规严肃查处",
    "违规违纪违法行为依法查处。",
    ("A72.3",),
    reason="查处由纪检监察和司法机关进行",
)
