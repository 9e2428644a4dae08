"""The room as a Django app."""

from django.apps import AppConfig


class SearchConfig(AppConfig):
    """全文检索."""

    name = "luoshi.search"
    verbose_name = "全文检索"
