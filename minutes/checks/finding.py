"""A finding: what is wrong or doubtful, how badly, where, and who judged it."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Level(StrEnum):
    """STOP must be mended (Skal rettes), JUDGE must be judged (Skal vurderes), ADVICE is worth knowing."""

    STOP = "stop"
    JUDGE = "judge"
    ADVICE = "advice"


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The words in question with those around them, as they stand in the public text."""

    before: str
    words: str
    after: str


@dataclass(frozen=True, slots=True)
class Accepted:
    """Somebody judged it and let it stand."""

    name: str
    reason: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Finding:
    """`item_id`, `field` and `row_id` name the place to mend; all None for the meeting or committee.

    `field` is a field of the item, or one of its lists ("sections", "decisions", "votes",
    "attachments", "events", "dissents") with `row_id` the row in it. `place` says the same in words.
    `words` is what is judged where the excerpt does not tell all of it: a file's hash, all hits in it.
    `code` is the check's name and `scope` where an acceptance ends, both set by the run.
    """

    level: Level
    message: str
    item_id: int | None = None
    field: str | None = None
    row_id: int | None = None
    place: str = ""
    excerpt: Excerpt | None = None
    words: str = ""
    code: str = ""
    scope: str = ""
    accepted: Accepted | None = None

    @property
    def judged_words(self) -> str:
        """Empty where no words are the matter."""
        return self.words or (self.excerpt.words if self.excerpt else "")

    @property
    def fingerprint(self) -> str:
        """The same for the same words under the same check and in its scope, however spaced or set."""
        said = " ".join((self.judged_words or self.message).casefold().split())
        return hashlib.sha256("\n".join([self.code, self.scope, said]).encode()).hexdigest()

    @property
    def stands_in_the_way(self) -> bool:
        return self.level == Level.STOP or (self.level == Level.JUDGE and self.accepted is None)
