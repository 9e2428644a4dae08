"""Everything that people do with an incoming document."""
