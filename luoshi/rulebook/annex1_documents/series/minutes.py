"""会议纪要: the minutes of the county government's meetings."""

from luoshi.rulebook.annex1_documents.series.shape import Owner, Series
from luoshi.terms.bodies import Towards
from luoshi.terms.genre import Genre

MINUTES = Series(
    at="附件1 三",
    quote="会议纪要适用于县政府全体会议、常务会议、党组会议和各种专题会议议定事项的纪要",
    summary="县政府各类会议的议定事项用会议纪要，按会议种类分别编号；县长办公会议的纪要照此编号。",
    ids=("X1-3(会议纪要)",),
    tensions=("T08", "T58"),
    code="会议纪要",
    owner=Owner.GOVERNMENT,
    towards=frozenset({Towards.DOWN, Towards.LEVEL}),
    genres=frozenset({Genre.MINUTES}),
    content="会议议定事项",
    signers=("S20", "S21", "S22", "S23", "S24"),
    needs=("关联会议", "会后3个工作日内印发"),
    form="会议名称+纪要〔年份〕序号号，或第N期",
)
