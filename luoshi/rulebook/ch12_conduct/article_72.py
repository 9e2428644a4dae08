"""第七十二条：按程序和时限办理，不合规定不办，推诿拖延追责。"""

from luoshi.law.force import Force
from luoshi.law.provision import Awaiting, Statement

_AT = "第七十二条"

handled_or_refused = Awaiting(
    _AT,
    "对不符合规定的事项要坚持原则不得办理",
    "每个程序都可以依规不予办理并说明理由；有未改正错误的不得办结。",
    ("A72.1",),
    room="flow",
    needs=("程序的办理状态", "未改正的错误", "不予办理的理由"),
)
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
