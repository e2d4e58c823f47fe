"""The page of `rocklint goals`, the reps' numbers."""
