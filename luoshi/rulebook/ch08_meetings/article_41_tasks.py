"""第四十一条（一）至（十）：常务会议的任务。（二）至（九）必须经常务会议，别的会议不能代替。"""

from luoshi.law.force import Force
from luoshi.law.table import Table
from luoshi.rulebook.ch08_meetings.forum import Forum, Topic, forum


def _task(number: str, id: str, quote: str, summary: str, must: bool = True, *tensions: str) -> Table[Topic, Forum]:
    """The table of one item; what must pass the executive meeting stops a document that has not."""
    stops = "须经常务会议讨论决定，未经会议即印发属于越过程序" if must else ""
    return Table(at=f"第四十一条（{number}）", quote=quote, summary=summary, ids=(id,), tensions=tensions,
                 force=Force.ERROR if must else None, because=stops, rows=forum(id))


convey = _task("一", "A41(1)", "贯彻落实县委的重要决定、会议精神、工作要求",
               "传达贯彻上级决策部署、县委决定和人大决议，可上常务会议，也可上全体会议。", False)
report_up = Table[Topic, Forum](
    at="第四十一条（二）", quote="讨论通过以县委、县政府名义报告市委、市政府,或以县政府名义报告市政府的重要事项",
    summary="报告市委、市政府的重要事项，签发前先经常务会议通过。", ids=("A41(2)",), tensions=("T38",),
    force=Force.WARNING, because="何为重要事项原文未定义，由人判断", rows=forum("A41(2)"))
to_party = _task("三", "A41(3)", "讨论通过需提请县委常委会会议审议的重要事项和文件",
                 "提请县委常委会审议的事项和文件，先经常务会议通过。")
plans_and_money = _task("四", "A41(4)", "县本级财政预决算安排、重大财政政策调整、体制变动和重大财力追加事项",
                        "规划计划、预决算、重大财政事项、重大项目、重要资金和重点改革，由常务会议研究。")
to_congress = _task("五", "A41(5)", "讨论通过提请县人民代表大会或其常委会审议的重要报告",
                    "提请人大审议的重要报告，先经常务会议通过。")
normative = _task("六", "A41(6)", "审议通过以县政府名义印发的行政规范性文件",
                  "县政府名义的行政规范性文件，经常务会议审议通过方可印发。", True, "T42")
decision = _task("七", "A41(7)", "讨论通过县政府决定、命令和重要行政措施",
                 "决定、命令和重要行政措施，经常务会议通过方可印发。")
requests = Table[Topic, Forum](
    at="第四十一条（八）", quote="研究决定县政府各部门和各乡(镇)政府请示县政府的重要事项",
    summary="部门、乡镇请示的重要事项由常务会议研究决定，会后再批复。", ids=("A41(8)",), tensions=("T38",),
    force=Force.WARNING, because="何为重要事项原文未定义，由人判断", rows=forum("A41(8)"))
honours = _task("九", "A41(9)", "讨论决定以县政府名义授予集体、个人荣誉称号和表彰决定",
                "县政府名义的荣誉称号和表彰，由常务会议决定。")
other_work = _task("十", "A41(10)", "决定和部署县政府其他重要工作事项", "其他重要工作事项可由常务会议决定部署。",
                   False, "T38")
