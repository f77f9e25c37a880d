"""The public register of decisions and the cases in it. Reads the public projection alone.

See docs/architecture.md, "The public boundary".
"""
