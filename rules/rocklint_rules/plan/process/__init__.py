"""The Proven Process: there, measured, asked about, handed over, improved."""
