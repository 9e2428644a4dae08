"""What makes a text look like an administrative normative document, and whose text it is (第二十一条; K61)."""

import re

from luoshi.law.force import Force
from luoshi.terms.bodies import Level, read_name
from luoshi.terms.document import Draft, Part
from luoshi.terms.facts import Fact

_ADDRESSED = re.compile(
    r"(?:单位和个人|公民、法人|经营者|经营户|村民|居民|用人单位|建设单位|行政相对人|社会公众|养殖户|业主)"
)
_DUTY = re.compile(r"应当|不得|禁止|严禁|必须")
_FORCE = re.compile(r"自[^，。；\n]{1,20}(?:起施行|起执行|起实施|之日起生效)|有效期|(?:施行|执行)日期")
_LOCAL = {Level.COUNTY, Level.TOWNSHIP}
_LEAST_DUTIES = 2


def body_text(draft: Draft) -> str:
    """正文 and attachments, joined by a line feed."""
    return "\n".join(text for part in (Part.BODY, Part.ATTACHMENT) if (text := draft.text(part)))


def looks_normative(text: str) -> bool:
    """General addressees, at least two duty words and a sentence on its coming into force."""
    if not (_ADDRESSED.search(text) and _FORCE.search(text)):
        return False
    return sum(1 for _row in zip(_DUTY.finditer(text), range(_LEAST_DUTIES), strict=False)) == _LEAST_DUTIES


def local(draft: Draft) -> bool:
    """The issuer is a county or township body, or nobody says who it is."""
    issuer = draft.issuer
    return issuer is None or read_name(issuer).level in _LOCAL or issuer.startswith("县")


def softened(draft: Draft) -> Force | None:
    """Judgement checks stop only what is declared normative; elsewhere they show evidence (catalogue 7.10(3))."""
    return None if draft.facts.says(Fact.NORMATIVE) else Force.WARNING
