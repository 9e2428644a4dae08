"""Accounts of the sample county: opened with the office, and a short table of them for a walk through the house."""

import os
from pathlib import Path
from typing import Any

from django.conf import settings
from rich.table import Table

from luoshi.cli.common import console
from luoshi.cli.house import INSTALLER, room

TOUR = Path(__file__).parent.parent / "sample" / "tour.txt"
REASON = "样例县供试用，人员均为虚构"


def open_accounts() -> int:
    """An enabled account for everyone in a post, all with one password, which is kept in VAR for the table."""
    words, label = room("accounts.words"), room("terms.label").Label
    founding = room("accounts.actions.founding")
    people: dict[int, Any] = {}
    for holder in room("office.queries").chart().holders:
        people.setdefault(holder.person, holder)
    named = [_named(holder, founding.Named, words.Duty, label) for holder in people.values()]
    password = os.environ.get("LUOSHI_SAMPLE_PASSWORD") or room("accounts.passwords").made()
    count: int = founding.open_sample(named, password, by=INSTALLER, reason=REASON).result
    path = _kept()
    path.touch(mode=0o600)
    path.write_text(password, encoding="utf-8")
    return count


def show() -> None:
    """Who plays which part, and the password; nothing where the sample was not loaded."""
    if not _kept().exists():
        return
    holders = {one.code: one for one in reversed(room("office.queries").chart().holders)}
    table = Table("身份", "姓名", "工号", "职务", title="样例账号（姓名或工号均可登录）", title_justify="left")
    for line in TOUR.read_text(encoding="utf-8").splitlines():
        code, part = line.split("\t")
        if code in holders:
            table.add_row(part, holders[code].name, code, holders[code].post.name)
    shown = console()
    shown.print(table)
    shown.print(
        f"样例统一口令：{_kept().read_text(encoding='utf-8')}（仅供试用，正式使用请以 luoshi setup --bare 建库）"
    )


def _kept() -> Path:
    return Path(settings.VAR) / "sample-password"


def _named(holder: Any, named: Any, duty: Any, label: Any) -> Any:
    """What the post says: the three administrators by title, leaders and the office's sections up to 工作秘密."""
    own = next((one for one in duty if one == holder.post.title), duty.BUSINESS)
    if own.administrates:
        return named(holder, own, label.OPEN)
    plain = holder.post.role.name in ("STAFF", "MEMBER") and holder.post.unit.kind.name != "SECTION"
    return named(holder, own, label.INTERNAL if plain else label.GUARDED)
