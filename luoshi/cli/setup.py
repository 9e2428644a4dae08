"""`luoshi setup`: the database stands, its tables are current, an empty office gets the sample county with accounts."""

import sys
from pathlib import Path

import typer
from django.conf import settings
from django.core.management import call_command
from django.db import DatabaseError

from luoshi.cli.common import fail
from luoshi.cli.house import INSTALLER, room, start
from luoshi.cli.tour import open_accounts, show

app = typer.Typer(add_completion=False)
SAMPLE = Path(__file__).parent.parent / "sample" / "county.txt"
REASON = "载入样例县"


@app.command()
def setup(
    bare: bool = typer.Option(False, "--bare", help="只建数据库，不载入样例县"),
) -> None:
    """建立或更新数据库；机构登记为空时载入样例县并开立样例账号。可以重复运行。"""
    start()
    try:
        Path(settings.VAR).mkdir(parents=True, exist_ok=True)
        call_command("migrate", verbosity=0, interactive=False)
        call_command("clearsessions", verbosity=0)
    except (DatabaseError, OSError) as problem:
        fail(f"数据库无法建立：{problem}。请检查 DATABASE_URL 和数据目录的权限。")
    empty = not room("office.queries").anything()
    counts = {} if bare else load_sample() if empty else _accounts_if_lacking()
    told = "、".join(f"{title}{count}" for title, count in counts.items())
    sys.stdout.write(f"数据库已就绪。{f'已载入样例县：{told}。' if counts else ''}\n")
    show()


def _accounts_if_lacking() -> dict[str, int]:
    """A sample county that was loaded before there were accounts gets them now."""
    if room("accounts.queries").anybody():
        return {}
    loaded = room("record.queries").acts(actor=INSTALLER.name).filter(reason=REASON).exists()
    return {"账号": open_accounts()} if loaded else {}


def load_sample() -> dict[str, int]:
    """Enter the sample county into an empty office, with accounts; the number of rows by sheet."""
    grid = room("office.plain").read(SAMPLE.read_text(encoding="utf-8"))
    found: dict[str, int] = room("office.actions.workbook").import_workbook(grid, by=INSTALLER, reason=REASON).result
    return {**found, "账号": open_accounts()}
