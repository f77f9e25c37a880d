"""Grounds for closing to begin with, and the rules behind them. The council changes both as it sees fit.

Nobody has read the rules for this council, so none carries a day: they are shown to nobody until an
administrator has looked one up and said when (docs/domain.md, "Closed items and what the public must
learn"). The words are printed: they are Danish always.
"""

from dataclasses import dataclass
from typing import Any

from django.apps import apps as installed


@dataclass(frozen=True, slots=True)
class Rule:
    """A Citation; `code` is what grounds and checks call it by."""

    code: str
    words: str
    about: str


@dataclass(frozen=True, slots=True)
class Ground:
    """A ClosingGround, and the code of the rule it rests on."""

    words: str
    guidance: str
    rule: str


SECRECY = "forvaltningsloven-27"
ACCESS = "offentlighedsloven-30"
RULES = (
    Rule(
        "public-extract",
        "kommunestyrelsesloven § 8, stk. 7",
        "Listen over sager og en udskrift af protokollen skal frem, så vidt tavshedspligten tillader det.",
    ),
    Rule(
        "weekdays", "kommunestyrelsesloven § 8, stk. 4", "Fristen for at udsende dagsordenen til medlemmerne."
    ),
    Rule("closed-doors", "kommunestyrelsesloven § 10", "En enkelt sag kan behandles for lukkede døre."),
    Rule(
        "quorum", "kommunestyrelsesloven § 11, stk. 2", "Mindst halvdelen af medlemmerne skal være til stede."
    ),
    Rule(
        "styrelsesloven-20-7",
        "kommunestyrelsesloven § 20, stk. 7",
        "Listen over de sager, et udvalg skal behandle, skal være tilgængelig.",
    ),
    Rule(SECRECY, "forvaltningsloven § 27", "Hvad der er omfattet af tavshedspligt."),
    Rule("straffeloven-152", "straffeloven § 152", "Straf for at bryde tavshedspligten."),
    Rule(ACCESS, "offentlighedsloven § 30", "Private og økonomiske forhold, der ikke er aktindsigt i."),
)
GROUNDS = (
    Ground(
        "Personlige forhold",
        "En borgers private forhold: helbred, familie, økonomi eller sociale forhold.",
        SECRECY,
    ),
    Ground(
        "Økonomiske forhold hos en borger eller virksomhed",
        "Gæld, støtte, regnskab eller forretningsforhold, der ikke er kendt af andre.",
        ACCESS,
    ),
    Ground(
        "Køb og salg af ejendom",
        "Priser og vilkår, så længe kommunen forhandler. Kan som regel åbnes, når handlen er sluttet.",
        SECRECY,
    ),
    Ground(
        "Udbud og tilbud",
        "Tilbudsgivernes priser og vurderingen af dem. Kan som regel åbnes helt eller delvist efter aftalen.",
        SECRECY,
    ),
    Ground(
        "Kontrakt og leverandørforhold",
        "Vilkår i en aftale, der skader kommunen eller den anden part, hvis de bliver kendt.",
        SECRECY,
    ),
    Ground("Personalesag", "Ansættelse, afsked, løn eller advarsel til en bestemt medarbejder.", SECRECY),
    Ground(
        "Rets- eller voldgiftssag",
        "Kommunens overvejelser om, hvordan en sag skal føres eller forliges.",
        SECRECY,
    ),
    Ground(
        "Fortrolige forhandlinger",
        "Et mandat eller et udspil, der er uden værdi, hvis modparten kender det.",
        SECRECY,
    ),
    Ground(
        "Kommunens økonomiske interesser",
        "Oplysninger, der giver kommunen tab, hvis de bliver kendt nu. Skriv, hvad tabet består i.",
        SECRECY,
    ),
    Ground(
        "Sikkerhed og beredskab",
        "Adgangsforhold, overvågning, it-sikkerhed og planer for beredskab.",
        SECRECY,
    ),
)


def make_grounds(registry: Any = installed) -> None:
    """Makes the rules and grounds that are missing; one that is there is left as the council has it.

    `registry` is the migration's, where a migration calls it.
    """
    citations = registry.get_model("decisions", "Citation").objects
    grounds = registry.get_model("decisions", "ClosingGround").objects
    for rule in RULES:
        citations.get_or_create(code=rule.code, defaults={"words": rule.words, "about": rule.about})
    for place, ground in enumerate(GROUNDS, start=1):
        defaults = {
            "guidance": ground.guidance,
            "position": place * 10,
            "citation": citations.get(code=ground.rule),
        }
        grounds.get_or_create(words=ground.words, defaults=defaults)
