"""What secretaries may do with a kind of record; models name one of these as `secretary_may`.

A model that names none is the administrators' alone. Where a model also names its `committee_path`,
a secretary reaches only the records of their own committees (committees.access).
"""

LOOK = frozenset({"view"})
CHANGE = LOOK | {"change"}
SHARED = CHANGE | {"add"}
WORK = SHARED | {"delete"}
