"""Reading the record."""

from django.db import models

from luoshi.record.models import Record


def history(subject: models.Model) -> models.QuerySet[Record]:
    """All acts about one subject, oldest first."""
    return Record.objects.filter(subject_type=subject._meta.label_lower, subject_id=str(subject.pk)).order_by("seq")
