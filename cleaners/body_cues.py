"""Words that mark lines addressed to the reader: read more, subscribe, follow, share, rights. Data by language."""

from __future__ import annotations

import re
from functools import cache

BEGINNINGS: dict[str, str] = {
    "en": "read|see|learn|find out|watch|listen|more|also|related|recommended|subscribe|sign up|follow|join|click|tap|"
    "share|download|get|"
    "check out|don.?t miss|photo|image|credit|source|copyright|advertisement|posted|published|updated|by|about|tags?|"
    "filed|topics?|contact|support",
    "de": "lesen|mehr|siehe|weitere|abonnieren|folgen|jetzt|teilen|foto|bild|quelle|anzeige|von|schlagw[oö]rter|themen|"
    "newsletter|auch interessant",
    "fr": "lire|voir|à lire|plus|abonnez|suivez|partager|photo|crédit|source|publicité|publié|par|mots-clés|inscrivez|"
    "newsletter",
    "es": "lea|leer|ver|vea|más|suscr[ií]b\\w*|síguenos|sigue|compartir|foto|fuente|publicidad|publicado|por|etiquetas|"
    "también|te puede",
    "it": "leggi|vedi|guarda|iscriviti|segui|condividi|foto|fonte|pubblicità|pubblicato|di|tag|potrebbe",
    "pt": "leia|veja|saiba|assine|siga|compartilh\\w*|foto|fonte|publicidade|publicado|por|tags|confira",
    "nl": "lees|bekijk|meer|abonneer|volg|deel|foto|bron|advertentie|door|tags|schrijf je in",
    "tr": "oku\\w*|ayrıca|devamı|abone|takip|paylaş|fotoğraf|kaynak|reklam|etiketler|ilgili",
    "ar": "اقرأ|إقرأ|شاهد|المزيد|اشترك|تابع\\w*|شارك|صورة|المصدر|إعلان|ذات صلة|مواضيع",
    "ru": "читайте|смотрите|подпис\\w*|следите|поделиться|фото|источник|реклама|теги|автор|также|подробнее",
    "zh": "阅读|閱讀|更多|相关|相關|订阅|訂閱|分享|关注|來源|来源|責任編輯|责任编辑|编辑|图片|標籤|标签|延伸",
    "ja": "続きを|関連|もっと|購読|登録|シェア|フォロー|写真|提供|広告|タグ|あわせて",
}  # fmt: skip
"""How such lines begin."""

_CALLS: dict[str, str] = {
    "en": "newsletter newsletters subscribe subscribed subscribing subscription cookies cookie copyright © rights "
    "reserved comments comment "
    "privacy terms email e-mail inbox sign account login register follow advertisement sponsored disclaimer "
    "contributed writer editor "
    "reporter author published photo photograph image images credit getty affiliate commission permission consent "
    "courtesy journalism "
    "permalink redistributed rewritten rss inc llc ltd",
    "any": "facebook twitter instagram whatsapp telegram youtube linkedin tiktok",
    "de": "abonnieren abo kommentare datenschutz anzeige newsletters impressum redaktion autor foto anmelden",
    "fr": "abonnez-vous abonnement commentaires infolettre partager publicité rédaction auteur crédit inscrivez-vous",
    "es": "suscríbete suscripción boletín comentarios privacidad síguenos publicidad redacción autor derechos reservados",
    "it": "iscriviti abbonamento commenti riservata riproduzione pubblicità redazione autore diritti",
    "pt": "assine assinatura comentários privacidade siga-nos publicidade redação autor direitos reservados",
    "nl": "abonneer abonnement nieuwsbrief reacties advertentie redactie auteur aanmelden",
    "tr": "abone bülten yorumlar gizlilik takip reklam editör yazar hakları saklıdır",
    "ar": "اشترك النشرة تعليقات الخصوصية تابعنا إعلان المحرر الحقوق محفوظة",
    "ru": "подпишитесь подписка рассылка комментарии реклама редакция автор права защищены",
}  # fmt: skip

CALL_WORDS: frozenset[str] = frozenset(word for listed in _CALLS.values() for word in listed.split())
"""Words that are frequent in such lines and rare in stories, lower case, of all languages."""

ADVERT_LABELS: frozenset[str] = frozenset(
    "advertisement|advertisements|advertising|ad|sponsored|sponsored content|story continues below advertisement|"
    "article continues below|anzeige|werbung|publicité|publicidad|publicidade|pubblicità|advertentie|reclame|reklam|إعلان|"
    "إعلانات|реклама|广告|廣告|広告|광고|advertisement - story continues below|advertisement - continue reading below|"
    "continue reading below advertisement|story continues below|article continues below advertisement|"
    "der artikel geht unter der anzeige weiter|weiterlesen nach der anzeige|la suite après cette publicité|"
    "la suite après la publicité|continúa leyendo después de la publicidad|continua após a publicidade|"
    "continua depois da publicidade|l'articolo continua dopo la pubblicità|continua dopo la pubblicità|"
    "artikel gaat verder onder de advertentie|het artikel gaat verder onder de advertentie|lees verder onder de advertentie|"
    "annons|annonce|annonse|mainos|mainos, artikkeli jatkuu alla|mainos, juttu jatkuu alla|juttu jatkuu mainoksen jälkeen|"
    "artikkeli jatkuu mainoksen jälkeen|artikeln fortsätter nedan|artikeln fortsätter efter annonsen|"
    "artiklen fortsætter efter annoncen|artikkelen fortsetter under annonsen|saken fortsetter etter annonsen|"
    "saken fortsetter under annonsen|dalsza część artykułu pod reklamą|ciąg dalszy artykułu pod reklamą|"
    "článek pokračuje pod reklamou|článok pokračuje pod reklamou|hirdetés|a cikk a hirdetés után folytatódik|publicitate|"
    "articolul continuă după publicitate|διαφήμιση|oglas|nastavak članka ispod oglasa|nastavak nakon oglasa|оглас|"
    "продолжение ниже|продолжение после рекламы|продовження після реклами|reklaam|iklan|scroll untuk melanjutkan membaca|"
    "gulir untuk lanjut membaca|quảng cáo|โฆษณา|विज्ञापन|বিজ্ঞাপন|اشتہار|تبلیغات|آگهی|פרסומת|המשך הכתבה לאחר הפרסומת|"
    "haberin devamı|reklama|inzerce|inzercia|oglašavanje|sponzorisano|publicitat|publizitatea|tangazo|რეკლამა|"
    "articolul continuă după reclamă|articolul continuă mai jos|continuarea după publicitate|"
    "artiklen fortsætter under annoncen|artiklen fortsætter efter reklamen|annons - artikeln fortsätter nedan|"
    "artikeln fortsätter under annonsen|η συνέχεια μετά τη διαφήμιση|το άρθρο συνεχίζεται μετά τη διαφήμιση|"
    "a cikk folytatása a hirdetés után|a cikk a hirdetés alatt folytatódik|haberin devamı reklamdan sonra|"
    "haber reklamdan sonra devam ediyor|статията продължава под рекламата|статията продължава след рекламата|"
    "текст се наставља испод огласа|наставак након огласа|наставак испод огласа|наставак текста испод огласа|"
    "tekst se nastavlja ispod oglasa|"
    "стаття продовжується після реклами|продовження під рекламою|статья продолжается после рекламы|"
    "יש המשך אחרי הפרסומת|הכתבה ממשיכה אחרי הפרסומת|يستمر المقال بعد الإعلان|المقال مستمر بعد الإعلان|"
    "تابع القراءة بعد الإعلان|ادامه مطلب پس از آگهی|विज्ञापन के बाद खबर जारी है|खबर विज्ञापन के बाद जारी है|"
    "বিজ্ঞাপনের পর আরও পড়ুন|বিজ্ঞাপনের পরে বাকি অংশ|விளம்பரம்|விளம்பரத்திற்குப் பிறகு தொடரும்|ప్రకటన|"
    "اشتہار کے بعد جاری ہے|อ่านต่อด้านล่าง|อ่านต่อหลังโฆษณา|nội dung tiếp theo sau quảng cáo|기사는 광고 후 계속됩니다|"
    "광고 후 이어집니다|記事は広告の後に続きます|広告の後に記事が続きます|广告之后继续|文章在广告后继续|"
    "habari inaendelea baada ya tangazo|"
    "článek pokračuje po reklamě|článok pokračuje po reklame|tekst dalej pod reklamą|reszta artykułu pod reklamą|"
    "el artículo continúa tras la publicidad|la noticia continúa después de la publicidad|"
    "o artigo continua após a publicidade|la suite de l'article après la publicité|"
    "nach der anzeige geht es weiter|tekstas tęsiamas po reklama".split("|")
)
"""What is printed over an advertisement inside a story, in small letters."""


def is_advert_label(line: str) -> bool:
    """Whether the line is nothing but the label of an advertisement, in any of the languages."""
    return line.strip(" -–—:.[]()").casefold() in ADVERT_LABELS


_RIGHTS = re.compile(
    r"(?i)[^.!?:\d]{0,20}(?:copyright|©|ⓒ|\(c\))[\s:©]*(?:\(c\)\s*)?(?:by\s)?\d{4}\b"
    r"|.{0,80}\b(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados"
    r"|tutti i diritti riservati|riproduzione riservata|todos os direitos reservados|alle rechten voorbehouden"
    r"|tüm hakları saklıdır|все права защищены|усі права захищен[оі]|усе правы абаронены|всички права запазени"
    r"|сва права (?:за|при)држана|сите права (?:се )?задржани|wszelkie prawa zastrzeżone|všechna práva vyhrazena"
    r"|všetky práva vyhradené|sva prava (?:pri|za)držana|vse pravice pridržane|toate drepturile (?:sunt )?rezervate"
    r"|minden jog fenntartva|kaikki oikeudet pidätetään|alla rättigheter (?:förbehållna|reserverade)"
    r"|alle rettighe(?:ter|der) (?:er )?(?:forbehold(?:t|es)|reservert)|tots els drets reservats|todos os dereitos reservados"
    r"|eskubide guztiak (?:erreserbatuta|gordeta)|kõik õigused kaitstud|visas tiesības (?:aizsargātas|paturētas)"
    r"|visos teisės saugomos|të gjitha të drejtat (?:e|janë të) rezervuara|bütün hüquqlar(?:ı)? (?:qorunur|qorunub)"
    r"|барлық құқықтар қорғалған|barcha huquqlar himoyalangan|öll réttindi áskilin|hak cipta (?:terpelihara|dilindungi)"
    r"|haki zote zimehifadhiwa|με (?:την )?επιφύλαξη παντός)\b"
    r"|.{0,80}(?:جميع الحقوق محفوظة|حقوق .{0,30}محفوظ|حقوق محفوظ|כל הזכויות שמורות|सर्वाधिकार सुरक्षित|সর্বস্বত্ব"
    r"|สงวนลิขสิทธิ์|bản quyền thuộc|giữ bản quyền|ყველა უფლება დაცულია|բոլոր իրավունքները"
    r"|அனைத்து உரிமைகளும்|版权所有|版權所有|無断転載|無断複製"
    r"|禁转载|禁止转载|禁止轉載|转载请注明|轉載請註明|未经授权|未經授權"
    r"|무단\s?전재|재배포\s?금지|저작권자\s?[(ⓒ©])"
)
_OF_RIGHTS = frozenset(
    "rights rechte droits derechos diritti riproduzione direitos dereitos rechten hakları права drepturile prava práva prawa"
    " pravice jog oikeudet rättigheter rettigheder rettigheter drets eskubide õigused tiesības teisės drejtat hüquqlar"
    " hüquqları құқықтар huquqlar réttindi cipta haki επιφύλαξη правы".split()
)
_SIGNED_RIGHTS = re.compile(
    "[©ⓒ版]|حقوق|שמורות|सुरक्षित|সর্বস্ব|สงวน|quyền|უფლება|իրավունք|உரிமை|転載|複製|转载|轉載|授[权權]|전재|배포|저작"
)
"""One of these words or signs stands in every such line; looking for them is cheap."""
_RIGHTS_CHARS = 200
"""Notices of rights are no longer."""


def is_rights_notice(line: str) -> bool:
    """Whether the line claims the rights in the page: "© 2023 …", "… All rights reserved", in any of the languages."""
    if len(line) > _RIGHTS_CHARS:
        return False
    small = line.lower()
    told = "(c)" in small or "copyright" in small or not _OF_RIGHTS.isdisjoint(small.split())
    told = told or (not line.isascii() and _SIGNED_RIGHTS.search(line) is not None)
    return told and _RIGHTS.match(line) is not None


_PARTING: dict[str, str] = {
    "any": r"[a-z]{2,5}(?:/[a-z]{1,5}){2,8}",
    "en": r".{0,160}\b(?:sign up|subscribe)\b.{0,80}\b(?:newsletters?|inbox|e-?mails?)\b.*"
    r"|[—–\-\s]*(?:contact|e-?mail|reach|follow|write to|you can (?:reach|follow|e-?mail|contact))\b.{3,120}"
    r"(?:@|\bon (?:x|twitter|facebook|instagram)\b).*"
    r"|(?:this|the) (?:story|article|post|piece|column|essay|report)\b.{0,40}\b(?:originally|first|previously) "
    r"(?:published|appeared|ran)\b.*",
    "de": r".{0,160}\b(?:abonnieren|anmelden|bestellen)\b.{0,80}\bnewsletter\b.*"
    r"|.{0,80}\bnewsletter\b.{0,80}\b(?:abonnieren|anmelden)\b.*"
    r"|(?:dieser|der) (?:artikel|beitrag|text) (?:ist|erschien|wurde)\b.{0,20}\b(?:zuerst|zuvor)\b.*",
    "fr": r".{0,80}\b(?:inscrivez-vous|abonnez-vous)\b.{0,80}\b(?:newsletter|infolettre|lettre)\b.*",
    "es": r".{0,80}\b(?:suscr[ií]bete|suscr[ií]base)\b.{0,80}\b(?:bolet[ií]n|newsletter)\b.*",
    "it": r".{0,80}\biscri(?:viti|vetevi)\b.{0,80}\bnewsletter\b.*",
    "pt": r".{0,80}\b(?:assine|inscreva-se)\b.{0,80}\b(?:newsletter|boletim)\b.*",
    "zh": r"(?:[\[【]纠错[\]】]\s*)?[\[【(（]?\s*(?:\S{0,6}(?:来源|來源|供稿|发布日期)\s*[:：/]\s*\S{1,30}\s*[,，;；|]?\s*)?"
    r"(?:\S{0,4}(?:编辑|編輯|主编|主編|责编|責編|编审)|校对|校對|审核|審核|监制|監製|校审|制图|排版|摄影|攝影)"
    r"\s*[:：/\s]\s*\S.{0,50}|(?:责任)?(?:编辑|編輯)[:：]?"
    r"|(?:本文)?(?:来源|來源|稿源|信息来源|資料來源|资料来源)(?:于)?\s*[:：].{1,40}"
    r"|\S{0,4}(?:声明|聲明)[:：].*",
    "ko": r"[\[(<【]?.{0,24}(?:기자|특파원).{0,12}\S+@\S+.*",
    "ja": r"[(（【]?(?:(?:文|取材|撮影|構成|編集|執筆)[・、&＆]?)+\s*[=＝:：/／].{1,60}",
}
"""What pages print below a story's last line: a call to subscribe, how to reach the author, where it appeared first. Of the last
four lines of 1,600 labelled stories, all but a few in European languages, these match 19 that are not the story's and 3 that
are. Agencies sign with the initials of their desks ("ap/kam/bfi"); Chinese, Japanese and Korean pages name the editors there,
the source and the reporter's address."""
_PARTING_CHARS = 300


def is_parting_word(line: str) -> bool:
    """Whether a line at the end of a story is addressed to the reader rather than a part of it, in any of the languages."""
    return len(line) <= _PARTING_CHARS and _parting().fullmatch(line) is not None


_FOREIGN_TITLE = re.compile(r"[(（【\[]?\s*(?:本文)?原(?:标题|標題|题|題)(?:为|為)?\s*[:：《“\"].{2,120}")


def is_foreign_title(line: str) -> bool:
    """Whether the line says, as Chinese pages do, under which title the story ran where it was taken from."""
    return "原" in line[:5] and _FOREIGN_TITLE.fullmatch(line) is not None


@cache
def _parting() -> re.Pattern[str]:
    return re.compile("|".join(_PARTING.values()), re.IGNORECASE)


@cache
def _beginnings() -> re.Pattern[str]:
    spaced = "|".join(words for language, words in BEGINNINGS.items() if language not in ("zh", "ja"))
    return re.compile(rf"(?:{spaced})\b|{BEGINNINGS['zh']}|{BEGINNINGS['ja']}", re.IGNORECASE)


def begins_like_call(line: str) -> bool:
    """Whether the line begins as one that calls on the reader does, in any of the languages."""
    return _beginnings().match(line) is not None
