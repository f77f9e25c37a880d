"""Files derived from a publication beside its PDF: planned, made in a worker, kept, and taken away."""
