from committees.personal_data.addresses import find_addresses


def test_own_house_passes_and_its_neighbour_does_not():
    found = find_addresses("Rådhusgade 1, 4000 Nordby, og Rådhusgade 12", ["rådhusgade 1"])
    assert [one.words for one in found] == ["Rådhusgade 12"]


def test_address_ends_before_the_next_line():
    (found,) = find_addresses("Opførelse af boliger, Birkevej 12\n6. Lokalplan")
    assert found.words == "Birkevej 12"


def test_floor_door_and_town_belong_to_it():
    (found,) = find_addresses("Bor på Birkevej 12 B, 2. tv., 4000 Roskilde, i dag")
    assert found.words == "Birkevej 12 B, 2. tv., 4000 Roskilde"
