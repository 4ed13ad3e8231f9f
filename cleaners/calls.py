"""Short lines inside a story that address the reader: newsletters, other stories, play, scroll. Data by language."""

from __future__ import annotations

import re
from functools import cache

from cleaners.phrases import alternation, fold_phrase, phrases

_MOST, _READ = 140, 170
_SERVICE = re.compile(
    r"(?i)news-?letter|bulletin|bolet[ií]n|boletim|infolettre|nieuwsbrief|bülten|рассылк|النشر[ةه]|نشرتنا|البريدية|电子报"
    r"|電子報|メルマガ|ニュースレター|뉴스레터|通讯|\binbox\b|\be-?mails?\b|postfach"
    r"|\bapps?\b|\bchannels?\b|\bkanal|\bcanal|канал|قناة|频道|頻道|notifications?|benachrichtigung"
    r"|\bpush\b|\balerts?\b|facebook|twitter|\bon x\b|telegram|whatsapp|instagram|youtube"
    r"|tiktok|linkedin|google news|\bjournalis|\bmembers?(?:hip)?\b|mitglied"
)
"""What such calls are for."""
_PLAYERS: dict[str, str] = {
    "en": r"(?:continue|keep) reading(?: below)?|(?:story|article|text) continues (?:below|after).{0,40}"
    r"|(?:advertisement|ad)\W+(?:scroll|continue|story|article).{0,40}|scroll (?:down )?(?:to"
    r"|for) .{2,30}"
    r"|listen to (?:this|the) (?:story|article|post|podcast)|(?:play|watch|show|view) (?:the )?(?:video"
    r"|audio|gallery|slideshow|photos|full screen|full ?size|image|more|less|all|transcript)"
    r"|(?:photo|image|picture) gallery|gallery|slideshow|loading|please wait|swipe (?:for|to) .{2,20}"
    r"|tap to .{2,20}|click to (?:enlarge|expand|play|zoom).{0,20}|comments? \(\d+\)|\d+ comments?"
    r"|in this (?:article|story|post|guide)|(?:table of )?contents|on this page|jump (?:to"
    r"|ahead)(?:\W.{0,80})?|what(?:'s| is) in this (?:article|guide)|skip to (?:content|main content)"
    r"|(?:follow|find|like) [^.]{2,40} on (?:x|twitter|facebook|instagram|threads|bluesky|linkedin)\b.{0,40}",
    "de": r"weiterlesen nach der (?:anzeige|werbung)|(?:der )?(?:artikel|text) geht (?:unten"
    r"|nach) .{0,30}weiter|artikel (?:anhören|vorlesen)|video (?:abspielen|ansehen)|bildergalerie"
    r"|(?:bild )?vergrößern|wird geladen|inhalt(?:sverzeichnis)?"
    r"|(?:auf dieser seite|in diesem artikel)|mehr anzeigen|\d+ kommentare?|kommentare \(\d+\)",
    "fr": r"la suite après (?:la|cette) publicité|écouter (?:l'|cet )article|lire la vidéo|voir la vidéo"
    r"|diaporama|agrandir l'image|chargement(?: en cours)?|sommaire|dans cet article|sur cette page"
    r"|voir plus|afficher plus|\d+ commentaires?",
    "es": r"(?:sigue|continúa) (?:leyendo )?después de la publicidad|escuchar (?:este |el )?artículo"
    r"|ver (?:el )?video|reproducir (?:el )?video|galería(?: de (?:fotos|imágenes))?"
    r"|ampliar(?: imagen| foto)?|cargando"
    r"|(?:tabla de )?contenidos?|en (?:este artículo|esta nota)|ver más|mostrar más|\d+ comentarios?",
    "it": r"continua a leggere(?: dopo la pubblicità)?|ascolta (?:questo )?articolo|guarda il video"
    r"|galleria(?: fotografica)?|caricamento(?: in corso)?|indice(?: dei contenuti)?"
    r"|in questo articolo|mostra altro|\d+ commenti",
    "pt": r"continua (?:depois|após) d?a publicidade|continue lendo|ouvir (?:este )?artigo|ver (?:o )?vídeo"
    r"|galeria(?: de (?:fotos|imagens))?|carregando|índice|neste artigo|mostrar mais|ver mais"
    r"|\d+ comentários?",
    "nl": r"lees verder (?:na|onder) de advertentie|luister naar dit artikel|bekijk de video|fotogalerij"
    r"|(?:aan het )?laden|inhoud(?:sopgave)?|in dit artikel|toon meer|\d+ reacties?",
    "tr": r"haberin devamı (?:aşağıda|reklamdan sonra).{0,20}|videoyu (?:izle|oynat)|foto galeri|yükleniyor"
    r"|içindekiler|bu (?:haberde|yazıda)|daha fazla göster|\d+ yorum",
    "ru": r"продолжение (?:после|ниже).{0,20}|прослушать статью|смотреть видео|фотогалерея|загрузка"
    r"|содержание|оглавление|в этой статье|показать ещё|показать еще|\d+ комментари(?:й|я|ев)",
    "ar": r"(?:تابع|أكمل) القراءة.{0,20}|استمع (?:إلى|الى) (?:المقال|الخبر)|شاهد الفيديو|تشغيل الفيديو"
    r"|معرض الصور|جار(?:ي|ٍ)? التحميل|(?:جدول )?المحتويات|في هذا المقال|عرض المزيد",
    "zh": r"(?:广告|廣告)后继续阅读|播放视频|观看视频|图集|加载中|目录|目錄|本文目录|展开全文|查看更多|显示更多",
    "ja": r"(?:広告の後に)?続きを読む|動画を(?:再生|見る)|フォトギャラリー|読み込み中|目次|もっと見る|画像を拡大",
    "sv": r"lyssna på (?:artikeln|texten)|spela (?:upp )?(?:videon|klippet)|se (?:videon|klippet)|bildspel|laddar|innehåll"
    r"|i (?:den här )?artikeln|visa (?:mer|fler|hela)|\d+ kommentarer?",
    "da": r"lyt til (?:artiklen|teksten)|afspil video(?:en)?|se videoen|billedgalleri|indlæser|indhold|vis (?:mere"
    r"|flere)|\d+ kommentarer?",
    "no": r"lytt til (?:artikkelen|saken)|spill av video(?:en)?|se videoen|bildegalleri|laster(?: inn)?|innhold"
    r"|vis (?:mer|flere)|\d+ kommentarer?",
    "fi": r"kuuntele (?:artikkeli|juttu)|toista video|katso video|kuvagalleria|ladataan|sisällys(?:luettelo)?"
    r"|näytä lisää|\d+ kommenttia?",
    "pl": r"(?:po)?słuchaj artykułu|odsłuchaj(?: artykuł)?|odtwórz (?:film|wideo)|zobacz (?:film|wideo)"
    r"|galeria(?: zdjęć)?|(?:trwa )?ładowanie|spis treści"
    r"|w tym artykule|pokaż więcej|\d+ komentarz(?:e|y)?",
    "cs": r"(?:poslechnout|poslechněte si|přehrát) (?:článek|text)|přehrát video|(?:foto)?galerie|načítání|načítá se"
    r"|obsah(?: článku)?|v článku|zobrazit více"
    r"|\d+ komentář(?:e|ů)?",
    "hu": r"(?:a )?cikk meghallgatása|hallgassa meg a cikket|videó (?:lejátszása|megtekintése)|képgaléria|galéria"
    r"|betöltés|tartalom(?:jegyzék)?"
    r"|több mutatása|\d+ hozzászólás",
    "ro": r"ascultă (?:articolul|știrea)|redă video|vezi video|galerie (?:foto|video)|se încarcă|cuprins"
    r"|în acest articol|arată mai mult|\d+ comentarii",
    "el": r"ακούστε το (?:άρθρο|κείμενο)|αναπαραγωγή βίντεο|δείτε το βίντεο|φωτογραφίες|φόρτωση|περιεχόμενα"
    r"|σε αυτό το άρθρο|περισσότερα|\d+ σχόλια",
    "uk": r"прослухати (?:статтю|новину)|дивитися відео|фотогалерея|завантаження|зміст|у цій статті|показати (?:ще"
    r"|більше)|\d+ коментар(?:і|ів)?",
    "bg": r"чуйте статията|слушай статията|гледай видео|галерия|зареждане|съдържание|в тази статия|покажи още|\d+ коментара?",
    "sr": r"послушај(?:те)? (?:текст|чланак)|poslušajte (?:tekst|članak)|погледај видео|фото галерија|foto galerija"
    r"|учитавање|učitavanje|садржај|sadržaj"
    r"|прикажи још|prikaži još",
    "he": r"האזינו לכתבה|להאזנה לכתבה|נגן סרטון|צפו בסרטון|גלריית תמונות|טוען|תוכן העניינים|הצג עוד|\d+ תגובות",
    "fa": r"(?:به )?(?:این )?مقاله گوش دهید|پخش ویدیو|تماشای ویدیو|گالری تصاویر|در حال بارگذاری|فهرست مطالب|نمایش بیشتر",
    "hi": r"(?:यह )?(?:लेख|ख़?बर) सुनें|वीडियो (?:देखें|चलाएँ)|फ़?ोटो गैलरी|लोड हो रहा है|विषय[- ]सूची|और दिखाएँ|इस ख़बर में",
    "bn": r"(?:খবর|সংবাদ)টি শুনুন|ভিডিও দেখুন|ছবির গ্যালারি|লোড হচ্ছে|সূচিপত্র|আরও দেখুন",
    "ta": r"(?:கட்டுரையை|செய்தியை)க் கேளுங்கள்|வீடியோவைப் பாருங்கள்|படத்தொகுப்பு|ஏற்றப்படுகிறது|பொருளடக்கம்",
    "ur": r"(?:خبر|مضمون) سنیں|ویڈیو دیکھیں|تصویری گیلری|لوڈ ہو رہا ہے|فہرست مضامین|مزید دکھائیں",
    "th": r"ฟัง(?:ข่าว|บทความ)(?:นี้)?|ดูวิดีโอ|เล่นวิดีโอ|แกลเลอรี|กำลังโหลด|สารบัญ|ดูเพิ่มเติม",
    "vi": r"nghe (?:bài|bài viết|tin)(?: này)?|xem video|phát video|thư viện ảnh|đang tải|mục lục|xem thêm|\d+ bình luận",
    "id": r"dengarkan (?:artikel|berita)(?: ini)?|putar video|tonton video|galeri foto|memuat|daftar isi"
    r"|tampilkan (?:lebih banyak|semua)|\d+ komentar",
    "sw": r"sikiliza (?:habari|makala)(?: hii)?|tazama video|picha zaidi|inapakia|yaliyomo|onyesha zaidi",
    "ko": r"(?:이 )?기사 (?:듣기|읽어주기)|동영상 (?:재생|보기)|포토 ?갤러리|로딩 ?중|목차|더 ?보기",
}  # fmt: skip
"""Labels of players, galleries, lists of contents and breaks for advertisements."""
_LETTER = re.compile(
    r"(?i)(?:jetzt |hier )?.{0,30}newsletter.{0,40}\b(?:bestellen|abonnieren|anmelden)\b.{0,40}"
    r"|.{0,30}bülten.{0,20}abone ol.{0,10}"
    r"|.{0,20}뉴스레터.{0,10}구독.{0,10}|don't miss (?:a|any|our|another) (?:story|stories|news|articles?|updates?)\b.{0,60}"
    r"|.{0,30}\bnewsletter\b.{0,30}(?:iscriviti|inscríbete|suscríbete|abonnez-vous|inscrivez-vous|assine)\b.{0,20}"
)
_TO_COMMENT = re.compile(
    r"(?i)(?:please |you (?:must|need to|have to) )?(?:be )?(?:sign|log)(?:ged|ed)?[ -]?in\b.{0,70}\bcomments?\b.{0,30}"
)
_COUNTER = r"\d{1,3}\s?/\s?\d{1,3}"
_EDGES = " \t.…:：!?؟|·•*–—-_»›▶►▼▾↓→←[]()（）"


@cache
def _players() -> re.Pattern[str]:
    return re.compile("|".join([*(f"(?:{one})" for one in _PLAYERS.values()), _COUNTER]), re.IGNORECASE)


@cache
def _read() -> re.Pattern[str]:
    said = (one for one in alternation("related.inline").split("|") if "\\ " in one or any(char >= "\u2e80" for char in one))
    words = "|".join([*said, "관련 ?기사", "관련 ?뉴스"])
    return re.compile(rf"[\[(【»►▶→•*\s-]*(?:{words})\s*(?:[:：|»►]\s*\S.{{2,{_READ}}}|[:：…»►]*)", re.IGNORECASE)


def is_call(line: str) -> bool:
    """Whether a short line amid a story calls on the reader, or is a label of a player or a list of contents."""
    if len(line) > _READ or not line:
        return False
    text = line.strip(_EDGES).replace("’", "'")
    if len(text) <= _MOST // 2 and (_players().fullmatch(text) or _players().fullmatch(line.strip())) is not None:
        return True
    if len(line) <= _MOST and (_LETTER.fullmatch(text) or _TO_COMMENT.fullmatch(text)) is not None:
        return True
    if len(line) <= _MOST and phrases("calls.signup").match(fold_phrase(line)) and _SERVICE.search(line) is not None:
        return True
    return _read().fullmatch(line.strip()) is not None
