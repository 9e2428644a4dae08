"""Tables of the search: derived from what other rooms hold, written only by `writing`, made anew at any time."""

from django.db import models


class Entry(models.Model):
    """Something that can be found. day: newest first. rank: of its label, 0 is open to all. groups: who may find it.

    Kept apart from its words, so that many entries are read in few pages.
    """

    subject_type = models.TextField()
    subject_id = models.TextField()
    day = models.DateField()
    rank = models.PositiveSmallIntegerField()
    groups = models.TextField()
    title = models.TextField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("subject_type", "subject_id"), name="search_entry_subject"),)
        indexes = (models.Index(fields=("day",), name="search_entry_day"),)

    def __str__(self) -> str:
        return self.title


class Wording(models.Model):
    """The words of an entry. shown: as written. text: title and words, folded (`grams.fold`)."""

    entry = models.OneToOneField(Entry, models.CASCADE, primary_key=True)
    shown = models.TextField()
    text = models.TextField()

    def __str__(self) -> str:
        return self.text[:40]
