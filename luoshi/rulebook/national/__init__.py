"""Norms outside the Rules 〔EXT〕: national regulations, standards, office practice; configurable, marked as such."""
