"""What stands before the Rules: the header of the web page (页头) and the covering notice (印发通知)."""
