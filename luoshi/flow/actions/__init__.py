"""Everything that people and the clock do to a case. Each raises `Refusal`; the same press again raises `Repeated`."""

from luoshi.flow.actions.clocks import agree_limit, pause_clock, recount, resume_clock, start_clock, stop_clock, told
from luoshi.flow.actions.desk import Gate, Word
from luoshi.flow.actions.handing import agree, disagree, finish, read, save, see, send_back, submit, take_back, transfer
from luoshi.flow.actions.redating import redate
from luoshi.flow.actions.sharing import add_signers, circulate, deem, deliver, drop_signer, reseat, urge
from luoshi.flow.actions.starting import answer, begin, branch, hold, publish, replan, resume, stop, withdraw

__all__ = [
    "Gate", "Word", "add_signers", "agree", "agree_limit", "answer", "begin", "branch", "circulate", "deem",
    "deliver", "disagree", "drop_signer", "finish", "hold", "pause_clock", "publish", "read", "recount", "redate",
    "replan", "reseat", "resume", "resume_clock", "save", "see", "send_back", "start_clock", "stop", "stop_clock",
    "submit", "take_back", "told", "transfer", "urge", "withdraw",
]
