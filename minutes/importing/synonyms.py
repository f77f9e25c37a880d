"""The words by which minutes are recognised, from the layouts of 27 Danish councils. Add new ones here.

Labels are compared without regard to capitals, closing colon and heading marks. Tuples of patterns
are regular expressions. Nothing here changes what is printed: it only says what a line is.
"""

from decisions.enums import Outcome, SectionRole
from minutes.enums import FrontFactKind

# ── the document ──────────────────────────────────────────────────────────────────────────────────

MINUTES_WORDS = (
    "beslutningsprotokol",
    "beslutningsreferat",
    "tillægsreferat",
    "åbent referat",
    "referat",
    "protokol",
    "beslutninger fra mødet",
    "beslutninger",
)
AGENDA_WORDS = ("tillægsdagsorden", "lukket dagsorden", "åben dagsorden", "dagsorden", "tillæg")
BODY_WORDS = (
    "udvalg",
    "udvalget",
    "råd",
    "rådet",
    "byråd",
    "byrådet",
    "bestyrelse",
    "bestyrelsen",
    "repræsentation",
    "repræsentationen",
    "direktion",
    "direktionen",
    "forum",
    "nævn",
    "nævnet",
    "kommission",
    "kommissionen",
)
CONTENTS_LABELS = (
    "indholdsfortegnelse",
    "indhold",
    "punkter",
    "dagsordenspunkter",
    "punkter på dagsordenen",
    "sagsoversigt",
    "sagsliste",
    "oversigt over punkter",
)

# ── the front page: label → what it tells ─────────────────────────────────────────────────────────

FRONT_LABELS: dict[str, FrontFactKind] = {
    "mødedato": FrontFactKind.DATE,
    "dato": FrontFactKind.DATE,
    "mødetidspunkt": FrontFactKind.DATE,
    "mødefakta": FrontFactKind.DATE,
    "starttidspunkt": FrontFactKind.STARTED,
    "starttidspunkt for møde": FrontFactKind.STARTED,
    "tidspunkt": FrontFactKind.STARTED,
    "mødetid": FrontFactKind.STARTED,
    "start": FrontFactKind.STARTED,
    "sluttidspunkt": FrontFactKind.ENDED,
    "sluttidspunkt for møde": FrontFactKind.ENDED,
    "mødet hævet kl.": FrontFactKind.ENDED,
    "mødet hævet": FrontFactKind.ENDED,
    "mødet slut kl.": FrontFactKind.ENDED,
    "mødet sluttede kl.": FrontFactKind.ENDED,
    "protokollen blev læst og mødet hævet kl.": FrontFactKind.ENDED,
    "mødested": FrontFactKind.VENUE,
    "sted": FrontFactKind.VENUE,
    "lokale": FrontFactKind.VENUE,
    "mødelokale": FrontFactKind.VENUE,
    "mødeafholdelse": FrontFactKind.VENUE,
    "mødedeltagere": FrontFactKind.PARTICIPANTS,
    "deltagere": FrontFactKind.PARTICIPANTS,
    "medlemmer": FrontFactKind.PARTICIPANTS,
    "tilstede": FrontFactKind.PRESENT,
    "til stede": FrontFactKind.PRESENT,
    "tilstede var": FrontFactKind.PRESENT,
    "til stede var": FrontFactKind.PRESENT,
    "fremmødte": FrontFactKind.PRESENT,
    "fraværende": FrontFactKind.ABSENT,
    "fravær": FrontFactKind.ABSENT,
    "ikke til stede": FrontFactKind.ABSENT,
    "fraværende med afbud": FrontFactKind.ABSENT,
    "fraværende uden afbud": FrontFactKind.ABSENT,
    "fraværende indtil/fra": FrontFactKind.ABSENT,
    "afbud": FrontFactKind.ABSENT,
    "afbud fra": FrontFactKind.ABSENT,
    "udvalg": FrontFactKind.OTHER,
    "forum": FrontFactKind.OTHER,
    "mødeforum": FrontFactKind.OTHER,
    "møde": FrontFactKind.OTHER,
    "udsendelsesdato": FrontFactKind.OTHER,
    "bemærkninger": FrontFactKind.OTHER,
    "mødeleder": FrontFactKind.OTHER,
    "formand": FrontFactKind.OTHER,
    "referent": FrontFactKind.OTHER,
    "sekretær": FrontFactKind.OTHER,
    "fremmøde og inhabilitet": FrontFactKind.OTHER,
}
COMMITTEE_LABELS = ("udvalg", "forum", "mødeforum")
EXCUSED_LABELS = ("afbud", "afbud fra", "fraværende med afbud")  # other labels of absence do not say why
NEEDS_COLON = (  # words that also begin other lines
    "udvalg",
    "møde",
    "mødelokale",
    "start",
    "forum",
    "formand",
    "referent",
    "sekretær",
    "mødet hævet",
    "bemærkninger",
)
ABSENCE_ITEMS = (
    "fraværende",
    "fravær",
    "afbud",
    "fremmøde",
    "afbud og fravær",
)  # titles of items that list people

ENDED_SENTENCES = (
    r"mødet (?:blev )?(?:hævet|afsluttet|slut|sluttet|sluttede)\b.{0,40}?\bkl",
    r"protokollen blev læst.{0,40}\bmødet hævet",
    r"\bsluttede kl",
)
STARTED_SENTENCES = (r"mødet (?:begyndte|startede|blev åbnet|åbnedes)\b.{0,40}?\bkl",)
ABSENT_SENTENCES = (
    r"bortset fra (?P<names>.{3,400}?), der (?:alle |begge )?havde meldt afbud",
    r"(?P<names>[A-ZÆØÅ][^.]{3,400}?) havde meldt afbud",
    r"[Dd]er var afbud fra (?P<names>[^.]{3,400})",
)

# ── the items ─────────────────────────────────────────────────────────────────────────────────────

OPEN_WORDS = ("åben", "åbent", "åbent punkt", "åben sag", "åbent dagsordenspunkt")
CLOSED_WORDS = (
    "lukket",
    "lukket punkt",
    "lukket sag",
    "lukket dagsordenspunkt",
    "fortroligt punkt",
    "fortrolig sag",
)
CLOSED_TITLES = (r"^lukket(?: punkt| sag)?\b(?: ?[:(-]|$)", r"[-–(]\s*lukket(?: sag| punkt)?\)?\s*$")
GROUP_LINES_OPEN = (
    r"(?:.{2,60}[-–] ?)?for åbne døre:?",
    r"åbne (?:dagsordens)?(?:punkter|sager):?",
    r"åben dagsorden:?",
)
GROUP_LINES_CLOSED = (
    r"(?:.{2,60}[-–] ?)?for lukkede døre:?",
    r"lukkede (?:dagsordens)?(?:punkter|sager):?",
    r"lukket dagsorden:?",
    r"disse sager behandles for lukkede døre:?",
)
SIGNATURE_TITLES = (
    "underskriftsblad",
    "underskriftsark",
    "underskriftsside",
    "underskrifter",
    "godkend referat",
)
STANDING_TITLES = (
    *SIGNATURE_TITLES,
    "eventuelt",
    "evt.",
    "meddelelser",
    "øvrige sager",
    "fraværende",
    "godkendelse af dagsorden",
    "godkendelse af dagsordenen",
    "godkendelse af referat",
    "godkendelse af referatet",
    "næste møde",
)
CASE_LABELS = (
    "sagsnummer",
    "sagsnr",
    "sagnr",
    "sags nr",
    "sags id",
    "sagsid",
    "sag",
    "j.nr",
    "journalnr",
    "journalnummer",
)
CASE_LINE_LABELS = (
    *CASE_LABELS,
    "dok.nr",
    "dok",
    "dokumentnr",
    "initialer",
    "sagsinitialer",
    "sagsbehandler",
)

# ── sections of an item: label → role ─────────────────────────────────────────────────────────────

SECTION_LABELS: dict[str, SectionRole] = {
    "resumé": SectionRole.SUMMARY,
    "resume": SectionRole.SUMMARY,
    "sagsresumé": SectionRole.SUMMARY,
    "sagsresume": SectionRole.SUMMARY,
    "sagens kerne": SectionRole.SUMMARY,
    "beslutningstema": SectionRole.SUMMARY,
    "anledning": SectionRole.BACKGROUND,
    "sagens opståen": SectionRole.BACKGROUND,
    "baggrund": SectionRole.BACKGROUND,
    "problemstilling": SectionRole.BACKGROUND,
    "sagsfremstilling": SectionRole.PRESENTATION,
    "sagsfremstilling og økonomi": SectionRole.PRESENTATION,
    "beskrivelse af sagen": SectionRole.PRESENTATION,
    "løsning": SectionRole.PRESENTATION,
    "indstilling": SectionRole.RECOMMENDATION,
    "indstillinger": SectionRole.RECOMMENDATION,
    "administrativ indstilling": SectionRole.RECOMMENDATION,
    "administrationens indstilling": SectionRole.RECOMMENDATION,
    "forvaltningens indstilling": SectionRole.RECOMMENDATION,
    "alternativ indstilling": SectionRole.RECOMMENDATION,
    "flertalsindstilling": SectionRole.RECOMMENDATION,
    "økonomi": SectionRole.ECONOMY,
    "økonomiske konsekvenser": SectionRole.ECONOMY,
    "økonomiske og personalemæssige konsekvenser": SectionRole.ECONOMY,
    "bevilling": SectionRole.ECONOMY,
    "effekt": SectionRole.OTHER,
    "effekt og økonomi": SectionRole.ECONOMY,
    "lovgrundlag": SectionRole.LEGAL,
    "lovgrundlag – link": SectionRole.LEGAL,
    "lovgrundlag - link": SectionRole.LEGAL,
    "retsgrundlag": SectionRole.LEGAL,
    "retsregler og andre forskrifter": SectionRole.LEGAL,
    "høring": SectionRole.CONSULTATION,
    "høringssvar": SectionRole.CONSULTATION,
    "inddragelse og høring": SectionRole.CONSULTATION,
    "tidligere beslutning": SectionRole.EARLIER_DECISIONS,
    "tidligere beslutninger": SectionRole.EARLIER_DECISIONS,
    "tidligere behandling": SectionRole.EARLIER_DECISIONS,
    "sagshistorik": SectionRole.EARLIER_DECISIONS,
    "sagshistorik, henvisninger": SectionRole.EARLIER_DECISIONS,
    "personale": SectionRole.OTHER,
    "personalemæssige konsekvenser": SectionRole.OTHER,
    "øvrige konsekvenser": SectionRole.OTHER,
    "kommunikation": SectionRole.OTHER,
    "kompetence": SectionRole.OTHER,
    "beslutningskompetence": SectionRole.OTHER,
    "sagsforløb": SectionRole.OTHER,
    "sagsgang": SectionRole.OTHER,
    "sagsgang og sagstype": SectionRole.OTHER,
    "forventet sagsgang": SectionRole.OTHER,
}
ATTACHMENT_LABELS = ("bilag", "bilagsliste", "se alle bilag", "tilhørende punktet", "bilag til punktet")
NO_ATTACHMENTS = ("ingen", "ingen bilag", "ingen.", "ingen bilag.", "-")
DECISION_LABELS = (
    "beslutning",
    "beslutninger",
    "referat",
    "udvalgets beslutning",
    "beslutning og afstemning",
)
MAY_BE_ATTACHMENT_TITLES = ("høring", "høringssvar", "referat", "kommunikation", "personale", "effekt")

HANDED_OUT = (
    r"der (?:blev|er|var)(?: på mødet)? (?:udleveret|omdelt|uddelt)\b",
    r"(?:udleveret|omdelt|uddelt)(?: på mødet)?\b",
)
UNHEADED_RECOMMENDATION = r"\bindstiller\b.{0,160}\bat\b"

# ── outcomes: only a decision that says no more than this gets a code (docs/domain.md, "Outcomes") ───

SUBJECT = (
    r"(?:(?:indstillingen|indstillinger|administrationens indstilling|økonomiudvalgets indstilling|"
    r"sagen|punktet|dagsordenen|dagsorden|referatet|orienteringen|orientering|forslaget|ændringsforslaget)\s+)?"
    r"(?:er\s+|blev\s+|bliver\s+)?"
)
ADVERB = r"(?:herefter\s+|enstemmigt\s+|endeligt\s+)?"
VOTES = r"(?:\s+(?:enstemmigt|endeligt|med \d+ stemmer (?:imod|mod|for og) \d+(?: imod)?))?"
OUTCOME_SENTENCES: tuple[tuple[str, Outcome], ...] = (
    (
        rf"{ADVERB}{SUBJECT}godkendt med (?:den|de|følgende) (?:ændring|tilføjelse).*",
        Outcome.APPROVED_AMENDED,
    ),
    (rf"{ADVERB}{SUBJECT}{ADVERB}(?:godkendt|godkendes){VOTES}(?: som indstillet)?", Outcome.APPROVED),
    (
        r"(?:udvalget|byrådet|direktionen|kommunalbestyrelsen|[a-zæøå-]+udvalget) godkendte "
        r"(?:sagen|indstillingen|dagsordenen|referatet)",
        Outcome.APPROVED,
    ),
    (rf"{ADVERB}{SUBJECT}{ADVERB}(?:vedtaget|vedtages){VOTES}(?: som indstillet)?", Outcome.ADOPTED),
    (rf"{ADVERB}{SUBJECT}(?:tiltrådt|tiltrædes){VOTES}", Outcome.CONCURRED),
    (
        rf"{ADVERB}{SUBJECT}(?:anbefalet|anbefales){VOTES}(?: godkendt)?(?: over for .{{3,80}})?",
        Outcome.RECOMMENDED,
    ),
    (rf"{SUBJECT}indstilles(?: godkendt| til godkendelse)", Outcome.RECOMMENDED),
    (
        rf"{SUBJECT}(?:oversendes|oversendt|fremsendes|fremsendt|forelægges|genfremlægges) .{{0,80}}",
        Outcome.REFERRED,
    ),
    (rf"{SUBJECT}(?:drøftet|drøftedes)(?: og taget til efterretning)?", Outcome.DISCUSSED),
    (rf"{SUBJECT}(?:taget |tages |toges )?til efterretning", Outcome.NOTED),
    (r"(?:der blev )?orienteret(?: om sagen)?", Outcome.INFORMED),
    (rf"{SUBJECT}(?:udsat|udsættes|udskydes)(?: til .{{3,80}})?", Outcome.POSTPONED),
    (rf"{SUBJECT}(?:sendt|sendes) tilbage til .{{3,80}}", Outcome.SENT_BACK),
    (rf"{SUBJECT}(?:udgår|udgik|udgået|taget af dagsordenen)(?: af dagsordenen)?", Outcome.WITHDRAWN),
    (rf"{SUBJECT}(?:afvist|afvises)", Outcome.DISMISSED),
    (r"(?:der )?(?:meddeles )?afsl(?:ag|ået|ås)", Outcome.REFUSED),
    (rf"{SUBJECT}(?:forkastet|forkastes){VOTES}", Outcome.REJECTED),
    (r"forslaget (?:faldt|bortfaldt)(?: dermed)?", Outcome.REJECTED),
    (rf"{SUBJECT}bortfaldet(?: på grund af stemmelighed| \(stemmelighed\))?", Outcome.LAPSED),
    (r"begæret afgjort af (?:kommunalbestyrelsen|byrådet).{0,20}", Outcome.STOPPED),
    (rf"{SUBJECT}(?:sendt|sendes) i (?:.{{1,30}} )?høring", Outcome.SENT_TO_HEARING),
    (r"ingen beslutning|ingen bemærkninger|ingen|intet", Outcome.NONE),
)
OUTCOME_WORDS = (
    r"godkend|vedtag|tiltræd|tiltråd|anbefal|oversend|efterretning|udsæt|udsat|tilbage til|udgå|udgik|"
    r"afvis|afsla|afslå|forkast|bortfald|høring|\bdog\b"
)
