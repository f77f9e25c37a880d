"""The public, read-only side: pages, files and downloads of what is published.

Its modules read the tables of `tables.PUBLIC_TABLES` and no other (DESIGN § 3), and touch neither
user, session nor messages.
"""
