"""No log holds a CPR number: the formatter of every handler masks them in what it is about to write."""

import logging
import re

from committees.personal_data.cpr import masked

# Addresses are logged with spaces and hyphens in their own spelling: ?q=010190%201234.
IN_ADDRESSES = re.compile(r"(?<=\d)(?:%20|%2[dD]|\+|%C2%A0)+(?=\d)")


class MaskingFormatter(logging.Formatter):
    """Masks the finished line, so that message, arguments, traceback and stack are covered alike."""

    def format(self, record: logging.LogRecord) -> str:
        return masked(IN_ADDRESSES.sub("-", self._line(record)))

    def _line(self, record: logging.LogRecord) -> str:
        """Arguments that do not fit the message would otherwise be printed raw by logging itself."""
        try:
            return super().format(record)
        except (TypeError, ValueError, KeyError):
            return f"{record.levelname} {record.name}: {record.msg!r} {record.args!r}"
