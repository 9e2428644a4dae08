"""Tables of incoming documents. Written only by `incoming.actions`.

Bodies and persons are the office's ids, with their names as they read then. JSON columns hold plain facts as text.
"""

import json

from django.db import models

from luoshi.documents.incoming.words import Stand
from luoshi.documents.words import Label, Urgency


class Incoming(models.Model):
    """收文: one line of the 收文登记簿. number: 收文号, of which year and serial are parts.

    sender, sender_body: who sent it, and the register's id where it is known there. their_number, their_date: of the
    paper itself. direct: how it came to a leader himself (`words.Direct`). kind: 批件 or 阅件 once told apart.
    as_letter: a 请示 from no subordinate body, answered by 函. lead: who is to carry it out. version: the latest text.
    token: of the press that registered it.
    """

    year = models.PositiveIntegerField()
    serial = models.PositiveIntegerField()
    number = models.TextField()
    case = models.IntegerField(null=True, unique=True)
    state = models.TextField(default=Stand.REGISTERED)
    sender = models.TextField()
    sender_body = models.IntegerField(null=True)
    their_number = models.TextField(blank=True, default="")
    their_date = models.DateField(null=True)
    title = models.TextField()
    genre = models.TextField(blank=True, default="")
    signer = models.TextField(blank=True, default="")
    addressee = models.TextField(blank=True, default="")
    copies = models.PositiveIntegerField(default=1)
    subjects = models.TextField(blank=True, default="")
    urgency = models.TextField(default=Urgency.PLAIN)
    label = models.TextField(default=Label.INTERNAL)
    way = models.TextField()
    direct = models.TextField(blank=True, default="")
    leader = models.TextField(blank=True, default="")
    received = models.DateTimeField()
    received_by_id = models.IntegerField()
    received_by = models.TextField()
    kind = models.TextField(blank=True, default="")
    as_letter = models.BooleanField(default=False)
    lead = models.IntegerField(null=True)
    lead_name = models.TextField(blank=True, default="")
    version = models.PositiveIntegerField(default=0)
    code = models.TextField(blank=True, default="")
    token = models.UUIDField(unique=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("year", "serial"), name="documents_incoming_serial"),)
        indexes = (
            models.Index(fields=("sender_body", "-received"), name="documents_incoming_sender"),
            models.Index(fields=("their_number",), name="documents_incoming_theirs"),
        )

    def __str__(self) -> str:
        return f"{self.number} {self.title}"


class IncomingText(models.Model):
    """来文: one text of an incoming document as it was handed in; never changed, a corrected one is the next.

    draft: packed (`terms.packing`), '' for a scan. file: the bytes as they came, '' for typed text. hash: SM3 of the
    file, else of the draft. findings, unchecked: of the formal check (`documents.checking`). notes: of the reader.
    """

    incoming = models.ForeignKey(Incoming, models.PROTECT, related_name="texts")
    number = models.PositiveIntegerField()
    draft = models.TextField(blank=True, default="")
    file = models.BinaryField(default=b"")
    name = models.TextField(blank=True, default="")
    media = models.TextField(blank=True, default="")
    hash = models.CharField(max_length=64)
    findings = models.TextField(default="[]")
    unchecked = models.TextField(default="[]")
    notes = models.TextField(blank=True, default="")
    at = models.DateTimeField()
    by_name = models.TextField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("incoming", "number"), name="documents_incoming_text_number"),
        )

    def __str__(self) -> str:
        return f"{self.incoming_id} 第{self.number}次来文"


class IncomingPaper(models.Model):
    """来文单据: what a step left in the file; the latest of a kind counts, earlier ones stay."""

    incoming = models.ForeignKey(Incoming, models.PROTECT, related_name="papers")
    leaf = models.TextField()
    data = models.TextField()
    step = models.TextField()
    task = models.PositiveIntegerField(default=0)
    by_id = models.IntegerField()
    by_name = models.TextField()
    at = models.DateTimeField()

    class Meta:
        indexes = (models.Index(fields=("incoming", "leaf", "-id"), name="documents_incoming_paper"),)

    def __str__(self) -> str:
        return f"{self.incoming_id} {self.leaf}"

    @property
    def cells(self) -> dict[str, str]:
        """What it says, by the names of its cells."""
        said: dict[str, str] = json.loads(self.data)
        return said


class FollowUp(models.Model):
    """请示跟踪: what becomes of a 请示 sent to the city (第六十六条). body: who keeps in touch. outcome: its end."""

    document = models.OneToOneField("documents.Document", models.PROTECT, related_name="follow_up")
    body = models.IntegerField()
    body_name = models.TextField()
    case = models.IntegerField(null=True, unique=True)
    outcome = models.TextField(blank=True, default="")
    reported = models.BooleanField(default=False)
    opened = models.DateTimeField()

    @property
    def number(self) -> str:
        """Of the 请示."""
        return self.document.number

    @property
    def genre(self) -> str:
        """Its kind."""
        return self.document.genre

    @property
    def urgency(self) -> str:
        """Of the 请示."""
        return self.document.urgency

    def __str__(self) -> str:
        return f"{self.document} 由{self.body_name}跟踪"


class FollowUpNote(models.Model):
    """衔接记录: with whom, what was said; each begins the ten working days anew (D33)."""

    follow_up = models.ForeignKey(FollowUp, models.PROTECT, related_name="notes")
    whom = models.TextField()
    text = models.TextField()
    by_name = models.TextField()
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.whom}：{self.text}"
