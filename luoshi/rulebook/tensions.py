"""Contradictions, gaps, vague terms and slips of the text, each with its treatment (catalogue section 8)."""

from luoshi.law.book import Tension

TENSIONS: tuple[Tension, ...] = ()
