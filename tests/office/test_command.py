"""`luoshi setup` and `luoshi office` as people use them: real processes, exit statuses."""

import os
import subprocess
import sys
from pathlib import Path

from luoshi.office import xlsx


def run(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    env = {
        **os.environ,
        "DATABASE_URL": f"sqlite:///{folder / 'luoshi.sqlite3'}",
        "LUOSHI_VAR": str(folder / "var"),
        "LUOSHI_NOW": "2026-11-23T09:00",
        "COLUMNS": "200",
    }
    return subprocess.run(
        [sys.executable, "-m", "luoshi.cli.main", *words], env=env, capture_output=True, text=True, check=False
    )


def test_from_nothing_to_a_county_and_back(tmp_path: Path) -> None:
    missing = run(tmp_path, "office", "who")
    assert missing.returncode == 2
    assert "luoshi setup" in missing.stderr
    assert "已载入样例县：机构93" in run(tmp_path, "setup").stdout
    assert run(tmp_path, "setup").stdout.startswith("数据库已就绪。\n样例账号")
    book = tmp_path / "office.xlsx"
    assert run(tmp_path, "office", "export", str(book)).returncode == 0
    again = run(tmp_path, "office", "export", str(book))
    assert (again.returncode, "--force" in again.stderr) == (2, True)
    assert run(tmp_path, "office", "import", str(book)).stdout == "没有变化。\n"
    grid = xlsx.read(book.read_bytes())
    grid["任职"].append(["没有这人", "县教育局", "科员", "", "", "2026-12-01", "", "依据"])
    book.write_bytes(xlsx.write(grid))
    refused = run(tmp_path, "office", "import", str(book), "--by", "邵文博")
    assert refused.returncode == 1
    assert "“任职”表第283行“姓名”：没有人员“没有这人”。" in refused.stdout
    assert "一行也没有登记" in refused.stdout
    grid["任职"].pop()
    grid["人员"].append(["P9999", "新来的", ""])
    book.write_bytes(xlsx.write(grid))
    denied = run(tmp_path, "office", "import", str(book), "--by", "赵启明")
    assert (denied.returncode, "无权办理" in denied.stdout) == (1, True)
    assert run(tmp_path, "office", "import", str(book), "--by", "邵文博").stdout == "已登记：人员1。\n"
    assert "逐条核对无误" in run(tmp_path, "record", "verify").stdout


def test_who_is_who_on_a_date(tmp_path: Path) -> None:
    run(tmp_path, "setup")
    assert "冯国栋" in run(tmp_path, "office", "who", "--on", "2024-03-14").stdout
    today = run(tmp_path, "office", "who").stdout
    assert "赵启明" in today
    assert "冯国栋" not in today
    away = run(tmp_path, "office", "who", "--on", "2026-09-15", "--post", "县教育局局长").stdout
    assert "经授权主持工作，第五十一条" in away
    assert "局长梁志成外出" in away
    for words in (("--on", "昨天"), ("--post", "县没有局局长")):
        told = run(tmp_path, "office", "who", *words)
        assert told.returncode == 2
        assert "请写成" in told.stderr


def test_bad_files_are_told(tmp_path: Path) -> None:
    assert run(tmp_path, "setup", "--bare").stdout == "数据库已就绪。\n"
    assert "不能读取" in run(tmp_path, "office", "import", str(tmp_path / "none.xlsx")).stderr
    (tmp_path / "a.xlsx").write_bytes(b"no")
    assert "不是 Excel 工作簿" in run(tmp_path, "office", "import", str(tmp_path / "a.xlsx")).stderr
    blank = str(tmp_path / "b.xlsx")
    assert run(tmp_path, "office", "export", "--blank", blank).returncode == 0
    assert "没有在任人员“某人”" in run(tmp_path, "office", "import", blank, "--by", "某人").stderr
    assert all(len(rows) == 1 for rows in xlsx.read((tmp_path / "b.xlsx").read_bytes()).values())
