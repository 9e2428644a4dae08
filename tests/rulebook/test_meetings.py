"""第八章: which meeting decides a topic, and when minutes are due."""

from datetime import date

import pytest

from luoshi.law.calendar import WorkCalendar
from luoshi.rulebook.ch08_meetings import article_40_tasks, article_41_tasks, article_42, article_43
from luoshi.rulebook.ch08_meetings.article_45 import minutes_in_three_days
from luoshi.rulebook.ch08_meetings.forum import FORUMS, Topic, forum, forums_for, may_decide
from luoshi.rulebook.signing.facts import MeetingKind


def test_every_topic_has_a_forum_and_every_row_is_reached() -> None:
    reached = {row.id for topic in Topic for row in forums_for(topic)}
    assert reached == {row.id for row in FORUMS}
    assert all(forums_for(topic) for topic in Topic)


def test_every_task_stands_in_its_items_table() -> None:
    tables = [value for module in (article_40_tasks, article_41_tasks, article_42, article_43)
              for value in vars(module).values() if hasattr(value, "rows")]
    assert {row.id for table in tables for row in table.rows} == {row.id for row in FORUMS}
    for table in tables:
        assert all(row.at == table.at for row in table.rows)
    assert forum("A41(6)")[0].value.must


@pytest.mark.parametrize(("topic", "meeting", "may"), [
    (Topic.NORMATIVE, MeetingKind.EXECUTIVE, True),
    (Topic.NORMATIVE, MeetingKind.PLENARY, True),
    (Topic.NORMATIVE, MeetingKind.TOPIC, False),
    (Topic.LONG_PLAN, MeetingKind.EXECUTIVE, False),
    (Topic.LONG_PLAN, MeetingKind.HEADS_OFFICE, False),
    (Topic.WORK_PROBLEM, MeetingKind.TOPIC, True),
    (Topic.CONVEY, MeetingKind.EXECUTIVE, True),
])
def test_what_must_go_to_a_meeting_goes_to_no_lower_one(topic: Topic, meeting: MeetingKind, may: bool) -> None:
    assert may_decide(topic, meeting) is may


def test_minutes_are_due_three_working_days_after_the_meeting() -> None:
    assert minutes_in_three_days.due(date(2022, 9, 1), WorkCalendar()).date == date(2022, 9, 6)
    assert minutes_in_three_days.due(date(2022, 9, 29), WorkCalendar()).date == date(2022, 10, 9)
