"""Reads plain text and Markdown minutes into a MinutesDocument. No Django, no database.

`read(data, filename)` gives a Reading (document and report) or raises UnreadableFile. The steps, one
module each: decode → lines → contents → headings → groups → front → preamble → sections → blocks
(lists, tables, sub-headings, joins) → render → decisions and outcomes → attendance → checks → figures.
The words by which things are recognised stand in `synonyms`. See docs/import-format.md.
"""

from minutes.importing.decode import MAX_BYTES
from minutes.importing.errors import UnreadableFile
from minutes.importing.reading import read
from minutes.importing.report import Figures, Finding, Level, Reading, Report

__all__ = ["MAX_BYTES", "Figures", "Finding", "Level", "Reading", "Report", "UnreadableFile", "read"]
