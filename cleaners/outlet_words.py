"""Names of papers, stations and sites behind a writer's name: in quotation marks, or with a word that such names have."""

from __future__ import annotations

from cleaners.scripts import begins_small
from cleaners.word_lists import word_set

_WORDS = word_set(
    """
    advertiser argus beacon bulletin chronicle clarion courier dispatch echo enquirer examiner gazette guardian herald independent
    inquirer journal ledger mercury messenger mirror monitor news newspaper observer outlook post press record register report
    reporter review sentinel standard star sun telegraph times tribune voice weekly daily online magazine radio tv
    zeitung anzeiger nachrichten kurier blatt presse rundschau tagblatt tageblatt bote journal dépêche courrier écho progrès
    républicain gazette quotidien hebdo diario heraldo periódico noticias mundo prensa gaceta voz corriere gazzetta giornale
    messaggero mattino quotidiano notizie jornal folha correio diário gazeta notícias portal courant dagblad krant avis avisen
    avisa tidende blad bladet tidning tidningen nyheter nyheder posten allehanda lehti sanomat uutiset gazeta kurier dziennik
    głos wiadomości tygodnik noviny deník zprávy listy správy denník hírlap hírek napló újság ziarul știri jurnalul vesti novine
    list glas dnevnik večernji газета вестник вести новости новини известия правда курьер время вісник новин εφημερίδα νέα
    gazete gazetesi haber haberler ajans kabar harian berita koran tribun warta siar suara báo tin tức habari gazeti ziņas vārds
    laikraštis žinios postimees leht uudised जनसत्ता समाचार संवाद टाइम्स খবর সংবাদ পত্রিকা جريدة صحيفة روزنامه خبر
    """
)
"""Words that names of papers, stations and sites have in the languages of news."""
_ENDS = tuple("zeitung blatt bladet avisen posten tidning tidningen courant dagblad nachrichten news post times".split())
"""How such names end where they are one word."""
_QUOTES = {'"': '"', "“": "”", "„": "“”\"", "«": "»", "»": "«", "‘": "’", "「": "」", "『": "』", "《": "》"}
_LONGEST, _MOST_WORDS = 40, 5
_SMALL = frozenset("of the and de la le el du des di del della do da dos das der am van het och og i na".split())


def names_outlet(text: str) -> bool:
    """Whether a few words behind a writer's name are the paper, station or site that the writer works for."""
    text = text.strip()
    if not 2 < len(text) <= _LONGEST:
        return False
    if len(text.split()) <= _MOST_WORDS and text[-1] in _QUOTES.get(text[0], ""):
        return True
    printed = text.split()
    if len(printed) > _MOST_WORDS or any(begins_small(word) and word not in _SMALL for word in printed):
        return False
    words = [word.strip(".,").casefold() for word in printed]
    return not _WORDS.isdisjoint(words) or words[-1].endswith(_ENDS)
