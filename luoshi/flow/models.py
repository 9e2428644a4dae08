"""Tables of the flow: definitions, cases, tasks with their opinions, clocks, presses. Written only by `actions`.

Words of the engine (verbs, standings) are stored as they read. Rounds and the plan of a case are one JSON text each:
they are read and written with the case and never searched.
"""

from django.db import models
from django.db.models import Q

from luoshi.flow.engine.state import State, Status
from luoshi.record.moments import MomentField


class Definition(models.Model):
    """A published version of a flow, known by the SM3 of its body: a changed body is another definition."""

    hash = models.CharField(max_length=64, primary_key=True)
    key = models.TextField()
    version = models.PositiveIntegerField()
    name = models.TextField()
    body = models.TextField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("key", "version"), name="flow_definition_version"),)

    def __str__(self) -> str:
        return f"{self.name} 第{self.version}版"


class Case(models.Model):
    """A matter on its way. subject: what it is about, as other rooms name it (documents.paper, 12).

    root: the outermost case, whose row is locked for all of its family. task: the parent's task that waits for it.
    """

    definition = models.ForeignKey(Definition, models.PROTECT, db_index=False)
    subject_type = models.TextField()
    subject_id = models.TextField()
    title = models.TextField()
    urgency = models.PositiveSmallIntegerField(default=0)
    status = models.TextField(default=Status.RUNNING)
    reason = models.TextField(blank=True)
    starter_id = models.IntegerField()
    starter = models.TextField()
    plan = models.TextField()
    rounds = models.TextField()
    root = models.ForeignKey("self", models.PROTECT, null=True, related_name="family")
    parent = models.ForeignKey("self", models.PROTECT, null=True, related_name="branches")
    task = models.PositiveIntegerField(null=True)
    began = MomentField()
    ended = MomentField(null=True)

    now: State | None = None
    """The state after an act, on the instance that the act gives back."""

    class Meta:
        indexes = (
            models.Index(fields=("subject_type", "subject_id"), name="flow_case_subject"),
            models.Index(fields=("starter_id", "-began"), name="flow_case_starter"),
        )

    def __str__(self) -> str:
        return self.title


class Task(models.Model):
    """One seat's turn (`engine.state.Task`). token: half of the press that closed it. actor: an officer, as JSON."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="tasks", db_index=False)
    number = models.PositiveIntegerField()
    round = models.PositiveIntegerField()
    step = models.TextField()
    seat = models.TextField()
    seat_name = models.TextField()
    came = models.TextField()
    opened = MomentField()
    standing = models.TextField()
    waits = models.TextField(blank=True)
    aside = models.BooleanField()
    parent = models.PositiveIntegerField()
    seen = MomentField(null=True)
    seen_by = models.IntegerField(null=True)
    delivered = MomentField(null=True)
    proof = models.TextField(blank=True)
    draft = models.TextField(blank=True)
    closed = MomentField(null=True)
    actor_id = models.IntegerField(null=True)
    actor = models.TextField(blank=True)
    verb = models.TextField(blank=True)
    opinion = models.TextField(blank=True)
    urged = models.PositiveIntegerField()
    due = models.DateField(null=True)
    token = models.BigIntegerField(null=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("case", "number"), name="flow_task_number"),)
        indexes = (
            models.Index(fields=("seat", "aside"), condition=Q(closed__isnull=True), name="flow_task_waiting"),
            models.Index(fields=("actor_id", "-closed"), condition=Q(actor_id__isnull=False), name="flow_task_done"),
        )

    def __str__(self) -> str:
        return f"{self.case_id}#{self.number} {self.seat_name} {self.standing}"


class Clock(models.Model):
    """A limit running for a task (number) or for the whole case (0).

    limit: id of a Deadline. trigger: from when, and `since` in words. length: another length than the limit's own, with
    the `agreed` words. pauses: JSON [[first day, last day or null, reason], ...]. due: the last day; null while the
    holidays of its year are unknown. remind: the next day on which somebody is to be told of it (`marks`).
    """

    case = models.ForeignKey(Case, models.PROTECT, related_name="clocks")
    task = models.PositiveIntegerField(default=0)
    limit = models.TextField()
    trigger = MomentField()
    since = models.TextField()
    length = models.PositiveIntegerField(null=True)
    agreed = models.TextField(blank=True)
    pauses = models.TextField(default="[]")
    due = models.DateField(null=True)
    moment = MomentField(null=True)
    remind = models.DateField(null=True)
    stopped = MomentField(null=True)

    class Meta:
        indexes = (
            models.Index(fields=("due",), condition=Q(stopped__isnull=True), name="flow_clock_due"),
            models.Index(fields=("remind", "id"), condition=Q(stopped__isnull=True), name="flow_clock_remind"),
        )

    def __str__(self) -> str:
        return f"{self.case_id}#{self.task} {self.limit} {self.due}"


class Press(models.Model):
    """A press that closed no task: the same token again changes nothing."""

    token = models.UUIDField(primary_key=True)
    case = models.ForeignKey(Case, models.PROTECT, db_index=False)
    person = models.IntegerField()
    at = MomentField()

    def __str__(self) -> str:
        return f"{self.case_id} {self.token}"
