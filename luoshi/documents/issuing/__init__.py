"""After the last signature: what the actions ask and the screens show. Reads only."""
