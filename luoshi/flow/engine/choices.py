"""What can be pressed now: every verb of a task tried on the state, for the action bar."""

from collections.abc import Callable, Mapping

from luoshi.flow.engine import sharing, taking, verbs
from luoshi.flow.engine.refusal import Refusal
from luoshi.flow.engine.state import Hand, Standing, State, Verb
from luoshi.terms.seat import Seat, SeatKind

SOMEBODY = Seat(SeatKind.PERSON, 0, "待选")
WORDS = "意见"
Trial = Callable[[State, int, Hand], State]
TRIALS: Mapping[Verb, Trial] = {
    Verb.AGREE: lambda state, number, hand: verbs.agree(state, number, hand, WORDS),
    Verb.FINISH: lambda state, number, hand: verbs.agree(state, number, hand, WORDS, verb=Verb.FINISH),
    Verb.DISAGREE: lambda state, number, hand: verbs.disagree(state, number, hand, WORDS),
    Verb.READ: lambda state, number, hand: verbs.read(state, number, hand),
    Verb.RETURN: lambda state, number, hand: verbs.send_back(state, number, hand, WORDS),
    Verb.TAKE_BACK: taking.take_back,
    Verb.TRANSFER: lambda state, number, hand: sharing.transfer(state, number, hand, SOMEBODY),
    Verb.ADD: lambda state, number, hand: sharing.add(state, number, hand, [SOMEBODY]),
    Verb.DROP: sharing.drop,
    Verb.BRANCH: sharing.branch,
    Verb.SAVE: lambda state, number, hand: verbs.save(state, number, hand, WORDS),
    Verb.URGE: lambda state, number, hand: sharing.urge(state, hand, [number]),
    Verb.CIRCULATE: lambda state, number, hand: sharing.circulate(state, hand, [SOMEBODY], number),
    Verb.HOLD: lambda state, _number, hand: verbs.hold(state, hand, WORDS),
    Verb.RESUME: lambda state, _number, hand: verbs.resume(state, hand),
    Verb.WITHDRAW: lambda state, _number, hand: verbs.withdraw(state, hand, WORDS),
}


def choices(state: State, number: int, hand: Hand) -> dict[Verb, Refusal | None]:
    """Each verb with None when the state allows it, else why not. Who may press is the policies' word."""
    return {verb: _refused(trial, state, number, hand) for verb, trial in TRIALS.items()}


def _refused(trial: Trial, state: State, number: int, hand: Hand) -> Refusal | None:
    try:
        trial(state, number, hand)
    except Refusal as refusal:
        return refusal
    return None


def held_by(state: State) -> tuple[Seat, ...]:
    """With whom the case lies now."""
    return tuple(task.seat for task in state.live if task.standing is Standing.OPEN)
