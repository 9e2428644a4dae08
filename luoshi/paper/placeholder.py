"""The name by which the reader knows a drawing that only keeps a place: what the printer draws where a seal goes."""

PLACEHOLDER = "luoshi-placeholder"
"""Begins the name of the drawing (wp:docPr); word processors keep that name, and readers aloud skip its words."""
