"""Words printed above a story that give its kind ("Opinion", "Obituary", "Exclusive"), in many languages."""

from __future__ import annotations

_EDGE = " \t.!:：·•|*#_-–—()[]【】"
_LONGEST = 30
_KINDS = frozenset(
    one.strip()
    for one in """
    opinion, opinions, op-ed, comment, commentary, column, columnist, columnists, editorial, editorials, analysis,
    news analysis, viewpoint, essay, essays, interview, q&a, profile, obituary, obituaries, in memoriam, review,
    film review, book review, theatre review, theater review, music review, album review, restaurant review, tv review,
    long read, longread, special report, investigation, explainer, explained, factbox, fact check, fact-check,
    exclusive, breaking, breaking news, developing, developing story, live, live blog, live updates, watch live, video,
    videos, podcast, gallery, photo gallery, photo essay, photos, pictures, in pictures, slideshow, infographic,
    press release, news release, media release, announcement, sponsored, sponsored content, advertorial,
    partner content, paid content, guest post, guest column, guest essay, first person, quiz, cartoon, recipe,
    match report, preview, recap, update, updated, premium, plus, for subscribers, subscriber only, subscribers only,
    members only, meinung, kommentar, kommentare, gastkommentar, gastbeitrag, leitartikel, leitartikel und kommentare,
    kolumne, glosse, analyse, im gespräch, porträt, portrait, nachruf, reportage, rezension, kritik, filmkritik,
    buchkritik, konzertkritik, theaterkritik, hintergrund, faktencheck, liveticker, live-ticker, newsticker, eilmeldung,
    exklusiv, bilder, bildergalerie, fotostrecke, bilderstrecke, anzeige, pressemitteilung, presseinformation,
    medienmitteilung, leserbrief, leserbriefe, ratgeber, dossier, aktualisiert, nur für abonnenten, spielbericht,
    tribune, édito, éditorial, chronique, billet, décryptage, entretien, grand reportage, enquête, critique, nécrologie,
    disparition, exclusif, vidéo, en vidéo, direct, en direct, diaporama, en images, en photos, infographie, communiqué,
    communiqué de presse, publi-rédactionnel, contenu partenaire, témoignage, fact-checking, réservé aux abonnés,
    point de vue, carte blanche, grand format, opinión, tribuna, columna, editoriales, análisis, entrevista,
    entrevistas, perfil, obituario, crónica, crítica, reseña, reportaje, exclusiva, exclusivo, vídeo, vídeos,
    en directo, directo, en vivo, galería, fotogalería, fotos, en imágenes, última hora, urgente, comunicado,
    nota de prensa, contenido patrocinado, actualizado, solo suscriptores, carta al director, verificación, reportajes,
    infografía, especial, opinião, artigo de opinião, coluna, crônica, análise, obituário, resenha, reportagem, ao vivo,
    em direto, galeria, fotogaleria, em imagens, conteúdo patrocinado, publieditorial, checagem, fato ou fake,
    atualizado, infográfico, tribuna livre, opinione, opinioni, editoriale, commento, il commento, l'analisi, analisi,
    intervista, l'intervista, interviste, ritratto, recensione, necrologio, lutto, inchiesta, il reportage, esclusiva,
    esclusivo, il video, in diretta, diretta, fotogallery, le foto, foto, comunicato, comunicato stampa, la lettera,
    l'editoriale, la storia, il caso, aggiornato, ultim'ora, approfondimento, la recensione, opinie, commentaar,
    recensie, profiel, necrologie, achtergrond, exclusief, foto's, fotoserie, liveblog, persbericht, ingezonden,
    ingezonden brief, factcheck, advertentie, boekrecensie, filmrecensie, ooggetuige, åsikt, debatt, debattartikel,
    ledare, krönika, krönikor, analys, intervju, porträtt, recension, dödsruna, minnesord, till minne, insändare,
    bildspel, bildextra, direktrapport, just nu, exklusivt, annons, pressmeddelande, faktagranskning, gästkrönika,
    långläsning, webb-tv, debat, leder, kronik, klumme, portræt, anmeldelse, nekrolog, mindeord, læserbrev, synspunkt,
    billedserie, billeder, lige nu, eksklusivt, annonce, pressemeddelelse, baggrund, faktatjek, signatur, lederen,
    kronikk, portrett, reportasje, minneord, leserbrev, leserinnlegg, bildeserie, direkte, siste, annonsørinnhold,
    pressemelding, bakgrunn, faktasjekk, meninger, mielipide, mielipidekirjoitus, pääkirjoitus, kolumni, kommentti,
    analyysi, haastattelu, henkilö, reportaasi, arvio, arvostelu, elokuva-arvio, kirja-arvio, muistokirjoitus, kuolleet,
    kuvagalleria, kuvat, suora, suora lähetys, tiedote, lehdistötiedote, vieraskynä, faktantarkistus, mainos,
    tilaajille, esseet, essee, opinia, komentarz, felieton, analiza, wywiad, rozmowa, sylwetka, reportaż, recenzja,
    wspomnienie, śledztwo, tylko u nas, z ostatniej chwili, pilne, na żywo, relacja na żywo, wideo, zdjęcia, sondaż,
    komunikat, materiał sponsorowany, artykuł sponsorowany, list do redakcji, aktualizacja, názor, názory, komentář,
    glosa, sloupek, fejeton, analýza, rozhovor, reportáž, recenze, portrét, exkluzivně, online, živě, fotogalerie,
    obrazem, tisková zpráva, komerční sdělení, ověřovna, aktualizováno, úvodník, komentár, stĺpček, recenzia, nekrológ,
    exkluzívne, naživo, fotogaléria, tlačová správa, vélemény, jegyzet, publicisztika, vezércikk, kommentár, elemzés,
    interjú, portré, riport, kritika, recenzió, gyász, exkluzív, élő, videó, galéria, képgaléria, fotók, közlemény,
    sajtóközlemény, olvasói levél, tényellenőrzés, opinii, comentariu, analiză, interviu, portret, reportaj, recenzie,
    necrolog, anchetă, exclusiv, galerie foto, live text, comunicat, comunicat de presă, cronică, mnenje, kolumna,
    komentar, reportaža, recenzija, mišljenje, osvrt, razgovor, ekskluzivno, uživo, galerija, fotogalerija, priopćenje,
    saopštenje, sponzorirano, priča, köşe yazısı, yorum, analiz, röportaj, söyleşi, portre, inceleme, haber analiz,
    özel haber, özel, son dakika, canlı, canlı anlatım, foto galeri, galeri, fotoğraflar, vefat, basın bülteni, dosya,
    güncellendi, foto haber, video haber, γνώμη, γνώμες, άποψη, απόψεις, σχόλιο, άρθρο, ανάλυση, συνέντευξη,
    συνεντεύξεις, πορτρέτο, ρεπορτάζ, κριτική, νεκρολογία, αφιέρωμα, αποκλειστικό, έκτακτο, βίντεο, φωτογραφίες,
    φωτορεπορτάζ, ζωντανά, δελτίο τύπου, мнение, мнения, колонка, комментарий, аналитика, анализ, интервью, портрет,
    репортаж, рецензия, обзор, некролог, расследование, эксклюзив, срочно, молния, онлайн, прямая трансляция,
    трансляция, видео, фото, фоторепортаж, фотогалерея, галерея, подкаст, пресс-релиз, на правах рекламы, реклама,
    партнерский материал, спецпроект, лонгрид, очерк, обновлено, инфографика, думка, погляд, коментар, аналітика,
    аналіз, інтерв'ю, інтерв’ю, рецензія, розслідування, ексклюзив, терміново, наживо, відео, пресреліз, спецпроєкт,
    блог, интервю, разследване, ексклузивно, на живо, галерия, رأي, رأي حر, مقال, مقالات, افتتاحية, تحليل, تحليل إخباري,
    تعليق, حوار, مقابلة, بروفايل, تقرير, تقرير خاص, تحقيق, خاص, حصري, عاجل, مباشر, بث مباشر, فيديو, بالفيديو, صور,
    بالصور, ألبوم صور, بودكاست, إنفوغراف, بيان, بيان صحفي, وفيات, رثاء, مراجعة, ملف, דעה, דעות, טור, טור דעה,
    מאמר מערכת, פרשנות, ניתוח, ראיון, פרופיל, כתבה, תחקיר, ביקורת, ספד, בלעדי, מבזק, בשידור חי, וידאו, גלריה, פודקאסט,
    הודעה לעיתונות, תוכן ממומן, یادداشت, سرمقاله, تحلیل, گفتگو, گفت‌وگو, مصاحبه, گزارش, گزارش تصویری, گزارش ویژه, نقد,
    فوری, اختصاصی, ویدیو, فیلم, عکس, زنده, پادکست, राय, विचार, संपादकीय, विश्लेषण, इंटरव्यू, साक्षात्कार, समीक्षा,
    एक्सक्लूसिव, ब्रेकिंग, ब्रेकिंग न्यूज़, लाइव, वीडियो, फोटो, फोटो गैलरी, ब्लॉग, opini, kolom, tajuk, tajuk rencana,
    analisis, wawancara, profil, liputan khusus, resensi, ulasan, eksklusif, galeri foto, infografis, siaran pers,
    langsung, cek fakta, berita foto, ý kiến, góc nhìn, bình luận, phân tích, phỏng vấn, phóng sự, chân dung, độc quyền,
    ảnh, phóng sự ảnh, trực tiếp, thông cáo báo chí, xã luận, 社説, 論説, コラム, 評論, 解説, 分析, インタビュー,
    独自, 速報, 動画, 写真, 写真特集, 訃報,
    書評, 特集, 連載, 寄稿, オピニオン, 会員限定, 号外, 検証, ルポ, 社论, 社評, 评论, 观点, 觀點, 专栏, 專欄, 专访,
    專訪, 独家, 獨家, 快讯, 快訊, 视频, 影片, 图集, 圖集, 讣告, 书评,
    特稿, 深度, 直播, 组图, 사설, 칼럼, 논평, 기고, 오피니언, 분석, 해설, 인터뷰, 기획, 단독, 속보, 영상, 포토,
    화보, 부고, 르포, 특집, 팩트체크, 시론,
    """.split(",")
)


def is_story_kind(text: str) -> bool:
    """Whether a short line says no more than what kind of story stands below it."""
    if len(text) > _LONGEST:
        return False
    return text.strip(_EDGE).casefold() in _KINDS
