"""The room's name for Django."""

from django.apps import AppConfig


class ApiConfig(AppConfig):
    """Templates of the reference page; no tables."""

    name = "luoshi.api"
    label = "api"
    verbose_name = "接口"
