"""Rocks about the Proven Process, a CRM, and selling more to clients you have."""
