from minutes.pdf.shown.front_page import PrintedFact


def test_letter_of_a_party_stays_with_the_name_before_it():
    html = PrintedFact("Deltagere", "Birthe Sandfeld Rod (N), Óli Fagradal (Afbud)").html
    assert html == 'Birthe Sandfeld <span class="together">Rod (N)</span>, Óli Fagradal (Afbud)'


def test_markup_in_a_fact_is_printed_as_it_was_typed():
    assert (
        PrintedFact("Sted", "<b>Lokale</b> (A)\nRådhuset").html == "&lt;b&gt;Lokale&lt;/b&gt; (A)<br>Rådhuset"
    )
