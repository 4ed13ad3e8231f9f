"""What surrounds a story in a page saved as lines: file names, data, labels of pictures, end marks, notes of rights. Data by
language, with one function per list."""

from __future__ import annotations

import re

from cleaners.body_cues import is_rights_notice
from cleaners.closing_words import CLOSERS
from cleaners.cues import is_reading_time, is_service_line
from cleaners.mail_lines import is_mail_line
from cleaners.phrases import Kind, fold_pattern, fold_phrase, phrases
from cleaners.text import ends_sentence

_FILE = re.compile(r"(?i)[\w ().,%&+@=~/:-]{1,160}\.(?:jpe?g|png|gif|webp|bmp|tiff?|svg|avif|heic|mp4|mp3|mov|pdf)(?:[?#]\S*)?")
_DATA_START = re.compile(
    r"(?i)(?:string|array|int|object|bool)\s?\(\d*\)|array\s*\(\s*\[|[\[{]\s*[\[{\"']|(?:var|let|const)\s+[\w$.]+\s*="
    r"|(?:window|document|googletag|jQuery|\$)[.(\[]"
    r"|function\s*\w*\s*\(|<\?xml|<!--|/\*|[.#]?[\w-]+\s*\{[^}]*:|\"\w+\"\s*:|[\w$.]+\([^)]*\)\s*;|@(?:media|import)\b|a:\d+:\{"
)
_DATA_SIGNS = re.compile(r"\":|=>|[{}\[\]]|\\\"|;$|\(\)")
_PICTURE_WORDS: dict[str, str] = {
    "en": r"image caption|(?:file |archive |stock |handout )?(?:photos?|photographs?|images?|pictures?|illustrations?)(?: (?:file"
    r"|gallery|slideshow))?|archives?",
    "de": r"(?:archiv|symbol|titel|beispiel)?-?(?:fotos?|bild(?:er)?)|bildergalerie|symbolfoto|archiv",
    "fr": r"photos?(?: d[’']archives?| d[’']illustration)?|images?(?: d[’']archives?| d[’']illustration)?|illustration",
    "es": r"(?:fotos?|fotografías?|imágen(?:es)?|imagen)(?: de archivo| referencial| ilustrativa)?|archivo",
    "it": r"(?:foto|fotografia|immagin[ei])(?: d[’']archivio| di repertorio)?|archivio|repertorio",
    "pt": r"(?:fotos?|imagem|imagens|fotografia)(?: de arquivo| ilustrativa)?|arquivo|reprodução|divulgação",
    "nl": r"(?:archief|symbool)?(?:foto'?s?|beelden?)",
    "sv": r"(?:arkiv|genre)?(?:foto|bild|bilde|billede)(?:r|n)?",
    "tr": r"(?:arşiv )?foto(?:ğraf)?(?:lar)?|görsel|arşiv",
    "pl": r"(?:zdjęci[ea]|fot(?:o|ografia)?)(?: ilustracyjne| archiwalne)?",
    "ru": r"(?:архивн(?:ое|ые) )?фото(?:графи[яи])?(?: из архива)?|иллюстраци[яи]|снимок",
    "ar": r"(?:صورة|صور)(?: (?:أرشيفية|ارشيفية|توضيحية|تعبيرية))?|أرشيف",
    "fa": r"عکس|تصویر",
    "zh": r"(?:资料|資料)?(?:图片|圖片|图|圖|照片|配图)",
    "ja": r"(?:資料)?(?:写真|画像)|イメージ",
    "ko": r"(?:자료)?(?:사진|이미지)",
}
_PICTURE = re.compile("|".join(_PICTURE_WORDS.values()), re.IGNORECASE)
_END_WORDS = (
    r"end|ends|the end|ende|fin|fine|fim|конец|انتهى|انتهي|پایان|完|终|終|了|끝|koniec|slut|loppu|einde|son|more|mf|endit"
    r"|(?:end of|ende des) (?:story|article|text|document|artikels|textes)"
)
_END_MARK = re.compile(
    rf"[\s\-–—*=#/([{{（【〔]*(?:{_END_WORDS})[\s\-–—*=#/)\]}}）】〕.]*|[\-–—#*/([]+\s?(?:30|xxx)\s?[\-–—#*/)\]]+"
    r"|[#*=~_·•■◆▪●○∎♦§+\-–—\s]{2,}|[■◆▪●∎♦#]",
    re.IGNORECASE,
)
_END_INSIDE = re.compile(rf"\s*[(\[（【]\s?(?:{_END_WORDS})\s?[)\]）】]\.?$", re.IGNORECASE)
_GONE: dict[str, str] = {
    "en": r"(?:this|the|sorry,? (?:this|the|that)) (?:page|article|story|content)\b.{0,60}\b(?:not (?:be )?(?:available"
    r"|found|exist)|no longer"
    r" (?:available|exists?)|been (?:removed|deleted|moved)|unavailable)\b.*",
    "de": r"(?:(?:diese|die) seite|(?:dieser|der) (?:artikel|inhalt|beitrag))\b.{0,60}"
    r"(?:nicht (?:gefunden|verfügbar|mehr)|existiert nicht)\b.*",
    "fr": r"(?:(?:cette|la) page|(?:ce|le) contenu|(?:cet|l[’'])\s?article)\b.{0,60}"
    r"(?:introuvable|n[’']existe (?:pas|plus)|indisponible|pas disponible)\b.*",
    "es": r"(?:(?:esta |la )?página|(?:este|el) (?:contenido|artículo))\b.{0,60}"
    r"\bno (?:está disponible|existe|se encuentra|fue encontrada|encontrada|disponible)\b.*",
    "it": r"(?:(?:questa |la )?pagina|(?:questo|il) contenuto|(?:questo |l[’'])articolo)\b.{0,60}"
    r"\bnon (?:è )?(?:più )?(?:disponibile|esiste|trovata|stata trovata)\b.*",
    "pt": r"(?:(?:esta |a )?página|(?:este|o) (?:conteúdo|artigo))\b.{0,60}"
    r"\bnão (?:está disponível|existe|foi encontrada|encontrada|disponível)\b.*",
    "nl": r"(?:deze|de) pagina\b.{0,60}(?:niet (?:gevonden|beschikbaar)|bestaat niet)\b.*",
    "tr": r".{0,20}sayfa\b.{0,40}(?:bulunamadı|mevcut değil)\b.*",
    "ru": r"(?:эта )?страница\b.{0,40}(?:не найдена|недоступна|не существует)\b.*",
    "ar": r"(?:هذه )?الصفحة.{0,40}(?:غير موجودة|غير متاحة|غير متوفرة).*",
    "zh": r".{0,6}(?:页面|頁面|网页).{0,10}(?:不存在|已删除|無法顯示|无法访问).*",
    "ja": r".{0,12}ページ.{0,12}(?:見つかりません|存在しません|削除されました).*",
    "ko": r".{0,12}페이지.{0,12}(?:찾을 수 없습니다|존재하지 않습니다).*",
}
_NOTICE = re.compile("|".join(_GONE.values()), re.IGNORECASE)
_NOTICE_CHARS = 140
_AFFILIATE = (
    r".*\b(?:affiliate (?:links?|commissions?|partnerships?)|independently (?:selected|reviewed|chosen)|(?:may|might"
    r"|can) (?:earn|receive|get) "
    r"(?:an? )?(?:affiliate )?commissions?|affiliate-?links?|provision(?:en)? (?:erhalten|bekommen)|liens affiliés"
    r"|enlaces de afiliad\w+)\b.*"
)
"""How pages say that they are paid for what is bought through them."""
_LEGAL: dict[str, str] = {
    "any": r"(?:legal (?:warning|notice|note|disclaimer)|disclaimer|copyright notice|rechtlicher hinweis"
    r"|haftungsausschluss|mentions légales"
    r"|avertissement|aviso legal|aviso de derechos|nota legal|avviso legale|nota legale|avvertenza|yasal uyarı"
    r"|note legali|juridische kennisgeving|nota prawna|zastrzeżenie prawne|informacja prawna"
    r"|juridisk (?:information|merknad|note)"
    r"|νομική σημείωση|הערה משפטית|هشدار حقوقی|peringatan hukum|pemberitahuan hukum|lưu ý pháp lý|कानूनी चेतावनी|법적 고지"
    r"|правов(?:ая|ое|а) (?:информация|предупреждение|інформація)"
    r"|تنبيه قانوني|إخلاء مسؤولية|ملاحظة قانونية|免责声明|免責聲明|法律声明|免責事項)\s*[:：.–—-].*",
    "en": r".*\b(?:may|must|can|should)\s?not be (?:\w+,? ){0,3}?(?:reproduced|republished|copied|published|broadcast"
    r"|rewritten|redistributed|used"
    r"|reprinted|distributed|transmitted)\b.*",
    "en reproduction": r".*\b(?:reproduced?|reproduction|republish(?:ed|ing)?|republication|redistribut\w+|reprint\w*"
    "|copied|copying|use[ds]?)\b.{0,80}"
    r"\b(?:prohibited|forbidden|without (?:the )?(?:\w+ ){0,3}(?:permission|consent|authori[sz]ation))\b.*",
    "permission": r".*\b(?:не (?:может|могут|разрешается) (?:использ|копир|воспроизв)\w+.{0,20} без (?:разрешения|согласия)"
    r"|no pueden? (?:ser )?(?:us|utiliz|reproduc|copi)\w+ sin|ne peu(?:t|vent) être (?:utilis|reprodui|copi)\w+ sans"
    r"|non (?:può|possono) essere (?:us|utilizz|riprod|copi)\w+ senza|não pod(?:e|em) ser (?:us|utiliz|reprod|copi)\w+ sem"
    r"|(?:darf|dürfen) nicht ohne \w+ (?:verwendet|genutzt|kopiert)|(?:mag|mogen) niet zonder \w+ worden (?:gebruikt|overgenomen)"
    r"|nie (?:może|mogą) być (?:używan|wykorzystyw|kopiow)\w+ bez|får inte (?:användas|kopieras|spridas) utan"
    r"|tidak boleh (?:digunakan|disalin|dikutip) tanpa)\b.*",
    "de": r".*\b(?:vervielfältigung|verbreitung|nachdruck|weiterverwendung|weiterverbreitung|nutzung|wiedergabe)\b.{0,80}"
    r"\b(?:genehmigung|zustimmung|erlaubnis|einwilligung|untersagt|verboten|gestattet)\b.*",
    "fr": r".*\b(?:reproduction|diffusion|utilisation|rediffusion)\b.{0,80}\b(?:interdite?s?|autorisation|autorisée)\b.*",
    "es": r".*\b(?:prohibid[ao]s?|proibid[ao]s?)\b.{0,40}\b(?:reproducci[oó]n|reprodução|difusi[oó]n|copia|publicaci[oó]n"
    r"|publicação)\b.*",
    "it": r".*\b(?:riproduzione|diffusione|utilizzo)\b.{0,80}\b(?:riservata|vietat[ao]|autorizzazione|consenso)\b.*",
    "nl": r".*\b(?:overname|verspreiding|reproductie|kopiëren)\b.{0,80}\b(?:toestemming|verboden|toegestaan)\b.*",
    "ru": r".*\b(?:перепечатка|использование|копирование|цитирование|воспроизведение)\b.{0,120}\b(?:запрещен\w+"
    r"|запрещён\w+|разрешен\w+|разрешён\w+"
    r"|согласия|ссылк\w+)\b.*",
    "ar": r".*(?:يمنع|يُمنع|يحظر|يُحظر|لا يجوز|لا يسمح).{0,60}(?:نشر|نسخ|نقل|استخدام|اقتباس).*",
    "tr": r".*\b(?:izinsiz|izin alınmadan|kaynak gösterilmeden)\b.{0,80}\b(?:kullanılamaz|kopyalanamaz|yayınlanamaz"
    r"|çoğaltılamaz|alıntılanamaz)\b.*",
}
_LEGAL_NOTE = re.compile("|".join(f"(?:{one})" for one in _LEGAL.values()), re.IGNORECASE)
_LEGAL_CHARS = 400
_AFFILIATE_NOTE = re.compile(_AFFILIATE, re.IGNORECASE)
_COUNTER = re.compile(
    r"(?i)[\W\d]+|(?:views?|hits?|reads?|visits?|likes?|shares?|comments?|aufrufe|zugriffe|vues|lectures|visitas|lecturas"
    r"|visualizzazioni|leituras"
    r"|просмотр\w*|مشاهد(?:ة|ات)|قراءة|okunma|浏览|阅读|閱讀|点击|조회)\s?(?:수)?\s*[:：]?\s*[\d.,\s]+k?|[\d.,\s]+k?\s?(?:views?|hits?"
    r"|reads?|likes?"
    r"|shares?|comments?|aufrufe|kommentare?|vues|commentaires?|visitas|comentarios?|просмотр\w*|مشاهد(?:ة|ات)|تعليق(?:ات)?"
    r"|görüntüleme|yorum)"
)
_ADDRESS_LINE = re.compile(
    r"(?i)(?:(?:short(?: ?link| url)|kurz(?:link|-url)|url|link|permalink|enlace|رابط"
    r"|короткая ссылка)\s*[:：]?\s*)?(?:https?://|www\.)\S+"
)
_NUMBERED_LINK = re.compile(
    r"(?i)(?:\d+\.\s*)?(?:https?://|www\.)\S+|(?:references|visible links|hidden links)\s*:?"
    r"|[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,6}"
)
_WAITING = re.compile(
    r"(?i)(?:loading|lädt|wird geladen|chargement|cargando|caricamento|carregando|yükleniyor|загрузка"
    r"|جاري التحميل)\s*(?:\.{2,}|…)?"
)
_TAGS = re.compile(r"(?:#[^\s#]+[\s,]*)+")
_CLOSERS = re.compile(fold_pattern(CLOSERS))
_BUTTONS: tuple[Kind, ...] = ("calls.share", "calls.pages", "calls.signup", "calls.place", "comments.headings", "comments.forms")
_OWN = frozenset(
    "like this|like loading|short link|copied|read in app|open in app|listen to this article|body|full text".split("|")
)
_GOING = tuple(
    f"{fold_phrase(one)} "
    for one in (
        "back to|jump to|skip to|torna a|volver a|voltar para|retour à|zurück zum|zurück zur|terug naar|tilbage til"
        "|tilbake til|tillbaka till|takaisin"
        "|powrót do|zpět na|späť na|povratak na|înapoi la|vissza a|vissza az|kembali ke|quay lại|вернуться|назад до|назад к"
        "|назад на"
        "|обратно към|επιστροφή στην|العودة إلى|بازگشت به"
    ).split("|")
)
_MOST_GOING = 5
"""Words with which buttons begin that lead elsewhere; titles begin with them too, and have more words than this."""
_SITE = re.compile(
    r"(?i)thank you for (?:registering|subscribing|signing up).*|do not sell (?:or share )?my\b.*|(?:manage|cookie"
    r"|privacy) (?:your )?(?:preferences|settings|choices|notice)\b.*"
    r"|your privacy choices.*|report (?:a|an) .{3,40} (?:problem|error|issue)|find anything you save.*|(?:you are"
    r"|you're) here\s?:.*|du befindest dich hier\b.*"
    r"|sie sind hier\b.*|vous êtes ici\b.*|estás aquí\b.*|(?:tags|topics|keywords|schlagwörter|mots-clés|etiquetas|теги"
    r"|الوسوم)\s?[:：].*"
    r"|(?:search(?: for| by)?|suche|rechercher|buscar|cerca|zoeken)\s?:?"
    r"|(?:close|open|toggle|show|hide) (?:the )?(?:menu|navigation|search|modal|dialog).*|(?:my|your) account|log ?out|sign ?out"
)
"""Lines that serve the site rather than its stories."""
_BUTTON_CHARS = 80
_INNER_END = re.compile(
    r"[.!?。！？؟][\"'”’»)]*\s+[^\W_a-z]|[.!?。！？؟][\"'”’»)]*\s*[(\[（][^()]{2,40}[)\]）]$"
)
"""The end of a sentence amid a line, or before a credit in brackets."""
_SENTENCE_CHARS = 80


def holds_sentence(line: str) -> bool:
    """Whether a long line holds the end of a sentence, though its own end is none: what it says is more than a title."""
    return len(line) > _SENTENCE_CHARS and _INNER_END.search(line) is not None


def is_data(line: str) -> bool:
    """Whether a line is a program's or its data's rather than a reader's."""
    if len(line) < 8 or (line[0].isalpha() and not line[0].isascii()):
        return False
    return _DATA_START.match(line) is not None and len(_DATA_SIGNS.findall(line[:2_000])) >= 2


def is_file_name(line: str) -> bool:
    """Whether a line is the name of a picture's, a film's or a document's file, and nothing else."""
    return len(line) <= 180 and _FILE.fullmatch(line.strip(" []()")) is not None


def is_picture_label(line: str) -> bool:
    """Whether a line says that a picture is there, and nothing of it ("Photo", "File photo", "صورة أرشيفية")."""
    return len(line) <= 30 and _PICTURE.fullmatch(line.strip(" .,:：[]()/|-–—")) is not None


def is_end_mark(line: str) -> bool:
    """Whether a line is the mark of a text's end ("(END)", "-30-", "***")."""
    return len(line) <= 30 and _END_MARK.fullmatch(line.strip()) is not None


def before_end_mark(paragraph: str) -> int:
    """Where a paragraph ends before the mark of a text's end in brackets ("… said so. (END)"): its whole length without one."""
    found = _END_INSIDE.search(paragraph, max(0, len(paragraph) - 20))
    return found.start() if found is not None and found.start() else len(paragraph)


def is_certain_end(line: str) -> bool:
    """Whether a line is such a mark beyond doubt: in capitals, or with signs around it."""
    return is_end_mark(line) and any(map(str.isalnum, line)) and (line.isupper() or not line[0].isalnum())


def is_gone_notice(line: str) -> bool:
    """Whether a line says that a page is not there, as templates do that hold the notice for when it is not."""
    return len(line) <= _NOTICE_CHARS and _NOTICE.fullmatch(line) is not None


def is_closer(key: str) -> bool:
    """Whether a folded line is a label that stands below a story: over words about its author, beside the next story."""
    return len(key) <= 40 and _CLOSERS.fullmatch(key) is not None


def is_legal_note(line: str) -> bool:
    """Whether a line says who may use the page's text, and how."""
    return is_rights_notice(line) or (len(line) <= _LEGAL_CHARS and _LEGAL_NOTE.fullmatch(line) is not None)


def is_affiliate_note(line: str) -> bool:
    """Whether a line says that the page is paid for what is bought through it."""
    return len(line) <= _LEGAL_CHARS and _AFFILIATE_NOTE.fullmatch(line) is not None


def is_hashtags(line: str) -> bool:
    """Whether a line is nothing but topics with their marks ("#Ferry #Quay")."""
    return line[:1] == "#" and _TAGS.fullmatch(line) is not None


def is_counter(line: str) -> bool:
    """Whether a line has no words at all, or counts readers or comments ("17", "1,204 views")."""
    return len(line) <= 30 and _COUNTER.fullmatch(line.strip()) is not None


def is_button(line: str) -> bool:
    """Whether a line is what a page is shared, printed, left or commented by, and no part of any text."""
    if is_mail_line(line):
        return True
    if len(line) > _BUTTON_CHARS:
        return False
    bare = line.strip()
    if is_service_line(line) or is_reading_time(line):
        return True
    if any(pattern.fullmatch(bare) for pattern in (_NUMBERED_LINK, _WAITING, _ADDRESS_LINE)):
        return True
    if _SITE.fullmatch(bare) is not None and not ends_sentence(bare):
        return True
    key = fold_phrase(line)
    return key in _OWN or (any(phrases(kind).match(key) for kind in _BUTTONS) and not _leads_a_title(key))


def _leads_a_title(key: str) -> bool:
    """Whether a folded line of many words begins as a button that leads elsewhere does: no button has so many."""
    return len(key.split()) > _MOST_GOING and key.startswith(_GOING)
