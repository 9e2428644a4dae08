"""Bringing a message out of the house: mail by SMTP, robots of WeCom and DingTalk. Only to where the settings point."""

import base64
import hashlib
import hmac
import json
import smtplib
from collections.abc import Mapping
from typing import Any
from urllib.error import URLError
from urllib.parse import quote_plus
from urllib.request import HTTPRedirectHandler, Request, build_opener

from django.conf import settings
from django.core.mail import EmailMessage, get_connection

from luoshi.record import clock
from luoshi.record.moments import stored
from luoshi.reminders.saying import Mail

WAIT = 10.0
LONGEST = 2000
"""Octets of a text that WeCom takes (2048), with room to spare."""
_ANSWER = 64 * 1024


class Undelivered(Exception):
    """It did not go; in Chinese. final: no later try can help."""

    def __init__(self, why: str, *, final: bool = False) -> None:
        super().__init__(why)
        self.final = final


def mail(to: str, message: Mail, id: str) -> None:
    """By Django's mail. id: the same for every try, so that a repeated one is known as such. Raises Undelivered."""
    headers = {"Message-ID": f"<{id}@luoshi>", "Auto-Submitted": "auto-generated"}
    try:
        with get_connection() as connection:
            EmailMessage(message.subject, message.text, None, [to], connection=connection, headers=headers).send()
    except smtplib.SMTPRecipientsRefused as refused:
        codes = [code for code, _ in refused.recipients.values()]
        raise Undelivered(f"收件地址被拒收（{codes[0]}）", final=all(code >= 550 for code in codes)) from None
    except (smtplib.SMTPException, OSError) as problem:
        raise Undelivered(f"发信服务器没有收下：{type(problem).__name__}") from None


def wecom(text: str) -> None:
    """企业微信 group robot: msgtype text. Raises Undelivered."""
    _post(settings.WECOM_URL, {"msgtype": "text", "text": {"content": _cut(text)}})


def dingtalk(text: str) -> None:
    """钉钉 group robot: msgtype text, signed where the robot has a secret. Raises Undelivered."""
    url, secret = settings.DINGTALK_URL, settings.DINGTALK_SECRET
    if secret:
        stamp = str(stored(clock.now()))
        made = hmac.new(secret.encode(), f"{stamp}\n{secret}".encode(), hashlib.sha256).digest()
        joint = "&" if "?" in url else "?"
        url += f"{joint}timestamp={stamp}&sign={quote_plus(base64.b64encode(made))}"
    _post(url, {"msgtype": "text", "text": {"content": _cut(text)}, "at": {"isAtAll": False}})


def _cut(text: str) -> str:
    return text.encode()[:LONGEST].decode(errors="ignore")


class _Straight(HTTPRedirectHandler):
    """A robot's address answers itself; a way elsewhere is not followed."""

    def redirect_request(self, *_: Any) -> None:
        return None


def _post(url: str, said: Mapping[str, Any]) -> None:
    scheme, _, rest = url.partition("://")
    if scheme not in ("https", "http"):
        raise Undelivered("机器人地址没有设置", final=True)
    body = json.dumps(said, ensure_ascii=False).encode()
    request = Request(f"https://{rest}") if scheme == "https" else Request(f"http://{rest}")
    request.add_header("Content-Type", "application/json; charset=utf-8")
    request.data = body
    try:
        with build_opener(_Straight).open(request, timeout=WAIT) as answer:
            read = json.loads(answer.read(_ANSWER))
    except (URLError, OSError, ValueError) as problem:
        # The address holds the robot's key: it is not repeated here.
        raise Undelivered(f"机器人没有收下：{type(problem).__name__}") from None
    code = read.get("errcode") if isinstance(read, dict) else None
    if code != 0:
        raise Undelivered(f"机器人没有收下（errcode {code}）")
