"""The room as a Django app."""

from django.apps import AppConfig


class OfficeConfig(AppConfig):
    """机构与人员."""

    name = "luoshi.office"
    verbose_name = "机构与人员"
