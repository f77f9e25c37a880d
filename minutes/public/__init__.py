"""The public, read-only side: pages, files and downloads of what is published.

Its modules read the tables of `tables.PUBLIC_TABLES` and no other, and touch neither user, session
nor messages (docs/architecture.md, "The public boundary").
"""
