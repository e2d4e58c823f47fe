"""Revising sales metrics."""
