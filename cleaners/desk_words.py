"""Words that make a byline a desk, board or team ("Comité de rédaction", "Haber Merkezi"), by language.

Data, and whether a text has such a word.
"""

from __future__ import annotations

import re

from cleaners.date_words import fold
from cleaners.word_lists import word_set

_WORDS = word_set(
    """
    desk newsdesk webdesk newsroom team staff editors editorial board
    pressestelle pressereferat pressebüro presseamt pressedienst presseabteilung
    redaktion redaktionsteam redaktionskollegium ressort onlineteam
    rédaction redaction équipe equipe comité collectif
    redacción redaccion equipo consejo
    redazione comitato
    redação redacção redacao equipa conselho
    redactie hoofdredactie redactieteam
    redakcja redakcji redakcyjny redakcyjna redakcyjne zespół kolegium
    tým rada redakce redakční redakcia redakčný
    redakcija redakcije uredništvo uredništva uredništvu редакција редакције
    szerkesztőség szerkesztősége szerkesztőbizottság
    redacția redactia redacţia echipa colectivul
    redaktionen ledarredaktionen lederskribenter lederskribent lederkollegiet ledersiden ledarsidan redaksjonen redaksjon
    lederavdelingen toimitus toimituskunta pääkirjoitustoimitus
    toimetus redakcijas redakcijai
    merkezi kurulu ekibi servisi masası
    redaksi
    отдел служба редакция редакции редакционная редколлегия редсовет редакционный
    редакція редакції редколегія екип
    σύνταξη σύνταξης συντακτική συντακτών ομάδα επιτροπή
    هيئة أسرة فريق قسم التحرير تحریریه هیئت سرویس گروه
    מערכת צוות דסק המערכת
    редакційна редакційний редакційне колегія коллегия редакционная редакторски колегиум редакционен уређивачки
    redkolegija redkolēģija redakční redakčná rada colegiul consell redacció erredakzioa erredakzio redaktsioon
    redaktsiooni redaktionsrådet redaksjonsrådet toimitusneuvosto toimitustiimi sidang pengarang pasukan
    patnugutan lupong wahariri
    شورای سردبیری ادارتی بورڈ ٹیم ஆசிரியர் குழு సంపాదక மண்டலம்
    редакцията редакторите редакцией প্রতিবেদক সংবাদদাতা প্রতিনিধি
    ডেস্ক বিভাগ نمائندہ நிருபர் संवाददाता
    wetu pangkat patnugot editoryal
    şöbəsi redaksiyası redaksiya бөлімі редакциясы tahririyat bo'limi խմբագրություն խմբագրական რედაქცია ritstjórn redaksia dawati
    பிரிவு প্রতিবেদন বার্তাকক্ষ kulturressort chumba editoria szerkesztőségi szerkesztői
    डेस्क टीम संपादकीय ब्यूरो मंडल ডেস্ক ڈیسک
    """
)
_ENDS = re.compile(
    r"(?:redaktion|redaktionen|redaksjonen|redaksjon|redactie|redactieteam|redaktionsteam|redakcja|toimitus|toimetus|szerkesztőség"
    r"|редакция|редакція|newsroom|newsdesk|desken|ressort)$"
)
"""How such words end in languages that compound ("Lokalredaktion", "webredactie", "Ledarredaktionen")."""
_EASTERN = re.compile(
    r"(?:編集部|編集室|編集局|論説室|論説委員会|論説委員室|取材班|編集委員会|编辑部|編輯部|编辑室|编委会|編委會|评论部|評論部|采编部|新闻中心|编辑组"
    r"|편집부|편집국|편집위원회|논설위원실|논설위원회|취재팀|뉴스팀|온라인팀|보도국)$"
)
_PHRASES = re.compile(
    r"(?i)\b(?:ban biên tập|tòa soạn|toà soạn|nhóm phóng viên|ban thư ký|meja berita|dewan redaksi)\b|กองบรรณาธิการ|ทีมข่าว"
)


def names_desk(text: str) -> bool:
    """Whether a text has a word for a desk, a board or a team of writers."""
    words = [word.strip(".,:'’()«»„“”\"").rpartition("’")[2] for word in fold(text).split()]
    if any(word in _WORDS or _ENDS.search(word) for word in map(str.casefold, words)):
        return True
    return _PHRASES.search(text) is not None or (not text.isascii() and _EASTERN.search(text) is not None)
