"""Time-bound: by which day?"""
