"""The one list of what public code may read, and of the modules that are public code.

See docs/architecture.md, "The public boundary".
"""

PUBLIC_TABLES = frozenset(
    {
        # the public projection, written by publish and withdraw alone
        "minutes_publication",
        "minutes_publishedfile",
        "minutes_renderedpdf",
        "minutes_rendition",
        "minutes_yearlyregister",
        "minutes_tombstone",
        "minutes_proof",
        "decisions_registerentry",
        "decisions_publishedballot",
        "decisions_publishedattendance",
        # public in every column; a meeting only once it is announced
        "committees_organisation",
        "committees_committee",
        "committees_meeting",
        "committees_person",
        "committees_membership",
    }
)

PUBLIC_MODELS = {
    "committees.models": frozenset({"Organisation", "Committee", "Meeting", "Person", "Membership"}),
    "decisions.models": frozenset({"RegisterEntry", "PublishedBallot", "PublishedAttendance"}),
    "minutes.models": frozenset(
        {
            "Publication",
            "PublishedFile",
            "RenderedPdf",
            "Rendition",
            "YearlyRegister",
            "Tombstone",
            "Proof",
        }
    ),
}

PUBLIC_PACKAGES = ("minutes.public", "decisions.register")
PUBLIC_MODULES = (
    "committees.answers",
    "decisions.templatetags.outcomes",
    "minutes.templatetags.shown",
)
