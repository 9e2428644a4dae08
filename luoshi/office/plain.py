"""The workbook as plain text: `# sheet`, headers, rows, cells between tabs. So a sample can be kept and compared."""

from luoshi.office.sheets import Grid


def read(text: str) -> Grid:
    """Cells by sheet; what stands before the first sheet is a remark."""
    grid: Grid = {}
    rows: list[list[str]] = []
    for line in text.splitlines():
        if line.startswith("# "):
            rows = grid.setdefault(line[2:].strip(), [])
        elif line.strip():
            rows.append(line.split("\t"))
    return grid
