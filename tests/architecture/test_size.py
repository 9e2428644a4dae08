"""Size bars of the house: modules and functions stay small (design, section 4)."""

import ast
from pathlib import Path
from statistics import median, quantiles

import luoshi

ROOT = Path(luoshi.__file__).parent
FILES = sorted(path for path in ROOT.rglob("*.py") if "migrations" not in path.parts and path.stat().st_size)
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def _lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def _functions() -> list[tuple[int, str]]:
    return [
        ((node.end_lineno or 0) - node.lineno + 1, f"{path.relative_to(ROOT)}:{node.name}")
        for path in FILES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, FUNCTIONS)
    ]


def test_modules_are_small() -> None:
    sizes = {str(path.relative_to(ROOT)): _lines(path) for path in FILES}
    assert median(sizes.values()) <= 80
    assert quantiles(sizes.values(), n=10)[-1] <= 250
    assert not {name: size for name, size in sizes.items() if size > 400}


def test_functions_are_small() -> None:
    sizes = _functions()
    assert median(size for size, _ in sizes) <= 8
    assert quantiles((size for size, _ in sizes), n=10)[-1] <= 30
    assert not [name for size, name in sizes if size > 50]


def test_no_import_hides_in_a_function() -> None:
    hidden = [
        f"{path.relative_to(ROOT)}:{inner.lineno}"
        for path in FILES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, FUNCTIONS)
        for inner in ast.walk(node)
        if isinstance(inner, ast.Import | ast.ImportFrom)
    ]
    assert not hidden


def test_only_the_rulebook_and_the_sample_know_the_county() -> None:
    allowed = ("rulebook", "sample")
    named = [
        str(path.relative_to(ROOT))
        for path in ROOT.rglob("*.py")
        if path.relative_to(ROOT).parts[0] not in allowed
        and path.name != "sample.py"
        and ("西丰" in path.read_text(encoding="utf-8") or "西政" in path.read_text(encoding="utf-8"))
    ]
    assert not named
