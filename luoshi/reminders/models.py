"""Tables of reminders: what people are told, the messages that carry it, and what ways a person wants.

Written only by `actions`.
"""

from django.db import models
from django.db.models import Q

from luoshi.record.moments import MomentField
from luoshi.reminders.words import Fate
from luoshi.terms.label import Label


class Reminder(models.Model):
    """提醒: one person is told one thing on one day. thing: `clock:12`. on: the day for which it was due to be told,
    also when it was told later. case: the outermost case.

    level: as of `flow.marks`. words: how the limit stood then. digest: the day of the message that carried it; null
    until then.
    """

    person = models.IntegerField()
    thing = models.CharField(max_length=40)
    on = models.DateField()
    cause = models.CharField(max_length=8)
    case = models.BigIntegerField()
    title = models.TextField()
    label = models.CharField(max_length=16, default=Label.GUARDED)
    urgency = models.PositiveSmallIntegerField()
    at = models.TextField()
    due = models.DateField()
    words = models.TextField()
    made = MomentField()
    day = models.DateField()
    digest = models.DateField(null=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("person", "thing", "on"), name="reminders_told_once"),)
        indexes = (
            models.Index(fields=("digest", "person"), name="reminders_digest"),
            models.Index(fields=("person", "day"), name="reminders_day"),
        )

    def __str__(self) -> str:
        return f"{self.person} {self.thing} {self.on} {self.cause}"


class Letter(models.Model):
    """消息: one message to one person by one way. ref: '' for the message of the day, else the reminder (特急).

    after: not to be sent before; while it is being sent, when another may try again. error: why it did not go, in
    Chinese.
    """

    person = models.IntegerField()
    channel = models.CharField(max_length=8)
    day = models.DateField()
    ref = models.CharField(max_length=20, blank=True)
    fate = models.CharField(max_length=8, default=Fate.WAITING)
    tries = models.PositiveSmallIntegerField(default=0)
    after = MomentField()
    error = models.TextField(blank=True)
    made = MomentField()
    sent = MomentField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("person", "channel", "day", "ref"), name="reminders_sent_once"),
            models.CheckConstraint(condition=Q(fate__in=[*Fate]), name="reminders_fate"),
        )
        indexes = (models.Index(fields=("after",), condition=Q(fate=Fate.WAITING), name="reminders_waiting"),)

    def __str__(self) -> str:
        return f"{self.person} {self.channel} {self.day} {self.fate}"


class Choice(models.Model):
    """提醒方式 of one person. mail: his address, '' for none. feed: SM3 of the calendar's secret in hexadecimal
    digits; the secret itself is shown once."""

    person = models.IntegerField(unique=True)
    mail = models.CharField(max_length=254, blank=True)
    wecom = models.BooleanField(default=False)
    dingtalk = models.BooleanField(default=False)
    feed = models.CharField(max_length=64, unique=True, null=True)
    feed_made = MomentField(null=True)

    def __str__(self) -> str:
        return str(self.person)
