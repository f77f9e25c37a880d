class UnusableFile(Exception):
    """A file that cannot be taken in; the message is a sentence for who uploaded it."""
