"""The office 机构与人员: bodies, posts, holders, portfolios, mandates, absence. All dated, all asked "on a date"."""
