"""Achievable: can it be done, and does it ask for more than today?"""
