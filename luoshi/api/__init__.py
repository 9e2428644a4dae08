"""REST interface for the county's other systems: what the screens do, by a token of the person who acts."""
