"""What a person can do to the library: each command beside the rule that it follows."""
