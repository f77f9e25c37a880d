"""The structure tree of a PDF beside the document it was made of: the same things in the same order.

Both become `Part`s: `printed` reads them from the file, `meant` from the MinutesDocument.
"""
