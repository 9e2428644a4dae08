"""账号: who may sign in, by what proof, and the three administrators (三员分立)."""
