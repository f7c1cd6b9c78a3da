"""Questions before the call: checked, matched to the goal, proposed as a plan; the opening."""
