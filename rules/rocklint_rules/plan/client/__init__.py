"""Ideal client and uniques: the three questions before people, process and scorecard."""
