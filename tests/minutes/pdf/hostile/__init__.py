"""Documents made to harm the worker that prints them."""
