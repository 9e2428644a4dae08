"""Sample data: a county to try the product on."""
