"""Tables of the office. Identities have no dates; everything said of them is a dated row.

A dated row holds from `valid_from` up to, not including, `valid_to`; without one it lasts. Rows are ended, never
removed. `unique`: column groups of which no two rows may share a day, each with the flag column that switches it on.
Columns of words hold the values of `words` and `terms.bodies.Nature`. Bodies, persons and posts are referred to; who
holds a post is the holding, so that what was given to him ends with it.
"""

from typing import ClassVar
from uuid import uuid4

from django.db import models

from luoshi.office.span import Span
from luoshi.record.moments import MomentField

Unique = tuple[tuple[tuple[str, ...], str | None], ...]


class Revision(models.Model):
    """One row that changes with every change of the office; whoever changes the office locks it first."""

    id = models.SmallIntegerField(primary_key=True)
    token = models.UUIDField(default=uuid4)

    def __str__(self) -> str:
        return str(self.token)


class Body(models.Model):
    """A body through all its names. code: 机构编号."""

    code = models.TextField(unique=True)

    def __str__(self) -> str:
        return self.code


class Person(models.Model):
    """A person through all posts. code: 工号."""

    code = models.TextField(unique=True)
    name = models.TextField()
    phone = models.TextField(blank=True, default="")

    def __str__(self) -> str:
        return self.name


class Dated(models.Model):
    """The one idea of a dated row. basis: the document that it rests on."""

    valid_from = models.DateField()
    valid_to = models.DateField(null=True, blank=True)
    basis = models.TextField(blank=True, default="")

    at: ClassVar[str] = ""
    unique: ClassVar[Unique] = ()

    class Meta:
        abstract = True
        constraints = (
            models.CheckConstraint(
                condition=models.Q(valid_to=None) | models.Q(valid_to__gte=models.F("valid_from")),
                name="office_%(class)s_span",
            ),
        )

    @property
    def span(self) -> Span:
        """The days on which it holds."""
        return Span(self.valid_from, self.valid_to)


class BodyForm(Dated):
    """What a body is on a date. aliases: the first is its short form (规范化简称). series: 机关代字."""

    body = models.ForeignKey(Body, models.PROTECT, related_name="forms")
    name = models.TextField()
    aliases = models.JSONField(default=list, blank=True)
    nature = models.TextField()
    kind = models.TextField()
    order = models.IntegerField(default=0)
    series = models.JSONField(default=list, blank=True)

    at = "第七十九条"
    unique = ((("body",), None), (("name",), None))

    def __str__(self) -> str:
        return self.name


class Superior(Dated):
    """One body above another."""

    body = models.ForeignKey(Body, models.PROTECT, related_name="superiors")
    line = models.TextField()
    superior = models.ForeignKey(Body, models.PROTECT, related_name="subordinates")

    at = "第七十九条"
    unique = ((("body", "line"), None),)

    def __str__(self) -> str:
        return f"{self.body_id} {self.line} {self.superior_id}"


class Post(Dated):
    """A post of a body. single: one holder at a date. order: 排名, the smaller the higher."""

    body = models.ForeignKey(Body, models.PROTECT, related_name="posts")
    title = models.TextField()
    role = models.TextField()
    single = models.BooleanField(default=False)
    order = models.IntegerField(default=0)

    at = "第五条"
    unique = ((("body", "title"), None),)

    def __str__(self) -> str:
        return self.title


class Holding(Dated):
    """A person in a post. single: the post's own, kept here for the database's guard. order: 排名 within the post."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="holdings")
    post = models.ForeignKey(Post, models.PROTECT, related_name="holdings")
    single = models.BooleanField(default=False)
    concurrent = models.BooleanField(default=False)
    order = models.IntegerField(default=0)

    at = "第五条"
    unique = ((("person", "post"), None), (("post",), "single"))

    def __str__(self) -> str:
        return f"{self.person} {self.post}"


class Duty(Dated):
    """A charge of a holder: 负责日常工作, 分管文秘工作 ... sole: the charge's own, kept for the guard."""

    holding = models.ForeignKey(Holding, models.PROTECT, related_name="duties")
    charge = models.TextField()
    sole = models.BooleanField(default=False)

    at = "第八条"
    unique = ((("holding", "charge"), None), (("charge",), "sole"))

    def __str__(self) -> str:
        return f"{self.holding_id} {self.charge}"


class Portfolio(Dated):
    """分工: a county leader has charge of a body or of a subject."""

    holding = models.ForeignKey(Holding, models.PROTECT, related_name="portfolios")
    body = models.ForeignKey(Body, models.PROTECT, null=True, blank=True, related_name="portfolios")
    subject = models.TextField(blank=True, default="")

    at = "第七条"
    unique = ((("holding", "body", "subject"), None),)

    def __str__(self) -> str:
        return self.subject or str(self.body)


class Liaison(Dated):
    """联系: a deputy director or clerk of the office is paired with a county leader or a subject."""

    holding = models.ForeignKey(Holding, models.PROTECT, related_name="liaisons")
    leader = models.ForeignKey(Holding, models.PROTECT, null=True, blank=True, related_name="liaised")
    subject = models.TextField(blank=True, default="")

    at = "附件1 五（三）1"
    unique = ((("holding", "leader", "subject"), None),)

    def __str__(self) -> str:
        return self.subject or str(self.leader_id)


class Competence(Dated):
    """职权: what a body is competent for (三定规定), with the words by which a text shows it."""

    body = models.ForeignKey(Body, models.PROTECT, related_name="competences")
    subject = models.TextField()
    keywords = models.JSONField(default=list, blank=True)

    at = "第九条"
    unique = ((("body", "subject"), None),)

    def __str__(self) -> str:
        return self.subject


class Mandate(Dated):
    """委托、授权 of the county head to a deputy. detail: the task or the document it covers."""

    giver = models.ForeignKey(Holding, models.PROTECT, related_name="mandates_given")
    taker = models.ForeignKey(Holding, models.PROTECT, related_name="mandates")
    scope = models.TextField()
    detail = models.TextField(blank=True, default="")

    at = "第七条"
    unique = ((("giver", "taker", "scope", "detail"), None),)

    def __str__(self) -> str:
        return self.scope


class Authorisation(Dated):
    """代签授权: a main head who is away lets the presiding head sign."""

    giver = models.ForeignKey(Holding, models.PROTECT, related_name="authorisations_given")
    taker = models.ForeignKey(Holding, models.PROTECT, related_name="authorisations")

    at = "第五十一条"
    unique = ((("giver",), None),)

    def __str__(self) -> str:
        return f"{self.giver_id} {self.taker_id}"


class Acting(Dated):
    """主持工作: who presides in the place of a post's holder who is away, or while the post is vacant."""

    post = models.ForeignKey(Post, models.PROTECT, related_name="actings")
    holding = models.ForeignKey(Holding, models.PROTECT, related_name="actings")

    at = "第八条"
    unique = ((("post",), None),)

    def __str__(self) -> str:
        return f"{self.post_id} {self.holding_id}"


class Absence(Dated):
    """A person is away. asked_on: 请假日期. consents: names of those who agreed. returned_on: 销假."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="absences")
    cause = models.TextField()
    place = models.TextField(blank=True, default="")
    detail = models.TextField(blank=True, default="")
    asked_on = models.DateField(null=True, blank=True)
    consents = models.JSONField(default=list, blank=True)
    returned_on = models.DateField(null=True, blank=True)

    at = "第六十七条"
    unique = ((("person",), None),)

    def __str__(self) -> str:
        return f"{self.person} {self.cause}"


class DayNotice(models.Model):
    """放假安排: a notice on holidays as entered; entered again, the later counts and the earlier stays.

    off: [date, name of the holiday] pairs. whole: the yearly notice. source: 文号. text: SM3 of what was pasted.
    """

    year = models.PositiveIntegerField()
    whole = models.BooleanField()
    off = models.JSONField()
    worked = models.JSONField()
    source = models.TextField()
    text = models.CharField(max_length=64, blank=True)
    clerk = models.IntegerField()
    clerk_name = models.TextField()
    at = MomentField()

    def __str__(self) -> str:
        return f"{self.year} {self.source}"


DATED: tuple[type[Dated], ...] = (
    BodyForm,
    Superior,
    Post,
    Holding,
    Duty,
    Portfolio,
    Liaison,
    Competence,
    Mandate,
    Authorisation,
    Acting,
    Absence,
)
"""All dated tables, in the order in which rows lean on others."""
