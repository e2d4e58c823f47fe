"""Measurable: by which number will one know?"""
