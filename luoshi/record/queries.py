"""Reading the record."""

from datetime import date, datetime, time, timedelta

from django.db import models

from luoshi.record.clock import CHINA
from luoshi.record.models import Record


def history(subject: models.Model) -> models.QuerySet[Record]:
    """All acts about one subject, oldest first."""
    return Record.objects.filter(subject_type=subject._meta.label_lower, subject_id=str(subject.pk)).order_by("seq")


def acts(
    actor: str = "", action: str = "", on: date | None = None, below: int | None = None
) -> models.QuerySet[Record]:
    """Acts, the newest first. actor: the full name, also of one acted for. below: only numbers under this one."""
    found = Record.objects.order_by("-seq")
    if actor:
        found = found.filter(models.Q(actor_name=actor) | models.Q(for_name=actor))
    if action:
        found = found.filter(action=action)
    if on:
        start = datetime.combine(on, time(), CHINA)
        found = found.filter(seq__gte=since(start), seq__lt=since(start + timedelta(days=1)))
    return found if below is None else found.filter(seq__lt=below)


def since(moment: datetime) -> int:
    """The first number at or after a moment. Moments rise with the numbers, so halving finds it without an index."""
    low, high = 0, (Record.objects.aggregate(last=models.Max("seq"))["last"] or 0) + 1
    while low < high:
        middle = (low + high) // 2
        row = Record.objects.filter(seq__gte=middle).order_by("seq").values_list("seq", "at").first()
        if row is None or row[1] >= moment:
            high = middle
        else:
            low = row[0] + 1
    return low


def last_about(kind: str, id: str) -> Record | None:
    """The latest act about a subject that no table holds."""
    return Record.objects.filter(subject_type=kind, subject_id=id).order_by("-seq").first()
