"""What outlets write when they ask readers to pay for journalism, by language.

Data. Regular expressions that are searched for in a sentence; :mod:`cleaners.appeals` puts them together and ignores case.
"""

from __future__ import annotations

APPEALS: dict[str, str] = {
    "en": r"\bcontribut\w+ (?:of )?(?:as little as|just|from) [$€£]|\bfor as little as [$€£]\d"
    r"|\bgiv(?:e|ing) us (?:as little as|just) [$€£]"
    r"|\b(?:your|every) (?:\S+ )?(?:contribution|donation|gift|support|subscription|membership)s? .{0,40}\b(?:(?:goes|go) a long way"
    r"|makes? (?:a|all the) (?:\S+ )?difference|keeps? (?:us|our)|powers?|funds?|makes? .{0,30}possible|(?:help|enable|allow)s? us)\b"
    r"|\b(?:support|fund|sustain|power|back) (?:our|independent|quality|fearless|nonprofit|non-profit|public-interest"
    r"|local|public|trustworthy) (?:\S+ ){0,2}(?:journalism|newsroom|reporting|reporters|journalists|news)\b"
    r"|\b(?:donate|contribute|chip in|pitch in) (?:today|now|what you can|whatever you can|if you can)\b"
    r"|\b(?:make|making) an? (?:one-time |monthly |recurring |tax-deductible |small |end-of-year |year-end )?(?:gift|donation"
    r"|contribution) (?:today|now|to (?:support|help|keep)|of any size)\b"
    r"|\b(?:keep|make) (?:our|this) (?:journalism|reporting|news|work|stories|coverage) free\b"
    r"|\bhelp (?:us )?(?:to )?keep (?:\S+ ){1,4}free for (?:all|everyone)\b"
    r"|\bwe (?:can't|cannot|couldn't|could not) do (?:this|it|this work) without (?:you|your|our readers)\b"
    r"|\b(?:we|our newsroom|our journalism) (?:rel(?:y|ies)|depends?) (?:\S+ )?on (?:readers?|you|your|donations|the (?:generosity|support))\b"
    r"|\b(?:reader|listener|donor|member)[- ](?:supported|funded)\b|\bbecome an? (?:\S+ )?(?:member|supporter|subscriber|patron) (?:today|now)\b"
    r"|\bjoin (?:the )?(?:\S+ ){0,3}(?:readers|supporters|members) who (?:support|fund|make)\b",
    "de": r"\bunterstützen sie (?:uns|unsere\w*|unabhängige\w*|kritische\w*)\b|\bunterstütze? (?:uns|unsere\w*|unabhängige\w*) (?:\S+ )?"
    r"(?:arbeit|journalismus|redaktion|recherchen?|berichterstattung)\b|\b(?:mit|durch) (?:ihrer|deiner|eurer|einer) (?:\S+ )?spende\b"
    r"|\bspenden sie (?:jetzt|heute|hier)\b|\bspende (?:jetzt|heute)\b|\bohne (?:ihre|deine|eure) (?:unterstützung|spenden?)\b"
    r"|\b(?:ihr|dein|jeder) beitrag (?:hilft|zählt|sichert|ermöglicht)\b|\bunabhängiger journalismus (?:braucht|kostet)\b"
    r"|\bwerden sie (?:\S+ )?(?:mitglied|fördermitglied|unterstützer)\b",
    "fr": r"\bsoutenez (?:notre|nos|un|une|la|le|l'|\S+, )\s?(?:\S+ ){0,3}(?:journalisme|média|rédaction|presse|travail|indépendan\w+)"
    r"|\bfai(?:tes|re) un don\b|\b(?:votre|chaque) (?:don|soutien|contribution|abonnement)\b.{0,60}\b(?:permet|aide|compte|finance|garantit)"
    r"|\bgrâce (?:à|aux) (?:vos|votre) (?:dons?|soutien)\b|\bsans (?:votre soutien|vos dons)\b|\bnous avons besoin de (?:vous|votre soutien)\b"
    r"|\bdéductible des impôts\b",
    "es": r"\b(?:apoya|apoye|apoyá|financia|sostén) (?:nuestr\w+|el|al|un|este|a) (?:\S+ ){0,3}(?:periodismo|medio|redacción|trabajo)\b"
    r"|\b(?:haz|haga|hacé) (?:una|tu|su) (?:donación|aporte|contribución)\b|\b(?:tu|su|cada) (?:\S+ )?(?:donación|aporte|apoyo|contribución)"
    r" .{0,60}\b(?:permite|ayuda|hace posible|financia|marca la diferencia|nos)\b|\bsin (?:tu|su) (?:apoyo|ayuda|aporte)\b"
    r"|\b(?:hazte|hágase|hacete) (?:socio|socia|miembro|suscriptor\w*)\b|\bperiodismo (?:independiente )?(?:te|os|lo) necesita\b",
    "it": r"\b(?:sostieni|sostenete|supporta|finanzia) (?:il|la|l'|un|una|i) ?(?:\S+ ){0,3}(?:giornalismo|informazione|redazione|giornale|lavoro)"
    r"|\b(?:fai|fate|con) una (?:\S+ )?donazione\b|\b(?:la tua|il tuo|ogni|la vostra|il vostro) (?:\S+ )?(?:donazione|contributo|sostegno|aiuto)"
    r" .{0,60}\b(?:permette|aiuta|ci|fa la differenza|conta)\b|\bsenza (?:il tuo|il vostro) (?:aiuto|sostegno|contributo)\b",
    "pt": r"\b(?:apoie|apoia|financie|fortaleça) (?:o|a|nosso|nossa|um|este|esta) (?:\S+ ){0,3}(?:jornalismo|redação|trabalho|imprensa)\b"
    r"|\b(?:faça|faz) (?:uma|a sua|sua) (?:doação|contribuição|donativo)\b|\b(?:sua|a sua|seu|o seu|cada) (?:\S+ )?(?:doação|apoio|contribuição|donativo)"
    r" .{0,60}\b(?:permite|ajuda|faz a diferença|garante|mantém|nos)\b|\bsem (?:o seu|a sua|seu|sua) (?:apoio|ajuda|contribuição)\b|\bdoe agora\b",
    "nl": r"\bsteun (?:ons|onze|onafhankelijke|de) (?:\S+ ){0,2}(?:journalistiek|redactie|werk)\b|\b(?:doneer|geef) (?:nu|vandaag)\b"
    r"|\b(?:jouw|uw|je|elke) (?:donatie|bijdrage|steun) .{0,50}\b(?:helpt|maakt|telt|zorgt)\b|\bzonder (?:jouw|uw|je) (?:steun|hulp|donatie)\b"
    r"|\bword (?:nu )?(?:lid|donateur|vriend van)\b",
    "sv": r"\b(?:stöd|støtt|støt) (?:vår|vårt|vores|den|oberoende|uafhængig|uavhengig) ?(?:\S+ ){0,2}(?:journalistik\w*|redaktion\w*|arbete|arbejde|arbeid)\b"
    r"|\b(?:ditt|dit|ditt|hvert|varje|hver) (?:bidrag|stöd|støtte) .{0,50}\b(?:hjälper|hjelper|hjælper|gör|gjør|gør)\b",
    "fi": r"\btue (?:riippumatonta|itsenäistä|laadukasta) journalismia\b|\b(?:tukesi|lahjoituksesi) .{0,40}\bauttaa\b|\blahjoita (?:nyt|tänään)\b",
    "pl": r"\b(?:wesprzyj|wspieraj|wspomóż) (?:nas|nasz\w*|niezależn\w+|redakcję)|\b(?:twoja|każda|państwa) (?:wpłata|darowizna|pomoc) .{0,50}"
    r"\b(?:pomaga|pozwala|pomoże|pozwoli|ma znaczenie)|\bbez (?:twojego|waszego|państwa) wsparcia\b",
    "cs": r"\bpodpořte (?:nás|naši|nezávisl\w+|naše)|\b(?:váš|každý) (?:dar|příspěvek) .{0,40}\b(?:pomáhá|pomůže|umožňuje|umožní)"
    r"|\bbez (?:vaší|vašej) podpory\b|\bpodporte (?:nás|našu|nezávisl\w+|naše)",
    "hu": r"\btámogas(?:d|sa|sák) (?:a |az )?(?:munkánkat|független|újságírás\w*|szerkesztőség\w*|lapunkat)|\b(?:támogatásod|támogatása|adományod)\b"
    r".{0,50}\b(?:segít|lehetővé)|\ba te támogatásod nélkül\b",
    "ro": r"\b(?:susține|susțineți|sprijină|sprijiniți) (?:jurnalismul|redacția|presa|munca noastră)|\b(?:donația|contribuția|sprijinul)"
    r" (?:ta|tău|dumneavoastră)\b.{0,50}\b(?:ajută|contează|face|ne)\b|\bdonează (?:acum|astăzi)\b",
    "el": r"στηρίξτε (?:την|τη|το|μας|τους) .{0,40}δημοσιογραφία|στηρίξτε (?:μας|το έργο μας)|η (?:δωρεά|συνδρομή|στήριξή) σας .{0,40}(?:βοηθά|μας)",
    "tr": r"\b(?:bağımsız )?(?:gazeteciliğ\w+|haberciliğ\w+|yayıncılığ\w+) (?:destekle\w*|destek ol\w*)|\b(?:bağışınız|desteğiniz|katkınız)\b.{0,50}"
    r"\b(?:yardımcı|sayesinde|sağlar|güç|mümkün)|\bbağış (?:yap|yapın)\b",
    "ru": r"\b(?:поддержите|поддержи) (?:нас|нашу|независим\w+|работу|редакцию|журналист\w+)|\b(?:ваше|каждое|ваша|ваш) (?:пожертвование|поддержка|взнос)\b"
    r".{0,50}\b(?:помога|помож|позвол|важ)|\bсделайте пожертвование\b|\bоформите (?:ежемесячное )?пожертвование\b|\bбез (?:вашей|твоей) поддержки\b",
    "uk": r"\b(?:підтримайте|підтримай) (?:нас|нашу|незалежн\w+|редакцію|журналіст\w+)|\b(?:ваш|ваша|кожен) (?:внесок|підтримка|донат)\b.{0,50}"
    r"\b(?:допома|допомож|дозвол|важ)|\bбез (?:вашої|твоєї) підтримки\b",
    "sr": r"\b(?:podržite|podrži|подржите|подржи|podprite|podpri|подкрепете|подкрепи) (?:nas|naš\w*|nezavisn\w+|neodvis\w+|rad|novinarstvo|нас|наш\w*|независим\w+"
    r"|независн\w+|журналистик\w+)",
    "ar": r"(?:ادعم|ادعموا|ساهم في دعم|ساهموا في دعم) (?:ال)?(?:صحافة|صحافتنا|الصحافة|عملنا)|(?:تبرعك|تبرعكم|مساهمتك|مساهمتكم|دعمكم) .{0,40}(?:يساعد|تساعد|يمكن|يساهم|تساهم)"
    r"|تبر[عّ]وا? (?:الآن|اليوم)",
    "he": r"תמכו ב(?:עיתונות|תקשורת|עבודה)|התמיכה שלכם .{0,40}מאפשרת|תרמו (?:עכשיו|היום)",
    "fa": r"از (?:روزنامه‌نگاری|رسانه|ما) (?:مستقل )?حمایت کنید|حمایت (?:شما|مالی شما) .{0,40}کمک",
    "hi": r"(?:स्वतंत्र )?पत्रकारिता (?:का|को) (?:समर्थन|सहयोग|सपोर्ट)|(?:आपका|आपकी) (?:सहयोग|योगदान|मदद) .{0,50}(?:मदद|ज़रूरी|जरूरी|संभव)",
    "zh": r"(?:请|請)?(?:支持|赞助|贊助)(?:我们|我們|独立|獨立|本站|优质|優質)(?:的)?(?:新闻|新聞|媒体|媒體|报道|報導|记者|記者|团队|團隊)|(?:您|你)的(?:每一)?(?:捐款|支持|贊助|赞助).{0,20}(?:帮助|幫助|让我们|讓我們)",
    "ja": r"(?:ご支援|ご寄付|寄付)を(?:お願い|募)|(?:独立|調査)(?:した)?(?:報道|ジャーナリズム)を(?:支援|支えて)|あなたの(?:ご?支援|ご?寄付)が",
    "ko": r"(?:독립|탐사|좋은) ?(?:언론|저널리즘|보도)을? ?(?:후원|응원|지지)|(?:여러분|독자)의 후원|후원해 ?(?:주세요|주십시오)",
}  # fmt: skip
