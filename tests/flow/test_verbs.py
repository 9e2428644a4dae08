"""Each verb on the engine: what it does and what it refuses."""

from collections.abc import Callable

import pytest

from luoshi.flow.engine import sharing, taking, verbs
from luoshi.flow.engine.choices import choices, held_by
from luoshi.flow.engine.refusal import Refusal
from luoshi.flow.engine.sharing import Added
from luoshi.flow.engine.state import Mark, Plan, Standing, State, Status, Verb
from tests.flow.walks import FLOW, PLAN, SEATS, Clock, seat_task, where

Press = Callable[[], State]


@pytest.fixture
def clock() -> Clock:
    return Clock()


def start(clock: Clock, plan: Plan = PLAN) -> State:
    return verbs.begin(FLOW, plan, clock.hand(1))


def go(state: State, clock: Clock, *seats: int) -> State:
    for seat in seats:
        state = verbs.agree(state, seat_task(state, seat), clock.hand(seat), f"{seat}同意")
    return state


def test_the_one_who_begins_is_the_drafter_unless_planned(clock: Clock) -> None:
    state = start(clock, Plan())
    assert [seat.key for seat in held_by(state)] == ["person:1"]
    with pytest.raises(Refusal, match="还没有确定由谁办理.*第五十一条.*主要负责人"):
        verbs.agree(state, 1, clock.hand(1))


@pytest.mark.parametrize(
    ("plan", "says"),
    [
        (Plan({}, {"T.1": "免"}), "不能略去"),
        (Plan({}, {"T.3": " "}), "略去“会签”须写明理由"),
        (Plan({"T.9": (SEATS[0],)}), "没有步骤T.9"),
    ],
)
def test_plans_are_checked(clock: Clock, plan: Plan, says: str) -> None:
    with pytest.raises(Refusal, match=says):
        start(clock, plan)


def test_a_single_step_has_one_seat(clock: Clock) -> None:
    state = start(clock, Plan({**PLAN.seats, "T.2": tuple(SEATS[1:3])}))
    with pytest.raises(Refusal, match="只能由一人"):
        go(state, clock, 1)


def test_ordered_countersignature_and_another_way_on(clock: Clock) -> None:
    state = go(start(clock), clock, 1, 2, 3, 4, 5)
    assert where(state) == [("吴", "待办", ""), ("郑", "等待", "等待前一位")]
    with pytest.raises(Refusal, match="等待前一位"):
        verbs.agree(state, 7, clock.hand(7))
    with pytest.raises(Refusal, match="还有人没有办完"):
        verbs.agree(state, 6, clock.hand(6), to="T.6")
    state = go(state, clock, 6)
    with pytest.raises(Refusal, match="“传阅”“编号”"):
        verbs.agree(state, 7, clock.hand(7), to="T.1")
    state = verbs.agree(state, 7, clock.hand(7), to="T.6")
    assert state.step.id == "T.6"


def test_disagreement_goes_to_the_drafter_and_back_to_those_who_objected(clock: Clock) -> None:
    state = go(start(clock), clock, 1, 2)
    with pytest.raises(Refusal, match="须写明意见"):
        verbs.disagree(state, 3, clock.hand(3), " ")
    state = verbs.disagree(state, 3, clock.hand(3), "与上位法不符")
    state = go(state, clock, 4, 5)
    assert (state.rounds[2].mark, state.step.id) == (Mark.DISPUTED, "T.1")
    back = go(state, clock, 1)
    assert [seat.id for seat in held_by(back)] == [3]
    assert go(back, clock, 3).step.id == "T.4"
    ruled = verbs.agree(state, seat_task(state, 1), clock.hand(1), "经分管副县长协调，按裁决办理", to="T.4")
    assert ruled.step.id == "T.4"
    assert state.task(3).opinion == "与上位法不符"


def test_added_signers(clock: Clock) -> None:
    state = go(start(clock), clock, 1)
    before = sharing.add(state, 2, clock.hand(2), [SEATS[8]])
    assert where(before) == [("钱", "等待", "等待加签"), (SEATS[8].name[0], "待办", "")]
    assert where(go(before, clock, 9))[0] == ("钱", "待办", "")
    passed_on = sharing.transfer(before, 3, clock.hand(9), SEATS[9])
    assert where(passed_on)[0][2] == "等待加签"
    assert where(go(passed_on, clock, 10))[0] == ("钱", "待办", "")
    both = sharing.add(state, 2, clock.hand(2), SEATS[7:9])
    both = go(sharing.transfer(both, 3, clock.hand(8), SEATS[9]), clock, 9)
    assert where(both)[0][2] == "等待加签"
    dropped = sharing.drop(before, 3, clock.hand(2))
    assert where(dropped)[0] == ("钱", "待办", "")
    with pytest.raises(Refusal, match="已经打开"):
        sharing.drop(verbs.open_(before, 3, clock.hand(9)), 3, clock.hand(2))
    with pytest.raises(Refusal, match="只能减去"):
        sharing.drop(before, 2, clock.hand(2))
    together = go(sharing.add(state, 2, clock.hand(2), [SEATS[8]], Added.TOGETHER), clock, 2)
    assert together.step.id == "T.2"
    assert go(together, clock, 9).step.id == "T.3"
    after = sharing.add(state, 2, clock.hand(2), [SEATS[8]], Added.AFTER)
    assert where(after)[1][1:] == ("等待", "等待前一位")
    after = go(after, clock, 2)
    assert where(after)[1][1:] == ("待办", "")
    again = taking.take_back(after, 2, clock.hand(2))
    assert where(again)[1][1:] == ("等待", "等待前一位")
    assert go(again, clock, 2, 9).step.id == "T.3"
    for seats, says in ([], "没有选定"), ([SEATS[1]], "已在本步"):
        with pytest.raises(Refusal, match=says):
            sharing.add(state, 2, clock.hand(2), seats)


def test_taking_back(clock: Clock) -> None:
    state = go(start(clock), clock, 1, 2)
    own = taking.take_back(go(state, clock, 3), 3, clock.hand(3))
    assert [seat.id for seat in held_by(own)] == [4, 5, 3]
    assert own.task(3).opinion == "3同意"
    assert own.task(3).standing is Standing.VOID
    moved = go(state, clock, 3, 4, 5)
    back = taking.take_back(moved, 5, clock.hand(5))
    assert [seat.id for seat in held_by(back)] == [5]
    assert go(back, clock, 5).step.id == "T.4"
    with pytest.raises(Refusal, match="只能由交出的人"):
        taking.take_back(moved, 5, clock.hand(4))
    with pytest.raises(Refusal, match="经过下一步"):
        taking.take_back(moved, 2, clock.hand(2))
    with pytest.raises(Refusal, match="没有可以取回"):
        taking.take_back(moved, 6, clock.hand(6))
    ordered = go(moved, clock, 6)
    again = taking.take_back(ordered, 6, clock.hand(6))
    assert where(again)[1:] == [("郑", "等待", "等待前一位"), ("吴", "待办", "")]
    returned = verbs.send_back(state, 3, clock.hand(3), "漏列附件")
    undone = taking.take_back(returned, 3, clock.hand(3))
    assert sorted(seat.id for seat in held_by(undone)) == [3, 4, 5]
    handed = sharing.transfer(state, 3, clock.hand(3), SEATS[8])
    assert [seat.id for seat in held_by(taking.take_back(handed, 3, clock.hand(3)))] == [4, 5, 3]


def test_returning(clock: Clock) -> None:
    state = start(clock)
    with pytest.raises(Refusal, match="可以撤销"):
        verbs.send_back(state, 1, clock.hand(1), "退")
    state = go(state, clock, 1, 2, 3, 4, 5)
    with pytest.raises(Refusal, match="须说明理由.*附件1 五（二）7"):
        verbs.send_back(state, 6, clock.hand(6), "")
    with pytest.raises(Refusal, match="“拟稿”“审签”“会签”"):
        verbs.send_back(state, 6, clock.hand(6), "退", "T.6")
    all_three = verbs.send_back(state, 6, clock.hand(6), "请各部门再核")
    assert [seat.id for seat in held_by(all_three)] == [3, 4, 5]
    stepwise = go(verbs.send_back(state, 6, clock.hand(6), "重来", "T.1", direct=False), clock, 1)
    assert stepwise.step.id == "T.2"
    twice = verbs.send_back(state, 6, clock.hand(6), "改", "T.2")
    twice = verbs.send_back(twice, seat_task(twice, 2), clock.hand(2), "请改")
    assert go(twice, clock, 1, 2).step.id == "T.4"


def test_a_changed_plan_reaches_the_round_taken_up_again(clock: Clock) -> None:
    state = go(start(clock), clock, 1, 2, 3)
    state = verbs.send_back(state, 4, clock.hand(4), "还应征求另一部门", "T.1")
    state = verbs.replan(state, clock.hand(1), {"T.3": (*SEATS[2:5], SEATS[9])})
    assert [seat.id for seat in held_by(go(state, clock, 1))] == [4, 5, 10]
    with pytest.raises(Refusal, match="正在办理"):
        verbs.replan(state, clock.hand(1), {"T.1": (SEATS[9],)})


def test_circulating_reading_and_hastening(clock: Clock) -> None:
    state = sharing.circulate(start(clock), clock.hand(1), [SEATS[8], SEATS[8]], 1)
    with pytest.raises(Refusal, match="都已在传阅"):
        sharing.circulate(state, clock.hand(1), [SEATS[8]])
    presses: list[Press] = [
        lambda: verbs.agree(state, 2, clock.hand(9)),
        lambda: verbs.disagree(state, 2, clock.hand(9), "否"),
        lambda: verbs.send_back(state, 2, clock.hand(9), "退"),
        lambda: sharing.add(state, 2, clock.hand(9), [SEATS[4]]),
        lambda: sharing.branch(state, 2, clock.hand(9)),
    ]
    for refused in presses:
        with pytest.raises(Refusal, match="传阅件"):
            refused()
    with pytest.raises(Refusal, match="不能只阅"):
        verbs.read(state, 1, clock.hand(1))
    state = sharing.urge(state, clock.hand(1), [2])
    assert state.task(2).urged == 1
    state = verbs.read(state, 2, clock.hand(9), "已阅")
    presses = [lambda: verbs.read(state, 2, clock.hand(9)), lambda: sharing.urge(state, clock.hand(1), [2])]
    for repeat in presses:
        with pytest.raises(Refusal, match="阅毕|没有可以催办"):
            repeat()
    assert sharing.urge(state, clock.hand(1)).task(1).urged == 1


def test_finishing_and_distributing(clock: Clock) -> None:
    state = go(start(clock, Plan(PLAN.seats, {f"T.{n}": "不需要" for n in (2, 3, 4, 5)})), clock, 1)
    with pytest.raises(Refusal, match="不能办结"):
        verbs.agree(start(clock), 1, clock.hand(1), verb=Verb.FINISH)
    state = verbs.agree(state, 2, clock.hand(1), verb=Verb.FINISH)
    assert state.status is Status.FINISHED
    state = sharing.circulate(state, clock.hand(1), [SEATS[8]], 2, Verb.DISTRIBUTE)
    assert verbs.read(state, 3, clock.hand(9)).task(3).standing is Standing.CLOSED
    presses: list[Press] = [
        lambda: verbs.withdraw(state, clock.hand(1), "不办"),
        lambda: verbs.replan(state, clock.hand(1), {}),
        lambda: verbs.hold(state, clock.hand(1), "等"),
    ]
    for over in presses:
        with pytest.raises(Refusal, match="本件已经办结"):
            over()


def test_the_bar_says_what_can_be_pressed(clock: Clock) -> None:
    bar = choices(start(clock), 1, clock.hand(1))
    allowed = {verb for verb, refusal in bar.items() if refusal is None}
    assert {Verb.AGREE, Verb.TRANSFER, Verb.ADD, Verb.SAVE, Verb.WITHDRAW, Verb.HOLD} <= allowed
    assert not allowed & {Verb.RETURN, Verb.TAKE_BACK, Verb.DISAGREE, Verb.FINISH, Verb.RESUME, Verb.READ}
    assert str(bar[Verb.RESUME]) == "本件没有暂缓。不需要恢复"
    with pytest.raises(IndexError):
        start(clock).task(0)
    for words, act in ("撤销须", verbs.withdraw), ("暂缓须", verbs.hold):
        with pytest.raises(Refusal, match=words):
            act(start(clock), clock.hand(1), " ")


def test_silence_and_delivery(clock: Clock) -> None:
    state = go(start(clock), clock, 1)
    with pytest.raises(Refusal, match="不适用逾期"):
        sharing.deem(state, 2, clock.hand(1))
    state = go(state, clock, 2)
    with pytest.raises(Refusal, match="没有送达证明.*第五十二条"):
        sharing.deem(state, 3, clock.hand(1))
    with pytest.raises(Refusal, match="须写明送达证明"):
        sharing.deliver(state, 3, clock.hand(1), "")
    state = sharing.deliver(state, 3, clock.hand(1), "回执12号")
    with pytest.raises(Refusal, match="不必再记"):
        sharing.deliver(state, 3, clock.hand(1), "回执13号")
    state = sharing.branch(state, 3, clock.hand(3))
    assert sharing.deem(state, 3, clock.hand(1)).task(3).verb is Verb.DEEM
    with pytest.raises(Refusal, match="没有在部门内"):
        sharing.branched(state, 4, clock.hand(4), Verb.AGREE, "")
