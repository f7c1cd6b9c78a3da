"""What people type and read: text, names, days, addresses."""
