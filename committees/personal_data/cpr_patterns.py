"""How a CPR number may be written. Every repetition is bounded, so the time grows with the text only.

They are matched against the text of a ReadingCopy, which holds plain digits, dashes and spaces.
"""

import re

DAY, MONTH = r"(?:0[1-9]|[12]\d|3[01])", r"(?:0[1-9]|1[0-2])"
GAP = r"[ \t\n\r\f\v|]"  # between words, lines and cells; bars are the cells of Markdown
PART = r"(?: ?[./-] ?| )"
JOIN = rf"{GAP}{{0,40}}+-{{1,2}}{GAP}{{0,40}}+|{GAP}{{1,40}}+|[._/:;,*~'=]|"

# Day, month, year and serial number in one piece or several. A lookahead, so that finds may overlap.
WRITTEN = re.compile(
    rf"(?:(?<!\d)|(?<=-\d{{4}}))(?=(?P<day>{DAY})(?P<first>{PART}?)(?P<month>{MONTH})(?P<second>{PART}?)"
    rf"(?P<century>(?:18|19|20)?)(?P<year>\d\d)(?P<join>{JOIN})(?P<serial>\d{{4}})(?P<end>(?!\d)|(?=\d{{6}}-\d{{4}})|(?=\d(?!\d))))"
)

# With a hyphen, and broken by one line end at any place: the narrow cells of a table.
BREAK = r"(?:[ \t]{0,2}[\r\n]{1,2}[ \t]{0,4})?"
BROKEN = re.compile(rf"(?<!\d)(?=(?P<all>\d(?:{BREAK}\d){{5}}-{BREAK}\d(?:{BREAK}\d){{3}})(?!\d))")
# One digit in each box of a form; or the last four in two halves.
SPREAD = re.compile(
    r"(?<!\d)(?<!\d )(?=(?P<all>\d(?: \d){5}(?: | ?- ?)\d(?: \d){3}|\d{6} ?- ?\d\d \d\d)(?! ?\d))"
)

# The date in brackets, or "nr." between the halves.
ODD = re.compile(
    rf"(?<![\d.,/-])(?=(?P<all>\(?{DAY}{MONTH}(?P<year>\d\d)"
    r"(?:\) ?-? ?|,? ?(?:løbe)?nr\.? ?)(?P<serial>\d{4}))"
    r"(?![\d/-]|[.,]\d))",
    re.IGNORECASE,
)
# The day of an administrative number or a replacement number: plus 60.
REPLACEMENT = re.compile(
    rf"(?<![\w.,/-])(?=(?P<all>(?:6[1-9]|[78]\d|9[01]){MONTH}\d\d-\d{{4}})(?![\w/-]|[.,]\d))"
)
# Pairs alone, or a date parted once: as well a row of numbers, or a case of 2012.
PARTED = re.compile(
    rf"(?<![\d.,/-])(?<!\d )(?=(?P<all>{DAY} {MONTH} \d\d \d\d \d\d"
    rf"|(?:{DAY}{MONTH}-|{DAY}-{MONTH})\d\d-\d{{4}})"
    r"(?! ?[\d/-]|[.,]\d))"
)

# Letters that a scanner reads for digits, with a hyphen only.
SCANNED = re.compile(r"(?<![0-9A-Za-z])(?=(?P<all>[0-3OolI][\dOolI]{5} ?- ?[\dOolI]{4})(?![0-9A-Za-z]))")
AS_DIGITS = str.maketrans("OolI", "0011")

# Right after the word CPR anything with ten digits counts, and nine where a sheet dropped the leading 0.
LABEL_WORDS = r"(?:c[. _]{0,2}p[. _]{0,2}r|person-? ?(?:nr|num)|fødsels-?(?:nr|num))"
LABEL = re.compile(LABEL_WORDS, re.IGNORECASE)
LABEL_BEFORE = re.compile(LABEL_WORDS + r"\D*$", re.IGNORECASE)
LOOSE = rf"{GAP}{{0,3}}+"
AFTER_LABEL = re.compile(
    rf"\D{{0,40}}?(?<!\d)(?P<all>\d(?:{LOOSE}\d){{5}}{LOOSE}-?{LOOSE}\d(?:{LOOSE}\d){{3}}"
    r"|(?P<single>\d{1,2}(?: ?[./-] ?)\d{1,2}(?: ?[./-] ?)\d\d {0,2}-? {0,2}\d{4}))(?!\d)"
)
WITHOUT_ZERO = re.compile(rf"(?<!\d)(?=(?P<all>[1-9]{MONTH}\d\d-?\d{{4}})(?!\d))")
