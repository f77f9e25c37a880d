"""The one refusal of an import: the file is no minutes that we can read."""

FETCH_AGAIN = "Fetch the whole file again."


class UnreadableFile(Exception):
    """A file that cannot be imported; `message` says what is wrong and what to do, in plain English.

    `line` is the line of the file it was found at, `filename` is filled in by `read`.
    """

    def __init__(self, message: str, line: int = 1, filename: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.line = line
        self.filename = filename

    def __str__(self) -> str:
        return f"{self.filename or 'file'}, line {self.line}: {self.message}"
