"""Tells at start what is wrong with the seal: a warning, so that commands that need none still run."""

from typing import Any

from django.core.checks import CheckMessage, Warning, register
from django.utils.translation import override

from minutes.pdf.sealing.seal import seal_problem


@register
def check_seal(**_checked: Any) -> list[CheckMessage]:
    with override("en"):  # as all output of commands
        problem = seal_problem()
    return [Warning(problem, id="minutes.W001")] if problem else []
