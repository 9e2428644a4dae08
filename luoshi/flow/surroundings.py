"""What the settings give to this room: who sits where, the limits of the rulebook, the calendar of working days."""

from collections.abc import Mapping
from functools import lru_cache

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.utils.module_loading import import_string

from luoshi.law.book import load_book
from luoshi.law.calendar import WorkCalendar
from luoshi.law.deadline import Deadline, deadlines
from luoshi.terms.seat import Seating


def seating() -> Seating:
    """Who sits where; settings.SEATING names the class. Raises ImproperlyConfigured."""
    named = getattr(settings, "SEATING", "")
    if not named:
        raise ImproperlyConfigured("设置 SEATING 须指明由谁回答岗位上坐着谁（Seating 的类名）")
    found: Seating = import_string(named)()
    return found


def calendar() -> WorkCalendar:
    """The working days; settings.WORK_CALENDAR names a function that gives them with the office's own notices."""
    named = getattr(settings, "WORK_CALENDAR", "")
    found: WorkCalendar = import_string(named)() if named else WorkCalendar()
    return found


def limits() -> Mapping[str, Deadline]:
    """The rulebook's deadlines by id."""
    return _limits(settings.RULEBOOK)


@lru_cache(maxsize=4)
def _limits(rulebook: str) -> Mapping[str, Deadline]:
    return deadlines(load_book(rulebook))
