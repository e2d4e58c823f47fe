"""The pages of `rocklint review`, the yearly look at the metrics."""
