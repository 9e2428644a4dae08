"""第六条：县长负责制。"""

from luoshi.law.provision import Kept

head_responsible = Kept(
    "第六条", "县政府实行县长负责制", "没有其他规定时，最终由县长决定。", ("A6",),
    by=("office.signing.signers", "office.signing.may_sign"),
    how="判定谁可以签发时，应由副县长签发的，在岗的县长都可以签发。",
)
