"""The difference between two documents: item by item, text by text, word by word. Pure; no database."""

from minutes.difference.documents import difference
from minutes.difference.result import Change, Difference, ItemDifference, Part, Passage, Run

__all__ = ["Change", "Difference", "ItemDifference", "Part", "Passage", "Run", "difference"]
