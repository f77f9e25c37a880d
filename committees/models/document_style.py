from django.db import models
from django.utils.translation import gettext_lazy as _

from committees.enums import (
    AttendanceForm,
    DecisionPlace,
    FrontOrder,
    LogoPlace,
    Numbering,
    SignatureSheet,
)
from committees.labels import (
    ATTENDANCE_FORMS,
    DECISION_PLACES,
    FRONT_ORDERS,
    LOGO_PLACES,
    NUMBERINGS,
    SIGNATURE_SHEETS,
)
from committees.models.organisation import COLOUR
from committees.reach import LOOK
from committees.style import check_forms


class DocumentStyle(models.Model):
    """How a council's agendas and minutes are worded and laid out; no code needed.

    The forms are str.format patterns; `committees.style` names the fields each may use and checks them.
    """

    secretary_may = LOOK

    name = models.CharField(_("name"), max_length=120, unique=True)
    minutes_title_form = models.CharField(
        _("title of minutes"), max_length=200, default="Referat: {committee} den {date_long}"
    )
    agenda_title_form = models.CharField(
        _("title of agenda"), max_length=200, default="Dagsorden: {committee} den {date_long}"
    )
    date_label = models.CharField(_("label of the date"), max_length=80, default="Mødedato")
    date_form = models.CharField(
        _("form of the date"), max_length=120, default="{weekday} den {date_long} kl. {time_dot}"
    )
    venue_label = models.CharField(_("label of the venue"), max_length=80, default="Mødested")
    ended_label = models.CharField(_("label of the end"), max_length=120, default="Mødet hævet kl.")
    participants_label = models.CharField(
        _("label of the participants"), max_length=80, default="Mødedeltagere"
    )
    front_order = models.CharField(
        _("order of the facts"),
        max_length=24,
        choices=list(FRONT_ORDERS.items()),
        default=FrontOrder.DATE_VENUE_PEOPLE_END,
    )
    attendance_form = models.CharField(
        _("who was there"),
        max_length=12,
        choices=list(ATTENDANCE_FORMS.items()),
        default=AttendanceForm.ONE_LINE,
    )
    present_label = models.CharField(_("label of those present"), max_length=80, default="Deltagere")
    excused_label = models.CharField(_("label of the excused"), max_length=80, default="Afbud")
    absent_label = models.CharField(
        _("label of those absent"),
        max_length=80,
        default="Fraværende uden afbud",
        help_text=_("The same label as that of the excused puts both in one line, each marked."),
    )
    item_heading_form = models.CharField(
        _("form of an item's heading"), max_length=120, default="Punkt {number}: {title}"
    )
    case_form = models.CharField(_("form of the case number"), max_length=80, default="Sagsnr. {number}")
    decision_heading_form = models.CharField(
        _("form of the decision's heading"), max_length=160, default="Beslutning {committee} den {date}"
    )
    attachments_heading = models.CharField(_("heading of the attachments"), max_length=80, default="Bilag")
    signature_heading = models.CharField(
        _("heading of the signature sheet"), max_length=80, default="Underskriftsside"
    )
    signature_sheet = models.CharField(
        _("signature sheet"),
        max_length=8,
        choices=list(SIGNATURE_SHEETS.items()),
        default=SignatureSheet.AS_LAW,
    )
    decision_place = models.CharField(
        _("place of the decision"),
        max_length=24,
        choices=list(DECISION_PLACES.items()),
        default=DecisionPlace.AFTER_RECOMMENDATION,
    )
    numbering = models.CharField(
        _("numbering"), max_length=16, choices=list(NUMBERINGS.items()), default=Numbering.PER_MEETING
    )
    contents = models.BooleanField(_("table of contents"), default=True)
    contents_heading = models.CharField(_("heading of the contents"), max_length=80, default="Indhold")
    contents_whole_headings = models.BooleanField(
        _("whole headings in the contents"),
        default=False,
        help_text=_("The items' headings as printed. Else number and title."),
    )
    cover = models.BooleanField(_("cover page"), default=False)
    items_on_new_pages = models.BooleanField(_("each item on a new page"), default=False)
    logo_place = models.CharField(
        _("place of the logo"), max_length=8, choices=list(LOGO_PLACES.items()), default=LogoPlace.RIGHT
    )
    colour = models.CharField(
        _("colour"),
        max_length=7,
        blank=True,
        validators=[COLOUR],
        help_text=_("Of printed documents, e.g. #17456b. Empty: the municipality's own."),
    )

    class Meta:
        verbose_name = _("document style")
        verbose_name_plural = _("document styles")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        check_forms(self)
