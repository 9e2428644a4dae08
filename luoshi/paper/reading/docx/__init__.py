"""Reading .docx by walking its XML (ECMA-376 parts 1 and 3)."""
