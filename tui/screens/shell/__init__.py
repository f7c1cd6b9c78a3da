"""What every screen stands in: navigation, keys, palette, title, shutdown."""
