import pytest

from committees.personal_data.names import person_names


def words(text, known=()):
    return [one.words for one in person_names(text, known)]


@pytest.mark.parametrize(
    "name",
    [
        *("Karla Mogensvig", "Karla Skov", "H.P. Skaarup", "Jens Peter Lindskrog", "Anne-Mette Rask"),
        *("Oluf af Damsbo", "Thi Nguyen", "Mahmoud El-Khatib", "NIELS HOLM", "J. Thorup"),
    ],
)
def test_name_is_found_whole(name):
    assert words(f"Udvalget talte med {name} om sagen.") == [name]


@pytest.mark.parametrize(
    "text",
    [
        *("Nordby Kommune", "H.C. Andersens Boulevard", "Dansk Handicap Forbund", "Teknologisk Institut"),
        *(
            "Røde Kors",
            "C. Direktionen indstiller",
            "Bo i eget hjem",
            "Social- og Sundhedsudvalget",
            "AKB Nordby",
        ),
    ],
)
def test_organisation_place_or_first_word_is_no_name(text):
    assert words(text) == []


def test_name_stands_after_a_title_without_it():
    assert words("Formand Lisbet Formandsby bød velkommen") == ["Lisbet Formandsby"]


def test_known_person_passes_by_full_name_and_by_one_part():
    text = "Lisbet Formandsby svarede. Så talte Lisbet og Karla Mogensvig."
    assert words(text, ["Lisbet Formandsby"]) == ["Karla Mogensvig"]
