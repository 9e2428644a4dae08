"""Tables of outgoing documents. Written only by `actions`.

Bodies and persons are the office's ids, with their names as they read then. JSON columns hold plain facts as text.
"""

import json

from django.db import models
from django.db.models import Q

from luoshi.documents.incoming.models import FollowUp as FollowUp
from luoshi.documents.incoming.models import FollowUpNote as FollowUpNote
from luoshi.documents.incoming.models import Incoming as Incoming
from luoshi.documents.incoming.models import IncomingPaper as IncomingPaper
from luoshi.documents.incoming.models import IncomingText as IncomingText
from luoshi.documents.words import Label, State, Urgency, Validity


class Document(models.Model):
    """公文: one outgoing document from its first draft on. form: cells of the 文件稿, JSON (`form.Form`).

    procedure: id of the rulebook's procedure. case: its outermost flow case. version: the latest. owner: whose document
    it is (发文机关, the sign-off table's word). department, drafter: who drafts. number: 发文字号 once given.
    """

    procedure = models.TextField()
    case = models.IntegerField(null=True, unique=True)
    title = models.TextField()
    genre = models.TextField()
    owner = models.TextField()
    series = models.TextField(blank=True, default="")
    department = models.IntegerField()
    department_name = models.TextField()
    drafter = models.IntegerField()
    drafter_name = models.TextField()
    form = models.TextField()
    label = models.TextField(default=Label.INTERNAL)
    urgency = models.TextField(default=Urgency.PLAIN)
    disclosure = models.TextField(blank=True, default="")
    state = models.TextField(default=State.DRAFT)
    validity = models.TextField(default=Validity.VALID)
    version = models.PositiveIntegerField(default=0)
    number = models.TextField(blank=True, default="")
    signer_name = models.TextField(blank=True, default="")
    signed_on = models.DateField(null=True)
    signed_version = models.PositiveIntegerField(default=0)
    created = models.DateTimeField()

    class Meta:
        indexes = (
            models.Index(fields=("drafter", "-created"), name="documents_drafter"),
            models.Index(fields=("department", "-created"), name="documents_department"),
            models.Index(fields=("state", "-created"), name="documents_state"),
        )

    def __str__(self) -> str:
        return self.number or self.title


class Version(models.Model):
    """One text of a document; never changed. draft: packed (`terms.packing`). hash: SM3 of it, in hexadecimal digits.

    why: what it was made for. step: id of the flow's step at which it was made.
    """

    document = models.ForeignKey(Document, models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    draft = models.TextField()
    hash = models.CharField(max_length=64)
    why = models.TextField()
    step = models.TextField(blank=True, default="")
    by_id = models.IntegerField()
    by_name = models.TextField()
    at = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("document", "number"), name="documents_version_number"),)

    def __str__(self) -> str:
        return f"{self.document_id} 第{self.number}稿"


class Check(models.Model):
    """公文体检 of one version under certain facts. findings: JSON list of objects (`checking.Found`)."""

    document = models.ForeignKey(Document, models.PROTECT, related_name="checks")
    version = models.PositiveIntegerField()
    facts = models.CharField(max_length=64)
    findings = models.TextField()
    unchecked = models.TextField()
    at = models.DateTimeField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("document", "version", "facts"), name="documents_check_once"),
        )

    def __str__(self) -> str:
        return f"{self.document_id} 第{self.version}稿体检"


class Acceptance(models.Model):
    """A finding that stands, with the reason of who accepted it. key: the finding's, steady over versions."""

    document = models.ForeignKey(Document, models.PROTECT, related_name="acceptances")
    key = models.TextField()
    check_id = models.TextField()
    reason = models.TextField()
    by_id = models.IntegerField()
    by_name = models.TextField()
    at = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("document", "key"), name="documents_accepted_once"),)

    def __str__(self) -> str:
        return f"{self.check_id} {self.reason}"


class Paper(models.Model):
    """What a step left in the file (`terms.dossier.Leaf`); the latest of a kind counts, earlier ones stay."""

    document = models.ForeignKey(Document, models.PROTECT, related_name="papers")
    leaf = models.TextField()
    data = models.TextField()
    step = models.TextField(blank=True, default="")
    version = models.PositiveIntegerField()
    by_id = models.IntegerField()
    by_name = models.TextField()
    at = models.DateTimeField()

    class Meta:
        indexes = (models.Index(fields=("document", "leaf", "-id"), name="documents_paper_latest"),)

    def __str__(self) -> str:
        return f"{self.document_id} {self.leaf}"

    @property
    def cells(self) -> dict[str, str]:
        """What it says, by the names of its cells."""
        said: dict[str, str] = json.loads(self.data)
        return said


class Counter(models.Model):
    """The last number of a series in a year; locked by whoever takes the next (X1-3.m1). Archive numbers count too.

    year: 0 where numbers run on through the years.
    """

    series = models.TextField()
    year = models.PositiveIntegerField()
    last = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("series", "year"), name="documents_counter_series"),)

    def __str__(self) -> str:
        return f"{self.series}〔{self.year}〕{self.last}"


class Number(models.Model):
    """One line of the 发文登记簿: a number given, never reused. dated: 成文日期. A void line keeps its reason.

    document: none for a number carried over from paper. foreign: given by the party's side or another body (外号).
    year: as in `Counter`. copies: how many were printed. token: of the press that took the number.
    """

    series = models.TextField()
    year = models.PositiveIntegerField()
    serial = models.PositiveIntegerField()
    written = models.TextField()
    document = models.ForeignKey(Document, models.PROTECT, null=True, related_name="numbers")
    title = models.TextField()
    signer_name = models.TextField(blank=True, default="")
    dated = models.DateField()
    given = models.DateTimeField()
    given_by = models.TextField()
    exception = models.TextField(blank=True, default="")
    foreign = models.BooleanField(default=False)
    copies = models.PositiveIntegerField(default=0)
    token = models.UUIDField(null=True, unique=True)
    void = models.BooleanField(default=False)
    void_reason = models.TextField(blank=True, default="")
    voided = models.DateTimeField(null=True)
    voided_by = models.TextField(blank=True, default="")

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("series", "year", "serial"), condition=Q(foreign=False), name="documents_number_once"
            ),
            models.UniqueConstraint(
                fields=("document",), condition=Q(void=False, document__isnull=False), name="documents_numbered_once"
            ),
        )
        indexes = (models.Index(fields=("series", "year", "-serial"), name="documents_register"),)

    def __str__(self) -> str:
        return self.written


class SealUse(models.Model):
    """One line of the 用印登记簿. seal: its name; approved_by: whose signature allows it."""

    document = models.ForeignKey(Document, models.PROTECT, related_name="seal_uses")
    seal = models.TextField()
    copies = models.PositiveIntegerField()
    approved_by = models.TextField()
    by_id = models.IntegerField()
    by_name = models.TextField()
    at = models.DateTimeField()
    note = models.TextField(blank=True, default="")

    def __str__(self) -> str:
        return f"{self.seal} {self.copies}份"


class Dispatch(models.Model):
    """One line of the 分送单: a body and what it received. body: null for one outside the register.

    token: of the press that sent it. reminders: how often its receipt was asked for, last at `reminded`.
    """

    document = models.ForeignKey(Document, models.PROTECT, related_name="dispatches")
    body = models.IntegerField(null=True)
    name = models.TextField()
    sent_as = models.TextField()
    copies = models.PositiveIntegerField(default=1)
    way = models.TextField()
    sent = models.DateTimeField()
    sent_by = models.TextField()
    received = models.DateTimeField(null=True)
    received_by_id = models.IntegerField(null=True)
    received_by = models.TextField(blank=True, default="")
    receipt = models.TextField(blank=True, default="")
    token = models.UUIDField()
    reminders = models.PositiveIntegerField(default=0)
    reminded = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("document", "name", "sent_as"), name="documents_dispatch_once"),
        )
        indexes = (models.Index(fields=("body", "-sent"), name="documents_received"),)

    def __str__(self) -> str:
        return f"{self.sent_as} {self.name}"


class Filing(models.Model):
    """归档: one 件 (DA/T 22). code: 档号. package: SM3 of the package handed to the archive, hexadecimal.

    manifest: SM3 and name of each file in it. last: number of the last record of the document that it holds.
    """

    document = models.OneToOneField(Document, models.PROTECT, related_name="filing")
    fonds = models.TextField()
    year = models.PositiveIntegerField()
    retention = models.TextField()
    section = models.TextField()
    serial = models.PositiveIntegerField()
    code = models.TextField(unique=True)
    pages = models.PositiveIntegerField(default=0)
    package = models.CharField(max_length=64)
    manifest = models.TextField()
    last = models.PositiveIntegerField(default=0)
    at = models.DateTimeField()
    by_id = models.IntegerField()
    by_name = models.TextField()

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("fonds", "year", "retention", "section", "serial"), name="documents_filing_serial"
            ),
        )

    def __str__(self) -> str:
        return self.code


class Link(models.Model):
    """One document to another, read both ways. tie: `words.Tie`. Either end is null when it was never in this system.

    on: the day from which it holds. incoming: the end that came in (`incoming.models`), whose own end is null.
    """

    document = models.ForeignKey(Document, models.PROTECT, null=True, related_name="links")
    document_name = models.TextField()
    tie = models.TextField()
    other = models.ForeignKey(Document, models.PROTECT, null=True, related_name="linked_from")
    other_name = models.TextField()
    incoming = models.ForeignKey(Incoming, models.PROTECT, null=True, related_name="links")
    on = models.DateField()
    reason = models.TextField(blank=True, default="")
    by_name = models.TextField()

    def __str__(self) -> str:
        return f"{self.document_name} {self.tie} {self.other_name}"


class Phrase(models.Model):
    """常用意见 of a person, in his order."""

    person = models.IntegerField()
    text = models.TextField()
    order = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("person", "text"), name="documents_phrase_once"),)

    def __str__(self) -> str:
        return self.text
