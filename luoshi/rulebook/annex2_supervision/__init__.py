"""附件2 西丰县政府政务督查工作方案: points of focus, ten steps, methods, demands, use of results."""
