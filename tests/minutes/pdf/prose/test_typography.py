from lxml.html import fragment_fromstring, tostring

from minutes.pdf.prose.typography import keep_figures, keep_last_words, mark_notes, mark_numbered

LONG = "Udvalget drøftede sagen og bad om, at den bliver forelagt igen, når høringen er slut, i "


def made(html, *work):
    root = fragment_fromstring(html, create_parent="div")
    for step in work:
        step(root)
    return root


def noted(html):
    return [p.text_content() for p in made(html, mark_notes).iter("p") if p.get("class") == "note"]


TABLE = "<table><tr><td>1</td></tr></table>"


def test_notes_below_a_table_stay_with_it():
    html = f"{TABLE}<p>* Pr. 1. maj</p><p>** Skøn</p><p>Teksten går videre.</p>"
    assert noted(html) == ["* Pr. 1. maj", "** Skøn"]
    assert noted(f"{TABLE}<p>Note: Afrundet.</p>") == ["Note: Afrundet."]


def test_words_like_a_note_elsewhere_are_running_text():
    assert noted("<p>Tekst.</p><p>* ikke en note</p><p>Note: heller ikke.</p>") == []
    assert noted(f"{TABLE}<p>Noter er ført.</p>") == []


def test_raised_sign_begins_a_footnote():
    html = "<p>Prisen<sup>1</sup> er skønnet.</p><p><sup>1</sup> Uden moms.</p><p>* Og uden afgift.</p>"
    assert noted(html) == ["1 Uden moms.", "* Og uden afgift."]


def test_list_with_numbers_of_its_own_needs_no_bullets():
    root = made("<ul><li>1) Ja</li><li><p>2) No</p></li></ul><ul><li>a) A</li><li>B</li></ul>", mark_numbered)
    assert [bullets.get("class") for bullets in root.iter("ul")] == ["numbered", None]


def test_short_last_word_takes_the_one_before_along():
    root = made(f"<p>{LONG}maj.</p>", keep_last_words)
    assert root.find(".//span").text == "i maj."
    assert root.text_content() == f"{LONG}maj."


def test_last_words_after_a_tag_are_kept_together_too():
    root = made(f"<p>{LONG}<em>maj</em> eller i juni. </p>", keep_last_words)
    assert root.find(".//span").text == "i juni."
    assert root.text_content() == f"{LONG}maj eller i juni. "


def test_short_paragraph_and_long_last_word_are_left_alone():
    html = f"<p>Godkendt i dag.</p><p>{LONG}huslejeforhøjelsen</p><p>{LONG}<em>maj</em></p>"
    assert b"<span" not in tostring(made(html, keep_last_words))


def test_last_words_of_a_list_item_are_kept_together():
    root = made(f"<ul><li>{LONG}alt 4.400.000 kr.</li></ul>", keep_last_words)
    assert root.find(".//span").text == "4.400.000 kr."


def test_paragraph_sign_and_unit_stay_with_their_figures():
    html = "<p>Efter § 63 d og §§ 9 er <em>47,4 mio. kr.</em> givet, 12 % af 3.000 kr. i maj, jf. stk. 2.</p>"
    root = made(html, keep_figures)
    kept = [span.text for span in root.iter("span")]
    assert kept == ["§ 63 d", "§§ 9", "47,4 mio. kr.", "12 %", "3.000 kr."]
    assert tostring(root.find("p"), encoding="unicode", method="text") == made(html).text_content()


def test_last_words_that_are_a_figure_are_not_marked_twice():
    root = made(f"<p>{LONG}alt 4.400.000 kr.</p>", keep_last_words, keep_figures)
    assert [span.text for span in root.iter("span")] == ["4.400.000 kr."]
