"""Who is accountable for the goal of a sentence."""
