"""Amounts of money: kr. 12.500,00 · 12.500 kr. · 4,2 mio. kr. · DKK 500"""

import re
from collections.abc import Iterator

from committees.personal_data.spotted import Spotted, Why, spotted

NUMBER = r"\d{1,3}(?:[. \u00a0]\d{3}){1,4}(?:,\d{1,2})?(?!\d)|\d{1,12}(?:,\d{1,2})?(?!\d)"
CURRENCY = r"(?:kr(?:oner)?\b\.?|DKK|EUR|euro)"
AMOUNT = re.compile(
    rf"(?<![\d.,])(?:{NUMBER})(?:,-|\s?(?:(?:t|mio|mia)\.?\s?)?{CURRENCY}|\s(?:mio|mia)\b\.?)"
    rf"|\b{CURRENCY}\s?(?:{NUMBER})(?:,-)?",
    re.IGNORECASE,
)


def find_amounts(text: str) -> Iterator[Spotted]:
    for amount in AMOUNT.finditer(text):
        yield spotted(text, amount.span(), Why.AMOUNT)
