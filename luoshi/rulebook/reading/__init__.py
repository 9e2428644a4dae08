"""Reading the words of a draft: helpers that several articles share. Nothing here judges."""
