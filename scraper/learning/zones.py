"""Time zones of countries, to choose from by the offsets that pages state."""

from __future__ import annotations

COUNTRIES: dict[str, tuple[str, ...]] = {
    "ae": ("Asia/Dubai",), "ar": ("America/Argentina/Buenos_Aires",), "at": ("Europe/Vienna",),
    "au": ("Australia/Sydney", "Australia/Brisbane", "Australia/Adelaide", "Australia/Darwin", "Australia/Perth"),
    "bd": ("Asia/Dhaka",), "be": ("Europe/Brussels",), "bg": ("Europe/Sofia",), "bo": ("America/La_Paz",),
    "br": ("America/Sao_Paulo", "America/Manaus"), "by": ("Europe/Minsk",),
    "ca": ("America/Toronto", "America/Winnipeg", "America/Edmonton", "America/Vancouver", "America/Halifax", "America/St_Johns"),
    "ch": ("Europe/Zurich",), "cl": ("America/Santiago",), "cn": ("Asia/Shanghai",), "co": ("America/Bogota",),
    "cr": ("America/Costa_Rica",), "cz": ("Europe/Prague",), "de": ("Europe/Berlin",), "dk": ("Europe/Copenhagen",),
    "dz": ("Africa/Algiers",), "ec": ("America/Guayaquil",), "ee": ("Europe/Tallinn",), "eg": ("Africa/Cairo",),
    "es": ("Europe/Madrid",), "fi": ("Europe/Helsinki",), "fr": ("Europe/Paris",), "gb": ("Europe/London",),
    "uk": ("Europe/London",), "gh": ("Africa/Accra",), "gr": ("Europe/Athens",), "hk": ("Asia/Hong_Kong",),
    "hr": ("Europe/Zagreb",), "hu": ("Europe/Budapest",), "id": ("Asia/Jakarta",), "ie": ("Europe/Dublin",),
    "il": ("Asia/Jerusalem",), "in": ("Asia/Kolkata",), "iq": ("Asia/Baghdad",), "ir": ("Asia/Tehran",),
    "is": ("Atlantic/Reykjavik",), "it": ("Europe/Rome",), "jo": ("Asia/Amman",), "jp": ("Asia/Tokyo",),
    "ke": ("Africa/Nairobi",), "kr": ("Asia/Seoul",), "kw": ("Asia/Kuwait",), "kz": ("Asia/Almaty",),
    "lb": ("Asia/Beirut",), "li": ("Europe/Vaduz",), "lk": ("Asia/Colombo",), "lt": ("Europe/Vilnius",),
    "lu": ("Europe/Luxembourg",), "lv": ("Europe/Riga",), "ma": ("Africa/Casablanca",),
    "mx": ("America/Mexico_City", "America/Tijuana", "America/Cancun"), "my": ("Asia/Kuala_Lumpur",),
    "na": ("Africa/Windhoek",), "ng": ("Africa/Lagos",), "nl": ("Europe/Amsterdam",), "no": ("Europe/Oslo",),
    "np": ("Asia/Kathmandu",), "nz": ("Pacific/Auckland",), "pe": ("America/Lima",), "ph": ("Asia/Manila",),
    "pk": ("Asia/Karachi",), "pl": ("Europe/Warsaw",), "pt": ("Europe/Lisbon",), "qa": ("Asia/Qatar",),
    "ro": ("Europe/Bucharest",), "rs": ("Europe/Belgrade",),
    "ru": ("Europe/Moscow", "Asia/Yekaterinburg", "Asia/Novosibirsk", "Asia/Vladivostok"), "sa": ("Asia/Riyadh",),
    "se": ("Europe/Stockholm",), "sg": ("Asia/Singapore",), "si": ("Europe/Ljubljana",), "sk": ("Europe/Bratislava",),
    "th": ("Asia/Bangkok",), "tn": ("Africa/Tunis",), "tr": ("Europe/Istanbul",), "tw": ("Asia/Taipei",),
    "tz": ("Africa/Dar_es_Salaam",), "ua": ("Europe/Kyiv",), "ug": ("Africa/Kampala",),
    "us": ("America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles", "America/Phoenix", "Pacific/Honolulu"),
    "uy": ("America/Montevideo",), "ve": ("America/Caracas",), "vn": ("Asia/Ho_Chi_Minh",), "za": ("Africa/Johannesburg",),
    "zw": ("Africa/Harare",),
}  # fmt: skip
"""The zones in which a country's papers are made, by the country's code."""

LANGUAGES: dict[str, tuple[str, ...]] = {
    "cs": ("cz",), "da": ("dk",), "de": ("de",), "el": ("gr",), "en": ("gb", "us"), "es": ("es",), "et": ("ee",), "fi": ("fi",),
    "fr": ("fr",), "he": ("il",), "hr": ("hr",), "hu": ("hu",), "is": ("is",), "it": ("it",), "ja": ("jp",), "ko": ("kr",),
    "lt": ("lt",), "lv": ("lv",), "nb": ("no",), "nl": ("nl",), "no": ("no",), "pl": ("pl",), "pt": ("pt", "br"), "ro": ("ro",),
    "ru": ("ru",), "sk": ("sk",), "sl": ("si",), "sv": ("se",), "th": ("th",), "tr": ("tr",), "uk": ("ua",), "vi": ("vn",),
}  # fmt: skip
"""Where a language is spoken, for sites of which no country is known; languages of many zones are left out."""
