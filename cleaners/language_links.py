"""Links to the same story in another language ("Read this article in French", "اقرأ هذا الخبر بالعربية"). Data and a test."""

from __future__ import annotations

import re
from functools import cache

_TONGUES = (
    r"english|french|german|spanish|italian|portuguese|dutch|turkish|arabic|hebrew|persian|farsi|urdu|hindi|bengali|russian|ukrainian|polish|greek"
    r"|chinese|japanese|korean|vietnamese|indonesian|swahili|armenian|kurdish|swedish"
    r"|anglais|français|allemand|espagnol|italien|portugais|néerlandais|turc|arabe|hébreu|persan|russe|chinois"
    r"|englisch|französisch|deutsch|spanisch|italienisch|türkisch|arabisch|russisch|ukrainisch|polnisch"
    r"|inglés|francés|alemán|español|catalán|portugués|árabe|ruso|chino|castellano"
    r"|inglese|francese|tedesco|spagnolo|italiano|arabo|russo|inglês|francês|alemão|espanhol|português"
    r"|engels|frans|duits|spaans|nederlands|engelska|svenska|finska|arabiska|engelsk|dansk|norsk|svensk"
    r"|ingilizce|türkçe|almanca|fransızca|arapça|kürtçe|rusça|angielsku|polsku|niemiecku|rosyjsku|ukraińsku"
    r"|английском|русском|украинском|немецком|французском|казахском|англійською|українською|російською"
    r"|αγγλικά|ελληνικά|γαλλικά|γερμανικά|inggris|indonesia|melayu|arab|anh|việt|pháp|trung"
)
_LINKS: dict[str, str] = {
    "en": rf"(?:click here to )?(?:read|view|see|also available|available)(?: (?:this|the|our))?(?: (?:article|story|news|page|post|text|report|piece))?(?: also)? in (?:{_TONGUES})",
    "fr": rf"(?:lire|lisez|voir|(?:article )?disponible)(?: aussi)?(?: (?:cet|cette|le|la|l['’]|ce))? ?(?:article|texte|page|actualité|info)? ?(?:aussi )?en (?:{_TONGUES})",
    "de": rf"(?:lesen sie |lies )?(?:(?:diesen?|den|die)\s)?(?:artikel|beitrag|text|seite|meldung|bericht)?\s?(?:auch\s)?auf (?:{_TONGUES})(?: lesen| anzeigen)?",
    "es": rf"(?:leer|lea|lee|ver|disponible)(?: (?:este|esta|la|el))?(?: (?:artículo|noticia|nota|texto|página))?(?: también)? en (?:{_TONGUES})",
    "it": rf"(?:leggi|leggere|vedi)(?: (?:questo|questa|la|l['’]))? ?(?:articolo|notizia|pagina|testo)?(?: anche)? in (?:{_TONGUES})",
    "pt": rf"(?:leia|ler|veja|ver)(?: (?:este|esta|a|o))?(?: (?:artigo|notícia|matéria|texto|reportagem))?(?: também)? em (?:{_TONGUES})",
    "nl": rf"lees (?:dit|deze|het)? ?(?:artikel|bericht|verhaal|pagina)? ?(?:ook )?in het (?:{_TONGUES})",
    "sv": rf"läs (?:artikeln|den här artikeln|texten|nyheten)? ?på (?:{_TONGUES})|læs (?:artiklen|nyheden)? ?på (?:{_TONGUES})|les (?:saken|artikkelen)? ?på (?:{_TONGUES})",
    "tr": rf"(?:bu |haberin? )?(?:haberi|yazıyı|makaleyi|metni)? ?(?:{_TONGUES}) (?:oku|okuyun|okumak için tıklayın)",
    "pl": rf"(?:czytaj|przeczytaj)(?: ten)?(?: (?:artykuł|tekst))? po (?:{_TONGUES})",
    "ru": rf"(?:читать|читайте|прочитать)(?: (?:эту|этот|это))?(?: (?:статью|материал|новость|текст))? на (?:{_TONGUES})(?: языке)?|читати (?:цю )?(?:статтю|новину)? ?(?:{_TONGUES})",
    "el": rf"διαβάστε (?:το |αυτό το )?(?:άρθρο|κείμενο)? ?στα (?:{_TONGUES})",
    "id": rf"baca (?:artikel|berita)? ?(?:ini )?dalam bahasa (?:{_TONGUES})",
    "vi": rf"(?:đọc|xem) (?:bài|tin|bản)(?: viết)?(?: này)? (?:bằng )?tiếng (?:{_TONGUES})",
    "ar": r"(?:[إا]قر[أاؤ]و?ا?|قراءة|لقراءة)(?: هذ[اه])? (?:الخبر|المقال|المقالة|الصفحة|القصة|الموضوع|التقرير) (?:باللغة )?(?:بال|ال)(?:عربية|[إا]نجليزية|[إا]نكليزية|فرنسية|تركية|فارسية|[أا]لمانية|[إا]سبانية|عبرية|روسية)",
    "he": r"(?:קראו?|לקריאת?)(?: את)?(?: ה?(?:כתבה|ידיעה|מאמר))?(?: זו)? ב(?:אנגלית|עברית|ערבית|צרפתית|רוסית)",
    "fa": r"(?:این )?(?:خبر|مقاله|مطلب|گزارش)(?: را)? به (?:زبان )?(?:انگلیسی|فارسی|عربی|ترکی) (?:بخوانید|ببینید)",
    "hi": r"(?:यह|इस) (?:ख़?बर|लेख|खबर)(?: को)? (?:अंग्रेज़?ी|हिंदी|हिन्दी|मराठी|उर्दू) में पढ़ें",
    "zh": r"(?:点击)?(?:阅读|閱讀|查看|浏览)(?:本文|此文|文章)?的?(?:英文|中文|法文|日文|韩文|阿拉伯文|西班牙文|俄文)版?本?",
    "ja": r"(?:この)?記事を(?:英語|日本語|中国語|韓国語)で読む",
    "ko": r"(?:이 )?(?:기사를?|뉴스를?) (?:영어|영문|한국어|중국어|일본어)(?:으?로)? (?:읽기|보기)",
}  # fmt: skip
"""By language, what such links say; the language they name may be called by any language's word for it."""
_EDGE = r"[\s•*·|»›>\[(–—-]*"
_HINT = re.compile("|".join((r"(?i)read|view|see|available|l[aeuiæä]|voir|ver|ve[jd]|auf|disp|haber|yaz|mak|metn|czyt|przecz|чит|прочит|διαβ|baca|đọc|xem", "قر", "קר", "לק", "خبر|مقال|مطلب|گزارش|این", "यह|इस", "阅|閱|查|浏|点", "記事|この", "기사|뉴스|이 ")))
_SIZE = re.compile(r"\s*[WH]\d{2,4}$")
"""What dumps print for a picture of that many CSS pixels."""
_LONGEST = 70


@cache
def _link() -> re.Pattern[str]:
    return re.compile(rf"{_EDGE}(?:{'|'.join(_LINKS.values())})(?-i:(?![a-zß-ÿа-яα-ω]))", re.IGNORECASE)


def language_link_end(text: str) -> int:
    """Where a link to another language's page ends with which a text begins; 0 for any other text."""
    found = _link().match(text[:_LONGEST]) if _HINT.search(text[:24]) is not None else None
    return found.end() if found is not None else 0


def is_language_link(text: str) -> bool:
    """Whether a text is a link to another language's page and nothing else."""
    end = language_link_end(text) if len(text) <= _LONGEST else 0
    return end > 0 and not _SIZE.sub("", text[end:]).strip(" .:»›>])|→•·")
