"""Shapes of provisions: clause, table, procedure, deadline, statement; force; counting of days. Pure."""
