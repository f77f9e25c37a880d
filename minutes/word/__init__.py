"""The record for editing outside: (document, envelope) to a Word document, nothing else read.

`render` is the door. `minutes.pdf.prose` cleans the text and `minutes.pdf.shown` says what stands on the
pages, as for the PDF; `laid` puts it in Word's paragraphs, lists and tables, `parts` holds the styles and
the other files of an empty document. python-docx is imported when the first document is made.
"""

from minutes.word.render import render_docx

__all__ = ["render_docx"]
