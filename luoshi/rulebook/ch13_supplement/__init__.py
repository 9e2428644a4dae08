"""Chapter 13: supplement (第七十九条、第八十条)."""
