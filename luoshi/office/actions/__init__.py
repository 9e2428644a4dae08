"""All writes of the office. Each entry is dated; an end closes a row, nothing is removed, the past is not rewritten."""
