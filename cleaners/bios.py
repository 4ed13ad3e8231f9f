"""What pages say of the people who write for them: whom a sentence gives a trade ("Jane Doe is a reporter in Leeds")."""

from __future__ import annotations

import re

from cleaners.byline_words import TRADES
from cleaners.names import looks_like_person
from cleaners.word_lists import word_set

_TRADE_CHARS, _NAME_CHARS = 160, 40
_VERB = re.compile(
    r",?\s(?:is|are|has|works|writes|covers|reports|joined|lives|teaches|ist|arbeitet|schreibt|berichtet|lebt|lehrt|est|travaille|écrit|couvre"
    r"|es|trabaja|escribe|cubre|è|é|lavora|scrive|trabalha|escreve|werkt|schrijft|är|arbetar|skriver|er|arbejder|jobber|on|työskentelee"
    r"|kirjoittaa|jest|pracuje|pisze|je|píše|este|lucrează|scrie|είναι|γράφει|(?<=[а-яіїєё]\s)[—–-]|является|работает|пишет|є|працює|е|adalah|là)\s"
)
"""What such sentences go on with behind the name, in the languages that put it there."""
_TRADES = TRADES | word_set(
    """
    professional lecturer fellow freelancer freelance entrepreneur owner head lead nurse doctor psychotherapist novelist
    essayist blogger schriftsteller schriftstellerin historiker historikerin politikwissenschaftler dozent dozentin
    professorin jurist juristin ökonom ökonomin chercheur chercheuse enseignant enseignante avocat avocate historien
    historienne essayiste écrivain écrivaine professeur professeure escritor escritora profesor profesora investigador
    investigadora abogado abogada politólogo economista catedrático docente sociólogo scrittore scrittrice ricercatore
    ricercatrice avvocato professora pesquisador pesquisadora advogado jornalista repórter sociólogo hoogleraar
    onderzoeker schrijver schrijfster forsker forfatter författare docent kirjailija dziennikarz dziennikarka publicysta
    historyk novinář novinářka spisovatel novinár publicista történész író újságíró jurnalist jurnalistă scriitor
    δημοσιογράφος συγγραφέας καθηγητής yazar gazeteci akademisyen писатель историк экономист профессор доцент политолог
    журналіст журналістка письменник wartawan penulis dosen
    """
)
"""The trades of those who write for a paper now and then, beside those of its own people."""
_TELLS = re.compile(
    r"[\"“”„«»「」]|(?i:\b(?:was|were|had|said|told|war|waren|hatte|sagte|était|avait|fue|era|dijo|ha detto|disse|zei|sa|dedi"
    r"|сказал\w*)\b)"
)
"""Signs and words of what is told or quoted, which words about a writer hardly have."""
_WORD = re.compile(r"[^\W\d_]+")


def person_of_bio(text: str) -> str | None:
    """The person with whose name a line begins and of whose trade it tells; it quotes nobody and tells nothing else. ``None``
    for any other line."""
    found = _VERB.search(text[: 2 * _NAME_CHARS])
    name = text[: found.start()] if found is not None else ""
    if not 2 <= len(name.split()) <= 5 or not _names_trade(text) or _TELLS.search(text) is not None:
        return None
    return name if looks_like_person(name) else None


def is_bio_of(name: str, text: str) -> bool:
    """Whether a paragraph begins with a name and goes on about the trade of its bearer."""
    return text.startswith(name) and _VERB.match(text, len(name)) is not None and _names_trade(text)


def _names_trade(text: str) -> bool:
    return any(word in _TRADES for word in map(str.casefold, _WORD.findall(text[:_TRADE_CHARS])))
