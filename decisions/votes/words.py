"""The words secretaries use about votes, Danish and English. Add new ones here."""

from enum import Enum, auto

from decisions.enums import BallotChoice


class Kind(Enum):
    """What a word or sign in a vote is."""

    CHOICE = auto()
    PERSON = auto()
    PARTY = auto()
    ALL = auto()
    REST = auto()
    NOBODY = auto()
    NUMBER = auto()
    EXCEPT = auto()
    STOP = auto()
    COMMA = auto()
    OPEN = auto()
    CLOSE = auto()
    FILLER = auto()
    UNKNOWN = auto()
    ABSENT = auto()
    AMBIGUOUS = auto()


CHOICES = {
    BallotChoice.FOR: (
        "for",
        "for stemte",
        "stemte for",
        "stemmer for",
        "ja",
        "in favour",
        "in favor",
        "yes",
    ),
    BallotChoice.AGAINST: (
        "imod",
        "mod",
        "imod stemte",
        "stemte imod",
        "stemmer imod",
        "nej",
        "against",
        "no",
    ),
    BallotChoice.ABSTAINED: (
        "undlod",
        "undlader",
        "undlod at stemme",
        "undlader at stemme",
        "afstod",
        "afstod fra at stemme",
        "blank",
        "blankt",
        "stemte blankt",
        "hverken for eller imod",
        "hverken for eller imod stemte",
        "stemte hverken for eller imod",
        "hverken eller",
        "abstain",
        "abstains",
        "abstained",
        "abstaining",
        "abstentions",
        "neither for nor against",
    ),
}
UNANIMOUS = (
    "enstemmigt",
    "enstemmig",
    "enstemmigt vedtaget",
    "enstemmigt godkendt",
    "vedtaget enstemmigt",
    "godkendt enstemmigt",
    "unanimous",
    "unanimously",
)
FILLERS = """og samt and plus stemte stemmer stemme voted votes vote medlem medlemmer medlemmerne
    member members det de den the der som who fra from med with partiet gruppen liste"""
PHRASES = {
    Kind.ALL: ("alle", "samtlige", "all", "everybody", "everyone", *UNANIMOUS),
    Kind.REST: ("øvrige", "de øvrige", "resten", "de resterende", "the rest", "rest", "others", "the others"),
    Kind.NOBODY: ("ingen", "nobody", "no one", "none"),
    Kind.EXCEPT: (
        "undtagen",
        "undtaget",
        "med undtagelse af",
        "bortset fra",
        "på nær",
        "except",
        "except for",
    ),
    Kind.FILLER: ("at stemme", *FILLERS.split()),
}
SIGNS = {
    ";": Kind.STOP,
    "\n": Kind.STOP,
    ".": Kind.STOP,
    ",": Kind.COMMA,
    "+": Kind.FILLER,
    "/": Kind.FILLER,
    "&": Kind.FILLER,
    ":": Kind.FILLER,
    "-": Kind.FILLER,
    "–": Kind.COMMA,
    "(": Kind.OPEN,
    ")": Kind.CLOSE,
}

# Letters given to the parties nationally; a council writes one or the other.
PARTY_NAMES = {
    "A": ("socialdemokratiet", "socialdemokraterne"),
    "B": ("radikale", "radikale venstre", "de radikale"),
    "C": ("konservative", "de konservative", "det konservative folkeparti"),
    "F": ("sf", "socialistisk folkeparti"),
    "I": ("liberal alliance", "la"),
    "K": ("kristendemokraterne", "kd"),
    "M": ("moderaterne",),
    "O": ("dansk folkeparti", "df"),
    "V": ("venstre",),
    "Æ": ("danmarksdemokraterne",),
    "Ø": ("enhedslisten",),
    "Å": ("alternativet",),
}
