"""附件1 五（二）: what a review looks at, and who signs."""
