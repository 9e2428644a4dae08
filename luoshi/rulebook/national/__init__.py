"""Norms outside the Rules 〔EXT〕: national regulations, standards and office practice. Configurable, marked as such."""
