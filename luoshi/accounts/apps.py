"""The room as a Django app."""

from django.apps import AppConfig
from django.contrib.auth.signals import user_logged_in


class AccountsConfig(AppConfig):
    """账号."""

    name = "luoshi.accounts"
    verbose_name = "账号"

    def ready(self) -> None:
        """The last sign-in is written by the recorded act, not by Django behind its back."""
        user_logged_in.disconnect(dispatch_uid="update_last_login")
