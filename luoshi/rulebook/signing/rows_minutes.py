"""Rows S20-S24: minutes of the government's meetings (第四十五条 and 附件1 五（三）1（3）; T07, T08)."""

from luoshi.law.table import Row
from luoshi.rulebook.signing.conditions import issuer, kind, meeting, tagged, untagged
from luoshi.rulebook.signing.decision import Decision, Signer, SignRow
from luoshi.rulebook.signing.facts import Issuer, MeetingKind, Tag
from luoshi.terms.genre import Genre

MINUTES = (issuer(Issuer.COUNTY), kind(Genre.MINUTES))
GRAVE = (Tag.MONEY, Tag.PERSONNEL, Tag.APPOINTMENT, Tag.POLICY, Tag.OTHER_IMPORTANT, Tag.IMPORTANT, Tag.UNSURE)
"""资金、人事和重大事项."""
BOTH = ("附件1 五（三）1（3）", "第四十五条")

MINUTES_ROWS: tuple[SignRow, ...] = (
    Row("S20", "全体会议纪要", (*MINUTES, meeting(MeetingKind.PLENARY)), Decision(Signer.HEAD), BOTH),
    Row("S21", "常务会议纪要", (*MINUTES, meeting(MeetingKind.EXECUTIVE)), Decision(Signer.HEAD), BOTH),
    Row("S22", "县长办公会议纪要", (*MINUTES, meeting(MeetingKind.HEADS_OFFICE)), Decision(Signer.CHAIR),
        ("第四十五条",)),
    Row("S23", "涉及资金、人事和重大事项的专题会议纪要", (*MINUTES, meeting(MeetingKind.TOPIC), tagged(*GRAVE)),
        Decision(Signer.HEAD), BOTH),
    Row("S24", "其他专题会议纪要", (*MINUTES, meeting(MeetingKind.TOPIC), untagged(*GRAVE)), Decision(Signer.CHAIR),
        ("第四十五条",)),
)
"""Where the chair is not the signer, the chair reviews first: the chain says so."""

