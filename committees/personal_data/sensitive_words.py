"""Words of health, social and criminal matters: sensitive_words.txt, where a council adds what it misses.

A stem stands anywhere in a word ("misbrug" in "misbrugsområdet"), a whole word alone.
"""

import re
from pathlib import Path

LISTS = re.split(r"^#.*\n", Path(__file__).with_name("sensitive_words.txt").read_text(), flags=re.MULTILINE)
HEALTH, SOCIAL, CRIMINAL, WHOLE, HARMLESS = ("|".join(map(re.escape, words.split())) for words in LISTS[1:])
SENSITIVE = re.compile(
    rf"\b(?!{HARMLESS})(?:\w{{0,30}}?(?:{HEALTH}|{SOCIAL}|{CRIMINAL})\w*|(?:{WHOLE})\b)", re.IGNORECASE
)
