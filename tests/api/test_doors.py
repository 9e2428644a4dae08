"""Who gets in: every address without a token, with a dead one, by an administrator, by somebody of another body."""

from collections.abc import Iterator, Mapping
from datetime import timedelta
from io import BytesIO
from typing import Any, NamedTuple
from uuid import uuid4

import pytest
from django.test import Client

from luoshi.accounts.actions.own import issue_token, revoke_token
from luoshi.accounts.models import Account, Token
from luoshi.accounts.queries import officer
from luoshi.api.house import api
from luoshi.law.refusal import Refusal
from luoshi.record import clock
from tests.api.county import Office
from tests.api.walking import draft

SCHEMA: Mapping[str, Any] = api.get_openapi_schema(path_prefix="/api/")


class Address(NamedTuple):
    """One operation of the interface."""

    method: str
    path: str
    said: Mapping[str, Any]


def addresses() -> Iterator[Address]:
    """All that the schema knows, each with the least that it takes."""
    for path, methods in SCHEMA["paths"].items():
        for method, operation in methods.items():
            content = operation.get("requestBody", {}).get("content", {})
            least = example(next(iter(content.values()))["schema"]) if content else {}
            yield Address(method, path, {**least, "multipart": "yes"} if "multipart/form-data" in content else least)


def example(schema: Mapping[str, Any]) -> Any:
    """The least that fits a schema."""
    if "$ref" in schema:
        return example(SCHEMA["components"]["schemas"][schema["$ref"].rsplit("/", 1)[1]])
    if "enum" in schema:
        return schema["enum"][0]
    if schema.get("type") == "object":
        needed = schema.get("required", ())
        return {name: example(part) for name, part in schema.get("properties", {}).items() if name in needed}
    if schema.get("format") == "date":
        return "2026-11-23"
    return {"integer": 1, "array": [], "boolean": False}.get(schema.get("type", ""), "词")


ALL = list(addresses())
OF_DOCUMENTS = [one for one in ALL if "/documents/{key}" in one.path]


def ask(address: Address, secret: str, **place: object) -> Any:
    """The answer to the least that an address takes."""
    least = {"number": 1, "kind": "pdf", "form": "form", "finding": "x", "clock": 1, "book": "issue", "key": 1}
    path = address.path.format(**{**least, **place})
    said: dict[str, Any] = dict(address.said)
    headers = {"Idempotency-Key": str(uuid4()), **({"Authorization": f"Bearer {secret}"} if secret else {})}
    kind = "application/json"
    if said.pop("multipart", ""):
        return Client().post(path, {**said, "file": upload()}, headers=headers)
    return getattr(Client(), address.method)(path, said, content_type=kind, headers=headers)


def upload() -> Any:
    """A draft as a plain file."""
    return BytesIO("关于做好值班工作的通知".encode())


@pytest.mark.parametrize("address", ALL, ids=lambda one: f"{one.method} {one.path}")
def test_without_a_token_nothing_opens(address: Address, office: Office) -> None:
    found = ask(address, "")
    assert found.status_code == 401
    assert found.json()["objections"][0]["at"] == "第六十九条"
    assert "no-store" in found.headers["Cache-Control"]


@pytest.mark.parametrize("address", OF_DOCUMENTS, ids=lambda one: f"{one.method} {one.path}")
def test_what_one_may_not_see_is_not_there(address: Address, office: Office) -> None:
    paper = draft(office)
    outsider = office.staff("县水利局")[-1]
    found = ask(address, outsider.secret, key=paper.key)
    assert found.status_code == 404, found.content.decode()
    assert found.json()["objections"][0]["missing"] == "没有这件公文。"
    assert ask(address, outsider.secret, key=999_999).status_code == 404


def test_a_dead_token_opens_nothing(office: Office) -> None:
    person = office.staff("县教育局")[-1]
    person.get("/me").ok()
    token = Token.objects.get(account__person=person.id)
    office.clock.forward(days=31)
    assert person.get("/me").status == 401
    office.clock.forward(days=-31)
    revoke_token(token, by=person.holder.officer)
    assert person.get("/me").status == 401
    assert Client().get("/api/me", headers={"Authorization": "Basic eDp5"}).status_code == 401


def test_administrators_have_no_token(office: Office) -> None:
    account = Account.objects.exclude(duty="业务人员").first()
    assert account
    by = officer(account)
    assert by
    with pytest.raises(Refusal, match="不能使用接口"):
        issue_token(account, "测试", clock.now() + timedelta(days=1), by=by)


def test_what_is_not_understood_is_said_in_words(office: Office) -> None:
    person = office.staff("县教育局")[-1]
    missing = [one["missing"] for one in person.send("/documents")["objections"]]
    assert missing == ["缺少“new.form”。", "缺少“new.text”。"]
    assert "不合格式" in person.get("/find", since="昨天").words
    paper = draft(office)
    assert person.send(f"{paper.path}/hand-in", press="一次").status == 422
    headers = {"Authorization": f"Bearer {person.secret}"}
    broken = Client().post("/api/phrases", "{", content_type="application/json", headers=headers)
    assert broken.status_code == 400
    assert broken.json()["objections"]
