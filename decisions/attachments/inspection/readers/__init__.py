"""Readers of what a file hides. Pure functions that import nothing of the project, and so run as a program
of their own: see ..running. Inside this package imports are relative for the same reason.
"""
