"""Tables that SpiffWorkflow needs beside itself: the workflow as JSON in a row, and who has which task."""

from django.db import models


class Spiff(models.Model):
    """A running workflow. state: its JSON, without the specification, which is kept once in memory."""

    title = models.TextField()
    state = models.TextField()


class SpiffTask(models.Model):
    """A task of a person: the inbox."""

    case = models.ForeignKey(Spiff, models.PROTECT)
    task = models.UUIDField()
    step = models.TextField()
    owner_id = models.IntegerField()
    opened = models.DateTimeField()
    closed = models.DateTimeField(null=True)
    opinion = models.TextField(blank=True)

    class Meta:
        indexes = (models.Index(fields=("owner_id",), condition=models.Q(closed=None), name="spiff_inbox"),)
