"""落实: a county government's Work Rules, running."""

__version__ = "0.1.0"
