"""第六十九条：保密和外事纪律；公开件中的密级标志和个人信息由K83检查。"""

from luoshi.law.provision import Awaiting

open_papers_only = Awaiting(
    "第六十九条",
    "严禁泄漏国家秘密、工作秘密或因履行职责掌握的商业秘密",
    "涉密文件不进入本系统，收到时不留正文，提示走涉密渠道；含工作秘密、商业秘密的不得公开。",
    ("A69.1", "A69.2"),
    room="documents",
    needs=("密级", "是否含工作秘密或者商业秘密"),
)
