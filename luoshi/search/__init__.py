"""全文检索: finding entries by any words in them, among those that one may find. Derived data; the text decides."""
