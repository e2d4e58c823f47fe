"""Rep goals and quotas (seed 002)."""
