"""What every screen is in: navigation, keys, palette, title, shutdown."""
