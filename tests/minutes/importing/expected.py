"""What the invented samples must come out as."""

# kind, committee, date, starts, ends, venue
MEETINGS: dict[str, tuple[str, str, str, str | None, str | None, str | None]] = {
    "absence_item.txt": ("minutes", "Nørrelund Byråd", "2020-01-29", "19:00", None, "Byrådssalen"),
    "agenda.txt": ("agenda", "Ældrerådet", "2022-09-06", "10:00", None, "Caféen"),
    "bare_numbers.txt": ("minutes", "Social og Omsorg", "2023-04-17", "12:00", None, None),
    "council_votes.txt": ("minutes", "Borgerrepræsentationen i Storby", "2004-02-05", "17:30", "22:15", None),
    "decision_first.md": ("minutes", "Teknisk Udvalg", "2025-10-01", "15:45", None, "Rådhuset, lokale 390"),
    "decision_late.txt": ("minutes", "Økonomi- og Byudvalget", "2023-09-25", "17:00", "18:12", None),
    "doors.txt": ("minutes", "Kystby Kommunalbestyrelse", "2002-05-15", "15:00", "16:40", "Rådssalen"),
    "five_committees.txt": ("minutes", "Kommunalbestyrelsen", "2020-01-22", "17:00", None, None),
    "inline_decision.txt": ("minutes", "Byrådet", "2015-02-23", "19:00", "20:45", None),
    "kle_first.md": ("minutes", "Teknik- og Vejudvalget", "2020-06-22", "08:30", None, "Gården"),
    "minutes_without_sections.txt": ("minutes", "Grundejernes Samråd", "2019-05-02", "19:00", None, None),
    "pkt_dated_heading.txt": (
        "minutes",
        "Kultur- og Fritidsudvalget",
        "2019-04-03",
        "16:30",
        None,
        "Mødelokale 3",
    ),
    "polweb.txt": ("minutes", "Miljø- og Klimaudvalget", "2009-11-12", None, None, None),
    "running_numbers.txt": ("minutes", "Kommunalbestyrelsen", "2024-09-17", None, None, "Rådhuset, sal 1"),
    "sentences.txt": ("minutes", "Regionsrådet", "2007-11-14", "16:00", "18:25", None),
    "suffix_types.txt": ("minutes", "Økonomiudvalget", "2018-10-01", "15:00", None, None),
    "walks_out.txt": ("minutes", "Klima- og Planudvalget", "2020-01-09", "13:00", None, None),
    "webpage.txt": (
        "minutes",
        "Udvalget for Ældre og Trivsel",
        "2020-06-04",
        "09:00",
        "11:30",
        "Sundhedshuset, lokale 2",
    ),
}
# per item: number, title, case, closed, blocks (a role; d:outcome of an own decision, D: of another's)
ITEMS: dict[str, list[tuple[str, str, str | None, bool, str]]] = {
    "absence_item.txt": [
        ("1", "Fraværende", None, False, "d:None"),
        ("2", "Bemærkninger til dagsordenen", None, False, "d:none"),
        ("3", "Lokalplan for Møllevangen", "19/2484", False, "summary other presentation other d:approved"),
    ],
    "agenda.txt": [
        ("1", "Godkendelse af dagsorden og siden sidst", "22/100", False, "recommendation d:None"),
        (
            "2",
            "Besøg på plejehjemmet med rundvisning, kaffe og en lang snak om hverdagen",
            "22/101",
            False,
            "background",
        ),
    ],
    "bare_numbers.txt": [
        ("38", "Godkendelse af dagsorden", None, False, "d:approved"),
        ("39", "Aftale om hjemmepleje", None, False, "summary recommendation d:recommended"),
        ("40", "Eventuelt", None, False, ""),
    ],
    "council_votes.txt": [
        ("28", "BR 40/04 Ny skole ved kanalen", "BR 40/04", False, "recommendation d:approved"),
        (
            "29",
            "BR 41/04 Cykelparkering",
            "BR 41/04",
            False,
            "background presentation D:recommended d:rejected",
        ),
    ],
    "decision_first.md": [
        ("1", "Trafiksignaler på Ringgaden", "EMN-2025-010561", False, "d:None presentation attachments"),
        ("2", "Lukket punkt", "EMN-2025-010777", True, ""),
    ],
    "decision_late.txt": [
        (
            "1",
            "Frigivelse af anlægsbevilling til tage",
            "23/10442",
            False,
            "presentation legal economy recommendation d:concurred other summary attachments",
        ),
        ("2", "Orientering", "23/10001", False, "d:noted other"),
    ],
    "doors.txt": [
        ("101", "Cykelsti langs fjorden", "4711", False, "presentation d:noted"),
        ("102", "Takster for bådpladser", "4712", False, "recommendation d:adopted"),
        ("103", "Lukket sag: Salg af et areal ved havnen", "4713", True, ""),
    ],
    "five_committees.txt": [
        ("301", "Åben dagsorden - godkendelse", None, False, "d:approved"),
        (
            "302",
            "Ny brandstation",
            "20/118",
            False,
            "recommendation earlier_decisions D:None D:recommended d:None",
        ),
    ],
    "inline_decision.txt": [
        (
            "25",
            "Ændring af mødedatoer for udvalgene",
            "15/3331",
            False,
            "summary presentation legal other recommendation D:None d:adopted",
        ),
        ("26", "Lukket punkt", "15/4002", True, ""),
    ],
    "kle_first.md": [
        ("131", "Godkendelse af dagsorden", "85.02.02-G01-5-17", False, "recommendation d:approved"),
        (
            "132",
            "Nye fartdæmpere på Skolevej",
            "05.13.10-P20-12-19",
            False,
            "other background presentation d:discussed",
        ),
        ("133", "Lukket punkt", "27.00.00-G01-1-20", True, ""),
    ],
    "minutes_without_sections.txt": [
        ("1", "Godkendelse af referatet", None, False, "other"),
        ("2", "Nyt fra formanden", None, False, "other"),
        ("3", "Næste møde", None, False, "other"),
    ],
    "pkt_dated_heading.txt": [
        ("42", "Støtte til sommerkoncerter", "299835", False, "other summary other d:None"),
        ("43", "Eventuelt", "299840", False, "other"),
    ],
    "polweb.txt": [
        ("25", "Offentliggørelse af referater", "306-2009-2234", False, "background presentation d:noted"),
        ("26", "Grusgrav ved Højbjerg", "306-2009-2301", True, ""),
    ],
    "running_numbers.txt": [
        (
            "162",
            "Flere pladser i børnehuset Solstrålen",
            None,
            False,
            "other summary recommendation D:recommended d:recommended presentation",
        ),
        ("163", "Ny vej til renseanlægget", None, False, "d:sent_back attachments"),
    ],
    "sentences.txt": [
        ("1", "Budget for sygehusene", "1-00-13-07", False, "recommendation summary d:None"),
        ("2", "Meddelelser", "1-00-14-07", False, "d:informed"),
    ],
    "suffix_types.txt": [
        ("1", "Godkendelse af dagsorden (B)", "330-2018-3619", False, "other recommendation d:approved"),
        ("2", "Siden sidst i kommunen (O)", "330-2018-3620", False, "d:approved_amended"),
        ("3", "Køb af Bakkegården (B)", "330-2018-3621", True, ""),
    ],
    "walks_out.txt": [
        ("1", "Godkendelse af dagsordenen", None, False, "d:None"),
        ("2", "Vejtræer på Stationsgade", "19/00411", False, "background recommendation d:postponed"),
        ("3", "Lukket punkt", None, True, ""),
    ],
    "webpage.txt": [
        ("49", "Godkendelse af dagsorden", None, False, "d:approved"),
        (
            "50",
            "Værdighedspolitik 2021",
            None,
            False,
            "other presentation recommendation d:sent_to_hearing economy legal consultation attachments",
        ),
        ("51", "Tildeling af prisen for godt naboskab - Lukket punkt", None, True, ""),
        ("52", "Underskriftsark", None, False, ""),
    ],
}
# name: status, party, substitute for, note
PEOPLE: dict[str, dict[str, tuple[str, str | None, str | None, str | None]]] = {
    "absence_item.txt": {"Lise Holm": ("absent", "A", None, None)},
    "council_votes.txt": {
        "Asger Bro": ("present", "A", None, None),
        "Dorte Eng": ("present", "B", None, None),
        "Frida Gram": ("present", "F", None, None),
        "Ove Holst": ("present", "Ø", None, None),
        "Ulla Juhl": ("absent", "V", None, None),
    },
    "decision_first.md": {
        "Rune Sand": ("present", "A", None, None),
        "Tea Toft": ("present", "V", None, None),
        "Ulf Urup": ("excused", "Ø", None, None),
    },
    "doors.txt": {
        "Bo Lund": ("present", None, None, None),
        "Karla Friis": ("present", None, None, None),
        "Inga Mørk": ("excused", None, None, None),
        "Torben Dyhr": ("present", None, None, None),
    },
    "five_committees.txt": {
        "Anna Brask": ("present", "C", None, "borgmester"),
        "Bent Clausen": ("present", "A", None, None),
        "Else Frank": ("absent", "N", None, None),
    },
    "kle_first.md": {"Palle Mygind": ("absent", "A", None, None)},
    "minutes_without_sections.txt": {
        "Aksel Brix": ("present", None, None, None),
        "Dagny Elk": ("present", None, None, None),
        "Finn Gade": ("present", None, None, None),
    },
    "polweb.txt": {
        "Arne Bech": ("present", None, None, None),
        "Birthe Colding": ("present", None, None, None),
        "Carl Damm": ("excused", None, None, None),
    },
    "running_numbers.txt": {
        "Grethe Nør": ("absent", "A", None, "sag 129-138"),
        "Hans Odde": ("present", "F", None, None),
        "Viggo Poulsen": ("substitute", "A", "Bo Rask", None),
    },
    "sentences.txt": {"Jens Kold": ("excused", None, None, None), "Ane Lyng": ("excused", None, None, None)},
    "walks_out.txt": {
        "Erling Kjær": ("present", "A", None, None),
        "Thora Lind": ("present", "F", None, None),
        "Sune Munk": ("present", "V", None, None),
    },
}
