"""What is kept outside the database to prove the record, and the code by which a PDF is known."""
