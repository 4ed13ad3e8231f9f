"""Whether a few words are a person's name, judged only by their shape."""

from __future__ import annotations

import re

from cleaners.agencies import is_organisation, is_role
from cleaners.date_words import fold
from cleaners.scripts import begins_small
from cleaners.word_lists import word_set

_PARTICLES = word_set(
    """
    al el bin ibn bint ben abu abou umm um de da di do del della der den des van von la le du dos das y e ter ten af
    zu bte binti ul ud ur st ould ait oğlu bar
    """
)
_NO_NAME = word_set(
    """
    the a an of in on at by for from to with without and or but as is are was were be has have had will not no new
    this that these those it its his her their our your us we they he she you i who what why how when where which
    after before over under amid against between into across during about up down out off more most all first last
    read full story watch live video photos photo image picture pictures contact home share print comments comment
    related recommended explore latest breaking source sources update updated published monday tuesday wednesday
    thursday friday saturday sunday january february march april june july august september october november
    december war talks summit crisis deal ceasefire zone peace attack attacks killed dead dies minister president
    government people says said time year years week month design default contrast comparison way email e-mail
    privacy terms policy cookies copyright rights reserved في من عن الي ان التي الذي بعد قبل مع هذا هذه بين حول
    publié publiée modifié modifiée publicado publicada actualizado actualizada atualizado atualizada pubblicato pubblicata
    aggiornato aggiornata veröffentlicht aktualisiert gepubliceerd bijgewerkt opublikowano publicerad uppdaterad julkaistu
    خلال قال كان ما لا او كل الرئيس وزير
    """
)
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u064b-\u065f\u0670])*(?:[.'’`´\u200c-]+(?:[^\W\d_]|[\u064b-\u065f\u0670])+)*\.?")
_SUFFIXES = word_set(
    """
    jr sr ii iii iv phd md
    """
)
_MAX_WORDS = 5


def looks_like_person(name: str) -> bool:
    """Whether the text has the shape of a person's name: two to five words, capitalised where the script has capitals,
    particles ("al", "bin", "van der") and initials allowed, with no word that only sentences or bodies have."""
    words = name.split()
    if not 2 <= len(words) <= _MAX_WORDS or len(name) > 60 or not all(_WORD.fullmatch(word) for word in words):
        return False
    if any(_key(word) in _NO_NAME for word in words if len(word) > 1 and word[1:] != "."):
        return False
    if is_organisation(name) or is_role(name):
        return False
    full = [word for word in words if _is_name_word(word)]
    rest = [word for word in words if not _is_name_word(word)]
    if any(_key(word) not in _PARTICLES and _key(word) not in _SUFFIXES for word in rest):
        return False
    return bool(full) and any(len(word.strip(".")) > 1 for word in full) and (len(full) > 1 or bool(rest))


def is_single_name(word: str) -> bool:
    """Whether the text is one to three capitalised words that a sentence would not have: a place or a pen name."""
    words = word.split()
    return 1 <= len(words) <= 3 and all(
        _WORD.fullmatch(part) and _is_name_word(part) and _key(part) not in _NO_NAME for part in words
    )


def _key(word: str) -> str:
    return fold(word).strip(".'’").casefold()


def _is_name_word(word: str) -> bool:
    """Capitalised, or with a capital after a particle ("al-Sham", "d'Arcy"), or of a script without capitals."""
    first = word[0]
    if first.isalpha() and not begins_small(first):
        return True
    return any(word[n - 1] in "-'’" and word[n].isupper() for n in range(1, len(word)))
