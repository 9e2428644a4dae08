"""附件1 三: the seven number series, one module each, over one table, and the checks that stand on it."""
