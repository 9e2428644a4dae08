"""附件1 一（十三）: 议案."""

from luoshi.rulebook.annex1_documents.kinds.kind import kind
from luoshi.terms.genre import Genre

MOTION = kind(
    Genre.MOTION, 13, "按照法律程序向同级人民代表大会或者人民代表大会常务委员会提请审议事项",
    "议案只由政府向同级人大或其常委会提出。",
)
