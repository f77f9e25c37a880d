"""An invented council of eight, for the tests of votes."""

from decisions.votes import ParsedVote, Voter

ANNA, IDA, BO = Voter("Anna Berg", "A"), Voter("Ida Holm", "A"), Voter("Bo Dam", "A")
CARL, DORTE = Voter("Carl Vig", "V"), Voter("Dorte J. Krog", "V")
EJNAR, IDA_F, GRO = Voter("Ejnar Lund", "O"), Voter("Ida Friis", "Ø"), Voter("Gro Åkjær", "B")
COUNCIL = [ANNA, IDA, BO, CARL, DORTE, EJNAR, IDA_F, GRO]


def sides(parsed: ParsedVote) -> tuple[set[str], set[str], set[str]]:
    """First names for, against and abstained, two Idas as "Ida Holm" and "Ida Friis"."""
    found: dict[str, set[str]] = {"for": set(), "against": set(), "abstained": set()}
    for ballot in parsed.ballots:
        first = ballot.voter.name.split()[0]
        found[ballot.choice].add(ballot.voter.name if first == "Ida" else first)
    return found["for"], found["against"], found["abstained"]
