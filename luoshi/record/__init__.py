"""办理记录: the append-only, hash-chained record of every act, and the one door for writes."""
