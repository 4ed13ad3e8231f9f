"""What readers are asked to do below stories, by language: write, follow, donate, read or watch something else.

Data. Regular expressions that are matched from a line's beginning; :mod:`cleaners.closing_lines` puts them together and ignores
case.
"""

from __future__ import annotations

CALLS: dict[str, str] = {
    "any": r"(?:facebook|instagram|tiktok|youtube|twitter|linkedin|pinterest|threads|bluesky|mastodon|telegram|whatsapp)\s?[:：]\s?\S{2,60}",
    "en": r"(?:scroll|click|flip|browse|swipe|keep scrolling)\b.{0,40}\b(?:gallery|slideshow|photos|pictures|images)\b.{0,80}"
    r"|(?:go|click|tap) here (?:for|to)\b.{2,100}|(?:buy|get|book) (?:your )?tickets\b.{0,60}\bhere\b.{0,40}"
    r"|(?:find|see|shop|browse|discover) (?:more|all)\b.{3,60}:|must[- ]read\s?[:|>]\s*\S.{2,160}"
    r"|[^.!?]{5,80} (?:has|have) more (?:about|on)\b[^.!?]{2,100}\.?"
    r"|we (?:value|welcome|appreciate|love) your (?:feedback|suggestions|comments|opinion)\b.{0,120}|(?:do you have|have you got|got|know|have|are you|were you) .{0,40}\b(?:stor(?:y|ies)|tips?|news|photos?|pictures?|videos?|information|views?|corrections?|memories"
    r"|something)\b.{0,60}\?.{0,160}"
    r"|(?:do you )?(?:want|would you like) (?:more|to (?:submit|win|share|read|get|receive|know|see|stay|join|appear|write|hear))\b.{0,100}\?.{0,160}"
    r"|(?:to|if you(?:'d like to|(?: would)? (?:want|wish|like) to)|want to|wish to) (?:learn|find out|read|know|see|hear) more\b.{0,120}\b(?:stream|watch|listen|follow|subscribe"
    r"|sign up|download|head (?:to|over)|on (?:facebook|twitter|instagram|youtube))\b.{0,120}"
    r"|for (?:more|all the latest|the latest)\b(?! (?:information|details|info)\b).{0,100}\b(?:visit|read|check|click|follow|go to|subscribe|sign up|download|listen|watch)\b.{2,160}"
    r"|(?:learn|read|find out|discover|see) more (?:at|about|here|on|from|in)\b.{2,40}"
    r"|(?:next|up next|read next|watch next|also read|also see|see also|related(?: \w+)?|watch|listen|read more|more|previously|in pictures|in photos|must read|don't miss)"
    r"\s?[:|»>–—]\s*\S.{2,160}"
    r"|now,? (?:watch|read|check out|see)\b.{3,120}"
    r"|(?:listen to|watch|catch up on|follow)\b.{2,80}\bon (?:\S+ ){0,3}(?:sounds|iplayer|player|radio|facebook|instagram|twitter|x|tiktok|youtube"
    r"|whatsapp|bluesky|threads)\b.{0,100}"
    r"|(?:watch|listen to|hear|stream|subscribe|sign up|download|tune in)\b.{0,140}\b(?:here|below|above|now|today|newsletters?|podcasts?|youtube|app|channel|inbox|radio)\b.{0,80}"
    r"|.{0,120}\b(?:subscribe|listen|find us|follow us|follow me|follow (?:him|her|them))\b.{0,40}\b(?:wherever you (?:get|listen)|on (?:apple podcasts|spotify|itunes|our podcast|youtube"
    r"|facebook|twitter|instagram|x|threads|bluesky|mastodon|pinterest|tiktok|linkedin))\b.{0,120}"
    r"|(?:please )?(?:support|help support|donate|consider|become a)\b.{0,140}\b(?:our (?:journalism|newsroom|reporting|work|independent)|patreon|patrons?|paypal|cryptocurrenc\w+"
    r"|independent (?:journalism|media|news|reporting)|donation|subscriber|subscription|supporter)\b.{0,160}"
    r"|we (?:cannot|can't|couldn't) do (?:this|it) without (?:you|your)\b.*"
    r"|if you (?:enjoyed?|liked?|love|found|appreciate)\b.{0,120}\b(?:subscrib\w+|sign up|follow|e-?mail|updates|pin|donat\w+|newsletter|you(?:'ll| may| might| will) (?:also )?(?:like|love|enjoy|want))\b.*"
    r"|(?:get in touch|contact us|reach out|e-?mail (?:us|me)|follow (?:us|me)|send (?:us|your|tips|an e-?mail))\b.{0,100}(?:@|\b(?:tips?|stor(?:y|ies)|newsroom|news team|newsdesk|facebook"
    r"|twitter|instagram|whatsapp|editor)\b).{0,100}"
    r"|[—–-]?\s*(?:\S+ ){1,10}(?:can|may) be (?:reached|contacted|followed|e-?mailed) (?:at|on|by|via)\b.{0,60}(?:@|\d{3}|\b(?:twitter|x|facebook|instagram|linkedin|e-?mail)\b).{0,100}"
    r"|(?:this|the) (?:entry|post|article|story) was (?:posted|published|filed|tagged) (?:on|in|under|at)\b.{0,200}|originally (?:posted|published)\b.{4,60}"
    r"|(?:posted|filed) (?:in|under)\b.{3,120}|.{0,30}\b(?:pin (?:it )?for later|pin this).{0,30}",
    "de": r"(?:hier klicken|klicken sie hier|hier geht[’']?s?)\b.{0,120}|(?:scrollen|klicken) sie (?:sich )?durch\b.{0,100}|"
    r"(?:ihre|deine|eure) meinung (?:ist uns wichtig|interessiert uns|zählt)\b.{0,120}"
    r"|(?:haben sie|hast du|kennen sie|kennst du|wollen sie|willst du|möchten sie|möchtest du|sie haben|sind sie|habt ihr|sie (?:möchten|wollen)|du (?:möchtest|willst))\b.{3,140}[?.:]?.{0,60}"
    r"\b(?:schreib\w*|meld\w+|kontakt\w*|senden|schick\w*|e-?mail|mail\w*|erzähl\w+|abonnier\w+|klick\w*|hier|newsletter|kommentar\w*)\b.*"
    r"|(?:was (?:meinen|denken|halten) sie|was (?:meinst|denkst) du|wie (?:sehen|denken|stehen) (?:sie|ihr)|schreib(?:en sie|t|e)? (?:uns|mir|es)|diskutieren sie|teilen sie|teilt|lassen sie|lasst|sagen sie)\b.{0,160}"
    r"|(?:mehr|weitere|ausführliche|nähere|zusätzliche|alle) (?:informationen?|infos?|details|hintergründe|nachrichten|tipps)\b.{0,140}(?:\b(?:hier|unter|finden|gibt es|lesen|auf|erhalten|zu[mr]?|über|bei)\b|:).*"
    r"|(?:mehr (?:dazu|darüber|zum thema|hierzu)|lesen sie (?:auch|hier|mehr|dazu)|lies (?:auch|hier)|hier (?:lesen|finden|geht es|geht's|klicken|können sie|abonnieren)|das könnte|sehen sie (?:sich )?hier"
    r"|weiterlesen|jetzt (?:lesen|ansehen|anhören|bestellen|abonnieren|anmelden|spenden|registrieren|informieren|herunterladen))\b.{0,160}"
    r"|(?:folgen sie|folge|folgt|abonnieren sie|abonniere|abonniert|besuchen sie|besuche|unterstützen sie|unterstütze|unterstützt|spenden sie|melden sie sich|melde dich|werden sie|bestellen sie|laden sie)\b.{0,160}"
    r"|.{0,160}\b(?:unterstützen sie uns|unterstütze uns|mit einer spende|newsletter (?:informiert|abonnieren|bestellen)|(?:der|unser\w*|den) .{0,20}newsletter)\b.*"
    r"|(?:das könnte|auch interessant|zum (?:thema|buch|artikel|video|podcast|weiterlesen)|passend dazu|im video|im podcast|lesetipp|buchtipp|weitere (?:themen|artikel|informationen|infos))\s?:.{0,120}"
    r"|(?:vielen )?dank (?:fürs lesen|für (?:ihr|dein|eu)\w* (?:interesse|aufmerksamkeit|unterstützung|treue))\b.{0,80}|der beitrag wurde am\b.*",
    "fr": r"cliquez ici\b.{0,120}|(?:faites défiler|découvrez) (?:la galerie|le diaporama|les photos)\b.{0,80}|"
    r"votre (?:avis|opinion) (?:nous intéresse|compte)\b.{0,120}"
    r"|(?:pour (?:en savoir plus|aller plus loin|plus d[’']info\w*|suivre|s[’']inscrire|nous (?:contacter|écrire|soutenir))|en savoir plus|(?:à )?lire aussi|(?:à )?voir aussi"
    r"|à (?:lire|voir|écouter|regarder)\s?:|suivez[- ](?:nous|l[’']|toute)|abonnez[- ]vous|inscrivez[- ]vous|soutenez[- ]nous|rejoignez[- ](?:nous|notre))\b.{0,180}"
    r"|(?:lisez|découvrez|retrouvez|cliquez|suivez|soutenez|rejoignez|téléchargez|écoutez|regardez|consultez|contactez|n[’']hésitez pas|partagez|envoyez|vous (?:avez|souhaitez|voulez)|et vous"
    r"|qu[’']en pensez|avez-vous)\b.{0,160}\b(?:ici|newsletter|infolettre|site|application|facebook|twitter|instagram|whatsapp|youtube|chaîne|podcast|commentaires?|e-?mail|articles?|journalisme"
    r"|rédaction|écrivez|cliquez|inscrivez|abonn\w+|dossier|vidéo)\b.{0,80}"
    r"|merci (?:de|d[’']|pour)\b.{0,60}\b(?:votre lecture|lire|lu|soutien|suivre)\b.*|bonne (?:lecture|journée|semaine).{0,20}",
    "es": r"haga clic aquí\b.{0,120}|haz clic (?:aquí|en)\b.{0,120}|(?:recorre|mira) la galería\b.{0,80}|"
    r"(?:tu|su) opinión (?:nos (?:importa|interesa)|es importante)\b.{0,120}"
    r"|(?:para (?:más|mayor) (?:información|noticias|detalles)\b.{0,100}\b(?:visit\w+|aquí|consult\w+|ingres\w+|sig\w+|síg\w+|suscr\w+|escrib\w+)\b.{0,80}"
    r"|(?:le[ae]|lee|leer|ve|vea|ver|mira|mire) (?:también|además|más|aquí|la nota completa)|síguenos|síganos|suscr[ií]b(?:e|as|an|ir)\w*|únete (?:a|al)|te puede interesar|más (?:información|noticias|detalles)\s?[:>»]?"
    r"|también (?:te|le) puede|no te pierdas|recib[ea] (?:las|nuestr|en tu)|también puedes (?:leer|ver|seguir))\b.{0,180}"
    r"|(?:escucha|conoce|conozca|descubre|descubra|consulta|consulte|visita|visite|sigue|siga|apoya|apoye|dona|comparte|comparta|descarga|descargue|haz clic|haga clic|contacta|contáctenos|escr[ií]b(?:e|a|enos|anos)"
    r"|envíe?(?:nos)?|accede|lea|lee|mira|vea)\b.{0,160}\b(?:aquí|newsletter|boletín|web|app|facebook|twitter|instagram|whatsapp|youtube|canal|podcast|comentarios?|correo|periodismo|redes sociales|vídeo|video completo)\b.{0,80}"
    r"|¿.{3,120}\?\s?.{0,40}\b(?:cuéntanos|comenta\w*|escríb\w+|déjanos|opina|suscr\w+|haz clic|síguenos)\b.*|gracias por (?:leer|tu lectura|seguirnos|visitar)\b.*",
    "it": r"clicca qui\b.{0,120}|(?:sfoglia|scorri|guarda) la (?:gallery|galleria)\b.{0,80}|"
    r"la (?:tua|vostra) opinione (?:è importante|conta|ci interessa)\b.{0,120}"
    r"|(?:per (?:saperne di più|maggiori informazioni|ulteriori informazioni|approfondire)|leggi (?:anche|qui|tutto|l[’'])|leggete anche|guarda (?:anche|il video|qui)|segui(?:ci|teci)|seguite\w* (?:anche|il)|iscriviti"
    r"|iscrivetevi|abbonati|sostieni(?:ci)?|clicca (?:qui|sul)|ti potrebbe|potrebbe interessarti|approfondi\w* ?:|non perder\w+ (?:il|le|la) (?:nostr|news)|vuoi (?:ricevere|saperne|sostenere))\b.{0,180}"
    r"|(?:scopri|scarica|ascolta|visita|condividi|contatta\w*|scrivi(?:ci|teci)?|unisciti|segui)\b.{0,160}\b(?:qui|newsletter|sito|app|facebook|twitter|instagram|whatsapp|telegram|youtube|canale|podcast|commenti|e-?mail)\b.{0,80}"
    r"|grazie per (?:aver letto|la lettura|averci)\b.{0,80}|buona (?:lettura|giornata|settimana).{0,20}",
    "pt": r"clique aqui\b.{0,120}|(?:confira|veja) a galeria\b.{0,80}|"
    r"a sua opinião (?:é importante|conta|nos interessa)\b.{0,120}"
    r"|(?:para (?:saber mais|mais informações|receber)|leia (?:também|mais|a íntegra)|veja (?:também|mais|o vídeo)|assista (?:ao|também)|ouça (?:o|também)|confira (?:também|mais)|saiba mais|siga(?:-nos| o| a| nossa?s?)"
    r"|assine|inscreva-se|subscreva|clique (?:aqui|para)|quer (?:receber|saber mais|ficar por dentro)|mais informações\s?:|não perca|junte-se)\b.{0,180}"
    r"|(?:conheça|acesse|aceda|compartilhe|partilhe|apoie|doe|baixe|descarregue|participe|receba|visite|envie|entre em contato|deixe|siga|leia|veja)\b.{0,160}\b(?:aqui|newsletter|boletim|site|app|aplicativo|facebook"
    r"|twitter|instagram|whatsapp|telegram|youtube|canal|podcast|comentários?|e-?mail|jornalismo|redes sociais)\b.{0,80}"
    r"|(?:e você|o que (?:achou|você acha)|gostou)\b.{0,100}\?.{0,80}|obrigad[oa] (?:por ler|pela leitura)\b.{0,80}",
    "nl": r"klik hier\b.{0,120}|(?:bekijk|scroll door) de (?:galerij|fotoreeks|foto[’']s)\b.{0,80}|"
    r"(?:uw|je) mening (?:telt|is belangrijk)\b.{0,120}"
    r"|(?:(?:wil|wilt|heb|heeft|weet) (?:je|jij|u) .{3,120}\?.{0,80}\b(?:mail|tip|bel|stuur|abonn\w+|klik|schrijf|meld)\w*\b.{0,60}|lees (?:ook|verder|meer|hier)|bekijk (?:ook|hier)|volg (?:ons|de)|abonneer|meld je|schrijf je in"
    r"|klik hier|steun ons|word (?:lid|abonnee)|meer (?:informatie|weten|lezen|over|nieuws)\b.{0,40}(?:[:?]|hier|op|via)|reageren\?|tips?\?|laat (?:het|ons) weten)\b.{0,160}|bedankt voor het lezen\b.{0,80}",
    "sv": r"(?:läs (?:också|även|mer|vidare)|les (?:også|mer|mere)|læs (?:også|mere)|se (?:också|även|også|mer)|lyssna|lytt (?:til|på)|følg (?:oss|os|med)|följ (?:oss|med)|prenumerera|abonner|tipsa|tips oss|klicka|klikk|mer om|mere om|har du (?:tips|frågor|synspunkter|spørsmål|et tip)|vad tycker|hva (?:synes|mener|tror)|hvad (?:synes|mener)"
    r"|stötta|støtt|bli medlem|bliv medlem|meld deg på|tilmeld|skriv till|skriv til|kontakta|kontakt oss)\b.{0,160}",
    "fi": r"(?:lue (?:myös|lisää|seuraavaksi)|katso (?:myös|lisää)|kuuntele|seuraa|tilaa|lisätietoja|lisää aiheesta|kerro|mitä mieltä|anna juttuvinkki|juttuvinkki\w*)\b.{0,140}",
    "pl": r"(?:czytaj (?:także|też|więcej|również)|przeczytaj (?:także|też|również)|zobacz (?:także|też|również|więcej)|zobacz|obejrzyj|posłuchaj|więcej (?:informacji|na|o|w)|obserwuj|śledź|subskrybuj|zapisz się|dołącz|wesprzyj|kliknij|polub|udostępnij|masz (?:temat|pytanie|uwagi|informacje)|chcesz|a (?:ty|wy|państwo)|co (?:o tym )?sądzi|napisz|dziękuj\w+ za)\b.{0,160}",
    "cs": r"(?:čtěte (?:také|též|více)|přečtěte si|více (?:informací|zde|na|o)|sledujte|podívejte se|poslechněte|přihlaste|odebírejte|podpořte|klikněte|máte (?:tip|dotaz|zájem)|napište|co si (?:o tom )?myslíte|děkujeme)\b.{0,140}",
    "hu": r"(?:ha (?:tetszett|érdekel|érdekli|hasznos volt)|olvassa el|olvasd el|további (?:információ\w*|részletek|hírek|cikkek)|bővebben|kövesse|kövess|iratkozz?on? fel|iratkozz fel|támogass\w*|kattintson|kattints|nézze meg|nézd meg|hallgassa|küldj\w*|írj\w* nekünk|van (?:egy )?tippje|mit gondol\w*)\b.{0,140}",
    "ro": r"(?:citește (?:mai (?:mult|multe)|toate)|citește și|citiți și|vezi și|vedeți și|mai multe (?:detalii|informații|despre)|pentru mai multe|urmărește|urmăriți|abonează|abonați|susține|susțineți|donează|dă click|intră|ascultă|descarcă|ai (?:o poveste|un pont)|scrie-ne|ce părere)\b.{0,140}",
    "tr": r"görüş(?:ün|leriniz|ünüz) bizim için (?:önemli|değerli).{0,120}"
    r"|(?:.{0,100}\b(?:takip ed(?:in|ebilirsiniz)|abone ol(?:un|abilirsiniz)?|tıklayın(?:ız)?|tıkla|ziyaret ed(?:in|ebilirsiniz)|okuyun|okumak için|izlemek için|inceleyin|yazın|paylaşın|katılın|indirin|bize ulaşın|dinleyin)\b.{0,40}|(?:siz ne düşünüyorsunuz|sizce|ilginizi çekebilir|ayrıca (?:bakınız|okuyun)|daha fazla(?:sı| bilgi| haber)?|bunlar da)\b.{0,120})",
    "el": r"(?:διαβάστε (?:επίσης|ακόμα|ακόμη|περισσότερα|εδώ)|δείτε (?:επίσης|ακόμα|εδώ|όλες|περισσότερα)|ακολουθήστε|εγγραφείτε|περισσότερα|κάντε κλικ|ακούστε|στηρίξτε|στείλτε)\b.{0,160}",
    "ru": r"(?:нам важно )?ваше мнение(?: важно для нас| для нас важно| нам важно)\b.{0,120}"
    r"|(?:читайте (?:также|ещё|еще|нас|далее|подробнее|больше)|смотрите (?:также|ещё|еще)|подпис(?:ывайтесь|аться|ывайся|ишись)|подробнее|больше (?:новостей|информации|интересного)|следите|присоединяйтесь|поддержите|поддержать|жмите|нажмите|слушайте|скачать|скачайте|пишите|напишите|расскажите|делитесь|поделитесь|а вы|что (?:вы )?думаете|есть (?:новость|тема)|если (?:у вас|вы (?:хотите|заметили|нашли|стали))|ставьте лайк|спасибо)(?!\w).{0,160}",
    "uk": r"(?:читайте (?:також|ще|нас|більше)|дивіться (?:також|ще)|підпис(?:уйтесь|уйтеся|атися|уйся)|більше (?:новин|про|на)|детальніше|стежте|приєднуйтесь|приєднуйтеся|підтримайте|підтримати|натисніть|слухайте|пишіть|напишіть|розкажіть|поділіться|якщо (?:ви|у вас)|маєте|дякуємо)(?!\w).{0,160}",
    "ar": r"رأي?[كؤ]م? يهمنا.{0,120}"
    r"|(?:اقرأ(?:وا)? (?:أيضا|أيضاً|ايضا|المزيد|كذلك)|إقرأ أيضا|شاهد(?:وا)? (?:أيضا|أيضاً|ايضا|المزيد)?|لمزيد من|للمزيد|لمعرفة المزيد|للاطلاع|لقراءة|لمتابعة|تابعونا|تابعنا|تابع(?:وا)?|اشترك(?:وا)?|للاشتراك|انضم(?:وا)?|شاركنا|شاركونا|شاركوا|اضغط هنا|انقر هنا|حم[ّ]?ل(?:وا)?|ادعم(?:وا)?|للتواصل|يمكنكم|يمكنك|راسلونا|ما رأيك|هل لديك)(?!\w).{0,160}",
    "fa": r"(?:بیشتر بخوانید|بخوانید|همچنین بخوانید|مطالب مرتبط|برای (?:اطلاعات بیشتر|دیدن|خواندن|عضویت|مشاهده)|ما را|به کانال|عضو شوید|دنبال کنید|نظر (?:شما|خود))(?!\w).{0,140}",
    "he": r"(?:קראו (?:גם|עוד)|לקריאה נוספת|צפו|האזינו|עקבו אחר\w*|הצטרפו|הירשמו|לחצו|לפרטים נוספים|למידע נוסף|יש לכם|רוצים|מצאתם טעות|תמכו|שתפו)(?!\w).{0,140}",
    "hi": r"(?:यह भी पढ़ें|ये भी पढ़ें|इसे भी पढ़ें|ये भी देखें|और पढ़ें|अधिक जानकारी|हमें (?:फॉलो|फेसबुक|ट्विटर|सब्सक्राइब)|आप (?:हमें|हमारे|क्या)|सब्सक्राइब|ताज़ा (?:ख़?बर|अपडेट)\S*|हिंदी (?:खबर|समाचार)|क्लिक करें|बीबीसी हिन्दी के|लेटेस्ट)(?:\s|$|:|[-–]).{0,200}"
    r"|.{0,100}(?:चैनल|ग्रुप|न्यूज़?लेटर|ऐप|एप)(?:\s\S+){0,3}\s(?:जुड़|फॉलो|डाउनलोड|सब्सक्राइब)\S*.{0,60}|.{0,80}(?:यहाँ|यहां) क्लिक करें.{0,20}",
    "zh": r"[★☆◎※]?\s?《?.{2,12}》?(?:提醒您|關心您|关心您|呼籲您)[:：，].{2,80}|更多.{1,8}(?:新聞|新闻|報導|报道|資訊|资讯|消息)|(?:更多(?:内容|內容|新闻|新聞|资讯|資訊|精彩|报道|詳情|详情)|延伸阅读|延伸閱讀|相关阅读|相關閱讀|推荐阅读|推薦閱讀|点击|點擊|扫码|掃碼|扫描|长按|关注|關注|订阅|訂閱|欢迎|歡迎|请关注|加入|下载|下載|追蹤|按讚|分享|支持我们|投稿|爆料|联系我们|聯絡我們|想看更多|想了解更多|你(?:怎么看|怎麼看|觉得|覺得)|(?:看更多|閱讀更多|阅读更多|了解更多)).{0,100}",
    "ja": r"(?:(?:詳しく|詳細|続き|関連(?:記事|リンク)|お問い合わせ|申し込み|ご(?:意見|感想|応募|予約))(?:は|を|：|:).{0,80}|.{0,60}(?:フォロー|登録|チャンネル登録|購読|シェア|クリック|ご覧ください|こちら(?:から|へ|です)?|お寄せください|お待ちしています|お読みいただけます|お読みください)[。！!]?|(?:次のページ|前のページ|あわせて読みたい|【(?:関連|あわせて|動画|写真)).{0,80})",
    "ko": r"(?:.{0,80}(?:구독(?:하기|하세요|해 ?주세요)|팔로우(?:하세요)?|클릭(?:하세요)?|확인(?:하세요|하실 수 있습니다)|제보(?:하기|는|를)?(?: .{0,40})?|눌러 ?주세요|바로가기)[.!]?|(?:관련 ?기사|더 ?(?:읽기|보기)|자세한 (?:내용|정보)|카카오톡|▶|☞|▷).{0,100})",
    "vi": r"(?:xem thêm|đọc thêm|mời (?:bạn|quý|độc giả)|theo dõi|đăng ký|nhấn vào|bấm vào|tham gia|bạn (?:nghĩ|có|đọc)|chia sẻ|gửi|>>)(?!\w).{0,140}",
    "id": r"(?:baca (?:juga|selengkapnya|berita|artikel)|simak (?:juga|video|berita)|lihat (?:juga|video)|tonton|ikuti|dapatkan|klik|bergabung|gabung|langganan|berlangganan|cek|dukung|bagikan|bagaimana (?:menurut|pendapat)|untuk informasi|informasi (?:selengkapnya|lebih))\b.{0,160}",
    "bg": r"(?:вижте (?:още|също)|прочетете (?:още|също)|още по темата|последвайте (?:ни)?|следвайте ни|абонирай(?:те)? се|присъединете се|изтеглете|станете част|споделете|пишете ни|изпратете|подкрепете|за още (?:новини|информация))(?!\w).{0,160}",
    "sr": r"(?:прочитајте (?:још|и)|pročitajte (?:još|i)|пратите нас|pratite nas|придружите се|pridružite se|преузмите|preuzmite|пријавите се|prijavite se|претплатите се|pretplatite se|више (?:вести|информација)|više (?:vijesti|vesti|informacija)|погледајте|pogledajte|подржите|podržite|пишите нам|pišite nam|имате (?:вест|дојаву)|imate (?:vest|vijest|dojavu))(?!\w).{0,160}",
    "sk": r"(?:čítajte (?:aj|viac)|prečítajte si|viac (?:informácií|na|o)|sledujte|pozrite si|prihláste sa|odoberajte|podporte|kliknite|máte (?:tip|otázku)|napíšte|ďakujeme)(?!\w).{0,140}",
    "bn": r"(?:(?:খবর|সংবাদ|লেখা)টি (?:শেয়ার|পছন্দ)|শেয়ার করুন|আরও পড়ুন|আরো পড়ুন|আমাদের (?:সঙ্গে|সাথে|ফেসবুক|অনুসরণ|চ্যানেল)|সর্বশেষ (?:খবর|সংবাদ)|ফলো করুন|সাবস্ক্রাইব|খবর পেতে|বিস্তারিত জানতে|ডাউনলোড করুন).{0,160}|.{0,100}(?:চ্যানেল|পেজ|অ্যাপ|গ্রুপ)\S*(?:\s\S+){0,3}\s(?:ফলো|যুক্ত|যোগ|ডাউনলোড|সাবস্ক্রাইব|অনুসরণ|ক্লিক).{0,60}",
    "ta": r"(?:மேலும் படிக்க|இதையும் படி\S*|எங்களை (?:பின்தொடர|தொடர)\S*|உடனுக்குடன் (?:செய்தி|அறிய)\S*|பதிவிறக்க\S*).{0,160}|.{0,100}(?:சேனலில்|பக்கத்தை|செயலியை|குழுவில்|சேனலை)\s(?:இணை|பின்தொடர|பதிவிறக்க|லைக்|சேர)\S*.{0,60}",
    "te": r"(?:మరిన్ని (?:వార్తలు|వివరాల)|ఇది కూడా చదవండి|ఇవి కూడా చదవండి|ఫాలో అవ్వండి|మమ్మల్ని).{0,160}|.{0,100}(?:చానెల్|ఛానల్|యాప్|గ్రూప్)\S*(?:\s\S+){0,2}\s(?:ఫాలో|జాయిన్|డౌన్|సబ్).{0,60}",
    "ur": r"(?:مزید (?:پڑھیں|خبروں|جاننے)|یہ بھی پڑھیں|ہمیں (?:فالو|فیس بک)|ہمارے (?:ساتھ|واٹس ایپ|فیس بک|یوٹیوب|چینل)|سبسکرائب|تازہ ترین خبروں).{0,160}|.{0,100}(?:چینل|ایپ|گروپ|پیج)(?:\s\S+){0,3}\s(?:فالو|جوائن|ڈاؤن|سبسکرائب|لائک).{0,60}",
    "th": r"(?:อ่าน(?:ข่าว)?(?:เพิ่มเติม|ต่อ|เรื่องอื่น)|อ่านข่าวที่เกี่ยวข้อง|ติดตาม(?:ข่าว|เรา|ได้)|ดูข่าว|กดติดตาม|สมัครรับ|ดาวน์โหลดแอป|เพิ่มเพื่อน|คลิก(?:ที่นี่|อ่าน)).{0,160}",
    "sw": r"(?:soma (?:pia|zaidi)|fuatilia|tufuate|tufuatilie|jiunge (?:na|nasi)|jiandikishe|pakua|bofya|pata habari|tembelea|kwa habari zaidi|una (?:maoni|habari))\b.{0,160}",
    "ms": r"(?:baca (?:juga|lagi|seterusnya)|ikuti (?:kami|kami di)|sertai|langgan|muat turun|dapatkan|klik|tonton|layari|lihat juga)\b.{0,160}",
}
"""What readers are asked for, and where more is to be read. A line of a story's end that begins like this and speaks to its
reader is none of it."""

SIGN_OFFS: dict[str, str] = {
    "en": r"(?:with |much |lots of )?love|(?:(?:best|kind|warm)(?:est)? )?(?:wishes|regards)|best|cheers|sincerely|yours(?: truly| sincerely)?|thanks"
    r"|xoxo|xx+|peace|warmly|namaste|take care|until next time|have a (?:great|good|nice|lovely|wonderful) (?:day|week|weekend|evening)",
    "de": r"(?:(?:mit )?(?:lieben?|herzlichen?|besten?|vielen?|schönen?|freundlichen?) )?grü(?:ß|ss)en?|bis (?:bald|dann|zum nächsten mal)|eure?|ihre?",
    "fr": r"(?:bien )?(?:cordialement|amicalement)|amitiés|bises|à (?:bientôt|très vite)",
    "es": r"(?:un |con )?(?:fuerte )?(?:abrazos?|saludos?|cariño)(?: cordial(?:es)?)?|atentamente|hasta (?:pronto|la próxima)",
    "it": r"(?:cordiali |cari |un )?(?:saluti|saluto|abbraccio)|a presto", "pt": r"(?:um )?abraços?|atenciosamente|até (?:breve|a próxima)|beijos",
    "nl": r"(?:met vriendelijke |hartelijke |lieve )?groet(?:en|jes)?|tot (?:snel|ziens)", "sv": r"(?:med )?(?:vänlig|vänliga|hjärtliga|vennlig|kærlig|venlig)?\s?(?:hälsning(?:ar|en)?|hilsen)|kram",
    "pl": r"pozdrawiam|do zobaczenia", "tr": r"sevgiler(?:le)?|saygılar(?:ımla)?|hoşça kalın", "ru": r"с уважением|до (?:встречи|свидания)|всего доброго",
}
"""What letters and posts end with before their writer's name."""
