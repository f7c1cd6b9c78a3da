"""The data files that ship with coffeechat."""
