"""The room as a Django app."""

from django.apps import AppConfig


class RemindersConfig(AppConfig):
    """提醒."""

    name = "luoshi.reminders"
    verbose_name = "提醒"
