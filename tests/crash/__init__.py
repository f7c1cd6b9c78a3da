"""Programs killed in the middle of their work, and a judge of what they left."""
