"""Tables of accounts. Written only by `actions`. Roles come from posts in the office, so there are no groups here."""

from datetime import datetime

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q

from luoshi.accounts.words import Duty, Standing
from luoshi.terms.label import Label


class Account(AbstractBaseUser):
    """账号. login: 工号. person: the office's id, so that one person never has two duties.

    enabled: granted by the security officer. former: the last password hashes, newest first. must_change: the password
    is known to somebody else and opens nothing but its own change. last_login: written by the act of signing in.
    """

    login = models.CharField(max_length=64, unique=True)
    person = models.IntegerField(unique=True)
    duty = models.CharField(max_length=16, default=Duty.BUSINESS)
    enabled = models.BooleanField(default=False)
    clearance = models.CharField(max_length=16, default=Label.OPEN)
    must_change = models.BooleanField(default=True)
    password_at = models.DateTimeField()
    former = models.JSONField(default=list)
    opened = models.DateTimeField()
    ended = models.DateTimeField(null=True, blank=True)

    objects = BaseUserManager["Account"]()

    USERNAME_FIELD = "login"

    class Meta:
        constraints = (
            models.CheckConstraint(condition=Q(duty__in=[*Duty]), name="accounts_duty"),
            models.CheckConstraint(condition=Q(clearance__in=[*Label]), name="accounts_clearance"),
            models.CheckConstraint(condition=Q(ended=None) | Q(enabled=False), name="accounts_ended_is_shut"),
            models.CheckConstraint(
                condition=Q(duty=Duty.BUSINESS) | Q(clearance=Label.OPEN), name="accounts_administrators_see_nothing"
            ),
        )

    def __str__(self) -> str:
        return self.login

    @property
    def works(self) -> bool:
        """Whether it opens anything."""
        return self.enabled and self.ended is None

    @property
    def standing(self) -> Standing:
        """For lists."""
        if self.ended is not None:
            return Standing.ENDED
        return Standing.ENABLED if self.enabled else Standing.WAITING


class Token(models.Model):
    """接口令牌 of one person. digest: SM3 of the secret in hexadecimal digits; the secret itself is shown once."""

    account = models.ForeignKey(Account, models.PROTECT, related_name="tokens")
    name = models.CharField(max_length=64)
    digest = models.CharField(max_length=64, unique=True)
    created = models.DateTimeField()
    expires = models.DateTimeField()
    revoked = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.name

    def holds(self, at: datetime) -> bool:
        """Whether it opens anything at a moment."""
        return self.revoked is None and at < self.expires
