"""期限：行政复议、行政诉讼、合法性审查、定密和档案〔EXT〕。"""

from luoshi.law.deadline import statutory
from luoshi.law.due import Mode

apply = statutory(
    "行政复议法 第二十条", ids=("行政复议-申请",), name="申请复议", trigger="知道行政行为", owner="申请人", length=60,
    mode=Mode.CALENDAR,
)
accept = statutory(
    "行政复议法 第三十条", ids=("行政复议-受理",), name="审查是否受理", trigger="收到申请", owner="县司法局", length=5,
)
ask_correct = statutory(
    "行政复议法 第三十一条", ids=("行政复议-补正通知",), name="通知补正", trigger="收到申请", owner="县司法局",
    length=5,
)
correct = statutory(
    "行政复议法 第三十一条", ids=("行政复议-补正",), name="补正申请", trigger="收到补正通知", owner="申请人", length=10,
)
send = statutory(
    "行政复议法 第四十八条", ids=("行政复议-送达",), name="送达被申请人", trigger="受理", owner="县司法局", length=7,
)
answer = statutory(
    "行政复议法 第四十八条", ids=("行政复议-答复",), name="被申请人答复", trigger="收到申请书副本", owner="被申请人",
    length=10,
)
send_simple = statutory(
    "行政复议法 第五十四条", ids=("行政复议-简易送达",), name="简易程序送达被申请人", trigger="受理", owner="县司法局",
    length=3,
)
answer_simple = statutory(
    "行政复议法 第五十四条", ids=("行政复议-简易答复",), name="简易程序被申请人答复", trigger="收到申请书副本",
    owner="被申请人", length=5,
)
decide = statutory(
    "行政复议法 第六十二条", ids=("行政复议-决定",), name="作出复议决定", trigger="受理", owner="县政府", length=60,
    mode=Mode.CALENDAR, extension=30,
)
decide_simple = statutory(
    "行政复议法 第六十二条", ids=("行政复议-简易决定",), name="简易程序作出复议决定", trigger="受理", owner="县政府",
    length=30, mode=Mode.CALENDAR,
)
rule_maker = statutory(
    "行政复议法 第五十八条", ids=("行政复议-附带审查",), name="制定机关书面答复", trigger="收到通知", owner="制定机关",
    length=10,
)
opinion = statutory(
    "行政复议法 第七十六条", ids=("行政复议-意见书",), name="报告复议意见书落实情况", trigger="收到意见书",
    owner="被申请人", length=60, mode=Mode.CALENDAR,
)
defence = statutory(
    "行政诉讼法 第六十七条", ids=("行政诉讼-答辩",), name="提交答辩状和证据", trigger="收到起诉状副本",
    owner="被诉部门", length=15, mode=Mode.CALENDAR,
)
legality_least = statutory(
    "国办发〔2018〕115号", ids=("合法性审查-最短",), name="合法性审查最短时间", trigger="送审", owner="县司法局",
    length=5, remark="应急情形除外。",
)
legality_most = statutory(
    "国办发〔2018〕115号", ids=("合法性审查-最长",), name="合法性审查最长时间", trigger="送审", owner="县司法局",
    length=15,
)
comments = statutory(
    "优化营商环境条例 第六十二条", ids=("规范性文件-征求意见",), name="公开征求意见最短时间", trigger="公布征求意见稿",
    owner="起草部门", length=30, mode=Mode.CALENDAR,
)
doubtful_secret = statutory(
    "保守国家秘密法实施条例 第二十五条", ids=("定密-报告",), name="不明确事项报请确定", trigger="拟定密",
    owner="产生单位", length=10,
)
hand_over = statutory(
    "档案法实施条例 第二十条", ids=("档案-移交",), name="向县档案馆移交", trigger="形成", owner="各部门", length=120,
    mode=Mode.MONTHS,
)
opening = statutory(
    "档案法 第二十七条", ids=("档案-开放",), name="档案向社会开放", trigger="形成", owner="县档案馆", length=300,
    mode=Mode.MONTHS,
)
