"""The sample county with tokens."""

from tests.api.county import office, sample

__all__ = ["office", "sample"]
