"""附件1 五（二）3: bodies concerned were consulted and agree."""

from luoshi.law.force import Force
from luoshi.law.provision import Awaiting

agreed = Awaiting(
    "附件1 五（二）3",
    "是否经过充分协商并达成一致意见",
    ids=("X1-5(2)3",),
    force=Force.ERROR,
    because="附件1 五（一）7“必须征求”",
    summary="涉及其他地区、部门职权的事项已经协商一致；意见未齐、分歧未决的不得通过审核。",
    tensions=("T13",),
    room="documents",
    needs=("征求意见表", "分歧裁定记录"),
)
