from collections.abc import Callable

# Hears what is being done, how much of it is done, and how much there is.
Tell = Callable[[str, int, int], None]


class BackupError(Exception):
    """A backup cannot be made or restored; the message is a sentence that says why and what to do."""
