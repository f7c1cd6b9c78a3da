"""How fast it is, beside yardsticks of the same run."""
