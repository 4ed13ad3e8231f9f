"""News agencies and other names that aren't people: the difference between a credit and an author.

Names are compared by :func:`name_key`: without case, dots, hyphens, blanks and Arabic hamza seats, so "Agence
France-Presse" equals "AGENCE FRANCE PRESSE" and "TRTWorld" equals "TRT World".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import pairwise

from cleaners.date_words import fold
from cleaners.scripts import begins_small
from cleaners.word_lists import word_set

_NOT_IN_KEY = re.compile(r"[\W_ـ]+")

_INSTITUTIONS = frozenset(
    "ministry department ministère département ministerio departamento secretaría ministero dipartimento ministério secretaria"
    " ministerie departement ministeriet departementet ministerstwo ministerstvo ministerul minisztérium ministeriö"
    " министерство міністерство министарство ministarstvo υπουργείο وزارة وزارت kementerian".split()
)
"""Words with which the names of ministries begin; such names have an "and" inside."""
_PARTED = frozenset(",;|/·•،、")


def name_key(name: str) -> str:
    """The form in which two spellings of one name are equal; empty when the text has no letter or digit."""
    return _NOT_IN_KEY.sub("", fold(name).casefold())


_AGENCY_NAMES = """
    Beta | Fonet | Srna | Fena | Agência Brasil | Agência Lusa | Agência Estado | Agencia EFE | Agencia SINC | ACN | Askanews |
    Italpress | 共同 | 時事 | ロイター | 共同通信社 | 時事通信社 | भाषा | वार्ता | यूनीवार्ता | BelTA | Moldpres |
    TT | ANP | BNS | TASR | TTXVN | VNA | ΑΠΕ-ΜΠΕ | ΑΠΕ | İHA |
    УНІАН | Інтерфакс | Інтерфакс-Україна | Укрінформ | РБК-Україна | LETA | ELTA | SITA | МИА | БТА | Танјуг |
    ТАСС | РИА Новости | Интерфакс | УНИАН | Укринформ | БелТА | 新华社 | 新華社 | 中新社 | 中央社 | 時事通信 | 共同通信
    | ats | Keystone-SDA | Keystone-ATS | apro | Notimex | Télam | Prensa Latina | Agence Ecofin | سبأ | 연합뉴스 | 뉴시스 | 뉴스1
    | ots | news aktuell | dpa-AFX | awp | SID | AFX | NTB | Ritzau | STT | LUSA | CTK | ČTK | PAP | MTI | Tanjug | HINA | BTA
    | AGERPRES | Europa Press | RNS | Religion News Service | Adnkronos | AGI | KNA | epd | dapd | La Presse Canadienne |
    The Canadian Press | Jiji | Jiji Press | CCTV | Tribune News Service | AFP | Agence France Presse | France Presse |
    Reuters | Thomson Reuters | AP | Associated Press | The Associated Press | APTN | AP Archive | Anadolu | Anadolu Agency
    | Anadolu Ajansı | AA | DHA | IHA | DPA | Deutsche Presse Agentur | Xinhua | Xinhua News Agency | SANA | WAM |
    Emirates News Agency | MENA | Middle East News Agency | KUNA | Kuwait News Agency | SPA | Saudi Press Agency | QNA |
    Qatar News Agency | NNA | National News Agency | BNA | Bahrain News Agency | ONA | Oman News Agency | MAP | TAP | APS |
    INA | Petra | Petra News Agency | WAFA | Maan | IRNA | Tasnim | Tasnim News Agency | Fars | Fars News | Fars News Agency
    | FNA | ISNA | Mehr | Mehr News | Mehr News Agency | Press TV | TASS | ITAR TASS | Sputnik | Sputniknews | RIA |
    RIA Novosti | Interfax | RT | Bloomberg | UPI | United Press International | PTI | ANI | IANS | ANSA | EFE | Kyodo |
    Kyodo News | Yonhap | Bernama | Antara | APA | SDA | Belga | CNA | PA | PA Media | Press Association | Getty |
    Getty Images | EPA | EPA-EFE | NurPhoto | Zuma | Zuma Press | Shutterstock | AAP | Canadian Press | Al Mayadeen |
    Al Manar | Al Jazeera | CNN | BBC | Agencies | News Agencies | Wire Agencies | Wires | Wire Services | News Agency |
    Newswires | Other Agencies | Media Agencies | وكالات | الوكالات | وكالات الأنباء | وكالة الأنباء | أ ف ب | أ.ف.ب | ا ف ب
    | الفرنسية | فرانس برس | وكالة فرانس برس | رويترز | وكالة رويترز | أسوشيتد برس | أسوشييتد برس | أ ب | د ب أ | د.ب.أ
    | الأناضول |
    وكالة الأناضول | سانا | وكالة سانا | وام | واس | كونا | قنا | بترا | بنا | وفا | معا | أ ش أ | أ.ش.أ |
    وكالة أنباء الشرق الأوسط | وكالة أنباء الإمارات | الوطنية للإعلام | الوكالة الوطنية للإعلام | شينخوا | سبوتنيك | تاس |
    إنترفاكس | إرنا | تسنيم | فارس | مهر | بلومبرغ | يو بي آي | مواقع | ایرنا | ایسنا | تسنیم | خبرگزاری مهر
    | خبرگزاری فارس | خبرگزاری صدا و سیما | اے پی پی | اے ایف پی | اے پی | رائٹرز | آئی این پی | این این آئی | پی ٹی آئی
    | पीटीआई | एएनआई | आईएएनएस | रॉयटर्स | एएफपी | বাসস | ইউএনবি | রয়টার্স | এএফপি | பிடிஐ | ஏஎன்ஐ | ராய்ட்டர்ஸ்
    | AZƏRTAC | Kazinform | Қазинформ | Armenpress | Արմենպրես | InterPressNews | ინტერპრესნიუსი | Тањуг | Срна
    | Mediafax | Agenturen | Agences | Agencias | Agenzie | Agências | Ajanslar
    | Агентства | Агенції | Агенции | Агенције | Agencje | Agentury | Agenții | Agenţii | Agencije | Agentschappen
    | Byråer | Bureauer | Πρακτορεία | Ügynökségek | Uutistoimistot | סוכנויות הידיעות | סוכנויות | רויטרס | אי־פי
    | خبرگزاری‌ها | ایجنسیاں | ایجنسیز | एजेंसी | एजेंसियां | एजेंसियाँ | এজেন্সি | Kantor Berita | 综合外电 | 外电 | 综合报道
"""
AGENCIES: frozenset[str] = frozenset(name_key(name) for name in _AGENCY_NAMES.split("|"))
"""Keys of the agencies and of the words for "agencies" as printed in credits."""

_WORDS_TOO = frozenset(("mehr", "map", "tap", "spa", "petra", "maan", "beta", *map(name_key, ("भाषा", "वार्ता"))))
"""Keys of agencies that are common words or names elsewhere ("Mehr", German for "more")."""

_STARTS = frozenset(key[:2] for key in AGENCIES)
_LONGEST = 48
"""No agency's name is longer."""

ORGANISATION_WORDS = word_set(
    """
    newspaper newspapers
    news newsdesk newsroom desk world tv agency agencies media network times today voice daily gazette tribune
    herald journal magazine radio channel service services bureau website webdesk online admin administrator
    webmaster institute center centre group ministry university council foundation committee association
    organization organisation company corporation observatory authority government party movement team staff press
    photo photos images archive reporters editors correspondents writers monitoring وكالة وكالات صحيفة جريدة موقع
    قناة تلفزيون اذاعة صوت مجلة وزارة مركز معهد جامعة شبكة فريق قسم تحرير التحرير اسرة الامارات اليوم اخبار الاخبار
    الانباء محرر المحرر محررو مراسل مراسلو مراسلون مراسلنا
    """
)
"""Words that only names of bodies have."""
_ROLE_WORDS = word_set(
    """
    reporter reporters editor editors correspondent correspondents writer writers columnist journalist analyst
    producer contributor contributors commentator author novelist professor lecturer researcher photographer
    photojournalist fellow director chief intern presenter anchor blogger freelancer academic expert lawyer activist
    staff desk newsdesk
    """
)
_ROLE_HELPERS = word_set(
    """
    local senior junior deputy managing assistant associate guest special political diplomatic foreign chief
    executive news sports business economic economics opinion website web online national regional international our
    own the a an of at in and for freelance video digital night day war arab middle east turkish turkey syria
    lebanon staff contributing independent former award-winning based security affairs policy world
    """
)
_SEPARATOR = re.compile(r"\s*(?:[/,،;|&+]|\s-\s|\band\b|\s+و\s*(?=ال|وك))\s*", re.IGNORECASE)
_MAY_PART = re.compile(r"[/,،;|&+]|\s-|and|\sو", re.IGNORECASE)
"""What every separator has."""
_MAX_CREDIT = 90
_WIRE_BREAK = re.compile(r"\s*[/,+&|-]\s*|\s+(?:and|und|et|y)\s+|\s+")
_INITIALS = re.compile(r"[a-z]{2,4}|[A-Z]{2,4}")
_MOST_PARTS = 5
_PHOTO_WORDS = re.compile(r"\s+(?:photos?|archives?|file|images?|pool|video|handout)$", re.IGNORECASE)


def is_agency(name: str) -> bool:
    """Whether the name is that of a news agency (or "Agencies", "وكالات"), however it is spelt."""
    if not 0 < len(name) <= _LONGEST or not name[0].isalnum() or name[-1] in "])":
        return False
    start = name[:2]
    if start.isascii() and start.isalnum() and start.lower() not in _STARTS:
        return False
    return name_key(name) in AGENCIES


def is_wire(credit: str) -> bool:
    """Whether a short credit is only agencies, or agencies with the initials of whoever worked on it ("dpa/lsw")."""
    if is_agency_credit(credit):
        return True
    parts = [part for part in (one.strip("()[]") for one in _WIRE_BREAK.split(credit.strip(" ."))) if part]
    if not 1 < len(parts) <= _MOST_PARTS:
        return False
    known = [is_agency(part) and not is_word_too(part) for part in parts]
    return any(known) and all(sure or _INITIALS.fullmatch(part) for sure, part in zip(known, parts, strict=True))


def is_word_too(text: str) -> bool:
    """Whether an agency's name, printed without a label and not in capitals, may as well be a common word."""
    return not text.isupper() and name_key(text) in _WORDS_TOO


def is_outlet(name: str, outlet_names: Iterable[str]) -> bool:
    """Whether the name is one of the outlet's own names, however it is spelt."""
    keys = _keys(tuple(outlet_names))
    return bool(keys) and name_key(name) in keys


@cache
def _keys(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(filter(None, map(name_key, names)))


def is_institution(text: str) -> bool:
    """Whether a text, behind a label or without one, is the name of a ministry, which has "and" inside ("Ministry of Trade and
    Coastal Affairs")."""
    name = text.rpartition(":")[2].strip()
    first = name.partition(" ")[0].casefold()
    return (first in _INSTITUTIONS or first.endswith("ministerium")) and _PARTED.isdisjoint(name)


def is_role(text: str) -> bool:
    """Whether the text names an occupation and nobody ("Staff Reporter", "senior editor", "Local Editor")."""
    words = [word.strip(".'’").casefold() for word in text.split()]
    if not words or not any(word in _ROLE_WORDS for word in words):
        return False
    return begins_small(text) or all(word in _ROLE_WORDS or word in _ROLE_HELPERS for word in words)


def is_organisation(name: str, outlet_names: Iterable[str] = ()) -> bool:
    """Whether the name is an agency, the outlet, a desk or any other body, as far as its words tell."""
    if is_agency(name) or is_outlet(name, outlet_names):
        return True
    words = [word.strip(".,'’()").casefold() for word in fold(name).split()]
    return any(word in ORGANISATION_WORDS for word in words) or _is_compound(name)


def is_agency_credit(text: str, outlet_names: Iterable[str] = ()) -> bool:
    """Whether the text is only agencies and bodies, at least one of them known ("TRTWorld and agencies")."""
    if len(text) > _MAX_CREDIT:
        return False
    names = tuple(outlet_names)
    parts = _SEPARATOR.split(text.strip(" .")) if _MAY_PART.search(text) is not None else [text.strip(" .")]
    pieces = [_PHOTO_WORDS.sub("", part.strip()) for part in parts]
    known = [is_agency(piece) or is_outlet(piece, names) for piece in pieces]
    return any(known) and all(sure or _is_body(piece, names) for sure, piece in zip(known, pieces, strict=True))


def _is_body(piece: str, names: tuple[str, ...]) -> bool:
    short = 0 < len(piece.split()) <= 4  # words of a name
    return short and not begins_small(piece) and is_organisation(piece, names)


def _is_compound(name: str) -> bool:
    """Names run together as brands are: "TRTWorld", "ArabToday"; personal names with an inner capital stay people."""
    if " " in name or not name.isalpha() or name.startswith(("Mc", "Mac", "De", "La", "Al", "Le", "Di", "O")):
        return False
    return any(left.islower() and right.isupper() for left, right in pairwise(name)) or (
        name[:3].isupper() and not name.isupper()
    )
