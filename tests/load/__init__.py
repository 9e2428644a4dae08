"""People at work against a running server: `python -m tests.load --people 60 --minutes 5`."""
