from committees.personal_data.contacts import find_mail, find_telephones


def words(found):
    return [one.words for one in found]


def test_own_domain_covers_its_subdomains_and_no_other():
    text = "a@nordby.dk, b@politik.NORDBY.dk, c@nordby.dk.ond.dk, d@ikkenordby.dk"
    assert words(find_mail(text, ["nordby.dk"])) == ["c@nordby.dk.ond.dk", "d@ikkenordby.dk"]


def test_own_number_passes_however_it_is_written():
    text = "tlf. 70 20 30 40, tlf. +45 70203040, tlf. 7020 3040, tlf. 31 42 53 64"
    assert words(find_telephones(text, ["+45 70 20 30 40"])) == ["31 42 53 64"]


def test_number_with_odd_spaces_keeps_its_place():
    text = "Tlf. 31\u00a042\u200953\u00a064."
    (found,) = find_telephones(text)
    assert text[found.start : found.end] == found.words == "31\u00a042\u200953\u00a064"
