"""Files that hide something and files that do not, built anew by each test run and labelled.

Each hides an invented CPR number, so that a finding proves its text is given to the search as well.
"""

from tests.decisions.attachments.corpus.opendocument import OPENDOCUMENT
from tests.decisions.attachments.corpus.pdf_documents import PDF_DOCUMENTS
from tests.decisions.attachments.corpus.pdf_pages import PDF_PAGES
from tests.decisions.attachments.corpus.pictures import PICTURES
from tests.decisions.attachments.corpus.powerpoint import POWERPOINT
from tests.decisions.attachments.corpus.sample import Sample
from tests.decisions.attachments.corpus.spreadsheets import SPREADSHEETS
from tests.decisions.attachments.corpus.word import WORD

SAMPLES: list[Sample] = [
    *WORD,
    *SPREADSHEETS,
    *POWERPOINT,
    *OPENDOCUMENT,
    *PDF_DOCUMENTS,
    *PDF_PAGES,
    *PICTURES,
]
