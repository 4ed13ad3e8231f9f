"""Lines below a story that are words to the reader: calls, where it was printed first, what its writer does, closed comments."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleaners.body_cues import is_parting_word
from cleaners.dump_cues import is_legal_note
from cleaners.sources import read_origin

_PARTING = re.compile(
    r"(?i)(?:by (?:submitting|signing up|clicking|using)\b|want (?:to|more)\b|you can (?:find|read|follow|now also)\b"
    r"|to (?:read|comment|get|view) (?:more|this|the|full)\b"
    r"|sign up\b|subscribe\b|follow \S+ .{0,60}\bon\b|like us\b|stay (?:informed|up to date|connected|tuned)\b"
    r"|sorry,? we are (?:not|no longer) (?:currently )?accepting\b"
    r"|thanks? (?:you )?for reading\b.{2,60}[.!] .{0,80}\b(?:subscribe|share|follow|support|donat\w+)\b"
    r"|click here\b|get in touch\b|got a (?:tip|story)\b"
    r"|cross-?posted from\b|filed under\b|(?:tags|topics|keywords|categories)\s?[:：]|\S+ web ?site can (?:also )?be\b"
    r"|this (?:story|article|post|site"
    r"|document) (?:was|is|may|originally|uses)\b"
    r"|all (?:content|rights|comments)\b|comments? (?:are|is|on this)\b|please (?:note|read|log|sign|enable)\b"
    r"|for (?:more|all the latest)\b.{0,80}\b(?:news|visit|follow|download)\b"
    r"|(?:folge|folgen sie) uns\b|melde(?:n sie)? (?:dich|sich)\b|(?:über )?dieses thema (?:im programm|berichtete)\b"
    r"|zu den kommentaren\b|um einen kommentar\b|jetzt (?:kostenlos|abonnieren|anmelden)\b"
    r"|suivez\b|abonnez\b|inscrivez\b|síguenos\b|suscr[ií]b\w+\b|segu(?:i|ici)\b|iscriviti\b|siga\b|assine\b|volg ons\b"
    r"|подписывайтесь|следите за|تابعونا|تابعنا|اشترك"
    r"|takip ed(?:in|ebilirsiniz)\b).*"
)
_CLOSED = re.compile(
    r"(?i)(?:kommentarfeltet er (?:stengt|lukket)|(?:die )?kommentarfunktion (?:ist|wurde) (?:geschlossen|deaktiviert|beendet)"
    r"|kommentare sind (?:geschlossen|deaktiviert)|les commentaires sont (?:fermés|désactivés|clos)"
    r"|(?:los )?comentarios (?:están )?cerrados"
    r"|i commenti sono (?:chiusi|disabilitati)|(?:os )?comentários (?:estão )?(?:fechados|encerrados)"
    r"|(?:de )?reacties (?:zijn )?gesloten"
    r"|reageren is niet (?:meer )?mogelijk|kommentarer(?:na)? är (?:av)?stängda|kommentarsfältet är stängt"
    r"|kommentarsporet er lukket"
    r"|kommentointi on (?:suljettu|päättynyt)|komentarze (?:są|zostały) (?:wyłączone|zamknięte)|możliwość komentowania .{3,40}"
    r"|diskuse je uzavřena|diskusia je uzavretá|a hozzászólások? lez[áa]r\w+|comentariile sunt închise"
    r"|komentari su (?:zatvoreni|onemogućeni)|комментарии (?:закрыты|отключены)|коментарі (?:закриті|вимкнені)"
    r"|коментарите са (?:затворени|изключени)"
    r"|(?:τα )?σχόλια είναι κλειστά|yorum(?:lar|lara) kapalı(?:dır)?|التعليقات مغلقة|התגובות (?:סגורות|נעולות)"
    r"|(?:kolom )?komentar (?:telah )?ditutup"
    r"|bình luận đã (?:đóng|khóa)|[评評][论論]已[关關][闭閉]|コメントは(?:締め切りました|受け付けていません)"
    r"|댓글이? ?(?:닫혔습니다|차단되었습니다))[.。]?"
)
_LIFE = re.compile(
    r"(?:is|was|has (?:been|written|worked|covered|reported|taught)|"
    r"writes|covers|reports|works|joined|ist|arbeitet|schreibt|est|es|è|é)\s(?:an?\s|the\s|ein(?:e)?\s|une?\s|una?\s"
    r"|um(?:a)?\s|about\s|for\s|on\s|über\s|für\s)?"
)
_PARTING_CHARS = 400


def is_parting(line: str, names: Sequence[str] = ()) -> bool:
    """Whether a line below a story calls on the reader, says where the story was printed first, or tells the life of one of the
    people of these ``names``."""
    if len(line) > _PARTING_CHARS:
        return False
    if is_parting_word(line) or is_legal_note(line) or _CLOSED.fullmatch(line) is not None:
        return True
    if _PARTING.fullmatch(line) is not None or read_origin(line) is not None:
        return True
    return any(line.startswith(f"{name} ") and _LIFE.match(line[len(name) + 1 :]) is not None for name in names)
