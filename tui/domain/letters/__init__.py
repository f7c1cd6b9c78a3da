"""What is written to people: requests, thank-yous, messages, and the checks on them."""
