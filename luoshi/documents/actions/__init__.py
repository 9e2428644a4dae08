"""Everything that people do to an outgoing document."""
