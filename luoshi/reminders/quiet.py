"""Hours in which nobody is disturbed: settings.QUIET, `20:00-07:30` in China."""

from datetime import datetime, time

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from luoshi.record.clock import CHINA


def quiet(at: datetime) -> bool:
    """Whether nothing may be sent at a moment. `00:00-00:00` or nothing: never quiet."""
    start, end = hours(settings.QUIET)
    now = at.astimezone(CHINA).time()
    if start <= end:
        return start <= now < end
    return now >= start or now < end


def hours(text: str) -> tuple[time, time]:
    """Start and end. Raises ImproperlyConfigured."""
    first, _, last = (text or "00:00-00:00").partition("-")
    try:
        return time.fromisoformat(first.strip()), time.fromisoformat(last.strip())
    except ValueError:
        raise ImproperlyConfigured(f"LUOSHI_QUIET“{text}”须写成 20:00-07:30") from None
