"""Nordby Kommune: an invented council, made through the same services a secretary uses.

Its words lie as TOML in data/, the plan of its meetings in data/meetings.toml.
"""
