"""The public pages: each view finds, shows and renders."""
