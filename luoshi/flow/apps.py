"""The room as a Django app."""

from django.apps import AppConfig


class FlowConfig(AppConfig):
    """流转办理."""

    name = "luoshi.flow"
    verbose_name = "流转办理"
