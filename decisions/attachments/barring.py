"""Files that were withdrawn and may not come back."""

from django.utils.translation import gettext as _

from decisions.attachments.errors import UnusableFile
from decisions.models import BarredFile


def refuse_barred(sha256: str) -> None:
    """Raises UnusableFile where the file, or the copy citizens got of it, was withdrawn."""
    if sha256 and BarredFile.objects.filter(sha256=sha256).exists():
        raise UnusableFile(
            _(
                "The file was withdrawn and cannot be added again. Remove what it was withdrawn for,"
                " save it anew, and add that."
            )
        )
