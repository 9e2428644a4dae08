"""The engine: a case as a frozen value and verbs as functions on it. Knows no database."""
