"""Finding personal data in a text: pure functions, no Django, no database.

What is found, and how well: docs/personal-data.md.
"""
