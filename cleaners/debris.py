"""What a page's machinery leaves among its lines: script code, data, templates; and below a story its end, its counters, its
buttons. Patterns as data, with a function to ask each."""

from __future__ import annotations

import re
from functools import cache

from cleaners.phrases import fold_phrase, phrases
from cleaners.story_kinds import is_story_kind

_CODE = re.compile(
    r"(?:string|array|object|int|bool|float)\(\w+\)\s*(?:\{|\"|#|=>)"
    r"|(?:Notice|Warning|Deprecated|Fatal error|Parse error|Strict Standards): .{1,300} in \S{3,200} on line \d+"
    r"|(?:<!--|<\?php|<%|\{%|\{\{|<script|<style|<iframe|<ins )"
    r"|\[/?(?:[a-z][a-z0-9_-]{2,30})(?:\s+[a-z_-]{2,20}=[\"“”'][^\]]{0,200})+\s*/?\]|\[/?(?:gallery|caption"
    r"|embed|contact-form-\d|adrotate|ad_?\d*|/?vc_\w+)\b[^\]]{0,200}\]"
)
"""How lines begin that are no text: dumps of values, errors of scripts, templates, short codes, styles."""
_STYLE = re.compile(
    r"[.#@]?[\w-]{1,40}(?:[ ,>][\w.#:-]{1,40}){0,6}\s*\{\s*(?:[\w-]{2,30}\s*:\s*[^;{}]{1,120};?\s*){1,40}\}"
)
_DATA = re.compile(r"[\"“”]?[\[{]{1,3}\s*[\"“”']?[@$]?\w{1,40}[\"“”']\s*:")
_SCRIPT = re.compile(
    r"\b(?:var|let|const)\s+\w+\s*=|\bfunction\s*\w{0,40}\s*\(|=>\s*\{|\b(?:window|document|googletag"
    r"|dataLayer|jQuery|console|localStorage|_gaq|fbq|gtag|ga|OBR|_taboola"
    r"|adsbygoogle)\b\s*[.(\[=|]|\$\(|\.push\(|\.addEventListener\(|\btypeof\b|\breturn\b.{0,60};|\bif\s*\("
    r"|\}\s*else\s*\{|&&|\|\||===|!=="
)
"""Signs of a script."""
_MARKS = tuple("{}[]()=;<>_\"'|&$")
_SIGNS, _SHARE = 2, 0.1
_LOOKED_AT = 400


def is_code(line: str) -> bool:
    """Whether a line of text is a script, data or a template that a page shows by mistake."""
    head = line[:_LOOKED_AT].lstrip()
    if _CODE.match(head) is not None or ("{" in head and _STYLE.match(head) is not None):
        return True
    if sum(map(head.count, _MARKS)) < _SHARE * len(head):
        return False
    return _DATA.match(head) is not None or (len(_SCRIPT.findall(head)) >= _SIGNS and any(char in head for char in ";{"))


_ENDS = (
    r"(?:the )?ends?|ende|fin|fine|fim|fin de la cita|einde|slut|slutt|loppu|koniec|konec|son|конец|кінець"
    r"|انتهى|النهاية|(?:پایان|انتهای)(?: (?:پیام|خبر|مطلب))?|τέλος|kraj|край|vége|sfârșit|tamat|hết|完|終|終わり|おわり|끝"
    r"|end of (?:story|article|text)|story ends"
)
"""What says that a story is over."""
_COUNTED = (
    r"(?:page |article |story |post |total )?(?:views?|hits|reads|visits|visitors|readers|shares|likes|clicks"
    r"|times (?:read|viewed))"
    r"|(?:seiten)?aufrufe|leser|vues|lectures|fois lue?|visitas|lecturas|vistas|leituras|visualizaç(?:ão|ões)"
    r"|visualizzazioni|letture|weergaven|gelezen"
    r"|visningar|visninger|katselukertaa|odsłon|zhlédnutí|görüntülen?me|okunma|kez okundu|просмотр(?:ов|ы|а)?"
    r"|прочитали|переглядів"
    r"|(?:عدد )?(?:ال)?(?:مشاهدات|مشاهدة|قراءات|قراءة|زيارات|مشاركة|مشاركات)|بازدید|צפיות"
    r"|(?:阅读|閱讀|浏览|瀏覽|点击|點擊|人气|人氣)(?:次数|次數|量|数|數)?|次(?:阅读|閱讀|浏览|瀏覽)|閲覧数"
    r"|(?:回)?(?:閲覧|表示)|조회(?:수)?"
    r"|comments?|repl(?:y|ies)|kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties|kommentar(?:er|ia)?|komentarz[ey]?"
    r"|komentář[eů]?|hozzászólás(?:ok)?|comentarii|yorum(?:lar)?|σχόλια|комментари(?:й|я|ев|и)|коментар(?:і|ів|и)?|تعليق(?:ات)?|نظر|תגובות"
    r"|टिप्पणियां|komentar|bình luận|评论|評論|コメント|댓글"
)
_NUMBER = r"[\d٠-٩][\d٠-٩.,\s]{0,12}[kKmM万]?\+?"
_BUTTONS: dict[str, str] = {
    "en": r"(?:your|readers'?|share your|leave your|have your) (?:thoughts|comments?|opinions?|views?|say"
    r"|feedback|reactions?)(?: (?:and|&|or) (?:comments?|opinions?|thoughts|feedback))?"
    r"|(?:report|found|spotted|see|notice) (?:a|an|any) (?:typo|error|mistake|problem|correction"
    r"|bug)s?(?: (?:in|with) (?:this|the) (?:story|article|page|text))?"
    r"|(?:send|give|share)(?: us)? (?:your )?feedback(?: with us)?|was this (?:article|story|page|post|content"
    r"|information) (?:helpful|useful|interesting)"
    r"|(?:did|do) you (?:like|enjoy|find) this (?:article|story|post|page)(?: (?:helpful|useful|interesting))?"
    r"|(?:rate|like|save|bookmark|copy|print|e-?mail|listen to|read|hear) this (?:story|article|post|page)(?: aloud| later)?"
    r"|(?:download|get|install) (?:the|our) (?:\w+ )?app(?: (?:now|here|today|for .{3,30}))?|(?:short|copy"
    r"|permanent)[ -]?(?:link|url)|permalink|(?:link |url )?copied(?: to clipboard)?"
    r"|(?:last )?(?:edited|modified|updated) by \w{2,20}|jump to (?:the )?comments|back to (?:the )?(?:top"
    r"|news|list|home|index|previous page)|advertise (?:here|with us)|read (?:\d+|[\d.,]+k) times",
    "de": r"fehler (?:melden|gefunden)|korrektur melden|kurz-?link|link (?:kopiert|kopieren)|kopiert"
    r"|war dieser (?:artikel|beitrag) (?:hilfreich|interessant)|artikel (?:bewerten|merken|drucken"
    r"|vorlesen)"
    r"|ihre meinung|(?:deine|ihre) meinung ist gefragt|zurück zur (?:übersicht|startseite)|nach oben"
    r"|zum seitenanfang|feedback geben|beitrag (?:teilen|drucken)",
    "fr": r"signaler une erreur|lien (?:court|copié)|copier le lien|cet article vous a-t-il (?:été utile|plu)"
    r"|noter cet article|votre avis|vos (?:réactions|commentaires)|retour (?:en haut|à l'accueil"
    r"|à la liste)|haut de page|imprimer(?: l'article)?",
    "es": r"(?:reportar|informar de) (?:un )?error|enlace (?:corto|copiado)|copiar enlace|copiado|¿?(?:te"
    r"|le) (?:ha )?(?:resultado|resultó|pareció) (?:útil|interesante) (?:este|esta) (?:artículo|nota"
    r"|noticia)|tu opinión|valora(?:r)? (?:este|esta) (?:artículo|nota)|volver (?:arriba|al inicio)"
    r"|imprimir",
    "it": r"segnala(?: un)? errore|link copiato|copia (?:il )?link|ti è (?:stato utile"
    r"|piaciuto) questo articolo|la tua opinione|torna (?:su|all'inizio|alla home)|stampa(?: l'articolo"
    r"| articolo)?",
    "pt": r"(?:reportar|comunicar|informar) erro|link copiado|copiar (?:o )?link|este (?:artigo"
    r"|conteúdo) foi útil|a sua opinião|voltar ao (?:topo|início)|imprimir",
    "nl": r"fout (?:gezien|melden)|link gekopieerd|kopieer link|was dit artikel nuttig|terug naar (?:boven"
    r"|overzicht)|print dit artikel",
    "tr": r"kısa link|kopyalandı|linki kopyala|hata bildir|bu (?:haber|yazı) faydalı oldu mu|başa dön|yukarı çık|haberi yazdır",
    "ru": r"короткая ссылка|(?:ссылка )?скопирован[оа]|скопировать ссылку|нашли (?:ошибку|опечатку).{0,60}"
    r"|(?:ваше мнение|оцените (?:статью|материал|новость))|наверх|вернуться (?:назад|наверх)"
    r"|версия для печати",
    "ar": r"(?:ال)?رابط (?:ال)?(?:مختصر|قصير)|تم (?:ال)?نسخ(?: الرابط)?|نسخ الرابط|(?:الإبلاغ|ابلغ"
    r"|أبلغ) عن خطأ|هل (?:أعجبك|كان) (?:هذا )?المقال.{0,20}|(?:شاركنا|أضف) رأيك|آراؤكم|(?:العودة"
    r"|الرجوع) (?:إلى|الى) (?:الأعلى|أعلى|الرئيسية)|طباعة",
    "zh": r"(?:复制|複製)(?:链接|連結|成功)|已(?:复制|複製)|返回(?:顶部|頂部|首页|列表)|我要(?:纠错|评论)"
    r"|打印(?:本页)?|分享到.{0,12}|扫一扫.{0,16}",
    "ja": r"(?:リンク|url)を?コピー(?:しました)?|ページの?(?:先頭|トップ)へ(?:戻る)?|トップ(?:へ|に)戻る"
    r"|この記事は(?:役に立ちましたか|いかがでしたか)|印刷(?:する)?|一覧(?:へ|に)戻る",
    "ko": r"(?:링크|주소|url) ?복사(?:하기)?|복사되었습니다|맨 위로|목록(?:으로)?|인쇄(?:하기)?|기사 ?공유",
}  # fmt: skip
"""Buttons and labels below stories that are no list's and no form's."""
_TAGS = re.compile(
    r"(?i)(?:(?:post |article |story )?tags?|tagged(?: (?:as|with|under))?|keywords?|key words|topics?"
    r"|(?:filed|posted) (?:under|in)|categor(?:y|ies)|schlagw[oö]rter|schlagworte|stichworte|themen"
    r"|mots[- ]clés"
    r"|étiquettes|sujets|etiquetas|palabras clave|temas|palavras-chave|parole chiave|argomenti|trefwoorden"
    r"|emneord|nøkkelord|nyckelord|etiketler|anahtar kelimeler"
    r"|теги|метки|ключевые слова|الوسوم|الكلمات (?:المفتاحية|الدالة)|كلمات مفتاحية|وسوم|برچسب‌?ها|标签|標籤"
    r"|关键[词字]|關鍵[詞字]|タグ|キーワード|태그|키워드)\s*[:：]\s*(?P<tags>\S.{0,240})"
)


@cache
def _end() -> re.Pattern[str]:
    buttons = "|".join(f"(?:{one})" for one in _BUTTONS.values())
    counted = rf"(?:{_COUNTED})\s*[:：]?\s*{_NUMBER}|{_NUMBER}\s*(?:{_COUNTED})"
    return re.compile(rf"(?:{_ENDS})|(?:{counted})|(?:{buttons})", re.IGNORECASE)


_END_CHARS = 70
_THIRTY = re.compile(r"[-–—#]+ ?30 ?[-–—#]+")


def is_end_label(line: str) -> bool:
    """Whether a line below a story says that it is over, counts its readers, or is one of the page's buttons."""
    if len(line) > _END_CHARS:
        return False
    if _THIRTY.fullmatch(line.strip()) is not None:
        return True
    text = line.strip(" \t.!?؟:：…·•|/*#=~_-–—()[]{}<>«»【】（）■◆●▲△★✦").replace("’", "'")
    return _end().fullmatch(text) is not None if text else True


def read_tags(line: str) -> list[str]:
    """The topics that a line names behind a label ("Tags: bridge, ferry"); [] for any other line."""
    found = _TAGS.fullmatch(line.strip()) if ":" in line[:40] or "：" in line[:40] else None
    if found is None or found["tags"].rstrip().endswith((".", "!", "?")):
        return []
    parts = [part.strip(" #.") for part in re.split(r"[,،、;|/]|\s#", found["tags"])]
    named = [part for part in parts if part]
    return named if all(len(part) <= 60 and len(part.split()) <= 6 for part in named) else []


_SIZED = re.compile(r"A\s?[+−-](?:\s?A\s?[+−-]){0,2}\s+(?=\S)")
"""The buttons for the letters' size, before another."""
_TOOLS = re.compile(
    r"(?i)A\s*[+−-]?(?:[\s/|]*A\s*[+−-]?){1,3}|(?:font|text) ?size\b.{0,20}|schriftgrö(?:ß|ss)e\b.{0,20}"
    r"|taille du texte\b.{0,20}|tamaño (?:de (?:la )?letra|del texto)\b.{0,20}"
    r"|字号.{0,12}|حجم الخط.{0,12}|(?:likes?|shares?|tweets?|pins?) \d[\d.,kK]*|(?:save"
    r"|bookmark)(?: (?:for later|this|article|story))?|merken|enregistrer|guardar|salva|保存|حفظ"
    r"|(?:(?:news|article|story|document|item|post|artikel|noticia|articolo)[ -]?)?(?:id|no|number|code|nr"
    r"|ref|reference|código|codice)\s?[.:#]*\s*[\w/-]*\d[\w/-]*"
    r"|(?:id новости|رقم (?:الخبر|المقال)|编号|稿号|記事番号|기사번호)\s?[:：#]*\s*[\w/-]*\d[\w/-]*"
)
_FLAGS = frozenset(("small", "medium", "large", "in partnership with", "presented by", "sponsored by"))
"""Sizes of letters, and what stands over a partner's name."""
_FILED = re.compile(
    r"(?i)(?:(?:category|section|channel|rubrik|ressort|rubrique|catégorie|sección|categoría|sezione|seção"
    r"|editoria|bölüm|kategori|раздел|рубрика|القسم|التصنيف|栏目|频道|カテゴリー?)\s*[:：]"
    r"|(?:posted|filed|published) (?:in|under))\s*(?P<name>[^:：.!?]{2,40})"
)


_DEPARTMENT = re.compile(r"(?i)from the \S.{0,80} dep(?:t|artment)\.?")
"""The jest that sites print below the byline in the place of a section ("from the better-late-than-never dept.")."""


def is_head_label(line: str) -> bool:
    """Whether a line above a text is a tool of the page, a number of the text, or the kind that it is of, in jest too."""
    if _DEPARTMENT.fullmatch(line) is not None:
        return True
    if len(line) > _END_CHARS:
        return False
    text = line.strip(" \t.!:：·•|*#_-–—()[]【】")
    if is_story_kind(text) or text.casefold() in _FLAGS or _TOOLS.fullmatch(text) is not None:
        return True
    parts = [part for part in re.split(r"\s*[|/•·]\s*", text) if part]
    share = phrases("calls.share")
    if len(parts) == 1 and text[:1] in "AА":
        sized = _SIZED.match(text)
        return sized is not None and share.is_whole(fold_phrase(text[sized.end() :]))
    return len(parts) > 1 and all(share.is_whole(fold_phrase(part)) for part in parts)


def read_section(line: str) -> str | None:
    """The section that a line names behind a label ("Category: Town", "Posted in Town"); ``None`` for any other line."""
    found = _FILED.fullmatch(line.strip()) if len(line) <= _END_CHARS else None
    return found["name"].strip() if found is not None else None
