"""The vocabulary: its lists, and how numbers, names and days are written."""
