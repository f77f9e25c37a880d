"""Finding the body an imported record belongs to, or making it."""

import re

from committees.enums import CommitteeKind
from committees.folding import fold
from committees.models import Committee, DocumentStyle
from committees.slugs import free_slug

# The first that fits the folded name decides; the rest are standing committees.
KINDS = (
    (r"byraad|kommunalbestyrelse|borgerrepraesentation|regionsraad", CommitteeKind.COUNCIL),
    (r"oekonomi", CommitteeKind.FINANCE),
    (r"§ ?17|17\.4|17,4|opgaveudvalg", CommitteeKind.SPECIAL),
    (r"direktion|chefforum|ledelse", CommitteeKind.ADMINISTRATIVE),
    (r"raad(et)?$", CommitteeKind.ADVISORY),
)
STYLE = "Standard"
GROUND = "Allerede offentliggjort før import"


def body_named(name: str, was_public: bool) -> Committee:
    """The committee of that name (however cased), else a new one; new ones publish if they did before."""
    known = Committee.objects.filter(name_folded=fold(name)).order_by("-term_from", "pk").first()
    if known:
        return known
    style, _made = DocumentStyle.objects.get_or_create(name=STYLE)
    return Committee.objects.create(
        name=name,
        slug=free_slug(Committee, name, "udvalg"),
        kind=_kind(name),
        style=style,
        publishes_agenda=was_public,
        publishes_minutes=was_public,
        publishing_ground=GROUND if was_public else "",
    )


def _kind(name: str) -> CommitteeKind:
    return next((kind for words, kind in KINDS if re.search(words, fold(name))), CommitteeKind.STANDING)
