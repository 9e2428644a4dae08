"""One chain of hand-overs, ours and by other engines on the same database."""
