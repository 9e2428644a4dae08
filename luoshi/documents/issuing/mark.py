"""Where a document was filed (DA/T 22-2015)."""

from dataclasses import dataclass
from datetime import datetime

from luoshi.documents.words import Retention


@dataclass(frozen=True, slots=True)
class Mark:
    """Where and when it was filed. last: number of the last record that it holds."""

    fonds: str
    year: int
    retention: Retention
    section: str
    serial: int
    at: datetime
    last: int

    @property
    def code(self) -> str:
        """档号 (DA/T 22-2015): 全宗号-WS·年度-保管期限-机构代码-件号."""
        return f"{self.fonds}-WS·{self.year}-{self.retention.code}-{self.section}-{self.serial:04}"
