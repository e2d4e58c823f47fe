"""Relevant: which larger goal does it serve?"""
