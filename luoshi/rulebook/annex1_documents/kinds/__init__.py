"""附件1 一: the fifteen kinds, one module each, over one table of values."""
