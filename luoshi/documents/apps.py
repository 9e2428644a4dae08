"""The app."""

from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    """公文."""

    name = "luoshi.documents"
    label = "documents"
    verbose_name = "公文"
