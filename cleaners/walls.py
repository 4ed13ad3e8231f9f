"""Lines between a reader and a story: they ask for consent, a subscription or an account. Data by language."""

from __future__ import annotations

import re
from functools import cache

_SURE: dict[str, str] = {
    "en": r"(?:we|this (?:web)?site|this page|our (?:web)?site|our partners"
    r"|[\w-]{2,30}\.[\w.]{2,12}) (?:and our partners )?(?:uses?|stores?|sets?) (?:(?:own|our|third[- ]party"
    r"|functional|necessary|technical|essential|tracking|some|and|other) ){0,4}cookies?\b"
    r"|(?:to|in order to) (?:(?:go on|keep|finish) reading|read|continue|access|view|see|unlock|use|keep)\b"
    r".{0,80}\b(?:accept|allow|enable"
    r"|agree)\b.{0,40}\bcookies?\b"
    r"|(?:to|in order to) (?:(?:go on|keep|finish) reading|read|continue|access|view|see|unlock)\b.{0,40}"
    r"\b(?:you (?:need|must have|have to have)|requires?) (?:a |an )?(?:\w+ )?(?:subscription|account|membership"
    r"|log-?in)\b"
    r"|by (?:continuing|clicking|using|accepting|browsing|closing|subscribing|signing)\b.{0,120}\byou (?:agree"
    r"|accept|consent)\b"
    r"|(?:this|the rest of this|the full|our full) (?:article|story|content|page|text) is (?:only "
    r"|exclusively )?(?:available |reserved |locked )?(?:only )?(?:for|to)\b"
    r".{0,30}\b(?:subscribers?|members|registered|premium|paying)\b"
    r"|(?:are you )?(?:already|not yet) (?:a |an )?(?:subscriber|member|subscribed|registered)\b"
    r"(?:\W*$|\W+(?:log|sign|click|register|subscribe|join)\b)"
    r"|you(?:'ve| have) (?:reached|read|used|run out of)\b.{0,40}\b(?:free (?:articles?|stories)|article limit"
    r"|limit of)\b"
    r"|(?:subscribe|register|sign (?:in|up)|log ?in|create (?:a|an"
    r"|your) (?:free )?account)\b.{0,40}\bto (?:read|continue|keep|unlock|view|see)\b.{0,20}"
    r"\b(?:this|the (?:full|rest|whole)|reading|more|all|our)\b"
    r"|(?:it (?:looks|seems) like )?you(?:'re| are) using an ad ?-?blocker\b|(?:please )?(?:turn off|disable"
    r"|switch off) your ad ?-?blocker\b"
    r"|(?:please )?enable (?:java ?script|cookies)\b|(?:java ?script|cookies)(?: (?:is|are|must be"
    r"|needs? to be))? (?:required|needed|enabled|disabled|not enabled|turned (?:on|off))\b"
    r"|(?:you can )?(?:read|continue|go) on\b.{0,60}\b(?:agree|accept|consent)\b.{0,40}\b(?:cookies?|advertis\w+|tracking)\b"
    r"|you need to (?:enable|turn on|activate) java ?script\b|nearly all .{0,60} (?:needs?|is done by) (?:java ?)?scripts?\b",
    "de": r"(?:wir|diese (?:web)?seite|diese website|unsere (?:web)?seite"
    r"|unsere partner)\b.{0,40}\b(?:verwend\w+|nutz\w+|setz\w+|benutz\w+)\b.{0,40}\bcookies?\b"
    r"|um\b.{0,80}\b(?:zu lesen|weiterzulesen|fortzufahren|nutzen zu können)\b.{0,80}\b(?:cookies?|abo\w*"
    r"|abonnieren|registrieren|anmelden|zustimmen|akzeptieren)\b"
    r"|(?:dieser|der|dieses) (?:artikel|inhalt|beitrag|text|angebot) (?:ist|steht)\b.{0,40}\b(?:abonnent\w*"
    r"|mitglieder\w*|registrierte\w*)\b"
    r"|(?:sie (?:sind|haben) )?(?:bereits|schon|noch (?:kein|nicht))\b.{0,12}\b(?:abonnent\w*|abo|registriert"
    r"|digital-?abo)\b.{0,60}"
    r"|(?:jetzt|bitte) (?:weiterlesen|abonnieren|registrieren|anmelden) (?:und|mit|um)\b|bitte (?:aktivieren"
    r"|schalten) sie (?:java ?script|cookies|ihren (?:ad|werbe))",
    "fr": r"(?:nous|ce site|notre site|nos partenaires)\b.{0,50}\b(?:utilis\w+|dépos\w+|stock\w+)\b.{0,40}\bcookies?\b"
    r"|pour (?:lire|continuer|accéder|consulter|poursuivre)\b.{0,100}\b(?:abonne\w*|inscri\w+|connecte\w*"
    r"|cookies?|identifie\w*)\b"
    r"|en (?:poursuivant|continuant|cliquant|utilisant)\b.{0,100}\b(?:vous acceptez|cookies?)\b|(?:cet article"
    r"|ce contenu|la suite|cette page)\b.{0,40}\bréservée?s?\b.{0,30}\babonnés\b"
    r"|(?:vous êtes )?(?:déjà|pas encore) (?:abonnée?|inscrite?)\b.{0,60}|(?:veuillez|merci d)\W?(?:activer"
    r"|accepter|désactiver)\b",
    "es": r"(?:utilizamos|usamos|este sitio|esta (?:web|página)|nosotros y nuestros socios)\b.{0,50}\bcookies?\b"
    r"|para (?:leer|continuar|seguir|acceder|ver)\b.{0,80}\b(?:suscr[ií]b\w+|reg[ií]str[ea]\w*|inici[ae] sesión"
    r"|cookies?)\b"
    r"|(?:al|si) (?:continuar|navegar|hacer clic|continúa)\b.{0,100}\b(?:acepta\w*|cookies?)\b"
    r"|(?:este (?:artículo|contenido)|esta nota) (?:es|está)\b.{0,40}\b(?:suscriptores|abonados)\b"
    r"|¿?(?:ya|aún no) (?:es|eres|está|tienes?)\b.{0,20}\b(?:suscriptora?|cuenta|registrad[ao])\b.{0,40}",
    "it": r"(?:utilizziamo|usiamo|questo sito|noi e i nostri partner)\b.{0,50}\bcookies?\b"
    r"|per (?:leggere|continuare|accedere|proseguire)\b.{0,80}\b(?:abbon\w+|registra\w*|accedi|cookies?)\b"
    r"|(?:continuando|proseguendo|cliccando)\b.{0,100}\b(?:accett\w+|cookies?)\b"
    r"|questo (?:articolo|contenuto) è\b.{0,30}\babbonati\b|(?:sei già|hai già)\b.{0,12}\b(?:abbonat[oa]"
    r"|un account|registrat[oa])\b.{0,60}",
    "pt": r"(?:utilizamos|usamos|este site|nós e os nossos parceiros)\b.{0,50}\bcookies?\b|para (?:ler"
    r"|continuar|acessar|aceder)\b.{0,80}\b(?:assin[ea]\w*|cadastr[eo]\w*|registe\w*|cookies?)\b"
    r"|ao (?:continuar|navegar|clicar)\b.{0,100}\b(?:concorda|aceita|cookies?)\b|(?:este|esta) (?:conteúdo"
    r"|artigo|matéria|reportagem) é\b.{0,40}\bassinantes\b|(?:já|ainda não) é assinante\b.{0,60}",
    "nl": r"(?:wij|we|deze (?:web)?site|onze partners)\b.{0,20}\b(?:gebruik|plaats)\w*\b.{0,30}\bcookies?\b|om\b.{0,60}\b(?:lezen"
    r"|door te gaan)\b.{0,60}\b(?:abonne\w+|account|inloggen|cookies?)\b"
    r"|dit artikel is\b.{0,30}\babonnees\b|(?:al|nog geen) (?:abonnee|lid)\b.{0,40}",
    "cs": r"(?:pro|abyste)\b.{0,60}\b(?:přečtení|čtení|číst|pokračov\w+|četli|přečetli)\b.{0,80}\b(?:cookies?|předplat\w+"
    r"|přihlas\w+|souhlas\w*)\b"
    r"|(?:používáme|tento web používá|naše stránky používají)\b.{0,40}\bcookies?\b",
    "fi": r"(?:lukeaksesi|jatkaaksesi)\b.{0,80}\b(?:eväste\w*|tilaa\w*|tilaus\w*|kirjaudu)\b|(?:käytämme"
    r"|sivusto käyttää)\b.{0,30}\beväste\w*",
    "hu": r"(?:az? (?:cikk|oldal|tartalom)\w* )?(?:elolvasásához|olvasásához|folytatásához)\b.{0,80}\b(?:sütik?\w*"
    r"|előfizet\w+|regisztr\w+)\b",
    "ro": r"pentru a (?:citi|continua|accesa)\b.{0,80}\b(?:cookie\w*|abon\w+|autentific\w+)\b|(?:folosim"
    r"|acest site folosește)\b.{0,40}\bcookie",
    "el": r"για να (?:διαβάσετε|συνεχίσετε|δείτε)\b.{0,80}(?:cookies?|συνδρομ\w+|συνδεθ\w+)|(?:χρησιμοποιούμε"
    r"|ο ιστότοπος χρησιμοποιεί)\b.{0,30}cookies?",
    "uk": r"(?:ми|наш сайт|цей сайт) використову\w+\b.{0,30}(?:cookies?|кукі)|щоб (?:читати|прочитати"
    r"|продовжити)\b.{0,60}(?:cookies?|передпла\w+|підпи\w+|зареєстр\w+)",
    "id": r"(?:kami|situs ini) menggunakan\b.{0,20}\bcookies?\b|untuk (?:membaca|melanjutkan"
    r"|mengakses)\b.{0,80}\b(?:cookies?|berlangganan|masuk|daftar)\b",
    "vi": r"(?:chúng tôi|trang web này) sử dụng\b.{0,20}\bcookies?\b|để (?:đọc|tiếp tục|xem)\b.{0,80}(?:cookies?|đăng ký"
    r"|đăng nhập|thuê bao)",
    "he": r"כדי (?:לקרוא|להמשיך).{0,80}(?:עוגיות|cookies?|מנוי|להירשם|להתחבר)|(?:אתר זה|האתר) (?:משתמש"
    r"|עושה שימוש) ב.{0,10}(?:עוגיות|cookies?)",
    "fa": r"برای (?:خواندن|مطالعه|ادامه).{0,80}(?:کوکی|اشتراک|ثبت‌نام|وارد شوید)|(?:این سایت|ما) از کوکی",
    "hi": r".{0,30}(?:पढ़ने|जारी रखने) के लिए.{0,80}(?:कुकी|सदस्यता|लॉग ?इन|सब्सक्राइब)",
    "sv": r"(?:vi|den här (?:webb)?sidan) använder\b.{0,30}\b(?:cookies|kakor)\b|för att (?:läsa"
    r"|fortsätta)\b.{0,60}\b(?:prenumer\w+|logga in|konto|kakor|cookies)\b|(?:redan|inte) prenumerant\b.{0,40}",
    "da": r"(?:vi|dette websted) bruger\b.{0,30}\bcookies\b|for at (?:læse|fortsætte)\b.{0,60}\b(?:abonn\w+"
    r"|log ind|konto|cookies)\b|(?:allerede|ikke) abonnent\b.{0,40}",
    "no": r"(?:vi|dette nettstedet) bruker\b.{0,30}\b(?:cookies|informasjonskapsler)\b|for å (?:lese"
    r"|fortsette)\b.{0,60}\b(?:abonn\w+|logge? inn|konto|cookies|informasjonskapsler)\b",
    "pl": r"(?:używamy|ta strona używa|nasza strona)\b.{0,40}\b(?:cookies|ciasteczek)\b|aby (?:czytać"
    r"|przeczytać|kontynuować)\b.{0,60}\b(?:zaloguj|subskry\w+|konto|wykup|cookies?|ciasteczk\w+)\b",
    "tr": r"(?:sitemiz(?:de)?|bu (?:web )?site(?:si|de)?|biz)\b.{0,50}\b(?:çerez\w*|cookie\w*)\b|(?:devamını"
    r"|haberi|içeriği|okumaya)\b.{0,30}\biçin\b.{0,40}\b(?:abone|üye|giriş)\b.{0,30}"
    r"|bu (?:sayfayı|haberi|yazıyı|içeriği) (?:okumak|okuyabilmek|görüntülemek) için\b.{0,80}(?:çerez|abone|üye|giriş)",
    "ru": r"(?:мы|наш сайт|этот сайт|сайт) использу\w+\b.{0,30}(?:cookies?|куки)|чтобы (?:читать|прочитать"
    r"|продолжить)\b.{0,60}\b(?:cookies?|куки|подпи\w+|регистр\w+|авториз\w+|войд\w+)",
    "ar": r"(?:نستخدم|يستخدم (?:هذا )?(?:الموقع|موقعنا))\b.{0,50}(?:ملفات تعريف|الكوكيز|كوكيز)|(?:لقراءة"
    r"|لمتابعة|لمواصلة)\b.{0,60}\b(?:اشترك|الاشتراك|سجل|تسجيل الدخول|قبول)",
    "hr": r"za (?:čitanje|nastavak)\b.{0,80}\b(?:kolačić\w*|pretplat\w*|prijav\w*)"
    r"|(?:ova stranica|ovaj sajt)\b.{0,12}\bkoristi\w*\b.{0,40}\bkolačić\w*"
    r"|за (?:читање|наставак)\b.{0,80}\b(?:колачић\w*|претплат\w*|пријав\w*)",
    "sl": r"za (?:branje|nadaljevanje)\b.{0,80}\b(?:piškot\w*|naroč\w*|prijav\w*)"
    r"|(?:to spletno mesto|ta stran) uporablja\b.{0,30}piškotk",
    "sk": r"(?:na|pre) (?:prečítanie|čítanie|pokračovanie)\b.{0,80}\b(?:cookies?|predplat\w*|prihlás\w*|súhlas\w*)"
    r"|(?:táto stránka|tento web) používa\b.{0,30}\bcookies?\b",
    "bg": r"за да (?:прочетете|продължите|четете)\b.{0,80}(?:бисквит|абон|регистр)"
    r"|(?:този|нашият) сайт използва\b.{0,30}(?:бисквит|cookies?)",
    "lt": r"norėdami (?:skaityti|tęsti)\b.{0,80}(?:slapuk|prenumer|prisijun)",
    "lv": r"lai (?:lasītu|turpinātu)\b.{0,80}(?:sīkdat|abon|pieslē)",
    "et": r"(?:selle )?(?:lehe|artikli|loo|uudise) (?:lugemiseks|jätkamiseks)\b.{0,80}(?:küpsis|telli|logi sisse)",
    "ca": r"per (?:llegir|continuar)\b.{0,80}\b(?:galet\w*|cookies?|subscri\w*|registr\w*)",
    "az": r"bu (?:səhifəni|yazını|xəbəri|məqaləni) (?:oxumaq|davam etmək) üçün\b.{0,80}(?:kuki|abunə|qeydiyyat)",
    "ms": r"untuk (?:membaca|meneruskan)\b.{0,80}\b(?:kuki|langgan\w*|melanggan|daftar)\b",
    "th": r"(?:เพื่ออ่าน|ในการอ่าน|หากต้องการอ่าน).{0,80}(?:คุกกี้|สมัคร|เข้าสู่ระบบ)",
    "ur": r"(?:یہ|اس) \S{2,12} (?:کو )?پڑھنے کے لیے.{0,80}(?:کوکی|سبسکرائب|لاگ ?ان|رکنیت)",
    "bn": r"(?:এই|এ) \S{2,16} পড়তে.{0,80}(?:কুকি|সাবস্ক্রা|লগ ?ইন|গ্রাহক)",
    "ka": r"(?:ამ |ამ სრულ )?[ა-ჰ]{3,14} (?:წასაკითხად|გასაგრძელებლად).{0,80}(?:ქუქი|გამოიწერ|ავტორიზ)",
    "hy": r"(?:այս )?[ա-և]{2,14} (?:կարդալու|շարունակելու) համար.{0,80}(?:քուքի|թխուկ|բաժանորդագր)",
    "zh": r"(?:请|請)?(?:登录|登錄|登入|注册|註冊|订阅|訂閱|开通会员|成为会员).{0,12}(?:后|後|即可|以"
    r"|才能)?.{0,6}(?:阅读|閱讀|继续|繼續|查看|解锁)(?:全文|更多|本文)?|(?:本网站|本網站|我们"
    r"|我們)使用\s?cookies?",
    "ja": r"(?:この|本)(?:記事|コンテンツ)は.{0,12}(?:会員|登録).{0,8}(?:限定|専用)|続きを(?:読む|お読み)(?:に"
    r"|いただく).{0,20}(?:ログイン|登録|購読)|(?:この|本)(?:ページ|記事|サイト)を(?:読む|ご覧|閲覧).{0,40}(?:クッキー|cookie|ログイン|登録|購読|同意)|(?:当|本)サイト(?:では"
    r"|は).{0,30}(?:cookie|クッキー)",
    "ko": r"(?:이|본) ?(?:기사|페이지|글|콘텐츠)[를을]? ?(?:계속 )?(?:읽으려면|읽으시려면|보려면|보시려면|이용하려면)"
    r".{0,40}(?:쿠키|구독|로그인|회원)|"
    r"(?:로그인|구독|회원가입).{0,12}(?:후|하시면|하고|하면).{0,16}(?:읽|이용|보실|볼)|.{0,20}쿠키를? ?사용",
    "any": r"java ?script (?:ist )?(?:erforderlich|deaktiviert|notwendig)\b"
    r"|java ?script (?:est )?(?:requis|nécessaire|désactivé)\b"
    r"|(?:se requiere|es necesario) java ?script\b|java ?script (?:è )?(?:richiesto|necessario|disabilitato)\b"
    r"|java ?script (?:é )?necessário\b|java ?script (?:is )?(?:vereist|krävs|kræves|kreves|gerekli)\b"
    r"|требуется java ?script"
    r"|(?:需要|请|請)(?:启用|開啟|开启) ?java ?script|java ?scriptが(?:必要|無効)|java ?script(?:가|를) (?:필요|활성화)"
    r"|(?:يتطلب|يرجى تفعيل) (?:جافا ?سكري?بت|java ?script)"
    r"|(?:(?:se |es )?(?:necesita|requiere|precisa|necesario)s?|debes? activar|activ[ae]|habilit[ae])(?: activar"
    r"| habilitar)?"
    r" java ?script\b"
    r"|(?:(?:vous devez |il faut )?activ(?:ez|er)|ce(?:tte)? (?:site|page|service|application) (?:nécessite"
    r"|requiert)) java ?script\b"
    r"|java ?script (?:est|ist|está|è|é|is|jest|är|er|on)? ?(?:désactivé|obligatoire|nicht aktiviert|ausgeschaltet"
    r"|desactivado|obligatorio"
    r"|obbligatorio|disattivato|desativado|desabilitado|obrigatório|uitgeschakeld|nodig|wymagany|wyłączony|avstängt"
    r"|avaktiverat|slået fra"
    r"|deaktiveret|pois päältä|vaaditaan|diperlukan|dinonaktifkan|bị tắt|devre dışı|kapalı)"
    r"|(?:bitte )?(?:aktivieren|schalten) sie (?:bitte )?java ?script\b|diese (?:seite|website|app"
    r"|anwendung) (?:benötigt|erfordert)"
    r" java ?script\b"
    r"|(?:è necessario )?(?:abilita(?:re|te)?|attiva(?:re|te)?) java ?script\b|quest[oa] (?:sito|pagina"
    r"|app\w*) richiede java ?script\b"
    r"|(?:é necessário )?(?:ativ(?:e|ar)|habilit(?:e|ar))(?: o)? java ?script\b"
    r"|(?:schakel|zet) java ?script (?:in|aan)\b|(?:włącz|wymagana?)(?: obsługę| obsługa)? java ?script"
    r"|(?:aktivera|aktiver|slå på|slå til|ota|zapněte|povolte|vyžaduje|engedélyezze|activați|aktifkan"
    r"|memerlukan) (?:a )?java ?script"
    r"|(?:lütfen )?java ?script['’]?[iı]? (?:etkinleştir|gerekli|devre dışı)"
    r"|(?:включите|необходимо включить|нужен|требуется|увімкніть|потрібен) java ?script"
    r"|java ?script (?:отключ[её]н|выключен|необходим|вимкнено)"
    r"|(?:απαιτείται|ενεργοποιήστε)(?: το| η| τη)? java ?script|(?:נדרש|יש להפעיל|הפעילו?) (?:את )?(?:ה-?)?java ?script"
    r"|(?:جاوا ?اسکریپت|java ?script) .{0,12}فعال|java ?script (?:आवश्यक|सक्षम)"
    r"|(?:cần|vui lòng|hãy)(?: bật| kích hoạt)? java ?script|java ?script ?(?:已禁用|未启用|被禁用)"
    r"|(?:необходим[оа]?|изисква|включете|патрабуецца|потребан|potreb(?:an|no|ný|né)|vyžaduje|zahtijeva|omogućite|uključite|vključite|potrebujete"
    r"|vajalik|lubage|lülitage sisse|reikalingas|įjunkite|nepieciešams|ieslēdziet|szükséges|necesar|necessita"
    r"|activeu|habiliteu|beharrezkoa"
    r"|perlukan|hidupkan|kailangan|kinakailangan|inahitajika|washa|kërkohet|tələb olunur)(?: се| е| sa| se| je"
    r"| on| ir| yra| ang| el)? java ?script"
    r"|java ?script (?:е |je |on |ir |yra |és |da |ay )?(?:необходим|изключен|деактивиран|потребан|обавезан"
    r"|искључен|патрэбны|potreban|obavezan"
    r"|isključen|onemogućen|potrebný|vypnut|vyžadován|vyžadovan|zahtevan|izklopljen|vajalik|nõutav"
    r"|välja lülitatud|reikalingas|išjungtas"
    r"|nepieciešams|atslēgts|szükséges|kikapcsolva|necesar|dezactivat|necessari|desactivat|beharrezkoa|dilumpuhkan|kailangan|inahitajika"
    r"|i nevojshëm|tələb|ضروری|درکار|প্রয়োজন|தேவை|అవసరం|จำเป็น)"
    r"|(?:java ?script|자바스크립트)(?:가|를|을|이)? ?(?:필요|활성화|꺼져)",
}  # fmt: skip
"""How such lines begin."""
_MOST = 400


@cache
def _sure() -> re.Pattern[str]:
    """In small letters: a pattern that ignores case costs more than twice as much."""
    return re.compile("|".join(f"(?:{one})" for one in _SURE.values()))


_READING = re.compile(
    r"(?i)\bread|article|stor(?:y|ies)\b|lesen|artikel|\blire\b|\bsuite\b|\bleer\b|art[ií]cul|\bnota\b|legg|articol|\bler\b"
    r"|artig|lezen|\bläs|\blese|czyta"
    r"|oku|haber|чита|стать|قراءة|المقال|阅读|閱讀|全文|記事|続き|기사|읽"
)


def bars_reading(line: str) -> bool:
    """Whether such a line says that the reader sees the beginning of a text only."""
    return _READING.search(line) is not None and is_wall(line)


_OFFER_CHARS = 160
_PRICE = re.compile(
    r"\d(?:[.,]\d+)?\s?(?:€|£|\$|(?i:euro?s?|kr|kron(?:or|er|e|u|y)|kč|zł|ft|lei|leu|лв|лева|руб\w*|грн|грив\w*|lira\w*|tl|pesos?|reais|rp|dinar\w*)(?!\w)|₴|₽|₪"
    r"|₹|रुपये|টাকা|రూపాయ|ரூபாய்|บาท|đồng|円|원|元|دينار|تومان|שקל)|(?:€|£|\$|₹|Rp\.?|Rs\.?)\s?\d"
)
"""What something costs."""
_UNLIMITED = re.compile(
    r"without limits?|unlimited|unbegrenzt|unlimitiert|sans limites?|en illimité|sin límites?|ilimitad[oa]"
    r"|sem limites?|senza limiti|illimitat[oa]|onbeperkt"
    r"|uten grenser|ubegrenset|obegränsa[td]|ubegrænset|rajatta|rajoituksetta|piiranguteta|be apribojimų"
    r"|bez ierobežojum|bez obmedzen|bez omezení|neomezeně"
    r"|bez ograniczeń|bez limitu|bez ograničenja|neograničeno|neomejeno|korlátlanul|fără limit|nelimitat|χωρίς όρια"
    r"|απεριόριστα|без ограничени|без обмежень"
    r"|без ограничења|неограничено|sınırsız|بلا حدود|دون قيود|بی[\u200c ]?محدودیت|نامحدود|ללא הגבלה|बिना रोक|असीमित"
    r"|সীমাহীন|অসীমিত|అపరిమిత|வரம்பற்ற|வரம்பின்றி"
    r"|لامحدود|ไม่จำกัด|không giới hạn|tanpa batas|tanpa had|読み放題|무제한|마음껏|无限|無限|畅读|暢讀|bila kikomo"
    r"|sense límits|mugarik gabe"
)
"""What an offer to read gives for it."""
_COOKIES = re.compile(
    r"cookie|kuki|kolačić|kakor|galet[ae]s|eväste|süti|çerez|ciasteczk|slapuk|küpsis|sīkdat|sīkfail|piškotk|informasjonskaps|vafrakök"
    r"|bisküvi|куки|кукі|бисквит|колач|колачић|ملفات تعريف|كوكيز|کوکی|کوکیز|עוגיות|कुकी|কুকি|குக்கீ|కుకీ|คุกกี้|ქუქი|쿠키|クッキー"
)


def speaks_of_cookies(line: str) -> bool:
    """Whether a line names what browsers keep for a site, in any of the languages."""
    return _COOKIES.search(line.lower()) is not None


def is_wall(line: str) -> bool:
    """Whether a line asks the reader for consent, an account or a subscription before the story may be read, or says that the
    browser has to run scripts."""
    if len(line) > _MOST:
        return False
    if len(line) <= _OFFER_CHARS and _PRICE.search(line) is not None and _UNLIMITED.search(line.lower()) is not None:
        return True
    return _sure().match(line.strip(" \t\"'“”¿¡•-–—").replace("’", "'").lower()) is not None
