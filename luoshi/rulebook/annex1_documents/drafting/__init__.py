"""附件1 五（一）: how a document is drafted."""
