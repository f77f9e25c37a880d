"""Why an attachment's pages cannot be appended."""


class Unfit(Exception):
    """Its text names the rule, for the log."""


def require(holds: object, rule: str) -> None:
    """Raises Unfit, naming the rule, where it does not hold."""
    if not holds:
        raise Unfit(rule)
