"""The ninety seconds after the call."""
