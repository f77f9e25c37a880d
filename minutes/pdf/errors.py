"""What can go wrong with a printed document, in words for the secretary."""

from django.utils.translation import gettext as _


class PdfError(ValueError):
    """The document cannot be printed; the message is a whole sentence that says where and what to do."""


class DocumentTooLarge(PdfError):
    """All of it together is more than can be printed; the message says at which place that came to light."""


class SealUnfit(Exception):
    """Nothing can be sealed until the administrator mends the settings; the message is a whole sentence."""


class ServiceSilent(Exception):
    """The time-stamp service gave no stamp, and may later; the message is for the administrator."""

    def __init__(self, url: str, reason: object) -> None:
        super().__init__(
            _("The PDF was not sealed: the time-stamp service %(url)s gave no time stamp (%(reason)s).")
            % {"url": url, "reason": reason}
        )
