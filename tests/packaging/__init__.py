"""What is handed out: the wheel and the sdist, used as a stranger would use them."""
