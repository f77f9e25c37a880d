"""The text that is printed: cleaned on a copy, its HTML allow-listed again, its tables made regular."""
