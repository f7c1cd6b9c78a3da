"""The records of the work, and the words for what is in them."""
