"""附件2 五（三）：结案看实地和结果，不看留痕和投入。"""

from enum import StrEnum

from luoshi.law.table import Row, Table, When


class Evidence(StrEnum):
    """What a closing may be supported by."""

    SEEN = "实地查看"
    RESULT = "办理结果"
    CONFIRMED = "群众或者第三方核实"
    REPORT = "工作汇报"
    MEETING_RECORD = "会议记录"
    LEDGER = "台账资料"
    INSTRUCTION = "领导批示"
    MEETING_HELD = "会议召开"
    PAPER_ISSUED = "文件出台"
    STAFFING = "机构编制"
    FUNDING = "经费保障"


_AT = "附件2 五（三）"
_REAL = frozenset({Evidence.SEEN, Evidence.RESULT, Evidence.CONFIRMED})
_TRACES = frozenset({Evidence.REPORT, Evidence.MEETING_RECORD, Evidence.LEDGER})


def _among(kinds: frozenset[Evidence]) -> When[Evidence]:
    return When("、".join(kind.value for kind in Evidence if kind in kinds), lambda kind: kind in kinds)


proof = Table[Evidence, bool](
    at=_AT,
    quote="不得将工作汇报、会议记录、台账资料等“留痕”情况视同工作实际开展情况",
    summary="结案至少要有一项实地或者结果证据；只有留痕和投入的不能结案，确需结案的写明理由。",
    ids=("X2-5(3)",),
    tensions=("T30",),
    rows=(
        Row("X2-5(3)实", "实地、结果和核实，可以据以结案", (_among(_REAL),), True, (_AT,)),
        Row("X2-5(3)痕", "留痕不能视同实际开展", (_among(_TRACES),), False, (_AT,)),
        Row(
            "X2-5(3)投",
            "批示、会议、文件、编制、经费不能单独衡量优劣",
            (_among(frozenset(Evidence) - _REAL - _TRACES),),
            False,
            (_AT,),
        ),
    ),
)
"""Whether one piece of evidence can carry a closing; a closing stands when any of its pieces can."""
