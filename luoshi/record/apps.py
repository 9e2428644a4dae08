"""The room as a Django app."""

from django.apps import AppConfig


class RecordConfig(AppConfig):
    """办理记录."""

    name = "luoshi.record"
    verbose_name = "办理记录"
