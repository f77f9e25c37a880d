"""The checks before publishing: small functions in one ordered list."""

from minutes.checks.finding import Accepted, Excerpt, Finding, Level
from minutes.checks.run import examine, findings
from minutes.checks.subject import Subject

__all__ = ["Accepted", "Excerpt", "Finding", "Level", "Subject", "examine", "findings"]
