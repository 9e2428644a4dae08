"""第二十八条：以公开为常态。"""

from luoshi.law.force import Force
from luoshi.law.provision import Awaiting

open_by_default = Awaiting(
    "第二十八条", "坚持以公开为常态、不公开为例外", "缺省为主动公开；依申请公开和不予公开须写理由和依据。", ("A28.1",),
    force=Force.ERROR, because="公开是政府工作的基本制度，例外须有依据（政府信息公开条例）", tensions=("T29",),
    room="disclosure", needs=("公开属性", "不主动公开的理由和依据"),
)
five_fields = Awaiting(
    "第二十八条", "全面推进决策、执行、管理、服务、结果公开", "公开事项按五个方面标注，看出空缺。", ("A28.2",),
    force=Force.ADVICE, because="对工作面的要求，只提示空缺", room="disclosure", needs=("已公开事项及其分类",),
)
