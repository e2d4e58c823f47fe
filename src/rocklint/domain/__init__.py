"""What a Rock rests on: its owner, days, metrics, history and the rep numbers."""
