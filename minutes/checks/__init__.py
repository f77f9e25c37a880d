"""The checks before publishing: small functions in one ordered list."""

from minutes.checks.finding import Finding, Level
from minutes.checks.run import findings

__all__ = ["Finding", "Level", "findings"]
