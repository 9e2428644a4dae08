"""The command line: parse, ask the rulebook or the paper, render. Exit 0 clean, 1 errors found, 2 unusable input."""
