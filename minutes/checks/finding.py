"""A finding: what is wrong or doubtful, how badly, and where to mend it."""

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """STOP must be mended (Skal rettes), JUDGE must be judged (Skal vurderes), ADVICE is worth knowing."""

    STOP = "stop"
    JUDGE = "judge"
    ADVICE = "advice"


@dataclass(frozen=True, slots=True)
class Finding:
    """`item_id` and `field` name the place to mend; both None where it is the meeting or committee."""

    level: Level
    message: str
    item_id: int | None = None
    field: str | None = None
