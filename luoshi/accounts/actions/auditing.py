"""The auditor's one act: that the record was verified, up to where and with what result."""

from luoshi.accounts import policies
from luoshi.accounts.policies import CENTRE
from luoshi.accounts.words import Duty
from luoshi.law.refusal import refuse
from luoshi.record.actions import Act, Subject, action
from luoshi.record.audit import Mark
from luoshi.terms.officer import Officer


@action(CENTRE)
def verified(end: Mark | None, flaws: int, *, by: Officer) -> Act[int]:
    """end: where the chain ended when it was read; flaws: how many were found."""
    refuse(policies.not_duty(by, Duty.AUDIT))
    after: dict[str, str | int] = {"记录末尾": str(end or "链头已被删除"), "问题": flaws}
    return Act(flaws, Subject("accounts.audit", str(by.person)), after=after)
