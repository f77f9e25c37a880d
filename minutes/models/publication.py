from django.db import models
from django.utils.translation import gettext_lazy as _

from committees.reach import LOOK
from minutes.document import MinutesDocument
from minutes.document_json import from_json
from minutes.enums import Act
from minutes.envelope import Envelope
from minutes.labels import ACTS, DOCUMENT_KINDS
from minutes.querysets import PublicationQuerySet


class PublicationBase(models.Model):
    """A frozen document and envelope, as canonical JSON text. Never edited; only withdrawal deletes it.

    Written by minutes.publishing.freeze, deleted by minutes.afterwards.withdraw. `current` marks the
    newest version of its kind.
    """

    secretary_may = LOOK
    committee_path = "meeting__committee"

    meeting = models.ForeignKey(
        "committees.Meeting", models.PROTECT, related_name="%(class)ss", verbose_name=_("meeting")
    )
    kind = models.CharField(_("document"), max_length=8, choices=list(DOCUMENT_KINDS.items()))
    version = models.PositiveIntegerField(_("version"))
    act = models.CharField(_("why"), max_length=10, choices=list(ACTS.items()), default=Act.PUBLISH)
    current = models.BooleanField(_("current"), default=True)
    document = models.TextField(_("document"))
    envelope = models.TextField(_("envelope"))
    sha256 = models.CharField(_("fingerprint"), max_length=64)
    published_at = models.DateTimeField(_("published"))
    correction_note = models.CharField(_("correction"), max_length=500, blank=True)

    objects = PublicationQuerySet.as_manager()

    class Meta:
        abstract = True
        ordering = ["meeting", "kind", "-version"]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} v{self.version}, {self.meeting}"

    def read_document(self) -> MinutesDocument:
        return from_json(MinutesDocument, self.document)

    def read_envelope(self) -> Envelope:
        return from_json(Envelope, self.envelope)


class Publication(PublicationBase):
    """The public edition. Public code reads it; it holds nothing else."""

    class Meta(PublicationBase.Meta):
        verbose_name = _("publication")
        verbose_name_plural = _("publications")
        constraints = [
            models.UniqueConstraint(fields=["meeting", "kind", "version"], name="publication_version_once"),
            models.UniqueConstraint(
                fields=["meeting", "kind"], condition=models.Q(current=True), name="publication_one_current"
            ),
        ]


class ClosedPublication(PublicationBase):
    """The closed edition, in a table no public code may read."""

    class Meta(PublicationBase.Meta):
        verbose_name = _("closed publication")
        verbose_name_plural = _("closed publications")
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "kind", "version"], name="closed_publication_version_once"
            ),
            models.UniqueConstraint(
                fields=["meeting", "kind"],
                condition=models.Q(current=True),
                name="closed_publication_one_current",
            ),
        ]
