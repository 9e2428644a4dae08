"""Cases through their actions, on tables: one effect per press, rights, hand-overs, silence, branches."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from uuid import UUID, uuid4

import pytest

from luoshi.flow import actions, queries, ticking
from luoshi.flow.engine.refusal import Refusal, Repeated
from luoshi.flow.engine.state import Mark, Plan, Standing, State, Status, Verb
from luoshi.flow.models import Case, Clock, Definition, Task
from luoshi.record import clock
from luoshi.record.actions import Subject
from luoshi.record.models import Record
from luoshi.record.verify import verify
from luoshi.terms.officer import CLOCK
from tests.flow.office import stand_in
from tests.flow.walks import PLAN, SEATS, officer, seat_task

pytestmark = pytest.mark.django_db
PAPER = Subject("documents.paper", "1")


@pytest.fixture
def case(definition: Definition) -> Case:
    return actions.begin(
        definition, PLAN, by=officer(1), subject=PAPER, title="关于测试的通知", token=uuid4()
    ).result


def state(case: Case) -> State:
    return queries.view(case.pk).state


def press(case: Case, seat: int, opinion: str = "") -> None:
    actions.agree(case.pk, seat_task(state(case), seat), by=officer(seat), token=uuid4(), opinion=opinion)


def to_countersign(case: Case) -> None:
    press(case, 1)
    press(case, 2)


def walk(case: Case) -> None:
    to_countersign(case)
    for seat in (3, 4, 5, 6, 7):
        press(case, seat, "同意")
    for seat in (8, 9):
        actions.read(case.pk, seat_task(state(case), seat), by=officer(seat), token=uuid4())
    actions.finish(case.pk, seat_task(state(case), 1), by=officer(1), token=uuid4())


def test_a_case_from_begin_to_end(case: Case) -> None:
    walk(case)
    now = state(case)
    assert now.status is Status.FINISHED
    assert [one.step for one in now.rounds] == ["T.1", "T.2", "T.3", "T.4", "T.5", "T.6"]
    assert {one.mark for one in now.rounds} == {Mark.PASSED}
    assert [task.actor and task.actor.person for task in now.tasks] == [1, 2, 3, 4, 5, 6, 7, 8, 9, 1]
    assert not list(verify())
    row = Record.objects.order_by("seq")[3]
    assert (row.action, row.actor_name, row.provisions) == (
        *("flow.agree", "钱某"), ["第五十一条"],
    )
    assert (row.before["with"], row.after["with"]) == (["钱岗"], ["孙岗", "李岗", "周岗"])


def test_a_double_click_has_one_effect(case: Case) -> None:
    token = uuid4()
    actions.submit(case.pk, 1, by=officer(1), token=token)
    with pytest.raises(Repeated, match="提交"):
        actions.submit(case.pk, 1, by=officer(1), token=token)
    again = uuid4()
    actions.circulate(case.pk, [SEATS[8]], by=officer(1), token=again)
    with pytest.raises(Repeated):
        actions.circulate(case.pk, [SEATS[9]], by=officer(1), token=again)
    with pytest.raises(Repeated):
        _begin_again(case, again)
    assert Task.objects.filter(case=case).count() == 3
    assert Record.objects.filter(action__endswith="submit").count() == 1


def _begin_again(case: Case, token: UUID) -> None:
    actions.begin(case.definition, PLAN, by=officer(1), subject=PAPER, title="再来", token=token)


def test_the_second_of_two_is_told_by_whom_and_when(case: Case) -> None:
    with clock.held("2026-11-23T09:30"):
        actions.submit(case.pk, 1, by=officer(1), token=uuid4())
    with pytest.raises(Refusal, match="第1股岗位赵某已于11月23日 09:30提交") as told:
        actions.submit(case.pk, 1, by=officer(1), token=uuid4())
    assert (told.value.by, told.value.when) == ("第1股岗位赵某", "11月23日 09:30")


def test_only_who_sits_there_may(case: Case) -> None:
    press(case, 1)
    with pytest.raises(Refusal, match="这一步由“钱岗”办理") as told:
        actions.agree(case.pk, 2, by=officer(3), token=uuid4())
    assert told.value.at == "第五十一条"
    with pytest.raises(Refusal, match="没有这项"):
        actions.agree(case.pk, 9, by=officer(3), token=uuid4())
    with pytest.raises(Refusal, match="没有这件"):
        actions.agree(case.pk + 1, 1, by=officer(3), token=uuid4())
    assert not Record.objects.filter(actor_id=3).exists()


@pytest.mark.parametrize("person", [1, 2, 6])
def test_both_names_stay(case: Case, person: int) -> None:
    to_countersign(case)
    for seat in (3, 4, 5, 6):
        press(case, seat)
    number = seat_task(state(case), 7)
    with pytest.raises(Refusal, match="不能代办"):
        actions.agree(case.pk, number, by=officer(person), token=uuid4())
    by = stand_in(person, 7)
    actions.agree(case.pk, number, by=by, token=uuid4(), opinion="同意。")
    assert state(case).task(number).actor == by
    row = Record.objects.order_by("seq").last()
    assert row
    assert (row.actor_name, row.for_name, row.capacity) == (by.name, "郑某", by.acting_for and by.acting_for.capacity)


def test_return_from_a_countersignature_loses_nothing(case: Case) -> None:
    to_countersign(case)
    press(case, 3, "第三条请写明经费来源。")
    actions.send_back(case.pk, seat_task(state(case), 4), by=officer(4), token=uuid4(), opinion="数字有误", to="T.1")
    now = state(case)
    assert now.rounds[2].mark is Mark.RETURNED
    assert now.task(3).opinion == "第三条请写明经费来源。"
    assert now.task(3).standing is Standing.CLOSED
    with pytest.raises(Refusal, match="李某已于"):
        actions.agree(case.pk, 5, by=officer(5), token=uuid4())
    press(case, 1)
    assert [task.seat.id for task in state(case).live] == [4, 5]
    press(case, 4, "已改正")
    press(case, 5)
    assert state(case).step.id == "T.4"


def test_taking_back_ends_when_it_is_opened(case: Case) -> None:
    press(case, 1)
    actions.take_back(case.pk, 1, by=officer(1), token=uuid4())
    assert state(case).round.step == "T.1"
    press(case, 1)
    number = seat_task(state(case), 2)
    actions.see(case.pk, number, by=officer(2))
    with pytest.raises(Refusal, match="“钱岗”已于.*打开"):
        actions.take_back(case.pk, 3, by=officer(1), token=uuid4())


def test_withdrawing(case: Case) -> None:
    press(case, 1)
    with pytest.raises(Refusal, match="由第1股岗位赵某发起"):
        actions.withdraw(case.pk, by=officer(3), reason="不办了", token=uuid4())
    actions.withdraw(case.pk, by=officer(1), reason="并入另一件", token=uuid4())
    assert Case.objects.get().status == Status.WITHDRAWN
    with pytest.raises(Refusal, match="已经撤销|已于.*撤销"):
        actions.agree(case.pk, 2, by=officer(2), token=uuid4())


def test_hold_and_go_on(case: Case) -> None:
    actions.hold(case.pk, by=officer(1), reason="等上级文件，至12月1日", token=uuid4())
    with pytest.raises(Refusal, match="暂缓办理：等上级文件"):
        actions.submit(case.pk, 1, by=officer(1), token=uuid4())
    assert not queries.todo(1, clock.today())
    actions.resume(case.pk, by=officer(1), token=uuid4())
    assert len(queries.todo(1, clock.today())) == 1


At = Callable[[str], AbstractContextManager[clock.Held]]


def test_silence_counts_only_after_proof_and_the_limit(case: Case) -> None:
    with clock.held("2026-11-23T09:30"):
        to_countersign(case)
        actions.deliver(case.pk, 3, by=officer(1), token=uuid4(), proof="县财政局王某签收")
        actions.see(case.pk, 4, by=officer(4))
        assert [row.due and row.due.isoformat() for row in Clock.objects.all()] == ["2026-12-02"] * 2
        with pytest.raises(Refusal, match="不能代为记载"):
            actions.deem(case.pk, 3, by=officer(1))
    with clock.held("2026-12-02T09:30"):
        assert ticking.tick() == ([], [])
        with pytest.raises(Refusal, match="尚未届满"):
            actions.deem(case.pk, 3, by=CLOCK)
    with clock.held("2026-12-03T08:00"):
        with pytest.raises(Refusal, match="没有送达证明"):
            actions.deem(case.pk, 5, by=CLOCK)
        assert ticking.tick() == ([(case.pk, 3), (case.pk, 4)], [])
    task = state(case).task(3)
    assert (task.actor, task.verb) == (CLOCK, Verb.DEEM)
    row = Record.objects.filter(action="flow.deem").first()
    assert row
    assert "县财政局王某签收" in row.note
    assert "第7日" in row.note


def test_clocks_stop_go_and_are_agreed(case: Case) -> None:
    with clock.held("2026-11-23T09:30"):
        to_countersign(case)
        actions.see(case.pk, 3, by=officer(3))
        row = Clock.objects.get()
        actions.pause_clock(case.pk, row.pk, by=officer(1), token=uuid4(), reason="等第三方评估")
        with pytest.raises(Refusal, match="已经暂停"):
            actions.pause_clock(case.pk, row.pk, by=officer(1), token=uuid4(), reason="再停")
    with clock.held("2026-11-25T09:30"):
        actions.resume_clock(case.pk, row.pk, by=officer(1), token=uuid4(), reason="评估已收到")
        assert str(Clock.objects.get().due) == "2026-12-04"
        actions.agree_limit(case.pk, row.pk, 10, by=officer(3), token=uuid4(), agreed="与主办部门电话商定")
        assert str(Clock.objects.get().due) == "2026-12-09"
        (_, limit), = queries.view(case.pk).clocks
        assert any("等第三方评估，不计" in line for line in limit.words)
        assert queries.todo(3, clock.today())[0].lamp == "绿"
    press(case, 3)
    assert Clock.objects.get().stopped
    with pytest.raises(Refusal, match="没有正在计算"):
        actions.stop_clock(case.pk, row.pk, by=officer(1), token=uuid4(), reason="完")


def _branch(case: Case, definition: Definition, number: int, by: int) -> Case:
    left_out = {f"T.{n}": "部门内不需要" for n in (2, 3, 4, 5)}
    plan = Plan({step.id: (SEATS[9],) for step in state(case).flow.steps}, left_out)
    return actions.branch(case.pk, number, definition, plan, by=officer(by), token=uuid4()).result


def test_a_body_s_own_chain_answers_for_it(case: Case, definition: Definition) -> None:
    to_countersign(case)
    inner = _branch(case, definition, 3, 3)
    with pytest.raises(Refusal, match="等待部门内办理"):
        actions.agree(case.pk, 3, by=officer(3), token=uuid4())
    press(inner, 10)
    actions.finish(inner.pk, 2, by=officer(10), token=uuid4(), opinion="经费未列预算", objects=True)
    task = state(case).task(3)
    assert (task.verb, task.opinion, task.actor) == (Verb.DISAGREE, "经费未列预算", officer(10))
    with pytest.raises(Refusal, match="不能终止"):
        actions.stop(case.pk, by=officer(1), reason="停")
    with pytest.raises(Refusal, match="不能答复"):
        actions.answer(case.pk, 4, by=officer(1), verb=Verb.AGREE, opinion="代答")
    second = _branch(case, definition, 4, 4)
    actions.withdraw(second.pk, by=officer(4), reason="直接答复", token=uuid4())
    press(case, 4)
    third = _branch(case, definition, 5, 5)
    actions.withdraw(case.pk, by=officer(1), reason="不再发文", token=uuid4())
    assert Case.objects.get(pk=third.pk).status == Status.WITHDRAWN
    assert not list(verify())


def test_versions_leave_running_cases_alone(case: Case, definition: Definition) -> None:
    press(case, 1)
    shorter = type(state(case).flow)("T", "测试流程", "附件1 五（三）1", state(case).flow.steps[:3])
    newer = actions.publish(shorter, by=CLOCK).result
    assert (definition.version, newer.version) == (1, 2)
    assert actions.publish(shorter, by=CLOCK).result.version == 2
    assert len(state(case).flow.steps) == 6
    press(case, 2)
    for seat in (3, 4, 5):
        press(case, seat)
    assert state(case).step.id == "T.4"
