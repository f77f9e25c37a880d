"""Forms of the middle floor."""
