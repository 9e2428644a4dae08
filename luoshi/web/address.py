"""From which machine a request comes, also through the proxies that the settings trust."""

import ipaddress

from django.conf import settings
from django.http import HttpRequest

NOWHERE = str(ipaddress.IPv4Address(0))


def address(request: HttpRequest) -> str:
    """The client's address; what is no address counts as 0.0.0.0. Words of proxies beyond the trusted are not heard."""
    said = request.META.get("REMOTE_ADDR") or ""
    if settings.PROXIES:
        chain = [one.strip() for one in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",") if one.strip()]
        said = chain[-settings.PROXIES] if len(chain) >= settings.PROXIES else said
    try:
        return str(ipaddress.ip_address(said))
    except ValueError:
        return NOWHERE
