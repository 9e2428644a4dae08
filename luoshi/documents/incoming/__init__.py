"""收文: what comes in, from the signature for it to the archive (P04, P28, P34)."""
