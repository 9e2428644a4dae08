"""How long a print takes beside bare typst on the same template and data, and beside DOCX to PDF by LibreOffice."""

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import asdict, replace
from itertools import count
from pathlib import Path

from luoshi.paper.printing import layout_of, print_docx, print_pdf
from luoshi.paper.printing.compose import compose
from luoshi.paper.printing.engine import TEMPLATES, Job, Press
from luoshi.paper.printing.fitting import Fit
from luoshi.paper.printing.pdf import job_of
from luoshi.terms.document import Draft
from luoshi.terms.profile import GB_T_9704
from luoshi.terms.rewriting import rewritten
from tests.benchmarks.measure import interleaved
from tests.benchmarks.papers import notice

Row = tuple[str, str, str, bool]
_TURN = count(1)


def _fresh() -> Draft:
    """A paper that no cache has seen: its number changes every time."""
    draft = notice()
    number = next(draft.find(draft.blocks[1].part, r"\d+(?=号)"))
    return rewritten(draft, [(number, str(next(_TURN)))])


def _job(draft: Draft) -> Job:
    job = job_of(compose(draft, layout_of(draft), True), GB_T_9704)
    return replace(job, data={**job.data, **asdict(Fit())})


def typesetting() -> Iterator[Row]:
    """Ours against bare typst; then against LibreOffice where there is one."""
    bare = Press(TEMPLATES / "paper.typ", TEMPLATES)
    jobs = iter([_job(_fresh()) for _ in range(24)])
    drafts = iter([_fresh() for _ in range(24)])

    def compile_bare() -> None:
        bare.pdf(next(jobs))

    def ours() -> None:
        print_pdf(next(drafts), GB_T_9704)

    times = interleaved({"bare": compile_bare, "ours": ours}, rounds=20)
    ratio = times["ours"] / times["bare"]
    yield ("typeset, warm: ours / bare typst, same template and data", f"{ratio:.2f}x", "<= 1.5x", ratio <= 1.5)
    yield ("  ours", f"{times['ours'] * 1000:.1f} ms", "", True)
    yield from _office(times["ours"])


def _office(ours: float) -> Iterator[Row]:
    soffice = shutil.which("soffice")
    if soffice is None:
        yield ("DOCX to PDF by LibreOffice", "not installed here", "", True)
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.docx"
        path.write_bytes(print_docx(notice(), GB_T_9704).data)
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = [soffice, profile, "--headless", "--convert-to", "pdf", "--outdir", folder, str(path)]
        times = interleaved({"office": lambda: _run(command)}, rounds=3, warmup=1)
    ratio = times["office"] / ours
    yield ("DOCX to PDF by LibreOffice / ours", f"{ratio:.0f}x", ">= 40x", ratio >= 40)
    yield ("  LibreOffice", f"{times['office'] * 1000:.0f} ms", "", True)


def _run(command: list[str]) -> None:
    subprocess.run(command, check=True, capture_output=True)
