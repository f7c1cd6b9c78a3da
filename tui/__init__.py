"""coffeechat: the informational interview, from a name to a sent thank-you."""

__version__ = "0.1.0"
