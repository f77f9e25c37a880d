"""Invented documents as bad as the record may hold them: each must be printed, and be valid."""

from tests.minutes.pdf.torture.lists import LISTS
from tests.minutes.pdf.torture.pictures import PICTURES
from tests.minutes.pdf.torture.tables import TABLES
from tests.minutes.pdf.torture.wholes import WHOLES
from tests.minutes.pdf.torture.words import WORDS

CASES = WORDS | LISTS | TABLES | PICTURES | WHOLES
