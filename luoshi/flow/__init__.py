"""流转办理: a procedure running. Cases, tasks, opinions, hand-overs and clocks."""
