"""The whole record in its order: page one, contents, items."""

from minutes.pdf.shown.document import PrintedDocument
from minutes.word.file import WordFile
from minutes.word.laid.contents import lay_contents
from minutes.word.laid.frame import Body
from minutes.word.laid.front import lay_front
from minutes.word.laid.items import lay_item
from minutes.word.laid.running import Running


def lay_document(page: PrintedDocument, file: WordFile) -> None:
    body = Body(file, Running(page, file))
    lay_front(page, body)
    if page.contents:
        lay_contents(page, body)
    for position, item in enumerate(page.items, start=1):
        own_page = page.items_on_new_pages or (position == 1 and (page.cover or page.contents))
        lay_item(item, position, page, body, new_page=own_page)
    body.close()
