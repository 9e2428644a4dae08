"""附件1 二 行文规则: who writes to whom, one item a module."""
