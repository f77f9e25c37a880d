"""E-mail addresses and telephone numbers other than the council's own."""

import re
from collections.abc import Collection, Iterator

from committees.personal_data.number_context import (
    MONEY_AFTER,
    NOT_TELEPHONES,
    NUMBERS_AFTER,
    NUMBERS_BEFORE,
)
from committees.personal_data.reading_copy import ReadingCopy
from committees.personal_data.spotted import Spotted, Why, spotted

MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@(?P<domain>[\w-]{1,63}(?:\.[\w-]{1,63}){1,8})")
COUNTRY = r"(?:\(?\+45\)?|0045)[ -]?"
FOREIGN = r"\+(?!45)[1-9]\d{0,2}(?:[ -]?\(?\d{1,4}\)?){2,6}"
LOCAL = (
    r"[2-9]\d{3} \d{4}|[2-9]\d\d \d\d \d{3}|[2-9]\d \d{3} \d{3}|"
    r"[2-9]\d(?P<by>[ .-]?)\d\d(?P=by)\d\d(?P=by)\d\d"
)
TELEPHONE = re.compile(
    rf"(?<![\w+])(?<!\d[.,-])(?P<country>{COUNTRY})?(?:{LOCAL})(?![\d-]|[.,]\d)|(?P<foreign>{FOREIGN})(?!\d)"
)
SPEAKS_OF_CALLS = re.compile(
    r"\b(?:tlf|tel|telefon|mobil|ring|kald|sms|fastnet|opkald|fax|træffes|direkte|hovednummer)|\b[TM]:? ?$",
    re.IGNORECASE,
)
REACH = 48  # characters before and after that may speak of calls


def find_mail(text: str, own_domains: Collection[str] = ()) -> Iterator[Spotted]:
    """Addresses but those of `own_domains` ("nordby.dk" covers "politik.nordby.dk" too)."""
    own = tuple(domain.casefold().lstrip("@.") for domain in own_domains)
    for mail in MAIL.finditer(text):
        domain = mail["domain"].casefold()
        if not any(domain == one or domain.endswith("." + one) for one in own):
            yield spotted(text, mail.span(), Why.MAIL)


def find_telephones(text: str, own_numbers: Collection[str] = ()) -> Iterator[Spotted]:
    """Numbers but `own_numbers`, however written; eight digits in a row count where calls are spoken of."""
    own = {_last_eight(number) for number in own_numbers}
    copy = ReadingCopy(text)
    for number in TELEPHONE.finditer(copy.text):
        if _last_eight(number[0]) not in own and _is_telephone(copy.text, number):
            yield spotted(text, copy.span(*number.span()), Why.TELEPHONE)


def _last_eight(number: str) -> str:
    return re.sub(r"\D", "", number)[-8:]


def _is_telephone(text: str, number: re.Match[str]) -> bool:
    if number["country"] or number["foreign"]:
        return True
    before = text[max(0, number.start() - REACH) : number.start()]
    after = text[number.end() : number.end() + REACH]
    if NOT_TELEPHONES.search(before) or MONEY_AFTER.match(after):
        return False
    if SPEAKS_OF_CALLS.search(before) or SPEAKS_OF_CALLS.search(after):
        return True
    in_a_row = NUMBERS_BEFORE.search(before) or NUMBERS_AFTER.match(after)
    return number["by"] == " " and not in_a_row
