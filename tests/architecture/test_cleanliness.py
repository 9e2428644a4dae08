"""Nothing unfinished, nothing of one machine, no third-party address in what is kept."""

import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]
UNFINISHED = re.compile(r"\b(?:TODO|FIXME|XXX|raise NotImplementedError)\b")
MACHINE = re.compile("/(?:tmp|root|work|home)/" + r"|py" + r"pi\.org|deb" + r"ian\.org|n" + r"pmjs")


def _kept() -> list[Path]:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split(
        "\n"
    )
    suffixes = {".py", ".toml", ".html", ".css", ".js", ".typ", ".txt", ".in", ".md", ".sh", ""}
    return [ROOT / name for name in listed if name and (ROOT / name).suffix in suffixes and (ROOT / name).is_file()]


def _hits(pattern: re.Pattern[str], paths: list[Path]) -> list[str]:
    return [
        f"{path.relative_to(ROOT)}:{number}"
        for path in paths
        if path != Path(__file__)
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if pattern.search(line)
    ]


def test_nothing_is_unfinished() -> None:
    assert not _hits(UNFINISHED, [path for path in _kept() if path.suffix == ".py"])


def test_nothing_names_a_machine_or_a_registry() -> None:
    assert not _hits(MACHINE, _kept())


def test_pins_have_hashes_and_no_addresses() -> None:
    for name in ("runtime", "dev"):
        text = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
        pins = re.findall(r"^[a-z0-9][^\s=]*==", text, re.MULTILINE | re.IGNORECASE)
        assert pins
        assert "http" not in text
        assert all("--hash=sha256:" in block for block in re.split(r"\n(?=\S)", text) if "==" in block.split("\n")[0])
