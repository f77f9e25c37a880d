from datetime import time

import pytest

from decisions.events import sentence
from decisions.models import ItemEvent
from tests.factories import make_item, make_meeting

pytestmark = pytest.mark.django_db


def event(kind, **fields):
    meeting = make_meeting()
    items = [make_item(meeting, f"Sag {n}") for n in range(3)]
    if "until" in fields:
        fields["until_item"] = items[fields.pop("until")]
    return ItemEvent(item=items[0], kind=kind, name="Ida Holm", **fields)


@pytest.mark.parametrize(
    ("made", "printed"),
    [
        (("arrived", {}), "Ida Holm kom til mødet før behandlingen af punktet."),
        (("arrived", {"at": time(17, 5)}), "Ida Holm kom til mødet kl. 17.05."),
        (("left", {"at": time(18, 30)}), "Ida Holm forlod mødet kl. 18.30."),
        (
            ("left", {"until": 1}),
            "Ida Holm forlod mødet før behandlingen af punktet og kom tilbage efter punkt 2.",
        ),
        (("took_no_part", {}), "Ida Holm deltog ikke i behandlingen af punktet."),
        (("took_no_part", {"until": 2}), "Ida Holm deltog ikke i behandlingen af punkt 1 til og med 3."),
        (("took_no_part", {"until": 0}), "Ida Holm deltog ikke i behandlingen af punktet."),
        (
            ("disqualified", {"substitute": "Per Lind"}),
            "Ida Holm blev erklæret inhabil og deltog ikke i behandlingen af punktet. "
            "Per Lind deltog som stedfortræder.",
        ),
    ],
)
def test_sentence_tells_the_event(made, printed):
    kind, fields = made
    assert sentence(event(kind, **fields)) == printed
