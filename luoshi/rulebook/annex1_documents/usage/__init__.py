"""附件1 四: how kinds are used: misuse, 请示 beside 报告, demands on both, 请示 beside 函."""
