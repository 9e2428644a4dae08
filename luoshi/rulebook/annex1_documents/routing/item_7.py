"""附件1 二（七）: what was handed out or printed in the press is not issued again."""

from luoshi.law.force import Force
from luoshi.law.provision import Awaiting, Statement

handed_out_once = Statement(
    "附件1 二（七）",
    "已在各类会议上印发的领导讲话、会议纪要,一般不再另行发文",
    "会上已经印发的讲话、纪要不再另发。",
    ("X1-2(7).1",),
    force=Force.STATEMENT,
    because="检查设在发文必要性（K58），须有会议材料登记",
    tensions=("T17",),
    reason="是否已经会上印发由 K58 依据登记判断。",
)

printed_in_the_press = Awaiting(
    "附件1 二（七）",
    "经批准在报刊上全文发表的文件,视为正式文件依照执行,不另发文",
    "经批准在报刊全文发表的即为正式文件，不再印发。",
    ("X1-2(7).2",),
    room="documents",
    needs=("报刊全文发表登记",),
)
