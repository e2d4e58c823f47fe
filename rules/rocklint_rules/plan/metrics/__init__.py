"""Revising sales metrics (seed 003)."""
