"""Words that stand beside dates, by language: of a publication, of a change, of anything else. Data."""

from __future__ import annotations

import re

_CHANGED: dict[str, str] = {
    "en": r"up\s?dated?|modifi|edited|changed|revised|reviewed|as of",
    "de": r"aktualisiert|geändert|zuletzt|letzte|stand\b",
    "fr": r"mis à jour|màj|modifi",
    "es": r"actualizad|modificad",
    "it": r"aggiornat",
    "pt": r"atualizad",
    "nl": r"bijgewerkt|gewijzigd",
    "fi": r"päivitetty",
    "sv": r"uppdaterad|opdateret|oppdatert",
    "pl": r"aktualizacja|zaktualizowano|aktualizováno",
    "hu": r"frissítve",
    "tr": r"güncelle",
    "ru": r"обновлен|изменен",
    "ar": r"تحديث|تعديل",
    "zh": r"更新",
    "ko": r"최종수정|수정",
}
_ISSUED: dict[str, str] = {
    "en": r"publi|posted|created|written|(?<![^\W_])date\b|\bon\b",
    "de": r"veröffentlicht|erschienen|erstellt|geschrieben|verfasst|eingestellt|datum|\bvom\b|\bam\b",
    "es": r"fecha|data\b",
    "it": r"inserito|pubblicat",
    "nl": r"geplaatst|gepubliceerd",
    "fi": r"julkaistu",
    "sv": r"publicerad",
    "pl": r"opublikowano|dodano",
    "tr": r"yayın|eklenme",
    "ru": r"опубликован",
    "ar": r"نشر",
    "zh": r"发布|发表|时间",
    "ja": r"公開|投稿",
    "ko": r"입력|등록",
}
_OTHER: dict[str, str] = {
    "en": r"copyright|©|\(c\)|since|expires?|deadline|until|born|died|event|starts?|ends?|joined|member|all rights|valid"
    r"|printed|retrieved|accessed|downloaded",
    "de": r"seit|bis zum|termin|veranstaltung|registriert|dabei seit|einsendeschluss|gedruckt|ausgedruckt|abgerufen",
    "fr": r"depuis|imprimé|consulté",
    "es": r"impreso|consultado",
}

CHANGED = re.compile("|".join(_CHANGED.values()), re.IGNORECASE)
"""Words of a change."""
ISSUED = re.compile("|".join(_ISSUED.values()), re.IGNORECASE)
"""Words of a publication."""
OTHER = re.compile("|".join(_OTHER.values()), re.IGNORECASE)
"""Words of rights, terms and events, whose dates are no story's."""
