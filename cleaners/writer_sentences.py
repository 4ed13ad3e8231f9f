"""Sentences that say who wrote the text ("This column, by Jane Doe, first appeared in …"), by language."""

from __future__ import annotations

import re
from functools import cache

from cleaners.han_names import is_han_name
from cleaners.names import looks_like_person
from cleaners.people import is_nobody

_TEXT = r"(?:article|story|piece|column|commentary|essay|op-ed|post|report|text|letter|feature|analysis)"
_SENTENCES: dict[str, str] = {
    "en": rf"(?:(?:this|the following) (?:\w+ )?{_TEXT}(?: below)?|the {_TEXT} (?:below|above)),? (?:\w+ ){{0,4}}?(?:by|from) "
    r"|contributed by ",
    "de": r"(?:diese[rs]?|der folgende|die folgende|der vorliegende) [^\W\d_]*"
    r"(?:artikel|beitrag|text|kommentar|essay|kolumne|bericht|analyse|stück) (?:\w+ ){0,3}?von ",
    "fr": r"(?:cet(?:te)? |ce )(?:article|texte|tribune|chronique|billet|reportage|enquête|analyse)(?: \w+){0,4}?"
    r" (?:par|signée?|de) ",
    "es": r"est[ea] (?:artículo|texto|nota|columna|reportaje|crónica|análisis|comentario)(?: \w+){0,4}? (?:por|de) ",
    "pt": r"est[ea] (?:artigo|texto|reportagem|coluna|crónica|crônica|análise|comentário)(?: \w+){0,4}? (?:por|de) ",
    "it": r"(?:quest[oa] (?:articolo|testo|pezzo|commento|intervento|analisi|contributo)|il testo è)(?: \w+){0,4}? ?(?:da|di) ",
    "nl": r"(?:dit|deze) (?:artikel|stuk|bijdrage|column|verhaal|opiniestuk)(?: \w+){0,4}? (?:door|van) ",
    "sv": r"(?:den här |denn[ae] |dette |det här )?"
    r"(?:artikeln|artikkelen|artiklen|texten|teksten|krönikan|kronikken|inlägget)(?: \w+){0,3}? (?:av|af) ",
    "pl": r"(?:(?:ten|niniejszy) )?(?:artykuł|tekst)(?: \w+){0,2}? (?:napisała?|autorstwa|przez|pióra) "
    r"|autor(?:em|ką) (?:tego )?(?:artykułu|tekstu|felietonu|komentarza) jest ",
    "cs": r"(?:tento )?(?:článek|text|komentář|sloupek) (?:pro nás )?(?:napsala?|připravila?|sepsala?) "
    r"|autor(?:em|kou) (?:tohoto )?(?:článku|textu|komentáře) je ",
    "sk": r"(?:tento )?(?:článok|text|komentár) (?:napísala?|pripravila?) |autor(?:om|kou) (?:tohto )?(?:článku"
    r"|textu|komentára) je ",
    "ro": r"acest (?:articol|text|material|comentariu)(?: \w+){0,3}? de ",
    "fi": r"(?:tämän )?(?:artikkelin|jutun|tekstin|kolumnin) (?:on kirjoittanut|kirjoitti) ",
    "bg": r"автор(?:ът|ка)? на (?:статията|текста|материала) е |(?:статията|текстът|материалът) е (?:написана?|подготвена?) от ",
    "hr": r"(?:ovaj )?(?:članak|tekst|komentar) (?:je )?(?:napisao|napisala|priredila?) (?:je )?"
    r"|autor(?:ica)? (?:ovog )?(?:članka|teksta) je ",
    "el": r"το (?:άρθρο|κείμενο)(?: αυτό)? (?:έγραψε|υπογράφει|γράφτηκε από) (?:ο |η |τον |την )?",
    "ca": r"aquest(?:a)? (?:article|text|nota|reportatge|crònica|columna)(?: \w+){0,4}? (?:per|de) ",
    "et": r"(?:artikli|loo|teksti) autor on ",
    "lv": r"(?:raksta|teksta) autor[es] ir |(?:šo )?(?:rakstu|tekstu) sagatavoja ",
    "lt": r"(?:straipsnio|teksto) autor(?:ius|ė) (?:yra |[—–-] )?|(?:straipsnį|tekstą) parengė ",
    "sw": r"makala hii (?:\w+ ){0,3}?na ",
    "ms": r"(?:artikel|rencana|tulisan) ini (?:\w+ ){0,2}?oleh ",
    "ru": r"автор(?:ом)? (?:этой |этого )?(?:статьи|текста|материала|колонки)(?: \w+)? ?[—–-]? "
    r"|(?:эту |этот |данный )?(?:материал|статью|текст|колонку) (?:для \w+ )?(?:подготовила?|написала?) ",
    "uk": r"автор(?:ом)? (?:цієї |цього )?(?:статті|тексту|матеріалу) ?[—–-]? "
    r"|(?:цей )?(?:матеріал|статтю|текст) (?:підготувала|підготував|написала|написав) ",
    "tr": r"bu (?:yazı|haber|makale|metin) (?=.{4,40} tarafından )",
    "id": r"(?:artikel|tulisan|berita|kolom) ini (?:\w+ ){0,2}?oleh ",
    "vi": r"bài (?:viết|báo)(?: này)? (?:của|do) ",
}
"""By language, how such a sentence begins, up to the name."""
_BEHIND = re.compile(
    rf"(?P<name>[^\W\d_]\S+(?: \S+){{1,3}}?) (?:wrote|contributed|reported|prepared) this {_TEXT}\b"
)
_EASTERN = re.compile(
    r"(?:この|本)(?:記事|稿|コラム|文章)は、?"
    r"(?P<ja>[\u3400-\u9fff々]{2,5}(?: [\u3040-\u30ff\u3400-\u9fff々]{1,4}?)?)(?:氏|さん)?(?:が|による)"
    r"|本文(?:由|作者(?:为|是|：|:)?)\s?(?P<zh>[\u3400-\u9fff]{2,4}?)(?=撰写|撰文|供稿|所写|所著|编写|，|。|$)"
    r"|이 (?:글|기사)[은는] (?P<ko>[가-힣]{2,4}?)(?: 기자)?(?:이|가) (?:썼|쓴|작성)"
)
_SIGNS = ",.;:—–-()"
_FEWEST, _MOST = 2, 4
_LONGEST = 400


@cache
def _begin() -> re.Pattern[str]:
    return re.compile("|".join(_SENTENCES.values()), re.IGNORECASE)


def writer_told(text: str) -> str | None:
    """The person who wrote the text with which a sentence stands, as the sentence prints the name; ``None`` for any other."""
    if len(text) > _LONGEST:
        return None
    eastern = _EASTERN.match(text)
    if eastern is not None:
        name = next(filter(None, eastern.groups()))
        return name if eastern["ko"] or " " in name or is_han_name(name) or len(name) > _FEWEST else None
    found = _begin().match(text)
    if found is not None:
        return _name_at(text[found.end() :])
    behind = _BEHIND.match(text)
    return behind["name"] if behind is not None and _is_name(behind["name"]) else None


def _name_at(text: str) -> str | None:
    """The longest name with which a text begins."""
    words = text.split()[:_MOST]
    for size in range(len(words), _FEWEST - 1, -1):
        name = " ".join(words[:size])
        if any(word[-1] in _SIGNS and not (word[-1] == "." and len(word) == 2) for word in words[: size - 1]):
            continue
        if words[size - 1][0].isupper() and _is_name(name.rstrip(_SIGNS)):
            return name.rstrip(_SIGNS)
    return None


def _is_name(text: str) -> bool:
    return looks_like_person(text) and not is_nobody(text)
