from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from committees.personal_data.marking import marks
from committees.personal_data.spotted import Why

CLOSED = (
    "Karla Mogensvig (080963-3838), Birkevej 12, 2. tv, 4000 Roskilde, tlf. 31 42 53 64, "
    "karla@post.example, får 12.500 kr. om måneden og kr. 4.250.000 i alt, dvs. 4,3 mio. kr."
)


def test_everything_that_tells_of_a_person_is_marked():
    assert [(mark.why, mark.words) for mark in marks(CLOSED)] == [
        (Why.PERSON, "Karla Mogensvig"),
        (Why.CPR, "080963-3838"),
        (Why.ADDRESS, "Birkevej 12, 2. tv, 4000 Roskilde"),
        (Why.TELEPHONE, "31 42 53 64"),
        (Why.MAIL, "karla@post.example"),
        (Why.AMOUNT, "12.500 kr."),
        (Why.AMOUNT, "kr. 4.250.000"),
        (Why.AMOUNT, "4,3 mio. kr."),
    ]


@given(st.lists(st.sampled_from(CLOSED.split()), max_size=30).map(" ".join))
def test_marks_stand_in_order_and_apart(text):
    found = marks(text)
    assert all(text[mark.start : mark.end] == mark.words for mark in found)
    assert all(one.end <= next_.start for one, next_ in pairwise(found))
