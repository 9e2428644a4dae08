"""A filed package built again, and whether it is the one that was filed. Reads only."""

from dataclasses import dataclass

from luoshi.documents.issuing.mark import Mark
from luoshi.documents.issuing.package import Files, Package, altered, build
from luoshi.documents.models import Filing
from luoshi.documents.words import Retention


@dataclass(frozen=True, slots=True)
class Proof:
    """same: the very bytes. differing: names whose content is another now, e.g. a print under other fonts."""

    same: bool
    differing: tuple[str, ...]
    package: Package


def mark_of(filing: Filing) -> Mark:
    """Its mark."""
    return Mark(filing.fonds, filing.year, Retention(filing.retention), filing.section, filing.serial, filing.at,
                filing.last)


def prove(filing: Filing, forms: Files = ()) -> Proof:
    """Build the package again and compare. forms: as they were given to `file`."""
    package = build(filing.document, mark_of(filing), forms)
    same = package.hash == filing.package
    return Proof(same, () if same else altered(filing.manifest, package.manifest), package)
