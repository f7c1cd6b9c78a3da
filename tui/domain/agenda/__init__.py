"""What is due and when: Today's lines, cadence, introductions."""
