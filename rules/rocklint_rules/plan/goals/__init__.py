"""Rep goals and quotas."""
