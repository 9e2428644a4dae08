"""解读: what is published beside the Rules to explain them."""
