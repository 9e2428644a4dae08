"""Chapter 4: governing by law (第二十条 to 第二十二条)."""
