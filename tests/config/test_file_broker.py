import shutil

import pytest
from kombu import Connection, Queue

from config.celery import app


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "queue"


@pytest.fixture
def connection(folder):
    assert app.main == "referat"  # which makes the transport known by its name
    options = {"data_folder_in": folder, "data_folder_out": folder, "control_folder": folder / "control"}
    with Connection("files://localhost", transport_options=options) as connection:
        yield connection


@pytest.fixture
def put(connection):
    producer = connection.Producer()
    return lambda body: producer.publish(body, routing_key="jobs")


@pytest.fixture
def get(connection):
    """Takes the next message; None when there is none."""

    def take():
        message = Queue("jobs")(connection.default_channel).get()
        return message and message.decode()

    return take


def test_messages_come_out_as_they_went_in_and_in_their_order(put, get):
    sent = [{"number": number, "word": "blåbærgrød"} for number in range(12)]
    for body in sent:
        put(body)
    assert [get() for _message in range(13)] == [*sent, None]


@pytest.mark.parametrize("content", [b"", b'{"body": "', b"\xff\xfe"])
def test_message_that_cannot_be_read_is_left_out_and_the_next_one_comes(put, get, folder, content):
    put("next")
    (folder / "00000000000000000001_broken.jobs.msg").write_bytes(content)
    assert [get(), get(), get()] == [None, "next", None]


def test_message_being_written_is_not_taken(get, folder):
    assert get() is None
    (folder / "00000000000000000001_half.jobs.part").write_text('{"body"')
    assert get() is None


def test_folder_that_vanished_is_made_again_by_the_next_message(put, get, folder):
    put("first")
    shutil.rmtree(folder)
    assert get() is None
    put("second")
    assert get() == "second"
