"""What a rule is, which rules there are, and which of them run."""
