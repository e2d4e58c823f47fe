"""Across the Rocks of a plan: how many, whose, and whether they agree."""
