"""How a sentence ends: building or performing, yes/no or measured, vague or not."""
