"""The structure tree of a printed document: one element of the tree for each element of its HTML.

Takes the place of `weasyprint.pdf.tags`, which makes an element for each box: a table over three pages
is three tables there, and the time grows with the square of the pages. Here time is linear. `walk` goes
through the laid out boxes and hangs what was drawn on `Node`s, `tables` gives heads their scope, `marks`
renames and joins the marked content of the pages, and `write` puts the tree into the file.
"""
