"""Tables of the record. Only the door in `actions` adds rows; nobody changes one."""

import json
from typing import TYPE_CHECKING, Any, NoReturn

from django.db import models

from luoshi.record.chain import COLUMNS, Json, Values, canonical
from luoshi.record.moments import MomentField, stored

if TYPE_CHECKING:
    Field = models.Field[Any, Any]
else:
    Field = models.Field


class FactsField(Field):
    """Plain facts, stored as canonical JSON text: what is hashed is what is stored, on every database alike."""

    def get_internal_type(self) -> str:
        return "TextField"

    def get_prep_value(self, value: Json) -> str:
        return canonical(value)

    def from_db_value(self, value: str, *_rest: object) -> Any:
        return json.loads(value)


_FORMS = {"at": stored, "provisions": canonical, "before": canonical, "after": canonical}


def _refuse(*_args: object, **_kwargs: object) -> NoReturn:
    raise TypeError("办理记录只由动作追加（luoshi.record.actions.action），不得另行写入、改动或删除。")


class AppendOnly(models.QuerySet["Record"]):
    """Reads only."""

    update = delete = create = get_or_create = update_or_create = bulk_create = bulk_update = _refuse


class Record(models.Model):
    """One act: who, acting for whom, what, when, on what, under which provisions, facts before and after, why.

    gesture: the first seq of the gesture to which the row belongs; its seqs follow each other. hash: see `chain`.
    """

    seq = models.IntegerField(primary_key=True)
    at = MomentField()
    gesture = models.IntegerField()
    action = models.TextField()
    actor_id = models.IntegerField()
    actor_name = models.TextField()
    actor_post = models.TextField()
    for_id = models.IntegerField(null=True)
    for_name = models.TextField()
    for_post = models.TextField()
    capacity = models.TextField()
    subject_type = models.TextField()
    subject_id = models.TextField()
    provisions = FactsField()
    before = FactsField()
    after = FactsField()
    reason = models.TextField()
    note = models.TextField()
    prev = models.BinaryField()
    hash = models.BinaryField()

    objects = AppendOnly.as_manager()
    save = delete = _refuse

    class Meta:
        # By id alone: few kinds share one, and the kind would double the index.
        indexes = (models.Index(fields=("subject_id",), name="record_subject"),)

    def __str__(self) -> str:
        return f"{self.seq} {self.actor_name} {self.action}"

    @property
    def digest(self) -> str:
        """The hash in hexadecimal digits, as it is printed and kept outside."""
        return bytes(self.hash).hex()

    def values(self) -> Values:
        """The columns as they are stored and hashed."""
        return [_FORMS[name](getattr(self, name)) if name in _FORMS else getattr(self, name) for name in COLUMNS]


class Head(models.Model):
    """The one row that holds the end of the chain; whoever appends locks it. The database moves it (`guards`)."""

    id = models.SmallIntegerField(primary_key=True)
    seq = models.IntegerField()
    hash = models.BinaryField()

    def __str__(self) -> str:
        return f"{self.seq} {bytes(self.hash).hex()}"
