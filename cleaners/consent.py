"""What stands above a page where it asks for consent to cookies and to what partners do with readers' data, by language."""

from __future__ import annotations

import re

_COOKIES = (
    r".*\b(?:cookies?|gdpr|çerez\w*|куки)\b.{0,160}\b(?:accept|agree|use[sd]?|using|settings|policy|consent|experience"
    r"|verwend\w+|akzeptier\w+"
    r"|zustimm\w+|nutz\w+|utilis\w+|accept\w+|utiliz\w+|acept\w+|aceit\w+|uso|kullan\w+|использ\w+)\b.*"
    r"|.*\b(?:uses?|using|verwendet|nutzt|utilise|utiliza|usa|gebruikt|использует)\b.{0,30}\b(?:cookies|куки"
    r"|файлы cookie)\b.*|.*ملفات (?:تعريف )?(?:الارتباط|الكوكيز).*"
)
_PARTNERS: dict[str, str] = {
    "en": r"\bwe,? (?:and|together with) our (?:\d[\d.,]* )?(?:\w+ )?(?:partners|vendors|third parties)\b"
    r"|\bsignal+ed to our partners\b",
    "de": r"\bwir und (?:unsere|bis zu) (?:\d[\d.,]* )?(?:\w+ )?(?:partner|drittanbieter)\b",
    "fr": r"\bnous et nos (?:\d[\d.,\s]* )?(?:\w+ )?(?:partenaires|fournisseurs)\b|\bavec votre accord, nous et nos\b",
    "es": r"\bnosotros y (?:nuestros|los) (?:\d[\d.,]* )?(?:socios|proveedores|partners)\b|\bcon su acuerdo, nosotros\b",
    "it": r"\bnoi e (?:i nostri |terze parti |\d[\d.,]* )?(?:\d[\d.,]* )?(?:partner|fornitori|terze parti|selezionat\w)\b",
    "pt": r"\bnós e (?:os )?nossos (?:\d[\d.,]* )?(?:parceiros|fornecedores)\b",
    "nl": r"\bwij en (?:onze|\d[\d.,]*) (?:\d[\d.,]* )?(?:partners|derden)\b",
    "da no sv": r"\bvi (?:og|och) (?:vores|våre|våra) (?:\d[\d.,]* )?(?:\w+ )?(?:partnere?|leverandører|leverantörer"
    r"|samarbeidspartnere)\b",
    "fi": r"\bme ja (?:\d[\d.,]* )?kumppanimme\b",
    "pl": r"\b(?:my i )?nasi (?:\d[\d.,]* )?(?:zaufani )?partnerzy\b",
    "cs sk": r"\bmy a naši (?:\d[\d.,]* )?partne[rř]i\b",
    "hu": r"\bmi és (?:a |az )?(?:\d[\d.,]* )?partnereink\b",
    "ro": r"\bnoi (?:și|şi) (?:cei )?(?:\d[\d.,]* )?(?:de )?partener\w*\b",
    "hr sr sl": r"\bmi i(?:n)? naši (?:\d[\d.,]* )?partner(?:i|ji)\b",
    "el": r"\bεμείς και οι (?:\d[\d.,]* )?συνεργάτες\b",
    "tr": r"\bbiz ve (?:\d[\d.,]* )?(?:iş )?ortaklarımız\b",
    "ru": r"\bмы и (?:наши )?(?:\d[\d.,]* )?партн[её]р\w*\b",
    "uk": r"\bми (?:та|і|й) наші (?:\d[\d.,]* )?партнери\b",
    "bg": r"\bние и нашите (?:\d[\d.,]* )?партньори\b",
    "ar": r"نحن وشركاؤنا|نحن و\s?\d* ?من شركائنا",
    "id ms": r"\bkami dan (?:\d[\d.,]* )?(?:mitra|rakan) kami\b",
    "vi": r"\bchúng tôi và (?:\d[\d.,]* )?đối tác\b",
    "zh": r"我[们們](?:和|及|与|與)(?:我[们們]的)?\s?\d*\s?(?:个|家)?(?:合作)?[伙夥]伴",
    "ja": r"当社(?:と|および|及び).{0,12}パートナー",
    "ko": r"당사(?:와|및|는).{0,12}파트너",
}
"""How sites and their partners speak of themselves."""
_PRIVACY: dict[str, str] = {
    "en": r"(?:we )?(?:value|care about|respect) your privacy.{0,40}|your privacy (?:matters|is important).{0,20}|(?:cookie"
    r"|privacy) consent",
    "de": r"(?:wir (?:respektieren|schätzen) |ihre |deine )(?:ihre |deine )?privatsphäre.{0,30}|ihr datenschutz ist uns wichtig",
    "fr": r"(?:nous (?:respectons|accordons).{0,40}|le respect de )?(?:à )?votre vie privée.{0,60}",
    "es": r"(?:valoramos|respetamos|nos importa) (?:tu|su) privacidad|(?:tu|su) privacidad (?:es importante|nos importa).{0,30}",
    "it": r"(?:rispettiamo|teniamo alla|abbiamo a cuore) la (?:tua|vostra) privacy|la (?:tua|vostra) privacy (?:è importante"
    r"|ci).{0,30}",
    "pt": r"(?:valorizamos|respeitamos|damos valor à) a?\s?sua privacidade|a sua privacidade é importante.{0,30}",
    "nl": r"(?:wij|we) (?:waarderen|respecteren|geven om) (?:uw|je|jouw) privacy|(?:uw|je|jouw) privacy is.{0,40}",
    "da": r"vi (?:værdsætter|respekterer|værner om|passer på) (?:dit privatliv|dine data)",
    "no": r"vi (?:verdsetter|respekterer|bryr oss om|tar vare på) (?:ditt personvern|personvernet ditt|dine data)",
    "sv": r"vi (?:bryr oss om|respekterar|värnar om|värdesätter) (?:din|ditt) (?:integritet|privatliv)",
    "fi": r"arvostamme yksityisyyttäsi|yksityisyytesi on.{0,30}",
    "pl": r"(?:szanujemy|cenimy|dbamy o) (?:twoją|państwa|waszą) prywatność",
    "cs sk": r"(?:vážíme|vážime) si (?:vašeho |vaše )?(?:soukromí|súkromie).{0,20}|(?:na )?vaše(?:m)? (?:soukromí"
    r"|súkromie).{0,30}",
    "hu": r"fontos (?:számunkra|nekünk) az ön.{0,40}|az ön adatainak védelme.{0,30}",
    "ro": r"(?:respectăm|prețuim|ne pasă de) confidențialitatea.{0,30}",
    "hr sr sl": r"(?:cijenimo|cenimo|poštujemo|spoštujemo) vaš[ou] (?:privatnost|zasebnost)|vaša privatnost.{0,30}",
    "el": r"σεβόμαστε την ιδιωτικότητά σας|η ιδιωτικότητά σας.{0,30}",
    "tr": r"gizliliğinize (?:değer|önem|saygı).{0,20}",
    "ru": r"мы (?:ценим|уважаем) вашу (?:приватность|конфиденциальность).{0,20}",
    "uk": r"ми (?:цінуємо|поважаємо) вашу (?:приватність|конфіденційність)",
    "bg": r"(?:ние )?(?:ценим|уважаваме) вашата поверителност|вашата поверителност.{0,30}",
    "ar": r"(?:نحن )?(?:نقدر|نحترم|نهتم ب)\s?خصوصيتك\w*|خصوصيتك\w* .{0,20}",
    "id ms": r"kami menghargai privasi anda|privasi anda penting.{0,20}",
    "vi": r"chúng tôi (?:coi trọng|tôn trọng) quyền riêng tư.{0,20}",
    "zh": r"我[们們](?:重[视視]|尊重)(?:您|你)的[隐隱]私.{0,6}",
    "ja": r".{0,8}プライバシー(?:を尊重|を大切に|に配慮).{0,10}",
    "ko": r".{0,8}(?:개인정보|프라이버시)를 (?:소중히|존중).{0,10}",
}
"""Headings of such texts."""
_BUTTONS = (
    r"(?:accept|reject|allow|decline|refuse|deny) all(?: cookies)?|accept (?:and|&) (?:close|continue)|(?:manage|more"
    r"|show) (?:options|preferences|purposes)"
    r"|(?:alle|alles) (?:akzeptieren|ablehnen|annehmen|zulassen|accepteren|weigeren)|(?:akzeptieren"
    r"|zustimmen)(?: und (?:weiter|schließen))?"
    r"|tout (?:accepter|refuser)|accepter (?:et|&) (?:fermer|continuer)|continuer sans accepter|param[ée]trer(?: les cookies)?"
    r"|(?:aceptar|rechazar) tod[oa]s?|aceptar y (?:cerrar|continuar)|(?:accetta|rifiuta) tutt[oi]|continua senza accettare"
    r"|accetta e continua"
    r"|(?:aceitar|rejeitar|recusar) tud?o?d?o?s?|(?:accept[eé]ra|godta|accepter|afvis|avvis|avvisa|tillad|tillåt|tillat) alla?e?"
    r"|(?:hyväksy|hylkää) kaikki|(?:zaakceptuj|odrzuć|akceptuj) wszystkie|przejdź do serwisu|(?:přijmout|odmítnout|prijať"
    r"|odmietnuť) v?š?e?t?k?o?"
    r"|(?:összes|mindet) (?:elfogadása|elfogadom|elutasítása)|(?:acceptă|respinge) toate|(?:prihvati|odbij|prihvaćam) sve"
    r"|αποδοχή όλων|απόρριψη όλων|tümünü (?:kabul et|reddet)|(?:принять|отклонить) все|(?:прийняти|відхилити) все|(?:приеми"
    r"|приемам) всички"
    r"|(?:قبول|رفض) الكل|(?:terima|tolak) semua|(?:chấp nhận|từ chối) tất cả"
    r"|全部接受|全部拒[绝絕]|すべて(?:同意|許可|拒否)(?:する)?|모두 (?:동의|수락|거부)"
)
_ASKS = re.compile(rf"(?i)(?:{_COOKIES})")
_SPEAKS = re.compile("|".join(_PARTNERS.values()), re.IGNORECASE)
_HEADS = re.compile("|".join((*_PRIVACY.values(), _BUTTONS)), re.IGNORECASE)
_LEAST, _MOST, _LONGEST, _HEADING = 30, 400, 2_000, 90


def is_consent_call(line: str) -> bool:
    """Whether a line asks for consent to cookies, or says what a site and its partners do with readers' data."""
    size = len(line)
    if size <= _HEADING and _HEADS.fullmatch(line.strip(" .!:")) is not None:
        return True
    if _LEAST <= size <= _MOST and _ASKS.fullmatch(line) is not None:
        return True
    return _LEAST <= size <= _LONGEST and _SPEAKS.search(line) is not None
