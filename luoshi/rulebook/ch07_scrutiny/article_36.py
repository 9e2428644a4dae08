"""第三十六条：行政复议。"""

from luoshi.law.provision import Awaiting

reconsideration = Awaiting(
    "第三十六条", "加强行政复议监督，纠正违法或不当的行政行为", "复议案件按法定期限登记办理。", ("A36",),
    room="scrutiny", needs=("复议案件的受理、答复和决定日期",),
)
