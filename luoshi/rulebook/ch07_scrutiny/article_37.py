"""第三十七条：社会和舆论监督。"""

from luoshi.law.force import Force
from luoshi.law.provision import Awaiting

complaints = Awaiting(
    "第三十七条", "认真调查核实有关情况，及时依法处理和改进工作", "反映的问题有核实、有处理。", ("A37.1",),
    tensions=("T39",), room="scrutiny", needs=("反映的问题、核实和处理结果",),
)
major_results = Awaiting(
    "第三十七条", "重大问题要向社会公布处理结果", "标为重大的问题，办结时须有公布记录。", ("A37.2",), tensions=("T38",),
    force=Force.WARNING, because="是否重大由人判断，未公布的提醒", room="disclosure",
    needs=("问题是否重大", "处理结果的公布记录"),
)
