"""第八条：县长离丰期间的主持。"""

from luoshi.law.provision import Kept

acting = Kept(
    "第八条", "指定负责日常工作的副县长或其他副县长主持日常工作",
    "县长离丰须登记起止日期和一位主持工作的副县长，同一时间不得有两位。", ("A8",), tensions=("T35", "T33"),
    by=(
        "office.actions.leave.record_absence",
        "office.actions.powers.designate_acting",
        "office.signing.presiding",
        "office.policies.amiss",
    ),
    how="县长外出按起止日期登记，指定一位副县长主持；没有指定的提醒，同一时间指定两位的不予登记。",
)
