"""`python -m tests.documents.after.crowd`: two hundred presses of 编号 at once, in a process of its own.

prepare: tables, the small county, DOCUMENTS signed documents. press: one thread for each, and DOUBLES that press a
document once more, all let go together; what each was told is printed. HANDS bounds the connections, as a server's
pool does.
"""

import os
import sys
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from threading import Barrier, BoundedSemaphore
from uuid import uuid4

import django
from django.core.management import call_command
from django.db import connection

DOCUMENTS, DOUBLES, HANDS = 200, 20, 20
_together, _hands = Barrier(DOCUMENTS + DOUBLES), BoundedSemaphore(HANDS)
MOMENT = "2026-11-23T09:00"


def _press(number: int) -> str:
    acts, models = import_module("luoshi.documents.actions.numbering"), import_module("luoshi.documents.models")
    refusal, county = import_module("luoshi.law.refusal").Refusal, import_module("tests.office.county")
    _together.wait()
    with _hands:
        try:
            document = models.Document.objects.get(pk=number)
            done = acts.give_number(document, by=county.by("文秘己"), token=uuid4())
            return f"{done.result.serial}"
        except refusal:
            return "已编号"
        finally:
            connection.close()


def main(what: str) -> None:
    """Run one of the two."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "luoshi.site.settings")
    django.setup()
    with import_module("luoshi.record.clock").held(MOMENT):
        if what == "prepare":
            call_command("migrate", verbosity=0)
            import_module("tests.office.county").load()
            papers = import_module("tests.documents.after.papers")
            for _ in range(DOCUMENTS):
                papers.signed()
            return
        documents = import_module("luoshi.documents.models").Document.objects.order_by("pk")
        wanted = list(documents.values_list("pk", flat=True))
        wanted += wanted[:DOUBLES]
        connection.close()
        with ThreadPoolExecutor(len(wanted)) as pool:
            os.write(1, "\n".join(pool.map(_press, wanted)).encode())


if __name__ == "__main__":
    main(sys.argv[1])
