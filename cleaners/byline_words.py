"""Byline words by language: words for "by", trades of writers, and labels whose names aren't authors.

Data. Regular expressions without flags; :mod:`cleaners.people` puts them together and ignores case.
"""

from __future__ import annotations

import re

from cleaners.word_lists import word_set

PREPOSITIONS: dict[str, tuple[str, str]] = {
    "en": (
        "by",
        r"written|writing|words|story|posted|published|reported|reporting|article|text|submitted|created|added|entry|compiled|report|authored|contributed|prepared|analysis|review|opinion|column|commentary|a blog|blog post|guest post|interview|recommended|recipe|essay|feature|profile|letter",
    ),
    "de": (
        "von",
        r"(?:ein(?:e)? )?(?:gast)?(?:beitrag|artikel|kommentar|bericht|text|interview|essay|kolumne|analyse|reportage|porträt|rezension)|geschrieben|verfasst|veröffentlicht|erstellt|gepostet|eingestellt|publiziert|recherchiert|rezept|stammt|(?:artikel|beitrag|text|kommentar) (?:wurde|ist)",
    ),
    "fr": ("par", r"publiée?|écrite?|rédigée?|postée?|signée?|texte|article|propos recueillis|proposée?|mise? en ligne"),
    "es": ("por", r"escrit[oa]|firmad[oa]|assinad[oa]|publicado|redactado|texto|postado|reportaje|enviado|elaborado|redigido"),
    "it": ("di|da|a cura di", r"scritt[oa]|firmat[oa]|pubblicato|inserito|articolo|postato|inviato|testo"),
    "nl": ("door", r"geschreven|(?:artikel|stuk|bijdrage) (?:werd|is)|geplaatst|gepost|tekst|artikel|gepubliceerd"),
    "sv": ("av|af", r"skrevet|skriven|skrivet|publicerad|publicerat|publisert|text|tekst|artikel|oprettet"),
    "id": ("oleh", r"ditulis"),
    "pl": ("przez", r"napisane|napisany|opublikowane|dodane"),
    "ro": ("de către", r"scris|publicat"),
    "vi": ("bởi", r"viết|đăng|được viết|được đăng"),
    "hi": ("द्वारा", r"लिखित|प्रकाशित"),
    "el": (
        "από τον/την|από την/τον|από τον|από την|από",
        r"γράφτηκε|δημοσιεύτηκε|δημοσιεύθηκε|αναρτήθηκε|συντάχθηκε|καταχωρήθηκε",
    ),
}  # fmt: skip
"""By language, the word for "by" and what may stand before it ("written by", "ein Gastbeitrag von")."""

NOUNS: dict[str, str] = {
    "en": r"authors?|written by|words|writers?|reporters?|by-?line|journalist",
    "de": r"autor(?:in|en|innen|:innen)?|verfasser(?:in)?|text(?:e)?|redakteur(?:in)?|journalistin|protokoll|aufgezeichnet von",
    "fr": r"auteure?s?|récit|reportage|enquête|rédacteur|rédactrice|rédaction|journaliste|texte|entretien|propos recueillis par",
    "es": r"autora?s?|autores|redactora?|reportera?|reportero|periodista|textos?",
    "it": r"autore|autrice|testo|testi|servizio",
    "pt": r"autora?|texto|redação|reportagem|repórter",
    "nl": r"auteurs?|schrijver|tekst|redactie|redacteur|verslaggever",
    "sv": r"text|tekst|forfatter|skribent|journalist|intervju",
    "fi": r"kirjoittaja|toimittaja|teksti|kirjoittanut",
    "pl": r"autor(?:zy|ka)?|tekst|pisze|opracowała?|opracowanie|przygotowała?|rozmawiała?|materiał|wywiad",
    "hu": r"szerző|írta|szöveg",
    "tr": r"yazar|yazan|haber|muhabir",
    "id": r"penulis|reporter|jurnalis|pewarta|laporan",
    "vi": r"tác giả|bài viết|(?:bài|tin)(?:\s?[,-–—/&]\s?|\s+và\s+)ảnh|bài|phóng viên|thực hiện",
    "ru": r"автор(?:ы)?|текст|корреспондент|журналист|подготовила?|беседовала?|интервью",
    "uk": r"автор(?:и|ка)|текст|журналіст(?:ка)?|підготувала|підготував",
    "bg": r"автори",
    "cs": r"autoři|napsala?|text|připravila?",
    "sl": r"avtor(?:ica)?|besedilo",
    "ro": r"autori|autorul|text",
    "hr": r"autori(?:ca)?|piš[eu]|napisa[ol]",
    "lv": r"autors|autori|teksts",
    "lt": r"autorius|autorė|autoriai|tekstas",
    "et": r"autorid|tekst",
    "el": r"συντάκτ(?:ης|ρια)|γράφ(?:ει|ουν)(?: [οη])?|κείμενο|ρεπορτάζ|επιμέλεια",
    "sr": r"аутор(?:и|ка)?|пише|piše|tekst",
    "sk": r"autori|napísala?",
    "ms": r"oleh|ditulis oleh",
    "ca": r"autors?|autora|text|redactora?|escrit per|signat per",
    "eu": r"egilea|testua|idazlea",
    "gl": r"autora?|escrito por",
    "sq": r"nga|autori|shkruar nga",
    "mk": r"автор|пишува|подготви",
    "be": r"аўтар",
    "az": r"müəllif|hazırladı",
    "kk": r"авторы?|дайындаған",
    "uz": r"muallif",
    "ka": r"ავტორი",
    "hy": r"հեղինակ",
    "is": r"höfundur|texti",
    "sw": r"mwandishi|imeandikwa na|na mwandishi wetu",
    "tl": r"isinulat ni|sinulat ni|may-akda|ni",
    "ta": r"எழுதியவர்|ஆசிரியர்|செய்தியாளர்",
    "te": r"రచయిత|రచయిత్రి|రచన|విలేకరి",
    "hi": r"लेखक|लेखिका|संवाददाता|रिपोर्टर|रिपोर्ट|प्रस्तुति|द्वारा",
    "ur": r"تحریر|مصنف|رپورٹ|نمائندہ(?: خصوصی)?|نامہ نگار|رپورٹر",
    "bn": r"লেখক|লেখা|প্রতিবেদক",
    "he": r"נכתב על ידי|מאת|כתבה|כתב|כותבת|כותב|כתבת",
    "fa": r"نویسنده|خبرنگار|گزارش|به قلم|نوشته",
    "zh": r"作者|撰文|撰稿|采写|採訪|記者|记者|文字|文",
    "ja": r"執筆者?|著者?|筆者|作|ライター|取材・(?:文|執筆)|文・(?:写真|撮影)|(?:取材・)?構成|聞き手|リポーター",
    "ko": r"글(?:·사진)?|글쓴이|기자|취재|작성자",
    "th": r"ผู้เขียน|ผู้สื่อข่าว|เรื่อง|เขียน|เรียบเรียง|รายงาน",
}
"""By language, what stands before a colon and an author's name."""

BARE: dict[str, str] = {
    "ja": r"(?:編集委員|論説委員|解説委員|特派員|記者)[\s・]+|(?:取材・文|取材・執筆|文・撮影|文・写真|取材|構成|執筆|著|作|文)\s*[●◎○■□◆◇▲△▼=＝]\s*|(?:取材|構成|執筆|文)\s?・\s?(?!写真|撮影|文|構成|執筆|イラスト|編集)",
    "ja_blank": r"(?:作者|著者|筆者|執筆者?|ライター)\s+(?=[^\W\d_])|[●◎○■◆▲▼]\s*文\s*[:：/／]\s*",
    "ko": r"(?:글|취재)(?:\s?[·,]\s?(?:사진|글|취재))?(?:\s*[=|]\s*|\s+)(?=[가-힣]{2,8}(?: [가-힣]{1,6})?(?:\s*(?:[,·|/]|기자|작가|사진|번역|옮김|$)))",
    "verb": r"(?:írta|napsala?|píše|пиш[еу]|piš[eu]|napisala?|γράφ(?:ει|ουν)(?: [οη])?)\s+(?-i:(?=[^\W\d_a-zа-яα-ω]))",
    "it": r"(?:servizio|articolo|testo) di\s+(?-i:(?=[^\W\d_a-z]))",
    "crafts": r"(?:texte?|tekst(?:i|y)?|testo|texto|texts?|reportage)\s+(?-i:(?=[A-ZÀ-ÖØ-Þ][\w'’.-]+\s[A-ZÀ-ÖØ-Þ][\w'’-]+(?:\s[A-ZÀ-ÖØ-Þ][\w'’-]+)?\s*(?:$|[|,•·/–—-])))",
    "desk": r"(?-i:Da [Rr]edação|De la [Rr]edacción|Della [Rr]edazione|Dalla [Rr]edazione|Redacción|Redacció)\s*[,:–—-]\s+(?-i:(?=[^\W\d_a-z]))",
    "dashed": r"(?:автор(?:ы|ка)?|текст|автор (?:материала|текста|статьи|фото и текста)|авторка|रिपोर्ट(?:र)?|लेखक|लेखिका|संवाददाता|प्रस्तुति)\s*[-–—]\s*(?=[^\W\d_])",
    "ro": r"(?:scris|publicat|articol) de\s+(?-i:(?=[^\W\d_a-z]))|(?-i:[Dd]e\s+(?=[^\W\d_a-z][^\W\d_]+\s[^\W\d_a-z]))",
    "ar": r"(?:بقلم|كتبت?|كتبه|[إا]عداد|تقرير|الكاتبة?|المحررة?)\s*[:：/ـ-]*\s*",
    "he": r"מאת\s+",
    "fa": r"به قلم\s+",
    "ta": r"எழுதியவர்\s+",
    "author": r"(?-i:(?:Autor(?:in|ka|ica)?|Автор|Аутор|Autorius|Autorė|Szerző|Συντάκτης|Yazar)\s+"
    r"(?=[^\W\d_a-zа-яα-ω][^\W\d_]+\s[^\W\d_a-zа-яα-ω][^\W\d_]+\s*(?:$|[|,•·/»–—-])))",
    "bg": r"(?:написан[оа]?|публикуван[оа]?|добавен[оа]?|качен[оа]?) от\s+(?-i:(?=[А-Я]))"
    r"|(?-i:от\s+(?=[А-Я][а-я]+\s[А-Я][а-я]+\s*(?:$|[|,•·/»–—-])))",
    "mk": r"(?:напишано|објавено) од\s+(?-i:(?=[А-ЯЃЌЉЊЏЈЅ]))",
    "th": r"(?:เขียน)?โดย\s*[:：]?\s*",
    "el": r"(?-i:(?:[Ττ]ης|[Ττ]ου|Του/[Ττ]ης|Της/[Ττ]ου|[Ττ]ων)\s+(?=[Α-ΩΆ-Ώ][α-ωά-ώΐΰ]+\s+[Α-ΩΆ-Ώ][α-ωά-ώΐΰ]+\s*(?:$|[|,•·/–—-])))|(?-i:Γράφει (?:ο|η))\s+",
    "cs": r"(?:napsala?|připravila?)\s+(?-i:(?=[^\W\d_a-z]))",
    "pl": r"(?:opracowała?|przygotowała?|napisała?)\s+(?-i:(?=[^\W\d_a-z]))",
    "fi": r"kirjoittanut\s+(?-i:(?=[^\W\d_a-z]))",
    "ja_box": r"【(?:取材・?)?(?:文|執筆|著者?|記者|ライター)(?:・[^【】]{1,4})?】\s*",
    "tl": r"(?:isinulat|sinulat) ni\s+(?-i:(?=[^\W\d_a-z]))",
    "sw": r"imeandikwa na\s+(?-i:(?=[^\W\d_a-z]))|(?-i:(?:Na|Ni|Nga|Daga)\s+(?=[A-Z][\w'’.-]+\s[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?\s*(?:$|[|,•·/–—-])))",
    "zh": r"(?:[\u3400-\u9fff]{2,8}?(?:记者|記者|通讯员)\s+)|(?:作者|记者|記者|撰文)\s*",
}
"""By language, what stands before an author's name even without a colon."""

OUR: dict[str, str] = {
    "en": r"by our (?:own |special |staff |[\w-]+ )?(?:correspondent|reporter)s?",
    "de": r"von unsere[mnr] (?:[\w-]+)?(?:redakteur(?:in)?|korrespondent(?:en|in)?|reporter(?:in)?|mitarbeiter(?:in)?)",
    "nl": r"(?:door|van) onze (?:[\w-]*redacteur|redactrice|correspondente?|verslaggever|verslaggeefster|medewerker|medewerkster)",
    "fr": r"(?:de|par) notre (?:correspondante?|envoyée? spéciale?|journaliste)",
    "es": r"(?:de|por) nuestr[oa] (?:corresponsal|enviad[oa] especial|redactora?)",
    "it": r"dall?a? nostr[oa] (?:inviat[oa]|corrispondente)",
    "pl": r"opr(?:ac)?\.:?",
}
"""By language, what stands before the name of a paper's own writer, without a colon."""

OTHER_TRADES = (
    r"(?:(?:medically |expert |technically |scientifically |legally )?(?:reviewed|researched|edited|checked|fact[- ]checked|verified|translated|photographed"
    r"|photography|photos?|photographs|images?|pictures?|illustrations?|illustrated|video|produced|curated|presented|sponsored|powered|approved) by"
    r"|foto(?:s|grafie)?|photos?|bild(?:er)?|illustration(?:en)?|übersetz\w+|redigiert|lektorat|überprüft|geprüft|fachlich|traduzione|fotografie"
    r"|foto's|beeld|kuvat?|фото|صور|تصوير|写真|撮影|摄影|攝影|编辑|責任編輯|责任编辑|编译|图片|图|圖片|圖|绘图|插画|사진|그림|삽화|영상|ছবি|fotografii|fotoğraf|gambar|snímky|снимки|фотографије|ภาพ|תמונות|צילום)"
)
"""Credits of people who are no authors, in the languages above."""

ENDS = (
    r"published|updated|posted|last|modified|created|follow|email|e-mail|subscribe|comments?|share|about|contact|read|view|see|more|bio|january|"
    r"veröffentlicht|aktualisiert|zuletzt|stand|publié|mis à jour|modifié|publicado|actualizado|pubblicato|aggiornato|gepubliceerd|bijgewerkt|"
    r"опубликовано|обновлено|نشر|تحديث|güncelleme|yayınlanma|发布|更新|公開"
)
"""Words that begin what stands behind the names of a byline."""

NOBODY = word_set(
    """
    admin administrator webmaster redaktion redaktionsteam redaktør redaction rédaction redacción redaccion redazione redactie redaksi redakcja
    redação redacao redakce redaktionen redaktionell toimitus editorial editors editor team staff guest gast gastautor contributor contributors
    anonymous anonym unknown unbekannt user root author authors autor auteur autore writer reporters correspondent correspondents agencies wire
    verlag gmbh ag ev e.v inc llc ltd co corp plc verein verband stiftung presse pressestelle press newsroom newsdesk desk agentur agencia agence
    agenzia agency office service services ministerium bundesamt universität university université universidad institut institute zeitung magazin
    magazine blog online news newspaper radio rádio radyo tv media medien portal shop store posts post home gallery share save article articles view profile
    website site support help info contact kontakt impressum company group marketing communications studio studios all alle more mehr follow email
    twitter facebook linkedin instagram subscribe comments comment print reply archive archives category tags reuters afp dpa ap apa
    القراءة مطالعه kurier courrier vestnik berita kabar tidende qəzeti газеті весник ajansı
    size ediciones éditions editions edições edizioni publishing publications clerk grupa gazeta vydavatelství wydawnictwo
    board division department committee courier división divisão divisione divisie sparte geschäftsbereich abteilung departamento dipartimento
    département afdeling grupo gruppo groupe groep konzern holding wydział dział avdelning avdelningen oddělení odbor osztály bölümü
    birimi branche pôle filiale ramo sektor sector stadtwerke stadtverwaltung отдел департамент група группа відділ
    undefined null none nan anónimo anonimo anônimo anonyme
    harian majalah akhbar gazetesi postası haberleri dergisi hírlap hírek újság noviny listy deník denník zprávy správy
    dziennik głos wiadomości utusan ziarul allehanda tidning tidningen dagblad dagbladet bladet nyheter avisen sanomat uutiset postimees päevaleht
    avīze ziņas žinios laikraštis diario periódico correo gaceta noticias jornal diário folha correio gazette dépêche corriere giornale
    gazzetta quotidiano tageblatt rundschau nachrichten anzeiger krant courant novine vijesti vesti diari egunkaria balita habari
    вісник новини щоденник новине вести вијести известия новости εφημερίδα روزنامه خبرگزاری روزنامہ اخبار समाचार সংবাদ पत्रिका பத்திரிகை
    입력 수정 등록 승인 발행 게시 업데이트 최종수정 송고 작성 기사입력 기사수정
    газета вестник дневник издательство редакция администратор пресс-служба الكاتب التحرير وكالات 编辑部 本报 新华社 編集部
    """
)
"""Words that no person's name has: bodies, rubrics and buttons."""

LEARNED = re.compile(r".{2}(?:olog(?:ists?|ues?|en?|in(?:nen)?|[oai]s?|ka)?|ólog[oa]s?|олог(?:и|иня)?)$")
"""How the trades of learned people end in many languages ("hydrologist", "biologe", "geólogo")."""
TRADES = word_set(
    """
    reporter editor correspondent columnist writer reviewer expert contributor analyst manager strategist specialist director founder co-founder
    ceo cto producer photographer journalist author researcher professor consultant coach officer president blogger intern critic coordinator
    advisor expertise redakteur redakteurin reporterin korrespondent korrespondentin autorin autor journalistin chefredakteur chefredakteurin
    volontär volontärin fotograf fotografin geschäftsführer mitarbeiter mitarbeiterin rédacteur rédactrice journaliste correspondant periodista
    redactor redactora giornalista redattore architekten solutions reviews medications games edition editörü
    historian gardener attorney lawyer dietitian nutritionist therapist physician psychologist veterinarian economist scientist engineer
    counsel solicitor barrister curator archivist librarian
    developer designer teacher trainer assistant student host publisher moderator
    корреспондент корреспондентка редактор обозреватель сотрудник сотрудница научный журналист журналистка аналитик эксперт руководитель
    uzmanı müdürü yazarı muhabiri başkanı araştırmacı araştırmacısı profesörü danışmanı szerkesztő újságíró munkatárs tudósító
    toimittaja kirjeenvaihtaja tutkija redaktör reporter forskare redaktør
    """
)
"""Last words of trades and ranks ("Senior Autos Reporter") and of a few bodies and titles that look like names."""

SMALL_AND = r"(?-i:a|ja|dan|és|și|şi|si|και|κι|та|й|і|i|ir|un|dhe|och|serta)"
"""Words for "and" that are other words too, in small letters, before a name."""

CRAFTS = word_set(
    """
    text texts texto textos texte textes testo testi tekst teksty teksti szöveg текст тексты κείμενο κείμενα metin yazı teks النص نص טקסט متن 글 文 文字 取材
    photo photos photography foto fotos fotó fotografía fotografías fotografia fotografias fotografie fotografien photographie photographies
    zdjęcia zdjęcie bilder bild beeld kuvat kuva valokuvat fotoğraf fotoğraflar фото фотографии φωτογραφία φωτογραφίες صور تصوير צילום عکس words pictures picture images 사진 写真 摄影 攝影 撮影
    reporting research writing words illustration illustrations illustrationen ilustraciones ilustración ilustrações illustrazioni dessins rysunki
    video vídeo vidéo grafik grafiken recherche interview entrevista intervista übersetzung traducción traduction traduzione tradução vertaling
    tłumaczenie перевод μετάφραση ترجمة תרגום ترجمه 번역 翻译 翻訳 訳 著 译 译者 dịch ảnh bài terjemahan
    tekstas nuotraukos teksts fotografijas foto fotod снимки fotografije фотографије teks gambar testua argazkiak متن लेख छायाचित्र
    지음 엮음 옮김 그림 penulis fotografer písal kirjoitus valokuva bilde bilete tekstai снимка ilustracije ilustrace ilustrácie illustrasjon
    """
)
"""What somebody did for a story, as it stands in brackets behind the name ("Jane Doe (text), John Roe (photos)")."""

RANKS = word_set(
    """
    leiter leiterin direktor direktorin vorsitzender vorsitzende sprecher sprecherin präsident präsidentin vizepräsident vizepräsidentin
    gründer gründerin beauftragter beauftragte referent referentin berater beraterin forscher forscherin wissenschaftler wissenschaftlerin
    ökonom ökonomin geschäftsführer geschäftsführerin chefin vorstandsmitglied bereichsleiter bereichsleiterin abteilungsleiter abteilungsleiterin
    directeur directrice président présidente vice-président vice-présidente cheffe responsable fondateur fondatrice chercheur chercheuse
    économiste avocat avocate conseiller conseillère directeurs
    director directora presidente presidenta vicepresidente vicepresidenta jefe jefa fundador fundadora investigador investigadora economista
    abogado abogada consejero consejera gerente catedrático catedrática
    diretor diretora diretor-geral vice-presidente chefe responsável pesquisador pesquisadora advogado advogada
    direttore direttrice fondatore fondatrice ricercatore ricercatrice docente amministratore responsabile
    voorzitter hoofd oprichter onderzoeker hoogleraar econoom adviseur
    dyrektor dyrektorka prezes kierownik kierowniczka założyciel założycielka ekspert ekspertka
    direktör ordförande forskare grundare direktør direktøren formand stifter styreleder
    ředitel ředitelka předseda předsedkyně vedoucí zakladatel riaditeľ riaditeľka
    müdürü başkanı yöneticisi kurucusu uzmanı profesörü direktörü
    директор президент вице-президент глава начальник руководитель основатель эксперт профессор экономист директорка керівник засновник
    direktur kepala ketua pendiri manajer
    διευθυντής διευθύντρια πρόεδρος καθηγητής καθηγήτρια
    مدير مديرة رئيس رئيسة خبير باحث מנהל מנהלת פרופסור مدیر استاد
    analista badacz badaczka chefredakteur chefredakteurin chroniqueur chroniqueuse columnista colunista correspondant
    correspondante correspondente corresponsal corrispondente dozent dozentin dziennikarka dziennikarz enviada enviado envoyé
    envoyée forsker giornalista grand-reporter inviata inviato jornalista journaliste kirjeenvaihtaja korespondent korespondentka
    korrespondent korrespondentin ledarskribent peneliti periodista profesor profesora professeur professeure professore
    professoressa redacteur redactor redactora redactrice redakteur redakteurin redaktor redaktorka redaktur redaktör redaktør
    redattore redattrice repórter ressortleiter ressortleiterin rédacteur rédactrice toimittaja tutkija verslaggeefster
    verslaggever volontär volontärin wartawan ανταποκρίτρια ανταποκριτής δημοσιογράφος ερευνήτρια ερευνητής журналист журналистка
    исследователь корреспондент корреспондентка обозреватель политолог редактор חוקר חוקרת כתב כתבת עורך עורכת أستاذ أستاذة باحثة
    خبرنگار محرر محررة مراسل مراسلة پژوهشگر
    editor editora subeditor subeditora redator redatora coordenador coordenadora coordinador coordinadora
    corespondent corespondentă jurnalist jurnalistă redactor-șef fotograf fotografă cercetător cercetătoare directoare președinte președintă
    koresponden jurnalis fotografer penulis redaktur dosen ekonom analis pengamat pemberita penyelidik pensyarah pengarah jurugambar
    reportér reportérka komentátor komentátorka zpravodaj zpravodajka spravodajca spravodajkyňa novinář novinářka novinár novinárka
    šéfredaktor šéfredaktorka šéfredaktorkou fotografka výzkumník výzkumnice vědec vědkyně vedec vedkyňa ekonomka
    utrikesreporter krönikör chefredaktör fotojournalist fotografen professorn chefredaktør journalisten kommentator
    erikoistoimittaja päätoimittaja valokuvaaja kolumnisti professori johtaja uutistoimittaja
    szerkesztő főszerkesztő szerkesztőségvezető újságíró tudósító fotós fotóriporter kutató közgazdász igazgató elnök rovatvezető
    fotoreporter fotoreporterka reporterka komentator komentatorka publicysta publicystka ekonomista naukowiec
    gazeteci muhabir yazar editör araştırmacı akademisyen
    кореспондент кореспондентка журналіст журналістка редакторка репортер репортерка оглядач оглядачка дослідник дослідниця фотограф
    фотографиня фотокореспондент кореспондентът изследовател изследователка фоторепортер наблюдател колумнист фотокорреспондент
    novinar novinarka dopisnik dopisnica urednik urednica fotoreporterka istraživač istraživačica raziskovalec raziskovalka новинар
    новинарка дописник дописница уредник уредница истраживач фотограф
    žurnalistas žurnalistė korespondentas korespondentė redaktorius redaktorė tyrėjas tyrėja apžvalgininkas apžvalgininkė
    žurnālists žurnāliste korespondents korespondente redaktors redaktore fotogrāfs pētnieks pētniece
    ajakirjanik toimetaja peatoimetaja fotograaf teadur kolumnist
    fotògraf fotògrafa corresponsal redactora investigador directora kazetaria erredaktorea argazkilaria xornalista
    mwandishi mhariri mpiga-picha mamamahayag
    عکاس سردبیر روزنامه‌نگار صحافی نمائندہ نامہ‌نگار رپورٹر संवाददाता पत्रकार संपादक प्रतिवेदक প্রতিবেদক সাংবাদিক সম্পাদক
    செய்தியாளர் ஆசிரியர் ผู้สื่อข่าว บรรณาธิการ
    """
)
"""What people are called in companies and bodies, in languages that print it before what it is of ("Leiterin Vertrieb")."""

COMPANY_ENDS = ("SA", "S.A.", "AG", "SE", "AB", "NV", "N.V.", "BV", "B.V.", "KG", "SpA", "S.p.A.", "A.Ş.", "AŞ", "Oyj", "Ltda", "Lda", "SARL", "S.L.", "SL", "SAS", "SRL", "s.r.o.", "a.s.", "Kft.", "Zrt.", "Nyrt.", "OÜ", "SIA", "UAB", "d.o.o.", "d.d.", "ASA", "A/S", "ApS", "Tbk", "Bhd", "GmbH", "Ltd", "plc", "ООО", "ОАО", "ТОВ", "ЕООД")
"""What companies' names end with, as printed."""

NO_PEN_NAMES = word_set(
    """
    by von vom par por posted written published publiziert learn new manga anime topics topic on am um at verified expert uhr zitat revised
    data date fecha datum tarih дата veröffentlicht erstellt aktualisiert publié publicado pubblicato gepubliceerd sponsored updated international text video red zvg in der die das the a with mit and und
    """
)
"""Words that stand alone in bylines and are nobody's pen name."""
