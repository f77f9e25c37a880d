"""Names in a sentence with a word of health, social or criminal matters."""

from collections.abc import Collection, Iterator

from committees.personal_data.names import person_names
from committees.personal_data.sentences import Sentences
from committees.personal_data.spotted import Spotted, Why, spotted


def find_sensitive(text: str, known: Collection[str] = ()) -> Iterator[Spotted]:
    """The names; those of `known` pass, since politicians speak of such matters all the time."""
    sentences = Sentences(text)
    for name in person_names(text, known):
        if sentences.are_sensitive(name.start, name.end):
            yield spotted(text, (name.start, name.end), Why.SENSITIVE)
