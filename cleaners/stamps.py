"""Time stamps of comments: finds a date, a time with a day, or an age in a line, without reading it.

Wider than ``cleaners.dates``, for a comment's stamp only has to be seen: two-digit years, days without a year that carry a
time of day, ages, in the languages of the word lists.
"""

from __future__ import annotations

import re
from functools import lru_cache

from cleaners.age_words import AGES, HINTS
from cleaners.clock_times import HALVES
from cleaners.date_finding import find_stamps
from cleaners.date_words import skip_labels
from cleaners.dates import is_date_line

_MONTH = (
    r"(?:listopada|ja[nm]|jän|ene|gen|oca|feb|fév|fev|şub|mar|mär|maa|mrt|apr|avr|abr|nis|ma[iyjg]|mei|jun|jui|giu|haz|jul|lug|tem|aug|aoû"
    r"|ago|ağu|sep|set|eyl|o[ck]t|out|ott|eki|nov|kas|de[csz]|dic|déc|ara|янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек"
    r"|يناير|فبراير|مارس|[أا]بريل|مايو|يونيو|يوليو|[أا]غسطس|سبتمبر|[أا]كتوبر|نوفمبر|ديسمبر|كانون|شباط|[آا]ذار|نيسان|[أا]يار"
    r"|حزيران|تموز|[آا]ب|[أا]يلول|تشرين)[^\W\d_]{0,9}\.?(?: (?:الأول|الثاني))?"
)
_DAY = r"(?<![\w.:/])(?:[0-2]?\d|3[01])(?:st|nd|rd|th|er|º|ª|\.|')?"
_YEAR = r"(?:(?:19|20)\d\d(?![./-]\d\d?[./-])|['’]?\d\d(?![\d:.]))"
_FULL = (
    rf"{_DAY}[ ,]*(?:de |of |d['’])?{_MONTH}[ ,]*(?:de |del )?{_YEAR}"
    rf"|{_MONTH} ?{_DAY}(?![./-]\d\d?[./-]\d)(?:[ ,]+| ?/ ?|, ?@ ?){_YEAR}"
    r"|(?<!\d)(?:19|20)\d\d ?[年년./-] ?\d{1,2} ?[月월./-] ?\d{1,2}(?: ?[日일]|\.(?= ?\d{1,2}:))?(?!\d)"
    r"|(?<![\d/.-])\d{1,2}[./-] ?\d{1,2}[./-] ?(?:(?:19|20)\d\d(?![\d:])|\d\d(?!\d)|\d\d(?=\d\d:\d\d(?!\d)))"
)
_RUN_ON = (
    rf"(?=\d|(?-i:[A-Z]))(?:(?:[0-2]?\d|3[01])(?:st|nd|rd|th|er|\.)? (?:de )?{_MONTH}[ ,]*(?:de )?(?:19|20)\d\d|{_FULL})"
)
"""A date that is run on to a name, which may end in any letter ("Ann Field13 May 2024")."""
_PART = (
    rf"{_DAY}[ ,]*(?:de |of )?{_MONTH}|{_MONTH} ?{_DAY}|(?<![\d:])\d{{1,2}}[./]\d{{1,2}}\.?(?![\d:])|\d{{1,2}}月\d{{1,2}}日"
    r"|\b(?:today|yesterday|heute|gestern|hoy|ayer|hier|ieri|oggi|hoje|ontem|vandaag|gisteren|bugün|dün|сегодня|вчера)\b"
    r"|اليوم|أمس|今天|昨天|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
)
_CLOCK = r"(?<!\d)\d{1,2}(?:[:.]|\s?h\s?|時|时|点)\d{2}(?!\d)(?:[:.]\d{2})?(?:\s?[ap]\.?m\b\.?|\s?uhr|h\b|分|\smin\b)?"
_GLUE = (
    r"[ ,.@|·•/()–—-]{0,4}"
    r"(?:(?:at|um|à|a las|às|as|alle|ore|om|saat|в|о|об|on|le|il|el|am|klo|kl|ob|u|la|ora|orele|στις|pukul|lúc|الساعة|hrs)\b)?"
    r"[ ,.@|:·–—-]{0,3}"
)
_WEEKDAY = (
    r"(?:(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|mié|mie|jeu|jue|ven|vie|sam|sáb|sab|dim|dom|gio|seg|ter"
    r"|qua|qui|sex|maa|din|woe|don|vri|zat|zon|пн|вт|ср|чт|пт|сб|вс)[^\W\d_]{0,7}\.?,? )?"
)
_NUMBER = (
    r"(?:\d{1,3}|an?|one|two|three|ein(?:em|er)?|uma?|un[eao]?|een|bir|ett?|en|én|jeden|jedną|jednym|одну|один|μία|egy|satu)\+?"
)
_UNIT = (
    r"(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|wks?|months?|mos?|years?|yrs?|[smhdwy]"
    r"|sekunden?|minuten?|stunden?|tag(?:en?)?|wochen?|monat(?:en?)?|jahr(?:en?)?|heures?|jours?|semaines?|mois|ans?|années?"
    r"|segundos?|minutos?|horas?|d[ií]as?|semanas?|mes(?:es)?|años?|anos?|dias?|minut[oi]|or[ae]|giorn[oi]|settiman[ae]|mes[ei]"
    r"|ann[oi]|uur|uren|dag(?:en)?|weken|maand(?:en)?|jaar|jaren|dakika|saat|gün|hafta|ay|yıl|минут\w*|час\w*|дн\w*|день"
    r"|недел\w*|месяц\w*|год\w*|лет)"
)
_ABOUT = r"(?:(?:about|around|over|almost|nearly|more than|less than) )?"
_AFTER = r"(?:ago|fa|her|geleden|önce|atrás|назад|sedan|siden|sitten|temu|тому|ezelőtt|trước|lalu|yang lalu|nazaj|prieš)"
"""Words behind an age that make it one, in all languages that have such a word."""
_BEFORE = r"(?:vor|il y a|hace|há|acum|před|pred|πριν(?: από)?|לפני|prieš|cách đây)"
"""And words before it."""
_SHORTER = (
    r"(?:seg|min|std?|tim|timm?ar|timme|tim(?:e|er)|dag(?:ar|er|en)?|vec(?:kor|ka)|uker?|uger?|månad(?:er)?|måneder?|år|sek(?:und(?:er)?)?"
    r"|minut(?:ter|er|y|ę)?|godz(?:in[ęya]?)?|dni|dzień|tyg(?:odni[ea]?|odzień)?|mies(?:iąc(?:e|a)?|ięcy)?|rok|lata?|lat"
    r"|hodin(?:ami|ou|y)?|dny|dnem|týdn(?:y|em)|měsíc(?:i|em)|let(?:y)?|rokem|хвилин\w*|годин\w*|днів|дні|день|тижн\w*|місяц\w*|рок\w*"
    r"|tunti(?:a)?|päivä(?:ä)?|viikko(?:a)?|kuukau\w*|vuo\w*|minuutti(?:a)?|jam|menit|hari|minggu|bulan|tahun|giờ|phút|ngày|tuần|tháng"
    r"|năm|ώρ\w+|λεπτ\w+|μέρ\w+|ημέρ\w+|εβδομάδ\w+|μήν\w+|χρόν\w+|órája|nappal|napja|órával|héttel|hónappal|évvel|perccel|ore|oră"
    r"|zile|zi|minute|săptămân\w+|lun[iă]|ani?|שעות|שעה|ימים|דקות|שבועות|חודשים|שנים)\.?"
)
_AGE = (
    rf"\b(?:f[oö]r )?{_ABOUT}{_NUMBER} ?(?:{_UNIT}|{_SHORTER})(?:[ ,]+(?:and )?{_NUMBER} ?{_UNIT})? {_AFTER}\b"
    rf"|\b{_BEFORE} (?:etwa |environ |ca\.? )?{_NUMBER} ?(?:{_UNIT}|{_SHORTER})(?!\w)(?: {_AFTER}\b)?|\bjust now\b"
    rf"|{'|'.join(AGES.values())}"
)
_ZONE = r"(?: ?\(?(?:[A-Z]{2,4}T|GMT|UTC|Z)\b\)?(?:[+-]\d{1,2}(?::?\d\d)?)?)?"
_STAMP = re.compile(
    rf"(?<![^\W\d_])(?:(?:{_FULL})(?:{_GLUE}{_CLOCK}(?-i:{_ZONE}))?|{_CLOCK}(?-i:{_ZONE}){_GLUE}{_WEEKDAY}(?:{_FULL}|{_PART})"
    rf"|(?:{_PART}){_GLUE}{_CLOCK}(?-i:{_ZONE})|{_AGE})|(?<=[^\W\d_]){_RUN_ON}(?:{_GLUE}{_CLOCK}(?-i:{_ZONE}))?",
    re.IGNORECASE,
)
_SHORT = re.compile(rf"(?:{_PART})|{_CLOCK}", re.IGNORECASE)
_BARE_AGE = re.compile(
    rf"{_ABOUT}(?:\d{{1,3}}|an?|one) (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)"
    rf"|\d{{1,2}} ?(?:[hdwy]|mo|min|hrs?|yrs?|std|tim|godz)\.?|\d{{1,3}} (?:{_SHORTER})",
    re.IGNORECASE,
)
_EDITED = re.compile(
    r"[ ·•|,(]*(?:edited|bearbeitet|modifié|editado|modificato|bewerkt|düzenlendi|redigerad|redigert|redigeret|edytowan[oye]"
    r"|изменено|已编辑|編集済み|수정됨)\)?$",
    re.IGNORECASE,
)
"""What stands behind the age of a comment that was changed."""
_HINT = re.compile(
    r"(?:19|20)\d\d|['’]\d\d|\d[:.hH時时点]\d\d|\d ?[./-] ?\d|[年月]|前| ago| her\b|now|önce"
    r"|geleden|назад|\bfa\b|atrás|vor |il y a|hace|há |منذ|قبل|sedan|siden|sitten|temu|тому|ezelőtt|trước|lalu|acum|před "
    r"|πριν|לפני|cách đây|전"
    rf"|{HINTS}"
)
_DAY_NAMES = (
    r"(?:mon|tue|tues|wednes|wed|thu|thur|thurs|fri|satur|sat|sun)(?:day)?|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend"
    r"|(?:lun|mar|mercre|jeu|vendre)di|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|(?:lune|marte|mercole|giove|vener)dì"
    r"|sabato|domenica|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|(?:maan|dins|woens|donder|vrij|zater|zon)dag"
    r"|(?:mån|tis|ons|tors|fre|lör|sön|man|tirs|lør|søn)dag|poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela"
    r"|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar"
    r"|ال(?:[إا]ثنين|ثلاثاء|[أا]ربعاء|خميس|جمعة|سبت|[أا]حد)"
    r"|pondělí|úterý|středa|čtvrtek|pátek|neděle|pondelok|utorok|streda|štvrtok|piatok|nedeľa|luni|marți|miercuri|joi|vineri"
    r"|sâmbătă|duminică|hétfő|kedd|szerda|csütörtök|péntek|szombat|vasárnap|(?:maanan|tiis|tors|perjan|lauan|sunnun)tai(?:na)?"
    r"|keskiviikko(?:na)?|(?:esmas|teisi|kolma|nelja|lau|püha)päev|reede|(?:pirm|otr|treš|ceturt|piekt|sest|svēt)diena"
    r"|(?:pirm|antr|treči|ketvirt|penkt|šešt|sekm)adienis|poned(?:j?eljak|eljek)|utorak|srijeda|sreda|četvrtak|petak|subota"
    r"|nedj?elja|torek|četrtek|petek|понедељак|уторак|четвртак|петак|субота|недеља|понеделник|сряда|четвъртък|петък|събота|неделя"
    r"|четврток|петок|сабота|недела|понеділок|вівторок|середа|четвер|п['’ʼ]?ятниця|неділя|панядзелак|аўторак|серада|чацвер|пятніца"
    r"|нядзеля|δευτέρα|τρίτη|τετάρτη|πέμπτη|παρασκευή|σάββατο|κυριακή|senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|isnin|khamis|ahad"
    r"|thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|วัน(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|ศุกร์|เสาร์|อาทิตย์)"
    r"|(?:(?:یک|دو|سه|چهار|پنج)[\u200c ]?)?شنبه|جمعه|منگل|بدھ|جمعرات|جمعہ|ہفتہ|اتوار|יום (?:ראשון|שני|שלישי|רביעי|חמישי|שישי|שבת)"
    r"|(?:सोम|मंगल|बुध|गुरु|शुक्र|शनि|रवि)वार|(?:সোম|মঙ্গল|বুধ|বৃহস্পতি|শুক্র|শনি|রবি)বার|(?:ორ|სამ|ოთხ|ხუთ)?შაბათი|პარასკევი|კვირა"
    r"|(?:երկու|երեք|չորեք|հինգ)շաբթի|ուրբաթ|շաբաթ|կիրակի|bazar(?: ertəsi)?|çərşənbə(?: axşamı)?|cümə(?: axşamı)?|şənbə"
    r"|(?:дүй|сей|сәр|бей|жек)?сенбі|жұма|(?:du|se|chor|pay|yak)?shanba|juma|dilluns|dimarts|dimecres|dijous|divendres|dissabte"
    r"|diumenge|astelehena|asteartea|asteazkena|osteguna|ostirala|larunbata|igandea|luns|xoves|venres|juma(?:tatu|nne|tano|mosi|pili)"
    r"|alhamisi|ijumaa|miyerkules|huwebes|biyernes|linggo|(?:mánu|þriðju|miðviku|fimmtu|föstu|laugar|sunnu)dagur"
    r"|e (?:hënë|martë|mërkurë|enjte|premte|shtunë|diel)"
    r"|(?:星期|周|週)[一二三四五六日天]|[月火水木金土日]曜日?|[월화수목금토일]요일"
)
_DAYS = re.compile(rf"(?:{_DAY_NAMES})[.,]?")
_DAY_BEFORE = re.compile(
    rf"(?:(?:[\s,]|^)(?:on|le|am|el|il|em|op|på|w|в)\s|[\s,]|(?<=[^\W\d_])(?-i:(?=[A-ZÀ-Þ]))|^)(?P<day>{_DAY_NAMES})$",
    re.IGNORECASE,
)
"""A day of the week at the end of what stands before a stamp, with the word before it; it may be run on to a name."""
_FURTHER = re.compile(
    rf"[\s,.|·()（）-]{{0,4}}(?:[^\W\d_][)）]\s?)?(?:{HALVES}|\d|[ap]\.?\s?m\b|[+-]|(?-i:[A-Z]{{2,5}})\b)", re.IGNORECASE
)
"""What may follow a date of the listed shapes and is still its time: the half of the day, the zone."""
_LONGEST, _DAY_CHARS = 140, 24
_REST = 14
"""What stands beside a stamp has so many letters at most, labels and the day of the week aside."""


_PROFILE = re.compile(
    r"(?i)(?:joined|registered|member since|last (?:visit|seen|active)|dabei seit|registriert|mitglied seit|inscrite?"
    r"|membre depuis|inscription|registrado|miembro desde|se unió|iscritto|registrato|membro (?:desde|dal)|geregistreerd"
    r"|lid sinds|medlem (?:sedan|siden)|zarejestrowan\w*|dołączył\w*|регистрация|зарегистрирован\w*|kayıt(?: tarihi)?|üyelik|انضم"
    r"|تاريخ التسجيل|注册|登録|가입)\s?(?:[:：]|\s\S)"
    r"|(?:posts?|beiträge|messages|mensajes|messaggi|berichten|inlägg|posty|сообщени[яй]|mesaj(?:lar)?|投稿|帖子)\s?[:：]\s?[\d.,]+$"
)
"""How forums print since when a writer is one of theirs, and how much he wrote."""


def is_profile(line: str) -> bool:
    """Whether a line says since when somebody is a member, when he was there last, or how much he wrote."""
    return _PROFILE.match(line) is not None


def find_stamp(line: str) -> tuple[int, int] | None:
    """The span of the first stamp in a line's first 140 characters; ``None`` if there is none."""
    return _find(line[:_LONGEST])


@lru_cache(maxsize=1 << 12)
def _find(head: str) -> tuple[int, int] | None:
    """The same of a short text; remembered, for each line of a comment is asked about several times."""
    found = _STAMP.search(head) if _HINT.search(head) is not None else None
    if found is None and is_bare_age(head):
        return 0, len(_EDITED.sub("", head))
    return _widened(head, found.span() if found else None)


def _widened(head: str, span: tuple[int, int] | None) -> tuple[int, int] | None:
    """The span with the words of the half of the day and of the zone, or of a date in a language that is not listed here."""
    stamp = next(iter(find_stamps(head, order="day")), None)
    if stamp is None or (span is not None and (stamp.end <= span[0] or span[1] <= stamp.start)):
        return span
    if span is None:
        return stamp.start, stamp.end
    end = stamp.end if _FURTHER.match(head, span[1]) is not None else span[1]
    return min(span[0], stamp.start), max(span[1], end)


def is_bare_age(text: str) -> bool:
    """Whether a text is an age and nothing else, without "ago" ("2 months", "almost 9 years")."""
    return len(text) <= 40 and _BARE_AGE.fullmatch(_EDITED.sub("", text)) is not None


def is_stamp(line: str) -> bool:
    """Whether hardly anything of a line is not its stamp, which says "ago" where it is an age."""
    if len(line) > 60 or is_bare_age(line):
        return False
    span = find_stamp(line)
    if span is None:
        return False
    rest = len(line) - (span[1] - span[0])
    return rest <= _REST or (rest - span[0] <= _REST and skip_labels(line) >= before_weekday(line, span[0])[1])


def is_day(line: str) -> bool:
    """Whether a line is a date, or an age, and hardly anything else, in any language."""
    return is_date_line(line) or is_stamp(line)


def is_short_stamp(line: str) -> bool:
    """Whether a line is a day without its year, or a time of day, and nothing else ("November 12th", "6:46 AM")."""
    return len(line) <= 24 and any(map(str.isdigit, line)) and _SHORT.fullmatch(line) is not None


def before_weekday(line: str, start: int) -> tuple[int, int]:
    """Where what stands before a stamp ends, and where the stamp begins that has its day of the week before it, behind a word for
    "on"; both are ``start`` where it has none."""
    lead = line[:start].rstrip(" ,.-،")
    found = _DAY_BEFORE.search(lead, max(0, len(lead) - _DAY_CHARS))
    return (found.start(), found.start("day")) if found is not None else (start, start)


def is_weekday(text: str) -> bool:
    """Whether the text is the name of a day of the week, as stamps have them before the date."""
    return _DAYS.fullmatch(text.casefold()) is not None
