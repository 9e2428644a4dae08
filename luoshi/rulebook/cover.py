"""The cover: name, number, chapters, house style, and the tensions of the text."""

from luoshi.law.book import Chapter, Cover
from luoshi.law.question import Question
from luoshi.rulebook.annex1_documents.series.table import propose_series
from luoshi.rulebook.signing import MATTER_FIELDS, read_matter, who_signs
from luoshi.rulebook.tensions import TENSIONS
from luoshi.terms.profile import GB_T_9704, Face, Profile, Type

COUNTY_PROFILE = Profile(
    key="county",
    name="西丰",
    at="附件1 五（一）5",
    title=Type(Face.SONGTI, 22.0, bold=True),
    body=Type(Face.FANGSONG),
    levels=(Type(Face.HEITI), Type(Face.KAITI), Type(Face.FANGSONG, bold=True), Type(Face.FANGSONG, bold=True)),
)

COVER = Cover(
    title="西丰县人民政府工作规则（试行）",
    number="西政发〔2022〕4号",
    issuer="西丰县人民政府",
    in_force_from="2022-09-22",
    chapters=(
        Chapter("ch00_issue", "网页页头与印发通知", heads=("页头", "印发通知")),
        Chapter("ch01_general", "第一章 总则", (1, 4)),
        Chapter("ch02_members", "第二章 组成人员职责", (5, 9)),
        Chapter("ch03_functions", "第三章 全面履行政府职能", (10, 19)),
        Chapter("ch04_law", "第四章 坚持依法行政", (20, 22)),
        Chapter("ch05_decisions", "第五章 实行科学民主决策，推进依法行政", (23, 27)),
        Chapter("ch06_openness", "第六章 推进政务公开", (28, 32)),
        Chapter("ch07_scrutiny", "第七章 健全监督制度", (33, 38)),
        Chapter("ch08_meetings", "第八章 会议制度", (39, 49)),
        Chapter("ch09_documents", "第九章 公文审批制度", (50, 55)),
        Chapter("ch10_supervision", "第十章 督查考评制度", (56, 61)),
        Chapter("ch11_discipline", "第十一章 工作纪律", (62, 70)),
        Chapter("ch12_conduct", "第十二章 廉政和作风建设", (71, 78)),
        Chapter("ch13_supplement", "第十三章 附则", (79, 80)),
        Chapter("annex1_documents", "附件1 公文日常处理办法", heads=("附件1",)),
        Chapter("annex2_supervision", "附件2 政务督查工作方案", heads=("附件2",)),
        Chapter("interpretation", "解读", heads=("解读",)),
        Chapter("national", "国家标准与上位规定（本规则之外）"),
    ),
    profiles=(COUNTY_PROFILE, GB_T_9704),
    tensions=TENSIONS,
    signing=Question("谁签发", MATTER_FIELDS, lambda values: who_signs(read_matter(values))),
    numbering=lambda issuer, genre, towards, party: propose_series(issuer, genre, towards, with_party=party),
)
