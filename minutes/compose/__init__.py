"""Composing: the working records of a meeting become one edition of a MinutesDocument."""

from minutes.compose.meeting import compose

__all__ = ["compose"]
