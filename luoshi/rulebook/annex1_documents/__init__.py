"""附件1 公文日常处理办法: kinds, rules of sending, series, use of kinds, handling."""
