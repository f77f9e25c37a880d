"""The words around a number that tell whose it is: a person's, an account's, a case's."""

import re

from committees.personal_data.cpr_patterns import LABEL_BEFORE

REACH = 64  # characters that are looked at before a number, and FORWARD after it
FORWARD = 40

# Anywhere near, these speak for a person.
PERSON = re.compile(
    r"\b(?:født|fødsels|borger|person|barn|bør|dreng|pige|elev|patient|klient|ansøger|klager|beboer|forælder"
    r"|forældre|mor\b|moder|far\b|fader|søn\b|datter|søskende|ægtefælle|samlever|navn|sagspart|værge|mand\b"
    r"|kvinde|hr\.|fru\b|medarbejder|ydelsesmodtager|pensionist|modtager)|cpr",
    re.IGNORECASE,
)
# Right before a number these say that it is something else. Words that also stand before persons
# ("sag", "journal", "ref.", "bevilling til") are not among them.
NUMBER = r"-? ?s?-? ?(?:nr|num|no|id)\w*"
NAMES_OF_NUMBERS = (
    r"konto(?:en)?",
    rf"konto{NUMBER}",
    r"\breg",
    rf"\breg\.?{NUMBER}",
    r"giro(?:konto)?",
    r"(?:faktura|ordre|rekvisition|kreditor|EAN|GLN|CVR|BFE|ISBN|ISSN|IBAN|stregkode)(?:en|n)?",
    rf"(?:faktura|ordre|rekvisition|kreditor|EAN|GLN|CVR|BFE|ISBN|ISSN|stregkode|matr\.?|produktions){NUMBER}",
    rf"(?:ejendom|stel|måler|serie|vare|bane|dok\.?|dokument|\bsag|sags|journal|arkiv|\bj\.?){NUMBER}",
    r"\b(?:SE|P)[- ]?n(?:r|ummer)",
    r"produktionsenhed(?:en)?",
    r"acadre|sbsys|lokalplan|matrikel|koordinat(?:er|erne)?|UTM",
    r"(?<!\d)(?<!\d[ \t])\b(?:kr|DKK|EUR)",
    r"beløb(?:et)?|\bpris(?:en)?|saldo(?:en)?|restgæld(?:en)?|\bsum(?:men)?|\bkode",
)
NAMES_OF_TELEPHONES = (
    r"\b(?:tlf|tel|fax|sms|mobil|telefon)",
    rf"(?:tlf\.?|telefon|mobil|fax){NUMBER}",
)
FILLING = r"(?:[\s.:#=_|-]|\b(?:nr|nummer|no|er|på|i alt|ca)\b)"
NOT_TELEPHONES = re.compile(rf"(?:{'|'.join(NAMES_OF_NUMBERS)}){FILLING}*$", re.IGNORECASE)
OTHER = re.compile(rf"(?:{'|'.join(NAMES_OF_NUMBERS + NAMES_OF_TELEPHONES)}){FILLING}*$", re.IGNORECASE)
MONEY_AFTER = re.compile(
    r"[ \t]{0,3}(?:,-|(?:t\.? ?)?kr\b(?!\.?[ \t]*\d)|DKK|EUR|€|mio)|[.,]\d{1,2}(?!\d)", re.IGNORECASE
)
# The whole part of a decimal number, or the country code of a telephone number.
PART_OF_A_NUMBER = re.compile(r"(?<!\d)\d{1,3}[.,]$|\+\d{0,3} ?$")
ACCOUNT_WORDS = re.compile(r"konto|\breg\b|bank|betal", re.IGNORECASE)
BANK_BEFORE = re.compile(r"(?<!\d)(?P<bank>\d{4})(?P<between>[-\s])$")
IBAN_BEFORE = re.compile(r"\b[A-Z]{2}\d\d ?\d{4} $")
CASE_BEFORE = re.compile(r"(?:nr|num\w*|id)[\s.:]*(?:\w{1,6}-){1,2}$", re.IGNORECASE)
MEETING = re.compile(
    r"(?:møde\w*|dato|kl|afholdt|holdes|frist|scannet|modtaget|oprettet|den)[\s.:]*$", re.IGNORECASE
)
PERIOD = re.compile(r"period|budgetår|årene", re.IGNORECASE)
YEAR_AFTER_SPACED_DASH = re.compile(r" - (?:19|20)\d\d$")
WORD_AFTER = re.compile(r" [a-zæøå]{3}")
LONE_DIGIT = re.compile(r"\d(?!\d)")
NUMBERS_BEFORE = re.compile(r"(?:(?<![\d.,/-])\d[\d.,]{0,11}[ \t|]{1,4}){1,4}$")
NUMBERS_AFTER = re.compile(r"(?:[ \t|]{1,4}\d[\d.,]{0,11}(?![\d/-])){1,4}")
SAME_SPELLING = re.compile(r"(?<!\d)\d{6}[ \t|]{1,4}\d{4}(?!\d)")
UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
HEXADECIMAL = re.compile(r"(?=\d*[a-f])[0-9a-f]{16,}", re.IGNORECASE)
TOKEN_BEFORE, TOKEN_AFTER = re.compile(r"[0-9A-Za-z-]*$"), re.compile(r"[0-9A-Za-z-]*")


class Context:
    """What stands before and after text[start:end]."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.before = text[max(0, start - REACH) : start]
        self.after = text[end : end + FORWARD]
        self.words = text[start:end]

    def names_a_person(self) -> bool:
        return bool(PERSON.search(self.before) or PERSON.search(self.after))

    def is_labelled(self) -> bool:
        """The word CPR stands before it with no other number between."""
        return bool(LABEL_BEFORE.search(self.before))

    def is_something_else(self) -> bool:
        if MONEY_AFTER.match(self.after) or PART_OF_A_NUMBER.search(self.before):
            return True
        nearest = self.before.rstrip(" \t\r\n.:#=_|-")[-1:]
        return not nearest.isdigit() and bool(OTHER.search(self.before))

    def is_account(self) -> bool:
        """1234 0101901234 or 1234-0101901234: a bank and an account in it; 2021-… may well be a year."""
        bank = BANK_BEFORE.search(self.before)
        if not bank:
            return False
        if IBAN_BEFORE.search(self.before) or ACCOUNT_WORDS.search(self.before + " " + self.after):
            return True
        return bank["between"] == "-" and bank["bank"][:2] not in ("19", "20")

    def touches_a_digit(self) -> bool:
        return self.before[-1:].isdigit() or self.after[:1].isdigit()

    def has_a_mark(self) -> bool:
        """A lone digit follows at once: the mark of a footnote, perhaps."""
        return bool(LONE_DIGIT.match(self.after))

    def is_case_number(self) -> bool:
        """J.nr. 2021-010203-4567."""
        return bool(CASE_BEFORE.search(self.before)) and not self.is_labelled()

    def is_meeting(self) -> bool:
        """Mødet holdes 120321 1400."""
        return bool(MEETING.search(self.before))

    def is_period(self) -> bool:
        """Perioden 01.01.18 - 2021."""
        return bool(PERIOD.search(self.before) and YEAR_AFTER_SPACED_DASH.search(self.words))

    def goes_on(self) -> bool:
        """A list item follows the line that ended in a number: - 1234 pladser."""
        return bool(WORD_AFTER.match(self.after))

    def is_row_of_numbers(self) -> bool:
        """Two more numbers stand right beside it on its line, and they are not written as it is."""
        rows = NUMBERS_BEFORE.search(self.before), NUMBERS_AFTER.match(self.after)
        return sum(len(SAME_SPELLING.sub("", row[0]).split()) for row in rows if row) >= 2

    def is_hash(self) -> bool:
        left, right = TOKEN_BEFORE.search(self.before), TOKEN_AFTER.match(self.after)
        token = f"{left[0] if left else ''}{self.words}{right[0] if right else ''}"
        return any(self.words in found[0] for found in (*UUID.finditer(token), *HEXADECIMAL.finditer(token)))
