from django.db import models
from django.utils.translation import gettext_lazy as _

from minutes.enums import REGISTER
from minutes.labels import DOCUMENT_KINDS, RENDITION_FORMS

FORMS = [*RENDITION_FORMS.items(), (REGISTER, _("Register of a year"))]


class Proof(models.Model):
    """A public file that was once served, by its fingerprint and short code. Public, and holds no text.

    `form` is empty for the whole agenda or minutes, else which file was made of them, and `part` the item
    or part of it. The register of a year has the year as its part, its `committee` and no publication.
    Never deleted: what was withdrawn is still known to be ours. Written by minutes.render and
    minutes.renditions, and by minutes.afterwards.withdraw, which sets `withdrawn_at` when the publication
    goes, as minutes.renditions.yearly does when a register is replaced.
    """

    pdf_sha256 = models.CharField(_("fingerprint"), max_length=64, unique=True)
    code = models.CharField(_("code"), max_length=12, db_index=True)
    kind = models.CharField(_("document"), max_length=8, choices=list(DOCUMENT_KINDS.items()))
    form = models.CharField(_("form"), max_length=12, blank=True, choices=FORMS)
    part = models.CharField(_("part"), max_length=20, blank=True)
    version = models.PositiveIntegerField(_("version"))
    publication = models.ForeignKey(
        "minutes.Publication", models.SET_NULL, null=True, blank=True, related_name="proofs"
    )
    committee = models.ForeignKey(
        "committees.Committee", models.SET_NULL, null=True, blank=True, related_name="register_proofs"
    )
    made_at = models.DateTimeField(_("made"))
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True, blank=True)

    class Meta:
        verbose_name = _("proof of a PDF")
        verbose_name_plural = _("proofs of PDFs")
        ordering = ["-made_at"]

    def __str__(self) -> str:
        return self.code
