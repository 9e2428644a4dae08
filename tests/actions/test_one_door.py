"""A write has one door: nothing outside actions and migrations writes, and every action cites the rulebook."""

import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps

import luoshi
from luoshi.law.book import load_book
from luoshi.law.place import is_inside
from luoshi.record.actions import Action
from tests.actions.writes import strays

ROOT = Path(luoshi.__file__).parent
# The door itself.
DOOR = ROOT / "record" / "actions.py"
# The search is derived data: its writer stands beside the door and goes only with an act (decision 0006).
DERIVED = ROOT / "search" / "writing.py"
DELIVERY = ("web", "api", "cli", "site")


def _files() -> Iterator[Path]:
    rooms = {Path(config.path) for config in apps.get_app_configs() if config.name.startswith("luoshi.")}
    rooms |= {ROOT / name for name in DELIVERY if (ROOT / name).is_dir()}
    return (path for room in sorted(rooms) for path in sorted(room.rglob("*.py")) if path not in (DOOR, DERIVED))


def _actions() -> Iterator[Action[..., object]]:
    for found in pkgutil.walk_packages(luoshi.__path__, "luoshi."):
        if "actions" in found.name.split("."):
            yield from (one for one in vars(importlib.import_module(found.name)).values() if isinstance(one, Action))


def test_nothing_writes_outside_actions() -> None:
    found = [place for path in _files() for place in strays(path.relative_to(ROOT), path.read_text(encoding="utf-8"))]
    assert not found, "写入只能放在 actions.py 中由 @action 修饰的函数里"


def test_every_action_cites_places_that_stand_in_the_rulebook() -> None:
    places = {item.at for item in load_book().provisions}
    wrong = [(one.name, at) for one in _actions() for at in one.provisions if is_inside(at) and at not in places]
    assert not wrong


def test_the_record_tells_acts_apart_by_their_names() -> None:
    found = {id(one): one.name for one in _actions()}
    assert len(set(found.values())) == len(found)


@pytest.mark.parametrize(
    "line",
    [
        "paper.save()",
        "paper.save(update_fields=['state'])",
        "Paper.objects.create(title='x')",
        "Paper.objects.filter(pk=1).update(state='x')",
        "Paper.objects.all().delete()",
        "Paper.objects.bulk_create(rows)",
        "paper.tags.update_or_create(name='x')",
        "cursor.execute('UPDATE paper SET state = 1')",
        "cursor.execute(f'INSERT INTO {table} VALUES (1)')",
        "cursor.executemany('''\n delete from paper''', rows)",
        "cursor.execute('WITH old AS (SELECT 1) DELETE FROM paper')",
        "await paper.asave()",
    ],
)
def test_a_write_in_a_view_is_found(line: str) -> None:
    view = f"async def view(request):\n    {line}\n"
    assert strays(Path("web/views.py"), view)
    assert strays(Path("documents/models.py"), view)
    assert not strays(Path("documents/migrations/0002_x.py"), view)


@pytest.mark.parametrize(
    "line",
    [
        "seen.update(more)",
        "digest.update(b'x')",
        "book.save(stream)",
        "cursor.execute('SELECT 1')",
        "cursor.execute('CREATE TRIGGER t')",
        "cursor.execute()",
        "save()",
        "pass\n@router.delete('/phrases')\ndef drop(request):\n    pass",
    ],
)
def test_what_only_sounds_like_a_write_is_let_through(line: str) -> None:
    assert not strays(Path("web/views.py"), f"def view(request):\n    {line.split(chr(10), 1)[0]}\n")
    assert not strays(Path("api/routes.py"), line)


def test_inside_actions_only_actions_are_public() -> None:
    path = Path("documents/actions.py")
    assert not strays(
        path, "@action('第五十二条')\ndef submit(p, *, by):\n    _move(p)\n\ndef _move(p):\n    p.save()\n"
    )
    assert strays(path, "def submit(p, *, by):\n    p.save()\n")
    assert strays(path, "@cache\n@action('第五十二条')\ndef submit(p, *, by):\n    p.save()\n")
    assert strays(path, "Paper.objects.all().delete()\n")
    assert strays(path, "class Helper:\n    def go(self):\n        self.p.save()\n")
    assert strays(Path("documents/actions/numbers.py"), "def take(p):\n    p.save()\n")
