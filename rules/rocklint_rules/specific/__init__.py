"""Specific: who does what, and when is it done?"""
