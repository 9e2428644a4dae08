"""Views: parse, ask, render."""
