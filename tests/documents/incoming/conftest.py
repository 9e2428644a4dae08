"""The small county, the clock held on a Monday morning."""

from tests.documents.after.conftest import scratch, small

__all__ = ["scratch", "small"]
