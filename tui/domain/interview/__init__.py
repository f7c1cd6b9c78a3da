"""The half hour itself: what is next, what follows an answer, the clock, rehearsal, paper."""
