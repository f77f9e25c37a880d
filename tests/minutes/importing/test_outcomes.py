import pytest

from decisions.enums import Outcome
from minutes.importing.outcomes import outcome_of


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Godkendt.", Outcome.APPROVED),
        ("Godkendt", Outcome.APPROVED),
        ("Indstillingen blev godkendt med 12 stemmer imod 3.", Outcome.APPROVED),
        ("Dagsordenen blev godkendt.", Outcome.APPROVED),
        ("Herefter godkendt.", Outcome.APPROVED),
        ("Godkendt enstemmigt.", Outcome.APPROVED),
        ("Udvalget godkendte indstillingen.", Outcome.APPROVED),
        ("Godkendt med den ændring, at bænken males blå.", Outcome.APPROVED_AMENDED),
        ("Vedtaget.", Outcome.ADOPTED),
        ("Økonomiudvalgets indstilling vedtaget.", Outcome.ADOPTED),
        ("Tiltrådt.", Outcome.CONCURRED),
        ("Anbefales.", Outcome.RECOMMENDED),
        ("Indstilles godkendt.", Outcome.RECOMMENDED),
        ("Anbefales over for Byrådet.", Outcome.RECOMMENDED),
        ("Oversendes til Byrådet.", Outcome.REFERRED),
        ("Taget til efterretning.", Outcome.NOTED),
        ("Orienteringen blev taget til efterretning.", Outcome.NOTED),
        ("Drøftet og taget til efterretning.", Outcome.DISCUSSED),
        ("Orienteret.", Outcome.INFORMED),
        ("Sagen udsættes til mødet i maj.", Outcome.POSTPONED),
        ("Sendes tilbage til Teknisk Udvalg.", Outcome.SENT_BACK),
        ("Punktet udgår.", Outcome.WITHDRAWN),
        ("Afvist.", Outcome.DISMISSED),
        ("Meddeles afslag.", Outcome.REFUSED),
        ("Forslaget faldt dermed.", Outcome.REJECTED),
        ("Bortfaldet på grund af stemmelighed.", Outcome.LAPSED),
        ("Begæret afgjort af kommunalbestyrelsen (§ 23).", Outcome.STOPPED),
        ("Sendes i 8 ugers offentlig høring.", Outcome.SENT_TO_HEARING),
        ("Ingen bemærkninger.", Outcome.NONE),
        ("Fraværende: Ida Bo (A).\nGodkendt.", Outcome.APPROVED),
        ("Godkendt.\nIda Bo (A) deltog ikke.", Outcome.APPROVED),
    ],
)
def test_standard_sentences_have_a_code(text: str, outcome: Outcome) -> None:
    assert outcome_of(text) is outcome


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Udvalget drøftede sagen, som tages op igen i maj.",
        "Udvalget drøftede kort sagen.",
        "Det blev aftalt, at forvaltningen vender tilbage.",
        "Godkendt. Sag 3 udgår.",
        "Godkendt. Dog afventes svar om punkt 2.",
        "Ad. 1 Godkendt.\nAd. 2 Anbefales.",
        "Emner til mødet med borgmesteren blev drøftet.",
        "Godkendt " + "meget " * 400,
    ],
)
def test_narratives_have_none(text: str) -> None:
    assert outcome_of(text) is None
