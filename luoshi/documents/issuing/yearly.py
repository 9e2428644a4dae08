"""How many documents each series issued in a year, against the year before (A55.1: fewer documents). Reads only."""

from dataclasses import dataclass

from django.db.models import Count, Q

from luoshi.documents.models import Number


@dataclass(frozen=True, slots=True)
class YearLine:
    """One series: numbers in force of the year and of the year before, numbers void in the year. total: of all."""

    series: str
    this: int
    last: int
    void: int
    total: bool = False

    @property
    def change(self) -> int:
        """More (or fewer) than the year before."""
        return self.this - self.last

    @property
    def percent(self) -> float | None:
        """The change in per cent; None where there was none the year before."""
        return round(100 * self.change / self.last, 1) if self.last else None


def year_lines(year: int) -> tuple[YearLine, ...]:
    """By series in the order of their names, our own only; the last line is the total. By 成文日期. One query."""
    rows = (
        Number.objects.filter(dated__year__in=(year, year - 1), foreign=False).values("series")
        .annotate(
            this=Count("pk", filter=Q(dated__year=year, void=False)),
            last=Count("pk", filter=Q(dated__year=year - 1, void=False)),
            gone=Count("pk", filter=Q(dated__year=year, void=True)),
        )
    )
    found = (YearLine(row["series"], row["this"], row["last"], row["gone"]) for row in rows)
    # Databases differ in the order of Chinese words.
    lines = sorted(found, key=lambda one: one.series)
    sums = (sum(one.this for one in lines), sum(one.last for one in lines), sum(one.void for one in lines))
    return (*lines, YearLine("合计", *sums, total=True))
