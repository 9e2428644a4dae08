"""附件1 五（三）1（1）至（6）：按行文对象和内容，由县长签发的公文；五（三）全项的签发表。"""

from luoshi.rulebook.annex1_documents.signing.shapes import item
from luoshi.rulebook.signing.rows import ROWS

whole = item("", "县政府办公室发文的签发", "县政府、办公室、党组和党政联合行文由谁签发，按各项从严合并判定。",
             *(row.id for row in ROWS if any(place.startswith("附件1 五（三）") for place in row.places)),
             tensions=("T38", "T45"))
upward = item("1（1）", "以县政府名义上报市政府及以上机关的请示、重要事项的报告",
              "报市政府及以上机关的请示、报告由县长签发。", "S01", "S02", tensions=("T01", "T45"))
party_congress = item("1（2）", "向县委报送的文件等相关材料、向县人大常委会报送的议案,向县政协通报工作情况的材料",
                      "报县委的材料、送县人大常委会的议案、向县政协通报的材料由县长签发。", "S04", "S08")
minutes = item("1（3）", "政府专题会议(涉及资金、人事和重大事项)纪要",
               "全体、常务会议纪要和涉及资金、人事、重大事项的专题会议纪要由县长签发。", "S20", "S21", "S23",
               tensions=("T07", "T08", "T38"))
party_group = item("1（4）", "县政府党组文件", "县政府党组文件由县长签发。", "S14", tensions=("T08",))
money_and_people = item("1（5）", "凡涉及资金、人事、编制、目标考核和其他重要事项的公文",
                        "县政府、办公室和两办联合的公文，涉及资金、人事、编制、目标考核等的，由县长签发。",
                        "S09", "S10", "S11", tensions=("T04", "T38", "T66"))
joint_with_party = item("1（6）", "县委、县政府联合制发的公文", "县委、县政府联合行文，政府一方由县长签发。", "S12")
