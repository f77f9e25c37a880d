"""Pages of the record for those who are logged in."""
