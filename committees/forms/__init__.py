"""Forms of the lowest floor."""
