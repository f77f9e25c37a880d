"""The broker of embedded mode: kombu's file transport, whose messages are there whole or not at all.

kombu's own writes into the file a worker may already be reading, and a worker that meets half a
message (or an empty one, after a full disk) ends.
"""

import json
import logging
import time
import uuid
from pathlib import Path
from queue import Empty
from typing import Any

from kombu.transport import filesystem

log = logging.getLogger(__name__)


class Channel(filesystem.Channel):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.control_folder.mkdir(parents=True, exist_ok=True)
        Path(self.data_folder_out).mkdir(parents=True, exist_ok=True)

    # kombu names the message differently in each of its own classes.
    def _put(self, queue: str, payload: dict[str, Any], **kwargs: Any) -> None:  # type: ignore[override]
        path = Path(self.data_folder_out) / f"{time.time_ns():020}_{uuid.uuid4()}.{queue}.msg"
        unfinished = path.with_suffix(".part")
        unfinished.parent.mkdir(parents=True, exist_ok=True)
        unfinished.write_text(json.dumps(payload))
        unfinished.replace(path)

    def _get(self, queue: str, timeout: float | None = None) -> dict[str, Any]:
        try:
            message: dict[str, Any] = super()._get(queue)
        except ValueError:
            log.warning("left out a message that cannot be read; the sweep sends its job again")
        except FileNotFoundError:
            log.debug("the folder of the queue is not there; the next message makes it")
        else:
            return message
        raise Empty


class Transport(filesystem.Transport):
    Channel = Channel
