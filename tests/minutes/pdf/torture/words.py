"""Words: endless, in other scripts, with characters no font has, in strange places."""

from minutes.document import MinutesDocument
from tests.minutes.pdf.examples import document, item, section

GREEK = "Η Επιτροπή Λιμένα ενέκρινε τον προϋπολογισμό."
SCRIPTS = {
    "el": GREEK,
    "ru": "Комитет по порту утвердил бюджет на 2027 год.",
    "ar": "وافقت لجنة الميناء على الميزانية لعام ٢٠٢٧.",
    "he": "ועדת הנמל אישרה את התקציב לשנת 2027.",
    "zh": "港口委员会批准了二〇二七年度预算。",
    "ja": "港湾委員会は予算を承認した。",
    "ko": "항만 위원회는 예산을 승인했다.",
    "th": "คณะกรรมการท่าเรืออนุมัติงบประมาณ",
    "hi": "बंदरगाह समिति ने बजट को मंज़ूरी दी।",
    "ka": "ნავსადგურის კომიტეტმა ბიუჯეტი დაამტკიცა.",
    "vi": "Ủy ban Cảng đã phê duyệt ngân sách.",
    "kl": "Umiarsualiviup ataatsimiititaliaq",
}
COMBINING = (
    "e\u0301 o\u0308 a\u030a A\u030a n\u0303\u0323 Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d a\u20dd"
)
EMOJI = "😀 👩‍👩‍👧‍👦 🏳️‍🌈 🇩🇰 ✅ ❤️ 1️⃣ 👍🏽 ☃ ⚓ 🛥️"
CONTROLS = "".join(map(chr, (*range(0x20), *range(0x7F, 0xA0), 0xAD, 0x200B, 0x200C, 0x200D, 0x2028, 0xFEFF)))
NOWHERE = "\ue000\uf8ff\U000f0000\U00100000\ufdd0\uffff\U0001fffe\u0378\ud800 \udfff\u202e\u2066\ufffc\ufffd"
MARKS = "− – — … „ “ ” » « ‘ ’ ½ ⅓ ² ³ ‰ € £ ¥ § ¶ † ‡ • ● ◆ ☐ ☑ ✓ ✗ → ⇒ ≤ ≥ ≠ ≈ ∑ √ ∞ µ Ω ﬁ ﬂ № ™ ₁ ⁿ ℓ"
TITLE = ("Anlæg af ny mole med tilhørende servicebygninger, vej, belysning og kloak samt " * 3)[:200]
ENDLESS = "Havneudvalgsmødedeltagerfortegnelse" * 30


def of(*blocks: str, **changes: object) -> MinutesDocument:
    """A document of one item whose sections hold the HTML."""
    return document(item(blocks=tuple(section(html) for html in blocks)), **changes)


def long_titles() -> MinutesDocument:
    items = (
        item(str(number), f"{number} {TITLE}"[:200], case_printed="26/1 " * 20, type="I" * 20)
        for number in range(1, 6)
    )
    return document(*items, title=TITLE, venue=TITLE)


def endless_words() -> MinutesDocument:
    html = (
        f"<p>{ENDLESS}</p><h4>{ENDLESS}</h4><ul><li>{ENDLESS}</li></ul><table><tr><td>{ENDLESS}<td>1</table>"
    )
    return document(item("1" * 40, ENDLESS, blocks=(section(html, ENDLESS),)), title=ENDLESS)


def other_scripts() -> MinutesDocument:
    paragraphs = "".join(f'<p><span lang="{code}">{text}</span></p>' for code, text in SCRIPTS.items())
    rows = "".join(f'<tr><th>{code}<td><span lang="{code}">{text}</span>' for code, text in SCRIPTS.items())
    title = " · ".join(SCRIPTS.values())
    html = f"{paragraphs}<h4>{title}</h4><table><caption>{GREEK}</caption>{rows}</table>"
    return document(item(title=title, blocks=(section(html, SCRIPTS["he"]),)), title=SCRIPTS["ar"])


def language_spans() -> MinutesDocument:
    nested = '<span lang="en">The <em>harbour <span lang="de">und die Mole</span></em> plan</span>'
    odd = "".join(
        f'<span lang="{code}">ord</span> ' for code in ("", "x", "da-DK", "12", "en_GB", "zh-Hant-TW", "☃")
    )
    link = '<a href="https://example.org/"><span lang="en">Read <strong>more</strong></span></a>'
    return of(
        f"<p>{nested} {odd}</p><ul><li>{nested}</li></ul>"
        f"<table><tr><th>{nested}<td>{link}</table><h4>{nested}</h4>"
    )


def plain(text: str) -> MinutesDocument:
    """The text in every place a text may stand."""
    html = f"<p>a{text}b <strong>{text}</strong></p><h4>{text}</h4><ul><li>{text}</ul>"
    html += f"<table><tr><th>{text}<td>{text}</table>"
    link = f'<p><a href="https://example.org/?q={text}">{text}</a></p>'
    blocks = (section(html.replace("\x00", ""), text), section(link, None))
    return document(
        item(text, text, blocks=blocks, case_printed=text, closed_reason=text), title=text, venue=text
    )


WORDS = {
    "long titles": long_titles,
    "endless words": endless_words,
    "other scripts": other_scripts,
    "language spans": language_spans,
    "combining marks": lambda: plain(COMBINING),
    "emoji": lambda: plain(EMOJI),
    "control characters": lambda: plain(CONTROLS),
    "characters that are none": lambda: plain(NOWHERE),
    "marks": lambda: plain(MARKS),
    "blanks only": lambda: plain(" \u00a0\u2003\u3000\t\n"),
    "lone combining mark": lambda: plain("\u0301"),
    "right to left only": lambda: plain(SCRIPTS["ar"]),
}
