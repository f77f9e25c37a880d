import pytest

from minutes.word.addresses import word_address


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://eksempel.dk/a/?b=c&d=%20#e", "https://eksempel.dk/a/?b=c&d=%20#e"),
        ("https://eksempel.dk/æ ø", "https://eksempel.dk/%C3%A6%20%C3%B8"),
        ("https://rødgrød.dk/100%", "https://xn--rdgrd-vuad.dk/100%25"),
        ('https://eksempel.dk/<a>"b"{c}', "https://eksempel.dk/%3Ca%3E%22b%22%7Bc%7D"),
        ("https://eksempel.dk/#a#b", "https://eksempel.dk/#a%23b"),
        ("https://[2001:db8::1]:8000/", "https://[2001:db8::1]:8000/"),
        ("mailto:bo@eksempel.dk?subject=Møde", "mailto:bo@eksempel.dk?subject=M%C3%B8de"),
        ("tel:+4512345678", "tel:+4512345678"),
        ("https://[broken/", None),
        (f"https://{'å' * 80}.dk/", None),
        (f"https://eksempel.dk/{'x' * 2_000}", None),
    ],
)
def test_address_is_ascii_or_none(address, expected):
    assert word_address(address) == expected
