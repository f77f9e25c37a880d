"""What tests/minutes/test_walk.py stands on: a site, a screen, papers, and what each person does."""
