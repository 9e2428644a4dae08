"""Recognising 公文要素 in any source (党政机关公文处理工作条例 art. 9; GB/T 9704-2012 section 7)."""
