"""谁签发: the sign-off table of 第四十五条, 第五十三条 and 附件1 五（三） as one decision (catalogue section 3)."""

from luoshi.rulebook.signing.answer import Answer, who_signs
from luoshi.rulebook.signing.chains import ChainStep
from luoshi.rulebook.signing.combine import Delegate
from luoshi.rulebook.signing.decision import Signer, SignRow
from luoshi.rulebook.signing.facts import Mandate, Matter
from luoshi.rulebook.signing.form import MATTER_FIELDS, MatterField, read_matter
from luoshi.rulebook.signing.impossible import ImpossibleMatter
from luoshi.rulebook.signing.rows import ROWS

__all__ = [
    "MATTER_FIELDS", "ROWS", "Answer", "ChainStep", "Delegate", "ImpossibleMatter", "Mandate", "Matter", "MatterField",
    "SignRow", "Signer", "read_matter", "who_signs",
]
