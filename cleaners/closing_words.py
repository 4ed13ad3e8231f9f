"""Words printed below stories, by language: other contributors, changes, disclaimers, whose opinions they are, calls to
readers, where to read more.

Data. Regular expressions that are matched from a line's beginning; :mod:`cleaners.closing_lines` puts them together and ignores
case.
"""

from __future__ import annotations

_STORY = r"(?:this|the|our) (?:story|article|report|post|piece|interview|essay|column|review|dispatch|text|version|page)"

WORKED: dict[str, str] = {
    "en": r"[—–-]*\s*with (?:assistance|help|additional reporting|contributions?) (?:from|by)\b.{3,160}|distributed by\b.{3,80}|provided by\b.{3,80}"
    r"|(?-i:[A-Z]\S+(?: [A-Z]\S+){1,2}) is on (?:twitter|x|facebook|instagram|threads|bluesky|mastodon)\b.{0,60}"
    r"|(?:more information|journal information|citation|originally published as|doi)\s?:\s?\S.{3,400}|"
    r".{3,200}\bcontributed(?: to)?(?: (?:this|the) (?:story|report|article|piece|dispatch|post))?\.?$"
    r"|.{3,200}\bcontributed (?:(?:\w+ )?(?:reporting|research|writing|material)|to (?:this|the) (?:story|report|article|piece|dispatch|post|interview))\b.*"
    r"|.{2,120}\b(?:assisted|helped) (?:with|in) (?:this|the) (?:story|report|article)\b.*"
    r"|[(\[—–-]*\s*(?:(?:additional|further|extra) )?(?:reporting|editing|writing|research|translation|photography"
    r"|illustrations?|production|fact-?checking|words|styling|video)\s?(?:by\b|:)\s*(?-i:[A-Z][^\W\d_]*[.'’-]?[^\W\d_]* [A-Z]|[A-Z]{2,}).*"
    r"|[(\[]?\s*(?:edited|compiled|translated|produced|reviewed|fact-?checked|proofread|narrated|commissioned|adapted)"
    r"(?:,? (?:&|and) [\w-]+)?(?: (?:from|into) .{3,40})? by\s+\S.{2,200}"
    r"|interview (?:with .{3,60} )?(?:produced|conducted|edited) by\b.*"
    rf"|{_STORY} (?:was|has been) (?:translated|produced|reported|edited|compiled|written|developed|created|made|supported"
    r"|published|co-?published|funded)"
    r"(?: \w+){0,3} (?:by|with|in (?:partnership|cooperation|collaboration|conjunction)|as part|under|for|from)\b.*"
    rf"|{_STORY} (?:is|was) (?:part of|an excerpt|excerpted|adapted from|based on|sponsored)\b.*"
    r"|(?:re-?printed|reproduced|excerpted|adapted|extracted) (?:by|with|from)\b.*"
    r"|(?:hair|make-?up|styl(?:ing|ist)|grooming|nails?|photograph(?:y|er)|casting|creative|fashion|art|set|prop|movement|video|executive|lighting"
    r"|manicur\w+|tailor\w*|production|producer|retouching)(?: (?:\w+ )?(?:director|assist\w+|stylist|design\w*|styling|editor|producer|direction))?\s?[:：]\s*(?-i:[A-Z][^\W\d_]*[.'’-]?[^\W\d_]* (?:[a-z]{1,3} )?[A-Z]|[A-Z]{3,}).{1,400}",
    "de": r"(?:originalpublikation|originalartikel|originalveröffentlichung|originalarbeit|weitere informationen|zum originalpaper|doi)\s?:\s?\S.{3,300}|"
    r"[(\[]?\s*(?:(?:schluss|bild|online|text)?redaktion|mitarbeit|faktencheck|übersetzung|lektorat|korrektorat|recherche"
    r"|bearbeitung|produktion|gestaltung|bildredaktion|audioversion|illustration|grafik(?:en)?|kamera|schnitt)\s*:\s*\S.{2,250}"
    r"|(?:aus dem .{3,30} )?(?:übersetzt|übertragen|bearbeitet|redigiert|zusammengestellt|aufgezeichnet|protokolliert)"
    r"(?: aus dem .{3,30})? (?:von|durch)\b.{3,100}"
    r"|das (?:interview|gespräch) (?:führten?|hat .{3,40} geführt)\b.*"
    r"|(?:dieser|der|dieses|das) (?:artikel|beitrag|text|bericht|interview) (?:ist|wurde|erschien|entstand)\b.{0,160}"
    r"\b(?:übersetz\w+|entstanden|erschienen|zuerst|kooperation|zusammenarbeit|gefördert|unterstützt|aktualisiert|überarbeitet"
    r"|geändert|korrigiert|ergänzt|erstellt|verfasst)\b.*",
    "fr": r"(?:publication originale|article original|référence|doi)\s?:\s?\S.{3,300}|"
    r"(?:propos (?:recueillis|traduits)|traduit (?:de l[’'].{3,20}|du .{3,20})|édité|relu|traduction|recueilli|adapté)"
    r"(?: de l[’'].{3,20})? par\b.{3,100}"
    r"|(?:reportage|montage|traduction|édition|relecture|réalisation|photographies?)\s?: ?\S.{2,100}"
    r"|(?:cet article|ce texte|cette tribune) (?:a été|est) .{0,60}(?:publié|traduit|rédigé|réalisé|mis à jour|modifié|corrigé"
    r"|issu|extrait)e?s?\b.*",
    "es": r"(?:referencias? bibliográficas?|artículo original|publicación original|doi)\s?:\s?\S.{3,300}|"
    r"[(\[]?\s*(?:con información|con reportes|con aportes|reporte|reportaje|edición|editado|traducido|traducción"
    r"|redacción|editado en español|información)"
    r"(?: (?:en|al) español)?(?: adicional)?(?: de la| de| por|:)\s*[A-ZÁÉÍÓÚÑ\"“«].{2,150}"
    r"|(?:este|esta) (?:artículo|nota|texto|reportaje|noticia|entrevista) (?:fue|ha sido|es|se) .{0,80}(?:publicad|traducid"
    r"|actualizad|realizad|producid|elaborad|modificad|corregid)\w+\b.*",
    "it": r"(?:riferimento bibliografico|articolo originale|pubblicazione originale|doi)\s?:\s?\S.{3,300}|"
    r"(?:a cura di|traduzione (?:di|a cura di)|ha collaborato|hanno collaborato|testo raccolto da|(?:montaggio|riprese"
    r"|traduzione|redazione)\s?:)\s*\S.{2,100}"
    r"|(?:questo|quest[’'])\s?(?:articolo|testo|intervista) (?:è|è stat[oa]) .{0,60}(?:pubblicat|tradott|aggiornat|realizzat)\w+.*",
    "pt": r"(?:referências? bibliográficas?|artigo original|publicação original|doi)\s?:\s?\S.{3,300}|"
    r"[(\[]?\s*(?:com informações|com reportagem|colaborou|colaboraram|edição|reportagem|tradução|texto|revisão"
    r"|(?:reportagem|edição) de texto)(?: da| do| de| por|:)?\s*:?\s*[A-ZÁÉÍÓÚÃÕÇ].{2,150}"
    r"|(?:este|esta|o|a) (?:artigo|texto|reportagem|matéria|notícia) (?:foi|é) .{0,60}(?:publicad|traduzid|atualizad|produzid"
    r"|corrigid)\w+\b.*",
    "nl": r"(?:met medewerking van|vertaling|(?:eind)?redactie|vertaald door|met dank aan|beeld|productie)\s*:?\s*[A-Z].{2,100}"
    r"|(?:dit|deze) (?:artikel|verhaal|interview|bericht) (?:is|werd|verscheen) .{0,80}(?:gepubliceerd|verschenen|vertaald"
    r"|aangepast|bijgewerkt|geschreven)\b.*",
    "sv": r"(?:programledare|producent|ljud|klippning|programleder|lyd|klip|vært|tilrettelægger|översättning|redigerare|redaktör|research|oversettelse|oversættelse|redigering|klipping|tekst og foto"
    r"|text och (?:foto|bild))\s*:\s*\S.{2,80}"
    r"|(?:artikeln|texten|artikkelen|saken|denne (?:saken|artikkelen)|denna (?:artikel|text)) (?:har|är|er|ble|blev)\b.{0,80}"
    r"(?:uppdaterats|rättats|oppdatert|opdateret|publicerad|publisert|översatt|oversatt)\b.*",
    "fi": r"(?:toimitti|toimittanut|käännös|juttua (?:on )?(?:päivitetty|korjattu|muokattu))\b.{0,120}",
    "pl": r"(?:opr(?:ac)?\.?|opracowa[łl]a?|redagował[a]?|tłumaczył[a]?|tłumaczenie|redakcja|współpraca|oprac\. red\.)\s*:?\s*\S.{2,80}"
    r"|(?:artykuł|tekst) .{0,40}(?:ukazał się|został (?:zaktualizowany|opublikowany|przetłumaczony))\b.*",
    "cs": r"(?:přeložil[a]?|zpracoval[a]?|redakčně upraveno|připravil[a]?|překlad|spolupráce)\s*:?\s*\S.{2,80}",
    "hu": r"(?:fordította|szerkesztette|közreműködött|összeállította|fordítás|szerkesztő)\s*:?\s*\S.{2,80}",
    "ro": r"(?:traducerea?|traducere de|redactor|editor|sursa foto|a colaborat)\s*:\s*\S.{2,80}",
    "tr": r"(?:(?:haber|kamera|foto(?:ğraf)?)(?:\s?[-–/]\s?(?:haber|kamera|foto(?:ğraf)?|kurgu)){1,2}|editör|editor|haber|kamera|çeviri|derleyen|hazırlayan|yayına hazırlayan|çeviren|muhabir|fotoğraf(?:lar)?)\s*[:：]\s*\S.{2,100}"
    r"|fotoğraf(?:lar)?,? .{2,40}(?:tarafından|servis edil|alınmıştır|aittir).{0,60}",
    "el": r"(?:επιμέλεια|μετάφραση|με πληροφορίες(?: από)?|ρεπορτάζ|συντάκτης)\s*:?\s*\S.{2,80}",
    "ru": r"(?:подготовил[аи]?|перевод|перев[её]л[аи]?|редактор|редакторы?|автор перевода|над (?:текстом|материалом) работал[иа]?"
    r"|материал подготовил[аи]?|подготовлено|записал[аи]?|беседовал[аи]?)\s*:?\s+\S.{2,120}",
    "uk": r"(?:підготува(?:в|ла|ли)|переклад|переклала?|редактор(?:ка)?|записа(?:в|ла)|розмовля(?:в|ла)|спілкувал(?:ася|ися|ся))\s*:?\s+\S.{2,120}",
    "ar": r"[(\[]?\s*(?:إعداد|اعداد|تحرير|ترجمة|ترجمه|كتابة|مراجعة|ساهم(?:ت)? في|شارك في|تغطية|تصوير|مونتاج|التحرير)"
    r"(?: (?:النشرة|التقرير|هذا التقرير|التغطية|النص))?(?: العربية)?\s*[:：/-]?\s*\S.{2,120}",
    "fa": r"(?:مترجم|ترجمه|تهیه و تنظیم|ویراستار|گردآوری|تنظیم)\s*[:：]\s*\S.{2,80}",
    "he": r"(?:השתתפ(?:ו|ה)? בהכנת|תרגום|עריכה|בהכנת הידיעה השתתפו|סייע(?:ה|ו)? בהכנת)\s*:?\s*\S.{2,80}",
    "hi": r"[(\[]?\s*(?:इनपुट|एजेंसी इनपुट|संपादन|अनुवाद|रिपोर्ट)\s*[:-]\s*\S.{2,80}",
    "zh": r"[（(【\[]?\s*(?:(?:编译|編譯|翻译|翻譯|整理|综合|綜合|撰稿|文字|来稿|策划|策劃|统筹|統籌|制作|製作|视频|視頻|海报|海報|剪辑|漫画"
    r"|责任编辑|責任編輯|执行编辑|值班编辑|本文编辑|记者|記者|评论员|評論員|通讯员|特约评论员|本报记者|实习生|參與記者|参与采写)"
    r"[:：/／\s]\s?\S.{1,70})[）)】\]]?",
    "ja": r"[【（(\[〔](?=[^a-zA-Z]{0,8}[\u3040-\u30ff\u3400-\u9fff])[^【】（）()\[\]〔〕。、]{2,24}(?:[、,・＝=] ?[^【】（）()\[\]〔〕。、]{2,20}){0,4}[】）)\]〕]"
    r"|(?:翻訳|編集|構成|監修|取材協力|訳|聞き手|文責|担当|編集協力)\s*[:：=＝／/]\s*\S.{1,60}",
    "ko": r"[\[(<【]?\s*(?:번역|편집|정리|글|사진|감수|기획|취재|영상|그래픽)\s?[:：=/]\s*\S.{1,60}"
    r"|.{2,16}(?:기자|특파원|인턴기자|객원기자|선임기자|논설위원)(?:\s+\S+@\S+)?$",
    "vi": r"(?:biên tập|biên dịch|tổng hợp|dịch|người dịch|biên soạn)\s*[:：(]\s*\S.{2,60}",
    "id": r"[(\[]?\s*(?:editor|penulis|penerjemah|pewarta|reporter|penyunting|laporan)\s*:\s*\S.{2,80}",
}
"""Who else worked on a text, or with whom, or from where it was taken."""

PICTURES: dict[str, str] = {
    "any": r"(?:source|quelle|fuente|fonte|via)\s?[:：]\s?@?\w*_\w+",
    "en": r"(?:(?:lead|cover|main|featured?|header|hero|title|top|all|thumbnail|banner|final) )?(?:images?|photos?|pictures?|illustrations?|artwork|photographs?|screenshots?)"
    r"(?: (?:credits?|sources?|courtesy(?: of)?|via|by|used (?:under|with|by|courtesy).{0,40}|licen[cs]ed.{0,30}|provided by|taken by|from))?\s*[:：]\s*\S.{2,400}"
    r"|(?:images?|photos?|pictures?|illustrations?)(?: credits?)? (?:via|courtesy(?: of)?|by|from) \S.{1,60}[^.!?]"
    r"|(?:images?|photos?|pictures?) (?:used |licen[cs]ed )?(?:under licen[cs]e|courtesy|with permission|by permission)\b.{0,120}",
    "de": r"(?:(?:titel|beitrags|teaser|aufmacher|symbol|artikel)-?)?(?:bild(?:er)?|fotos?|photos?|abb(?:ildung(?:en)?)?|grafik(?:en)?|headerbild|vorschaubild)\.?"
    r"(?:nachweise?|quellen?|rechte| ?credits?| ?©)?(?:\s?[–-]\s?(?:oben|mitte|unten|links|rechts))?(?: \S{2,20})?\s*[:：]\s*\S.{2,160}|photo-?credits?\b.{0,30}:.{2,100}",
    "fr": r"(?:crédits?|photos?|images?|illustrations?|visuels?)(?: (?:photos?|images?|de une|à la une))?\s*[:：]\s*\S.{2,120}",
    "es": r"(?:fotos?|imágenes|imagen|fotografías?|créditos?|ilustración)(?: (?:de portada|destacada|principal|de la imagen))?\s*[:：]\s*\S.{2,120}",
    "it": r"(?:foto|immagin[ei]|copertina|crediti?|illustrazione)(?: (?:di copertina|in evidenza|di apertura|foto))?\s*[:：]\s*\S.{2,120}",
    "pt": r"(?:fotos?|imagens?|imagem|créditos?|ilustração)(?: (?:de capa|de destaque|da capa|em destaque))?\s*[:：]\s*\S.{2,120}",
    "nl": r"(?:foto(?:'s)?|beeld|afbeelding|illustratie|omslagfoto)\s*[:：]\s*\S.{2,120}",
    "sv": r"(?:foto|bild(?:er)?|illustrasjon|billede|bilde)\s*[:：]\s*\S.{2,80}",
    "pl": r"(?:fot(?:o|ografia)?\.?|zdjęci[ea]|źródło zdjęć)\s*[:：]\s*\S.{2,80}",
    "tr": r"(?:fotoğraf(?:lar)?|görsel(?:ler)?|foto)\s*[:：]\s*\S.{2,80}",
    "ru": r"(?:фото(?:графи[яи])?|иллюстраци[яи]|обложка|изображение)\s*(?:на обложке)?\s*[:：]\s*\S.{2,80}",
    "uk": r"(?:фото|світлина|ілюстраці[яї])\s*[:：]\s*\S.{2,80}",
    "ar": r"(?:الصور|الصورة|صور|مصدر الصورة?|تصوير)\s*[:：]\s*\S.{2,80}",
    "zh": r"(?:题图|頭圖|头图|封面|图片|圖片|首图|配图|摄影|攝影|图|圖)(?:来源|來源)?\s*[:：/／]\s*\S.{1,60}",
    "ja": r"(?:写真|画像|撮影|トップ画像|イラスト)(?:提供)?\s*[:：=＝／/]\s*\S.{1,60}",
    "ko": r"(?:사진|이미지)(?: ?(?:제공|출처))?\s*[:：=/]\s*\S.{1,60}",
}
"""Whose the pictures of a text are, where it is said below it."""

CHANGED: dict[str, str] = {
    "in brackets": r"[(\[]\s*(?:(?:this |the |cet |l'|dieser |der |este |esta |el |la |questo |l'|o |a |dit |deze |denna |denne |ta |tento |bu )?(?:article|story|article|artikel|beitrag"
    r"|text|texte?|artículo|nota|noticia|articolo|testo|artigo|texto|matéria|bericht|artikeln|texten|artikkelen|saken|artiklen|artykuł|tekst|článek|článok|cikk"
    r"|haber|статья|материал|текст|стаття|матеріал|vijest|članak)\s(?:\w+\s){0,2})?"
    r"(?:mise?s? à jour|actualisé|updated|aktualisiert|ergänzt|actualizad[oa]|aggiornat[oa]|atualizad[oa]|bijgewerkt|uppdaterad|oppdatert|opdateret|päivitetty"
    r"|zaktualizowan[oy]|aktualizov[aá]n[oaý]?|frissítve|actualizat|güncellendi|обновл[её]н[оа]?|оновлено|ažuriran[oa]?|ενημερώθηκε)\b[^()\[\]]{0,140}[)\]]",
    "in print": r"(?:dieser (?:artikel|text|beitrag) )?(?:ist )?(?:erschienen|veröffentlicht) in (?:der )?(?:gedruckten ausgabe|(?:print|druck)-?ausgabe)\b.*"
    r"|(?:article )?(?:paru|publié) dans (?:l'édition|la version) (?:papier|imprimée)\b.*|publicado en (?:la )?edición (?:impresa|en papel)\b.*"
    r"|(?:articolo )?(?:pubblicato|uscito) (?:nell'edizione|sull'edizione) (?:cartacea|stampata)\b.*|publicado na edição impressa\b.*"
    r"|(?:dit artikel )?(?:verscheen|gepubliceerd) (?:eerder )?in de (?:papieren|gedrukte) (?:krant|editie)\b.*"
    r"|(?:artikeln |artiklen |artikkelen )?(?:var|er|stod) publi\w+ i (?:pappers|papir|print)\w+\b.*"
    r"|(?:artykuł |tekst )?(?:ukazał się|opublikowany) w (?:papierowym|drukowanym) wydaniu\b.*|опубликовано в печатн\w+ (?:версии|выпуске)(?!\w).*",
    "en": rf"\*?\s*(?:(?:editor[’']?s[’']? )?(?:note|update|correction|clarification)\s*[:：–—-]\s*)?{_STORY}(?: \w+){{0,3}} (?:was|has been|have been"
    r"|is being|will be|had) (?:\w+ ){0,3}(?:updated|corrected|amended|edited|changed|modified|revised|clarified|fixed|removed)\b.*"
    rf"|{_STORY} (?:was|has been) (?:first|originally|previously) (?:published|posted|printed)\b.*"
    rf"|(?:an|a) (?:earlier|previous|prior|original|initial) \w{{5,9}} of {_STORY}\b.*"
    r"|(?:an|a) (?:earlier|previous|prior|original|initial) version (?:incorrectly|mistakenly|erroneously|wrongly|misspell\w*|misstat\w*"
    r"|misidentif\w*|misquot\w*|stated|gave)\b.*"
    r"|this (?:interview|conversation|transcript|q&a|discussion)(?: \w+)? (?:has been|was|is) (?:\w+ )?(?:edited|condensed|shortened|translated)\b.*"
    r"|\*?\s*(?:some )?names? (?:has|have|had)(?: all)?(?: been)? (?:changed|altered|withheld)\b.*|\*?\s*(?:not (?:his|her|their) real names?"
    r"|names? changed)\b.{0,60}"
    r"|(?:published|appeared|appears) in (?:the )?(?:.{3,40} )?print edition\b.*|our standards\s?:.{3,80}"
    r"|(?:last )?updated?(?: on| at)?:? \w+ (?:\d{1,2},? )?\d{4}.{0,40}|(?:first|originally) (?:published|posted)(?: on| at| as|:)? .{4,80}",
    "de": r"\*?\s*(?:anmerkung der redaktion|redaktioneller hinweis|korrektur(?:hinweis)?|transparenzhinweis|hinweis der redaktion|in eigener sache"
    r"|anm\. d\. red\.?)(?:\s*\([^()]{3,30}\))?\s*[:：].*"
    r"|\*\s?(?:alle )?namen? (?:wurden?|von der redaktion|ist|sind)?\s?.{0,20}geändert.{0,40}|\*?\s*name (?:von der redaktion )?geändert.{0,20}",
    "fr": r"\*?\s*(?:note de la rédaction|correction|rectificatif|mise à jour|ndlr)(?:\s*\([^()]{3,30}\))?\s*[:：].*"
    r"|\*\s?(?:les|le|ces|certains)? ?(?:prénoms?|noms?) (?:a|ont) été (?:modifiés?|changés?).{0,60}",
    "es": r"\*?\s*(?:nota (?:del editor|de la redacción|editorial)|fe de (?:errores|erratas)|corrección|rectificación)(?:\s*\([^()]{3,30}\))?\s*[:：].*"
    r"|\*\s?(?:los )?nombres? .{0,20}(?:cambiad|modificad|ficticio).{0,40}",
    "it": r"\*?\s*(?:nota (?:della redazione|dell[’']editore)|errata corrige|correzione|rettifica|ndr)(?:\s*\([^()]{3,30}\))?\s*[:：].*",
    "pt": r"\*?\s*(?:nota (?:do editor|da redação)|errata|correção|atualização)(?:\s*\([^()]{3,30}\))?\s*[:：].*|\*\s?(?:os )?nomes? .{0,20}(?:alterad|fictíci|trocad).{0,40}",
    "nl": r"\*?\s*(?:noot van de redactie|correctie|rectificatie|aanvulling)(?:\s*\([^()]{3,30}\))?\s*[:：].*|\*\s?(?:de )?namen? .{0,20}(?:gefingeerd|veranderd|aangepast).{0,40}",
    "sv": r"\*?\s*(?:rättelse|korrigering|fotnot|rettelse|presisering|förtydligande)(?:\s*\([^()]{3,30}\))?\s*[:：].*",
    "pl": r"\*?\s*(?:sprostowanie|od redakcji|przypis redakcji)(?:\s*\([^()]{3,30}\))?\s*[:：].*",
    "tr": r"\*?\s*(?:düzeltme|editörün notu)(?:\s*\([^()]{3,30}\))?\s*[:：].*",
    "ru": r"\*?\s*(?:от редакции|примечание редакции|исправление|поправка)(?:\s*\([^()]{3,30}\))?\s*[:：].*|\*\s?имена? .{0,20}изменен.{0,40}",
    "ar": r"(?:تصحيح|تنويه|ملاحظة المحرر|ملاحظة من المحرر)(?:\s*\([^()]{3,30}\))?\s*[:：].*",
    "zh": r"(?:编者按|編者按|编者注|编辑注|更正|勘误)(?:\s*\([^()]{3,30}\))?\s*[:：].*|\*?（?(?:文中|应受访者要求|為保護).{0,20}(?:化名|化名）).{0,10}",
    "ja": r"(?:※|＊|\*)\s?.{0,40}(?:仮名|更新しました|修正しました|訂正しました|時点の情報).{0,20}|(?:訂正|お断り|編集部注)(?:\s*\([^()]{3,30}\))?\s*[:：].*",
    "ko": r"(?:\*|※)\s?.{0,30}(?:가명|수정되었습니다|업데이트).{0,20}|(?:정정|알려드립니다|편집자 ?주)(?:\s*\([^()]{3,30}\))?\s*[:：].*",
}
"""How a text was changed, and when."""

NO_ADVICE: dict[str, str] = {
    "en": r".*\b(?:(?:informational|educational|identification|information|illustrative|entertainment)(?: (?:and|or) \w+)? purposes only|(?:does|do|should|is|are)"
    r" not (?:(?:be )?(?:intended|meant|considered|constitute|construed|provide|offer|a substitute|financial|medical|legal|investment)"
    r"\b.{0,100}\b(?:advice|recommendation|endorsement|treatment|diagnosis)))\b.*"
    r"|.{0,60}\b(?:views?|opinions?|statements)(?: and (?:views|opinions|conclusions))?(?: (?:expressed|stated|presented|contained))?\b.{0,80}\b(?:are|is|do|does)\b.{0,20}"
    r"\b(?:(?:the )?author[’']?s?[’']?|(?:his|her|their|my) own|those of|not (?:necessarily )?(?:represent|reflect|those|the)|personal)\b.*"
    r"|(?:disclosure|disclaimer|full disclosure|conflict of interest|competing interests)\s*[:：–—-].*"
    r"|.*\b(?:may|might|can|will|we|i|could) (?:also )?(?:earn|receive|get|be paid|be compensated|make)\b.{0,60}\b(?:commissions?|compensation|compensated|affiliate|share of)\b.*"
    r"|.*\b(?:sponsored|paid|partner|promotional|branded|advertorial) (?:content|post|article|message|feature|partnership|advertisement)\b.{0,120}"
    r"\b(?:brought to you|does not|not (?:necessarily|involve)|created|produced|paid for|presented|team)\b.*"
    r"|\W{0,3}(?:this is a|this article is) (?:sponsored|paid|promoted|partner)\b.*"
    r"|.*\bdelivery charges may apply\b.*|prices? (?:and availability )?(?:are|is|were|may)\b.{0,60}\b(?:correct|accurate|subject|change|time of)\b.*",
    "de": r".*\b(?:geben|gibt|spiegel\w+|entspr\w+|stell\w+)\b.{0,60}\b(?:nicht (?:unbedingt|zwangsläufig|notwendig\w*)|ausschließlich|allein)\b.{0,60}"
    r"\b(?:meinung|ansicht|auffassung)\b.*"
    r"|.*\b(?:ersetzt|ersetzen|stellt|stellen)\b.{0,60}\b(?:keine?n?|nicht)\b.{0,60}\b(?:beratung|arzt\w*|ärztin|anlageberatung|diagnose|empfehlung|behandlung)\b.*"
    r"|.*\b(?:gesponsert\w*|bezahlte\w*|anzeige|werbepartner|partner-?inhalt|affiliate)\b.{0,100}\b(?:inhalt\w*|beitrag|artikel|anzeige|link\w*|provision)\b.*",
    "fr": r".*\b(?:les )?(?:opinions?|propos|points? de vue|avis|idées) (?:exprimées?|exprimés?|émises?|tenus|présentées?)\b.{0,80}\b(?:engag\w+|reflèt\w+|auteur\w*|n[’']engage)\b.*"
    r"|.*\bne (?:constitue|remplace|saurai\w+)\b.{0,60}\b(?:conseil|avis|recommandation|consultation)\b.*",
    "es": r".*\b(?:las )?(?:opiniones|ideas|puntos de vista|declaraciones)\b.{0,80}\b(?:son (?:responsabilidad|de exclusiva|propias|del autor)|no (?:necesariamente )?(?:refleja\w*|representa\w*|coincide\w*))\b.*"
    r"|.*\bno (?:constituye|sustituye|reemplaza)\b.{0,60}\b(?:asesor\w+|consejo|consulta|recomendación|diagnóstico)\b.*",
    "it": r".*\b(?:le )?opinioni\b.{0,60}\b(?:sono|riflett\w+|appartengono|rappresent\w+)\b.{0,60}\b(?:autor[ei]|necessariamente)\b.*"
    r"|.*\bnon (?:costituisc\w+|sostituisc\w+|rappresent\w+)\b.{0,60}\b(?:consiglio|parere|consulenza|raccomandazione)\b.*",
    "pt": r".*\b(?:as )?opiniões\b.{0,80}\b(?:são (?:de )?(?:responsabilidade|exclusiva)|não (?:necessariamente )?(?:reflet\w+|represent\w+)|refletem)\b.*"
    r"|.*\bnão (?:constitui|substitui)\b.{0,60}\b(?:aconselhamento|conselho|consulta|recomendação)\b.*",
    "nl": r".*\bde (?:mening|meningen|opinies?|standpunten)\b.{0,60}\b(?:van de auteur|niet noodzakelijk\w*|persoonlijke?)\b.*",
    "pl": r".*\b(?:opinie|poglądy)\b.{0,60}\b(?:autor\w*|nie (?:muszą|odzwierciedlają))\b.{0,60}",
    "tr": r".*\b(?:yazıda|makalede|burada) (?:yer alan|ifade edilen|belirtilen) (?:görüş\w*|fikir\w*)\b.*|.*\byatırım (?:tavsiyesi|danışmanlığı) (?:değildir|kapsamında)\b.*",
    "ru": r".*\b(?:мнени[ея]|позици[яи])\b.{0,40}\b(?:автор\w*)\b.{0,60}\b(?:не совпадать|может не|не отражает|не совпадает|не обязательно)\b.*",
    "ar": r".*(?:المقال|الآراء|الأفكار|ما ورد).{0,60}(?:لا (?:يعبر|تعبر|يعكس|تعكس)|يعبر عن رأي|تعبر عن رأي|وجهة نظر|رأي (?:الكاتب|صاحب)).*",
    "zh": r".{0,20}(?:本文|文章|以上)(?:内容|內容)?.{0,20}(?:仅代表|僅代表|不代表|不构成|不構成|仅供参考|僅供參考).*|.{0,10}(?:不构成|不構成).{0,8}(?:投资|投資)建[议議].*",
    "ja": r".{0,60}(?:個人の見解|筆者の見解|投資(?:勧誘|を勧誘)|を保証するものでは|見解を示すものではありません).*",
    "ko": r".{0,40}(?:개인(?:적인)? (?:의견|견해)|본지의? (?:편집|입장)|외부 필자).{0,40}",
    "made by machines": r"(?:this |the )?(?:summary|summaries|article|text|translation|audio|version)(?: \w+){0,3} (?:is|are|was|were|has been)(?: \w+){0,2}"
    r" (?:generated|created|produced|written|made|summari[sz]ed|translated|read)(?: \w+){0,2} (?:by|with|using)(?: \w+){0,4} (?:ai|artificial intelligence|an? (?:ai|machine|algorithm))(?=$|[.,;)]| and | tools?\b| technolog| models?\b| software\b).*"
    r"|(?:diese |die |der |dieser )?(?:zusammenfassung|text|übersetzung|artikel)\b.{0,40}\b(?:ki|künstliche[rn]? intelligenz)\b.{0,20}\b(?:erstellt|generiert|erzeugt|übersetzt|zusammengefasst)\b.*"
    r"|(?:ce |cet |le |la )?(?:résumé|article|texte|traduction)\b.{0,40}\b(?:généré|rédigé|produit|créé|traduit)e?s?\b.{0,40}\b(?:ia|intelligence artificielle)\b.*"
    r"|(?:este |el |la |esta |o |a |questo |il |l')?(?:resumen|resumo|riassunto|texto|testo|artículo|artigo|articolo)\b.{0,40}\b(?:generad[oa]|gerad[oa]|generat[oa]|elaborad[oa]|creat[oa])\b"
    r".{0,40}\b(?:ia|inteligencia artificial|inteligência artificial|intelligenza artificiale)\b.*"
    r"|(?:ai|인공지능) ?(?:요약|번역|기사)(?:은|는)?\s.{0,120}|.{0,30}(?:ai|人工知能)(?:が|による)(?:要約|翻訳|生成).{0,40}|(?:本文|以上|此)?(?:摘要|内容|內容)?由 ?(?:ai|人工智能|人工智慧).{0,30}(?:生成|翻译|翻譯|撰写).{0,20}",
    "reprints": r"(?:при (?:использовании|цитировании|копировании|перепечатке|полном или частичном)|использование (?:материалов|любых)"
    r"|перепечатка|копирование материалов)(?!\w).{0,140}(?:ссылк|разрешени|запрещен).*|(?:при (?:використанні|цитуванні|копіюванні|передруці)"
    r"|використання матеріалів|передрук)(?!\w).{0,140}(?:посиланн|гіперпосиланн|дозвол|заборонен).*|(?:при (?:използване|цитиране|копиране)"
    r"|използването на)(?!\w).{0,140}(?:позоваване|линк|забранен|разрешени).*"
    r"|(?:преузимање|prenošenje|preuzimanje|преношење)(?!\w).{0,120}(?:дозвољено|извор|забрањено|dozvoljeno|izvor|zabranjeno).*"
    r"|(?:queda |está )?(?:terminantemente |totalmente )?prohibida (?:la|su) reproducción\b.*|é proibida a reprodução\b.*|reprodução proibida\b.*"
    r"|riproduzione vietata\b.*|(?:preluarea|reproducerea|copierea)\b.{0,140}\b(?:acord\w*|surs[aeă]\w*|interzis\w*|link\w*)\b.*"
    r"|(?:kopiowanie|przedruk|rozpowszechnianie)\b.{0,140}\b(?:zgod\w+|zabronione)\b.*|(?:kaynak gösterilmeden|izinsiz)\b.{0,120}"
    r"|.{0,80}\b(?:kopyalanamaz|kullanılamaz|alıntılanamaz|yayınlanamaz)\b.{0,40}"
    r"|.{0,60}\b(?:dilarang|dihalalkan) (?:keras )?(?:mengutip|menyalin|mengambil)\b.*"
    r"|.{0,60}(?:ghi rõ nguồn|không được sao chép|khi chưa có sự đồng ý)(?!\w).{0,100}"
    r"|.{0,40}(?:يسمح بالاقتباس|يمنع النقل|يُمنع النقل|يحظر النقل|لا يجوز نسخ|نقل المحتوى).{0,120}|.{0,60}(?:با ذکر منبع|بدون ذکر منبع|کپی‌برداری).{0,80}"
    r"|ห้าม(?:คัดลอก|ทำซ้ำ|นำ).{0,80}",
    "zh_notes": r"[（(【]?(?:免责声明|免責聲明|版权声明|版權聲明|特别声明|特別聲明|郑重声明|声明|聲明|免责条款)[：:】）)].*",
    "who paid": r"(?:contenu|article|publicité) (?:proposé|sponsorisé|conçu|présenté|financé|produit|réalisé)e? (?:par|avec|en partenariat)\b.{2,60}"
    r"|(?:contenu|article) (?:sponsorisé|partenaire)|(?:in kooperation|eine kooperation|in zusammenarbeit) mit\b.{2,50}"
    r"|(?:gesponserter|bezahlter) (?:beitrag|artikel|inhalt)(?: (?:von|für)\b.{2,50})?|präsentiert von\b.{2,50}"
    r"|advertorial|contenido (?:patrocinado|ofrecido|de marca|elaborado|pagado)(?: (?:por|para|con)\b.{2,50})?|contenuto (?:sponsorizzato|offerto|a pagamento)(?: (?:da|di)\b.{2,50})?|contenuti (?:a cura|offerti) d[ai]\b.{2,50}"
    r"|conteúdo (?:patrocinado|oferecido|pago|de marca)(?: (?:por|pela|pelo)\b.{2,50})?|(?:gesponsorde?|betaalde?|commerciële) (?:artikel|bijdrage|inhoud|content)(?: (?:van|door)\b.{2,50})?|aangeboden door\b.{2,50}"
    r"|(?:materiał|artykuł|tekst) (?:sponsorowany|partnera|promocyjny)\b.{0,40}"
    r"|(?:komerční sdělení|komerčný článok|pr článek|placená inzerce|platená inzercia)\b.{0,40}"
    r"|(?:articol|conținut|material) (?:sponsorizat|plătit|susținut|publicitar)\b.{0,50}|(?:szponzorált|támogatott|fizetett) (?:tartalom|cikk)\b.{0,40}"
    r"|(?:sponsorlu|reklam) (?:içerik|içeriği)\b.{0,40}|bu bir (?:ilandır|reklamdır)\W*"
    r"|(?:на правах рекламы|на правах реклами|партн[её]рский материал|реклама партнера|спонсорский материал|платена публикация|спонсорирано съдържание|спонзорисани садржај|sponzorisani sadržaj|sponzorirani sadržaj)(?!\w).{0,40}"
    r"|(?:annonsinnehåll|annonssamarbete|betalt innhold|annonsørinnhold|annoncørbetalt (?:indhold|artikel)"
    r"|sponsoreret indhold|sponsrat innehåll|kaupallinen yhteistyö|mainossisältö)\b.{0,50}|(?:محتوى|مقال) (?:برعاية|مدفوع|ممول|إعلاني).{0,50}"
    r"|رپرتاژ آگهی|תוכן (?:שיווקי|ממומן|בחסות).{0,40}|(?:प्रायोजित|स्पॉन्सर्ड) (?:सामग्री|लेख|कंटेंट).{0,40}|স্পনসরড (?:কনটেন্ট|কন্টেন্ট).{0,30}"
    r"|(?:pr記事|広告記事|広告企画|タイアップ記事|提供[：:]).{0,40}|(?:협찬|광고성|유료) ?(?:기사|콘텐츠).{0,20}|(?:本文为|本文係|本文由).{0,20}(?:广告|廣告|推广|推廣|赞助|贊助).{0,20}"
    r"|(?:konten|artikel) (?:bersponsor|berbayar)\b.{0,40}|nội dung (?:được )?tài trợ.{0,40}|เนื้อหาสนับสนุนโดย.{0,40}|maudhui yaliyodhaminiwa\b.{0,40}",
}
"""What a text is no advice on, whose opinions it holds and who paid for it, and who may print it again."""
CLOSERS = (
    r"(?:about|more about|meet) the (?:authors?|writers?)|author(?:'s)? (?:bio|profile)|(?:über|zur|zum) (?:den "
    r"|die )?(?:autor(?:in|en)?|person)"
    r"|à propos de l'aut(?:eure?|rice)|l'aut(?:eure?|rice)|sobre (?:el|la|os?|as?|los|las) autor(?:es|as?)?|(?:sull'|l')autor[ei]|(?:sull'|l')autrice"
    r"|over de auteurs?|yazar hakkında|yazarın tüm yazıları|om (?:forfatteren|författaren|skribenten|journalisten)|tietoa kirjoittajasta|kirjoittajasta"
    r"|об авторе|об авторах|про автор(?:а|ку)|за автора|о аутору|о ауторки|o autor(?:u|ici|ovi|ke|e|ce|ovi článku)|o avtor(?:ju|ici)"
    r"|despre autoa?re?|a szerzőről|apie autor(?:ių|ę)|par autoru|autorist|autori kohta|για τ(?:ον|ην) συντάκτ(?:η|ρια)|η συντάκτρια|ο συντάκτης"
    r"|عن الكاتبة?|نبذة عن الكاتبة?|عن المحرر|درباره نویسنده|על המחבר(?:ת)?|על הכותב(?:ת)?|लेखक के बारे में|लेखिका के बारे में|লেখক পরিচিতি|লেখক সম্পর্কে"
    r"|రచయిత(?:్రి)? గురించి|எழுத்தாளர் பற்றி|ஆசிரியர் குறிப்பு|مصنف کے بارے میں|เกี่ยวกับผู้เขียน|về tác giả|tentang penulis|kuhusu mwandishi|mengenai penulis"
    r"|筆者紹介|執筆者紹介|執筆者プロフィール|プロフィール|글쓴이 소개|필자 소개|기자 소개|作者介绍|作者介紹|关于本文作者|sobre l'autora?|egileari buruz|sobre a autoría"
    r"|关于作者|作者简介|作者簡介|著者について|筆者プロフィール|(?:next|previous) (?:article|story|post|news)|(?:nächste"
    r"|vorherige)r? (?:artikel|beitrag|meldung)"
    r"|article (?:suivant|précédent)|(?:artículo|noticia) (?:siguiente|anterior)|(?:articolo|notizia) (?:successiv[oa]"
    r"|precedente)"
    r"|(?:artigo|notícia) (?:seguinte|anterior)|(?:volgend|vorig)e? (?:artikel|bericht)|следующая (?:статья|новость)"
    r"|(?:الخبر|المقال) (?:التالي|السابق)"
    r"|(?:presse|medien)kontakte?|(?:kontakt|rückfragen) für (?:die )?(?:presse|medien|journalisten)|(?:press|media) (?:contacts?|enquiries|inquiries)"
    r"|contacts? (?:de )?presse|contactos? de prensa|contatt[oi] stampa|ufficio stampa|contactos? (?:para a |de )?imprensa|perscontact(?:en)?"
    r"|kontakt (?:dla|pro|pre|za) (?:mediów|prasy|média|novináře|novinárov|medije)|presskontakt|pressekontakt|sajtókapcsolat|basın iletişim"
    r"|контакты? для (?:прессы|сми)|контакты? (?:за|для) (?:медии|преси)|للتواصل الإعلامي|媒体联系(?:人)?|媒體聯絡(?:人)?|報道関係者お問い合わせ先|보도자료 문의"
    r"|下一篇|上一篇|次の記事|前の記事|다음 ?기사|이전 ?기사"
)
"""Labels that stand below a story: over words about its author, over whom the press may ask, beside the next story."""
