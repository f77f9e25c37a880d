"""What comes after publishing: signing, adding, opening, changing the web copy, withdrawing."""
