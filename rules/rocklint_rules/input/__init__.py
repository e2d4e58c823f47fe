"""Input: is what was read what the author wrote?"""
