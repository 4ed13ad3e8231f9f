"""Ages in comments ("2 hours ago"), for languages with a word order of their own.

Data: regular expressions by language, to be matched without case.
"""

from __future__ import annotations

_N = r"\d{1,3}"

AGES: dict[str, str] = {
    "ar": rf"(?:منذ|قبل) (?:{_N} )?(?:ثوان|ثانية|دقيق|دقائق|ساع|يوم|أيام|اسبوع|أسبوع|أسابيع|شهر|أشهر|سن|عام|أعوام)\w*",
    "zh, ja": rf"{_N} ?(?:秒|分钟|分鐘|分|小时|小時|時間|天|日|周|週間|个月|個月|か月|ヶ月|年)前",
    "ko": rf"{_N} ?(?:초|분|시간|일|주|주일|개월|달|년) ?전",
    "fa": r"[\d۰-۹]{1,3} (?:ثانیه|دقیقه|ساعت|روز|هفته|ماه|سال) (?:پیش|قبل)",
    "hi": rf"{_N} (?:मिनट|घंटे|दिन|सप्ताह|महीने|साल) पहले",
    "bg, mk, sr": rf"(?:преди|пред|пре) (?:около )?{_N} (?:сек|мин|час|дни|ден|дана|сат|седм|недељ|месец|мес|годин)\w*\.?",
    "hr, sl": rf"(?:prije|pre) (?:oko )?{_N} (?:sek|min|sat|dan|tjed|nedelj|nedjelj|mjesec|mesec|godin|ur|dnev|let)\w*\.?",
    "lv": rf"pirms {_N} (?:sekund|min|stund|dien|nedēļ|mēneš|gad)\w*\.?",
    "lt": rf"prieš {_N} (?:sek|min|val|dien|savait|mėnes|mėn|met)\w*\.?",
    "ca": rf"fa {_N} (?:segon|minut|hor|di[ae]|setman|mes|any)\w*",
    "et": rf"{_N} ?(?:sekund|minut|tund|päev|nädala|kuu|aasta)\w* tagasi",
    "az": rf"{_N} (?:saniyə|dəqiqə|saat|gün|həftə|ay|il) əvvəl",
    "kk": rf"{_N} (?:секунд|минут|сағат|күн|апта|ай|жыл) бұрын",
    "uz": rf"{_N} (?:soniya|daqiqa|soat|kun|hafta|oy|yil) oldin",
    "hy": rf"{_N} (?:վայրկյան|րոպե|ժամ|օր|շաբաթ|ամիս|տարի) առաջ",
    "ka": rf"{_N} (?:წამის|წუთის|საათის|დღის|კვირის|თვის|წლის) წინ",
    "bn": rf"{_N} ?(?:সেকেন্ড|মিনিট|ঘণ্টা|ঘন্টা|দিন|সপ্তাহ|মাস|বছর) আগে",
    "ur": rf"{_N} (?:سیکنڈ|منٹ|گھنٹے|گھنٹہ|دن|ہفتے|ہفتہ|ماہ|مہینے|سال) (?:پہلے|قبل)",
    "th": rf"{_N} ?(?:วินาที|นาที|ชั่วโมง|วัน|สัปดาห์|เดือน|ปี)(?:ที่แล้ว|ที่ผ่านมา|ก่อน)",
    "sw": rf"(?:saa|dakika|siku|wiki|mwezi|miezi|mwaka|miaka) {_N} (?:zilizopita|iliyopita|uliopita)",
    "sq": rf"{_N} (?:sekonda|minuta|orë|ditë|javë|muaj|vite|vjet) më parë",
    "be": rf"{_N} (?:секунд|хвілін|гадзін|дзён|дні|тыдн|месяц|гад)\w* таму",
    "tl": rf"{_N} (?:oras|minuto|araw|linggo|buwan|taon) ang naka(?:lipas|raan)",
    "ta": rf"{_N} (?:மணி ?நேரத்திற்கு|நிமிடங்களுக்கு|நாட்களுக்கு|வாரங்களுக்கு) முன்பு?",
    "te": rf"{_N} (?:గంటల|నిమిషాల|రోజుల|వారాల|నెలల) క్రితం",
}

HINTS = (
    r"前|منذ|قبل|전|پیش|पहले|пре |пред|преди|prije |pre |pirms |prieš |\bfa \d|tagasi|əvvəl|бұрын|oldin|առաջ|წინ|আগে|پہلے|ที่|ก่อน"
    r"|zilizopita|iliyopita|uliopita|më parë|таму|nakalipas|nakaraan|முன்|క్రితం"
)
"""What one of them has; a cheap test before the exact ones."""
