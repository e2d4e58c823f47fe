"""YAML text with the place of every value. Knows nothing of Rocks."""
