"""The interface's description as it is stored beside the other generated pages."""

import json
import os

import django
from django.utils.module_loading import import_string


def openapi() -> str:
    """OpenAPI of the interface, as JSON text."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "luoshi.site.settings")
    django.setup()
    api = import_string("luoshi.api.house.api")
    schema = api.get_openapi_schema(path_prefix="/api/")
    return json.dumps(schema, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
