"""Words next to dates, by language: for a publication, a change, or anything else. Data."""

from __future__ import annotations

import re

_CHANGED: dict[str, str] = {
    "short": r"(?<![^\W_])(?:akt|act|agg|atual|upd|uppd|oppd|opd|обн|онов)\.",
    "en": r"up\s?dated?|modifi|edited|changed|revised|reviewed|as of",
    "de": r"aktualisier|geändert|zuletzt|letzte|stand\b",
    "fr": r"mis(?:e|es)? à jour|màj|modifi|actualisé",
    "es": r"actualizad|actualizaci[oó]n|modificad|modificaci[oó]n",
    "it": r"aggiornat|aggiornament",
    "pt": r"atualizad|atualizaç|actualizad",
    "nl": r"bijgewerkt|gewijzigd",
    "fi": r"päivitetty",
    "sv": r"uppdater|opdater|oppdater|ändrad",
    "pl": r"aktualizacj|zaktualizowan|aktualizováno|zmodyfikowan",
    "hu": r"frissít|módosít",
    "tr": r"güncelle",
    "ru": r"обновл[её]н|обновлени|измен[её]н",
    "ar": r"تحديث|تعديل",
    "zh": r"更新|修改",
    "ko": r"최종수정|수정|업데이트",
    "cs": r"aktualizován|upraven",
    "da": r"rettet|ændret|endret",
    "el": r"ενημερώθηκε|ενημέρωση|ανανεώθηκε",
    "he": r"עודכן|עדכון",
    "fa": r"به[\u200c ]?روز|بروز ?رسانی|ویرایش",
    "hi": r"अपडेट|अद्यतन|संशोधित",
    "hr": r"ažuriran|ажуриран|izmijenjen|izmenjen|измењен|измијењен",
    "id": r"diperbarui|pembaruan|diubah|dikemas ?kini",
    "lt": r"atnaujint",
    "ro": r"actualiz(?:at|ări)",
    "sk": r"aktualizovan|upraven|zmenen",
    "bg": r"обновен|актуализиран|променен|последна промяна",
    "ca": r"actualitzat|modificat|actualització",
    "eu": r"eguneratu|eguneratze",
    "bn": r"হালনাগাদ|আপডেট|সংশোধিত",
    "et": r"uuendatud|muudetud|viimati",
    "lv": r"atjaunināt|atjaunots|labots|papildināts",
    "sl": r"posodobljen|spremenjen",
    "sq": r"përditësuar|ndryshuar",
    "az": r"yenilən|dəyişdiril",
    "is": r"uppfært|breytt\b",
    "be": r"абноўлен|зменен",
    "kk": r"жаңартыл|өзгертіл",
    "uz": r"yangilan|oʻzgartiril|o'zgartiril",
    "ka": r"განახლ",
    "hy": r"թարմացվ|խմբագրվ",
    "ur": r"اپ ?ڈیٹ|تازہ کاری|ترمیم",
    "ta": r"புதுப்பிக்கப்|மாற்றப்பட்ட",
    "te": r"అప్\u200c?డేట్|నవీకర",
    "tl": r"na-?update|isinapanahon|binago",
    "sw": r"imesasishwa|ilisasishwa|imebadilishwa",
    "th": r"อัปเดต|อัพเดท|อัพเดต|ปรับปรุง|แก้ไข",
    "uk": r"оновлен|змінен",
    "vi": r"cập nhật",
}
_ISSUED: dict[str, str] = {
    "icons": r"access_time|calendar_today|calendar_month|date_range",
    "en": r"publi|posted|created|written|(?<![^\W_])date\b|\bon\b",
    "de": r"veröffentlich(?:t|ung)|erschienen|erstellt|geschrieben|verfasst|eingestellt|datum|\bvom\b|\bam\b",
    "es": r"fecha|data\b",
    "it": r"inserito|pubblicat|creato il",
    "nl": r"geplaatst|gepubliceerd|verschenen|aangemaakt",
    "fi": r"julkaist|luotu",
    "sv": r"publicera|skapad",
    "pl": r"opublikowan|data publikacji|dodano|data dodania|utworzono",
    "tr": r"yayın|eklenme|giriş(?! yap)|oluşturul",
    "ru": r"опубликован|дата публикации|размещ[её]н|добавлен|создан",
    "ar": r"نشر",
    "zh": r"发布|发表|(?<!更新)(?<!修改)时间",
    "ja": r"公開|投稿|掲載|配信|発行|作成",
    "ko": r"입력|등록|발행|게시|승인|작성|송고",
    "cs": r"publikován|vydán[oí]?\b|zveřejněn|vloženo|vytvořeno",
    "da": r"udgivet|offentliggjort|publisert|publiceret|oprettet|opprettet|lagt ut",
    "el": r"δημοσ[ιί][εέ][υύ]|ανάρτηση|αναρτήθηκε|καταχώρ",
    "he": r"פורסם|תאריך פרסום|נוצר ב",
    "fa": r"انتشار|منتشر",
    "hu": r"megjelen|közzét|közölve|létrehoz|feltölt",
    "hi": r"प्रकाशित|प्रकाशन",
    "hr": r"objavljen|објављен",
    "id": r"terbit|dipublikasikan|dimuat|tayang|disiarkan|rilis",
    "lt": r"paskelbt",
    "ro": r"publicat|postat|adăugat",
    "sk": r"zverejnen|uverejnen|publikovan|vydané|pridané",
    "bg": r"публикуван|публикация",
    "sl": r"objavljen|objava",
    "eu": r"argitarat",
    "bn": r"প্রকাশ",
    "et": r"avaldatud|ilmus",
    "lv": r"publicēt|ievietots",
    "sq": r"publikuar|botuar",
    "az": r"dərc|yayımlan|nəşr",
    "is": r"birt(?:ist)?\b",
    "be": r"апублікаван",
    "mk": r"објавен",
    "kk": r"жариялан",
    "uz": r"eʼlon qilin|e'lon qilin|chop etil",
    "ka": r"გამოქვეყნ",
    "hy": r"հրապարակվ",
    "ur": r"شائع|اشاعت",
    "ta": r"வெளியிட|பதிவு",
    "te": r"ప్రచుర",
    "tl": r"na-?ilathala|inilathala|nilathala",
    "sw": r"imechapishwa|ilichapishwa|kuchapishwa",
    "th": r"เผยแพร่|โพสต์เมื่อ|วันที่ลงข่าว",
    "uk": r"опублікован|дата публікації|розміщен|додано|створен",
    "vi": r"xuất bản|đăng lúc|đăng ngày|ngày đăng|đã đăng",
}
_OTHER: dict[str, str] = {
    "en": r"©|\(c\)|all rights|(?<![^\W_])(?:copyright|since|expir\w*|deadlines?|until|born|died|event\w*"
    r"|(?:start|end)(?:s|ed|ing)?|joined|member\w*|valid\w*|printed|retrieved|accessed|downloaded)\b",
    "de": r"(?<![^\W_])seit\b|bis zum|termin|veranstaltung|registriert|einsendeschluss|gedruckt|ausgedruckt|abgerufen",
    "fr": r"(?<![^\W_])depuis\b|imprimé|consulté",
    "es": r"impreso|consultado",
    "any": r"(?<![^\W_])(?:when|wann|quand|cu[aá]ndo|quando|kiedy|kdy|kedy|när|hvornår|når|milloin|wanneer|kada|kdaj"
    r"|когда|коли|кога|када"
    r"|mikor|când|πότε|ne zaman|kapan|bila|khi nào|kailan|lini|quan|noiz)\s*:",
}

_GLUED = """
    published publish updated update posted modified edited created added uploaded written issued released dated date on
    at of by veröffentlicht aktualisiert erstellt geändert datum stand am vom um publié publiée modifié modifiée jour le
    du publicado actualizado actualizada modificado fecha el em data atualizado pubblicato aggiornato il del gepubliceerd
    geplaatst bijgewerkt op opublikowano dodano aktualizacja dnia publicerad publicerat uppdaterad oppdatert publisert
    opdateret publiceret den julkaistu päivitetty tarihi tarih güncelleme yayınlanma опубликовано обновлено дата от النشر
    نشر نشرت بتاريخ تاريخ التاريخ التحديث تحديث في يوم 発行 発行日 発行日時 公開日時 更新日時 最終更新日時 投稿日時
    掲載日時 配信日時
    公開 公開日 更新 更新日 最終更新 最終更新日 投稿 投稿日 掲載
    掲載日 配信 作成日 日付 日時 发布 發布 发布于 发布时间 發布時間 时间 時間 日期 发表 发表于 于 於 입력 기사입력 수정
    최종수정 등록 작성 작성일 게재 발행 승인 일자 날짜 등록일
""".split()
"""Words that run into the date behind them where a template has no blank there."""
_LABEL = re.compile(
    rf"(?<![^\W\d_])(?:{'|'.join(sorted(_GLUED, key=len, reverse=True))})"
    r"(?=\d{1,4}(?:[ ./年년-]|st|nd|rd|th)|(?-i:(?<=[a-z])[A-Z][a-z]{2,8}\.? \d|(?<=[A-Z])[A-Z][a-z]{2,8}\.? \d))"
    r"|(?-i:(?<![^\W\d_])[^\W\d_a-z](?:[^\W\d_A-Z]|['’-])+ [^\W\d_a-z](?:[^\W\d_A-Z]|['’-])*[^\W\d_A-Z]"
    r"(?=\d{1,2}\.? [^\W\d_]{3,12}\.?,? (?:(?:19|20)\d\d|(?:[^\W\d_]{1,4}\.? ){0,2}\d{1,2}[:.h]\d\d)"
    r"|[A-Z][a-z]{2,8}\.? \d{1,2},? (?:19|20)\d\d))",
    re.IGNORECASE,
)
_GLUE = re.compile(r"[^\W\d_]\d|[a-z][A-Z][a-z]|[A-Z]{2}[a-z]")


def unglued(text: str) -> str:
    """A text of the same length in which no word of these labels, and no name, runs into the date behind it."""
    return _LABEL.sub(lambda found: found[0][:-1] + " ", text) if _GLUE.search(text) is not None else text


CHANGED = re.compile("|".join(_CHANGED.values()), re.IGNORECASE)
"""Words of a change."""
ISSUED = re.compile("|".join(_ISSUED.values()), re.IGNORECASE)
"""Words of a publication."""
OTHER = re.compile("|".join(_OTHER.values()), re.IGNORECASE)
"""Words of rights, terms and events, whose dates are no story's."""
_SMALL = re.compile(r"(?:on|am|vom|at|le|el|il|den|op|data|date|datum)\b", re.IGNORECASE)


def is_of_publication(label: str) -> bool:
    """Whether the words before a date speak of the publication; a word that only says "on" does not."""
    return any(_SMALL.fullmatch(found[0]) is None for found in ISSUED.finditer(label))


def is_of_change(label: str) -> bool:
    """Whether the words before a date speak of a change, and none nearer to it of the publication."""
    changed = [found.start() for found in CHANGED.finditer(label)]
    issued = [found.start() for found in ISSUED.finditer(label) if _SMALL.fullmatch(found[0]) is None]
    return bool(changed) and max(changed) >= max(issued, default=0)
