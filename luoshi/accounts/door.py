"""The house's authentication backend: login and password. Lockout stands before it (django-axes)."""

from django.contrib.auth.hashers import make_password
from django.http import HttpRequest

from luoshi.accounts.models import Account


class Door:
    """Django asks it by name (AUTHENTICATION_BACKENDS). Rights come from posts, so it answers no permission."""

    def authenticate(self, _request: HttpRequest | None, username: str = "", password: str = "") -> Account | None:
        """The account whose login and password these are; suspended and ended ones open nothing."""
        account = Account.objects.filter(login=username).first()
        if account is None:
            # As slow as a wrong password, so that logins cannot be told by the time.
            make_password(password)
            return None
        return account if account.check_password(password) and account.works else None

    def get_user(self, user_id: int) -> Account | None:
        """The account of a session, as long as it works: suspension ends running sessions at once."""
        account = Account.objects.filter(pk=user_id).first()
        return account if account is not None and account.works else None
