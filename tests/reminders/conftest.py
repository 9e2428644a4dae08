"""The town on a held clock, and a mail server that keeps what it gets."""

from collections.abc import Iterator

import pytest
from pytest_django import Settings

from luoshi.record.clock import Held
from tests.reminders.servers import Post, Robot, mail_server, robot_server
from tests.reminders.town import town


@pytest.fixture
def held(db: None) -> Iterator[Held]:
    """Monday morning, 2026-11-23."""
    with town() as hands:
        yield hands


@pytest.fixture
def post(settings: Settings) -> Iterator[Post]:
    """A mail server that the house knows."""
    with mail_server() as server:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.port
        settings.DEFAULT_FROM_EMAIL = "luoshi@county.gov.cn"
        yield server


@pytest.fixture
def robot(settings: Settings) -> Iterator[Robot]:
    """One robot, for both houses."""
    with robot_server() as server:
        settings.WECOM_URL = settings.DINGTALK_URL = server.url
        yield server
