"""The reference page says what the schema says; the stored schema is the one that is served."""

import json
import re

from django.test import Client

from luoshi.api.house import api
from tools.docs import DOCS
from tools.schema import openapi


def test_the_stored_schema_is_the_one_served(db: None) -> None:
    assert (DOCS / "openapi.json").read_text(encoding="utf-8") == openapi(), "运行 python -m tools.docs 后提交"
    assert Client().get("/api/openapi.json").json() == json.loads(openapi())


def test_every_address_is_explained_in_chinese() -> None:
    schema = api.get_openapi_schema(path_prefix="/api/")
    operations = [one for methods in schema["paths"].values() for one in methods.values()]
    assert all(re.search("[一-龥]", one["summary"]) and re.search("[一-龥]", one["description"]) for one in operations)
    names = {one["operationId"] for one in operations}
    assert len(names) == len(operations)
    for name, shape in schema["components"]["schemas"].items():
        for field, said in shape.get("properties", {}).items():
            words = said.get("title", "") or shape.get("description", "")
            assert re.search("[一-龥]|SM3", words), (name, field)


def test_the_page_needs_no_script(db: None) -> None:
    page = Client().get("/api/")
    text = page.content.decode()
    assert page.status_code == 200
    for methods in api.get_openapi_schema(path_prefix="/api/")["paths"].values():
        assert all(one["summary"] in text for one in methods.values())
    assert "<script" not in text
    assert " style=" not in text
    assert Client().post("/api/").status_code == 405
