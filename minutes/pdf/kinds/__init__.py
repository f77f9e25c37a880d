"""The small printed documents: extract of one item, decision list, signature sheet, yearly register.

Each module is one kind: pure functions of (document, envelope), laid by templates/pdf/kinds and set by
`minutes.pdf.render.set_pages`. They print what the edition they are given holds, and nothing beside it.
"""
