"""What a page without a story calls itself: an error, a robot check, a log-in. Data by language, with a function.

A title is such a notice only as a whole ("Page not found", "404 – Seite nicht gefunden", "Access denied | Example"): a headline
that begins like one ("Access denied: how a harbour was closed", "500 homes without power") is none.
"""

from __future__ import annotations

import re
from functools import cache

_LEADS = (
    r"error|errors|errore|erreur|erro|fehler|fejl|feil|fel|fout|virhe|hata|błąd|chyba|ошибка|помилка|خطأ|خطا"
    r"|שגיאה|错误|錯誤|エラー|오류"
    r"|http|status|code|code d'erreur|oops|oh no|ops|ups|uups|whoops|uh-oh|hoppla|sorry|we're sorry|we are sorry"
    r"|entschuldigung|désolé"
    r"|lo sentimos|spiacenti|desculpe|beklager|caramba|hoppsan"
)
"""What such titles begin with; alone, each of them is one too."""
_CODES = r"(?:40[0-9]|41[0-8]|42[0-9]|451|50[0-8]|52[0-7])"

ERRORS: dict[str, str] = {
    "en": r"(?:(?:sorry|unfortunately)\W+)?(?:the |this |that |your )?(?:requested |web)?(?:page|story|article"
    r"|content|item|post|document|file|url|site|resource)"
    r"(?: (?:that )?you .{3,50}?| requested)?"
    r" (?:(?:(?:was|is|could|can|has|have|does|did) )?not (?:be(?:en)? |currently |yet )?(?:found|available|exist|here|there)"
    r"|(?:(?:is|was|has) )?(?:been |currently |temporarily )?(?:gone|missing|unavailable|removed|deleted|moved|expired|down"
    r"|offline|no longer (?:available|exists?|here|online)))"
    r"(?: (?:here|on this (?:server|site)|in your (?:region|country|location|area)))?"
    r"|(?:(?:object |nothing )?not found|no(?:thing| results| page| article| such page)? (?:was |were )?found)"
    r"|access (?:to this (?:page|site"
    r"|content|resource) )?(?:is |was |has been )?(?:denied|forbidden|blocked|restricted)|forbidden"
    r"|permission denied|bad request|unauthori[sz]ed(?: access)?|(?:internal )?server error|bad gateway"
    r"|service (?:is )?(?:temporarily )?unavailable"
    r"|temporarily unavailable|gateway time-?out|(?:connection|request) time(?:d )?-?out|too many requests|method not allowed"
    r"|something (?:went|has gone) wrong|(?:scheduled |site |under |down for )?(?:maintenance"
    r"|construction)(?: mode| in progress)?"
    r"|we(?:'ll| will) be (?:right )?back(?: soon| shortly)?|attention required|just a moment|one moment,? please|please wait"
    r"|checking (?:your browser|if the site connection is secure)(?: before .*)?|verif(?:y|ying)(?: that)? you are (?:a )?human"
    r"|are you (?:a )?(?:robot|human)|(?:security|robot|bot) (?:check|verification)|captcha"
    r"|pardon our interruption|you have been blocked"
    r"|request (?:blocked|rejected|unsuccessful)|unavailable (?:(?:for|due to) legal reasons|in your (?:region|country|location))"
    r"",
    "de": r"(?:die |diese |leider wurde die )?(?:angeforderte |gewünschte |gesuchte |aufgerufene )?(?:seite"
    r"|der artikel|artikel|dieser artikel|inhalt|datei)"
    r"(?: (?:wurde|konnte|ist|existiert))?(?: leider)? nicht(?: mehr)?(?: (?:gefunden(?: werden)?|verfügbar"
    r"|vorhanden|auffindbar|erreichbar))?"
    r"|nicht gefunden|(?:diese |die )?seite gibt es nicht(?: mehr)?|(?:zugriff|zugang) (?:verweigert|gesperrt)"
    r"|keine berechtigung"
    r"|(?:interner )?serverfehler|wartungsarbeiten|wartungsmodus|wir sind (?:gleich|bald) (?:wieder da|zurück)",
    "fr": r"(?:la |cette |l')?(?:page|article|cet article|contenu)(?: demandée?| que vous .{3,40}?)? (?:(?:est "
    r"|n'est )?(?:introuvable|inexistante?|non trouvée?"
    r"|pas trouvée?|indisponible)|n'existe (?:pas|plus)|n'a pas été trouvée?|n'est (?:pas|plus) disponible)"
    r"|accès (?:refusé|interdit)|erreur (?:interne )?du serveur|site en maintenance|maintenance en cours",
    "es": r"(?:la |esta |el |este )?(?:página|artículo|contenido|nota|noticia)(?: solicitad[ao]| que (?:busca"
    r"|buscas|está buscando))? no (?:encontrad[ao]|disponible|existe"
    r"|se (?:ha )?(?:encontrado|encuentra|encontró)|está disponible|fue encontrad[ao])"
    r"|no (?:se ha )?encontrad[ao]|acceso (?:denegado|prohibido|restringido)"
    r"|error (?:interno )?del servidor|sitio en mantenimiento",
    "it": r"(?:la |questa |l')?(?:pagina|articolo|contenuto)(?: richiest[ao]| che (?:cerchi"
    r"|stai cercando))? non (?:trovat[ao]|disponibile|esiste(?: più)?"
    r"|è stat[ao] trovat[ao]|è (?:più )?disponibile)|accesso negato|sito in manutenzione|errore (?:interno )?del server",
    "pt": r"(?:a |esta |o )?(?:página|artigo|conteúdo|matéria)(?: solicitad[ao]| que (?:você )?(?:procura"
    r"|procurava|tentou acessar))? não (?:encontrad[ao]|existe(?: mais)?"
    r"|disponível|foi encontrad[ao]|está (?:mais )?disponível)|acesso (?:negado|proibido)"
    r"|erro (?:interno )?do servidor|site em manutenção",
    "nl": r"(?:de |deze )?(?:pagina|artikel|dit artikel)(?: die (?:je|u) .{3,30}?)? (?:(?:is "
    r"|kon )?niet (?:meer )?(?:gevonden|beschikbaar|worden gevonden)|bestaat niet(?: meer)?)"
    r"|niet gevonden|toegang geweigerd|serverfout",
    "sv": r"(?:sidan|artikeln) (?:hittades inte|kunde inte hittas|finns inte(?: längre)?|saknas)|åtkomst nekad",
    "da": r"(?:siden|artiklen) (?:blev ikke fundet|kunne ikke findes|findes ikke(?: længere)?|ikke fundet)|adgang nægtet",
    "no": r"(?:siden|artikkelen) (?:ble ikke funnet|finnes ikke(?: lenger)?|ikke funnet)|(?:fant ikke"
    r"|finner ikke) siden|ingen tilgang|tilgang nektet",
    "fi": r"(?:sivua|artikkelia) ei löyt(?:ynyt|y)|pääsy (?:estetty|kielletty|evätty)",
    "pl": r"nie znaleziono(?: strony| artykułu)?|stron[ay] nie (?:została znaleziona|istnieje|znaleziono)"
    r"|(?:odmowa|brak) dostępu|dostęp zabroniony",
    "cs": r"stránka (?:nebyla nalezena|nenalezena|neexistuje)|stránku se nepodařilo najít|přístup (?:odepřen|zamítnut)",
    "tr": r"(?:aradığınız )?(?:sayfa|içerik|haber) (?:bulunamadı|mevcut değil|yayında değil)|erişim (?:engellendi"
    r"|reddedildi|yasak)",
    "ru": r"(?:запрашиваемая |запрошенная |такая )?(?:страница|статья|страницы) не (?:найдена|существует)"
    r"|(?:страница|материал) (?:удал[её]н(?:а)?|недоступ(?:ен|на))"
    r"|доступ (?:запрещ[её]н|закрыт|ограничен)|внутренняя ошибка сервера",
    "uk": r"сторінк[ау] не (?:знайдено|існує)|доступ заборонено",
    "ro": r"pagina (?:nu (?:a fost găsită|există)|negăsită)|acces (?:interzis|refuzat)",
    "hu": r"az? (?:keresett )?oldal nem (?:található|létezik)|hozzáférés megtagadva",
    "el": r"η σελίδα δεν (?:βρέθηκε|υπάρχει)",
    "id": r"halaman (?:yang anda cari )?tidak (?:ditemukan|tersedia)|akses ditolak",
    "vi": r"(?:không tìm thấy (?:trang|bài viết)|trang không tồn tại)",
    "ar": r"(?:عذر[اًا]+\W+)?(?:هذه )?(?:الصفحة|المقال|الخبر)(?: المطلوبة?)? (?:غير موجودة?|غير متاحة?"
    r"|لم تعد موجودة)|(?:لم يتم|تعذر) العثور على (?:الصفحة|المقال)"
    r"|(?:تم رفض|رفض) (?:الوصول|الدخول)|الوصول (?:مرفوض|محظور|ممنوع)",
    "fa": r"صفحه (?:مورد نظر )?(?:شما )?(?:یافت|پیدا) نشد|دسترسی (?:غیرمجاز|ممنوع)",
    "he": r"(?:הדף|העמוד|הכתבה)(?: המבוקש)? לא נמצאה?|הגישה נדחתה",
    "zh": r"(?:抱歉|对不起|對不起)?[,，!！ ]*(?:您(?:所)?(?:要)?(?:访问|訪問|查看|浏览|瀏覽|查找)的)?(?:页面|頁面"
    r"|网页|網頁|文章|内容|內容)(?:不存在|未找到|没有找到|沒有找到|找不到了?|已(?:经)?被?(?:删除|刪除)"
    r"|已?(?:失效|下线))"
    r"|(?:找不到|未找到|没有找到|無法找到|无法找到)(?:该|此|您要的)?(?:页面|頁面|网页|網頁)|(?:访问"
    r"|訪問)(?:被拒绝|被拒絕|受限)|拒绝访问|禁止访问",
    "ja": r"(?:お探しの|指定された|ご指定の|この)?(?:ページ|記事|コンテンツ)(?:は|が)(?:見つかりません(?:でした)?"
    r"|存在しません|ありません|削除されました|表示できません)"
    r"|アクセスが?(?:拒否|禁止|制限)(?:されました|されています)?|ただいまメンテナンス中(?:です)?",
    "ko": r"(?:요청하신 )?(?:페이지|기사|문서)를? ?찾을 수 없습니다|존재하지 않는 (?:페이지|기사)(?:입니다)?"
    r"|접근이? ?(?:거부|차단|제한)(?:되었습니다)?",
}  # fmt: skip
"""What pages call themselves that are not there, or not for the one who asks."""

LOGINS: dict[str, str] = {
    "en": r"(?:member |subscriber |user |customer |account )?(?:(?:log|sign)[ -]?(?:in|on|up)|(?:log"
    r"|sign) in or (?:register|sign up|create an account)|register|create (?:an|your) account)"
    r"(?: (?:to|for|into) (?:continue|proceed|read(?: on| more)?|your (?:account|profile|subscription)|my account"
    r"|view(?: this (?:page|content|article))?)| required| page| here)?"
    r"|(?:please |you (?:must|need to|have to) (?:be )?)(?:log(?:ged)?|sign(?:ed)?)[ -]?in(?: to .{3,40})?"
    r"|subscribers only|members only|authentication required",
    "de": r"(?:anmelden|anmeldung|einloggen|login|registrieren|registrierung)(?: erforderlich)?"
    r"|bitte (?:melden sie sich an|anmelden|einloggen)|melden sie sich an|jetzt anmelden",
    "fr": r"(?:se connecter|connexion|connectez-vous|identifiez-vous|s'identifier|identification|s'inscrire"
    r"|inscription)(?: (?:à|pour) .{3,30})?",
    "es": r"(?:iniciar|inicia|inicie|inicio de) sesión|acceder|acceso (?:de )?usuarios|regístrese|regístrate|registro",
    "it": r"accedi|accesso|login|registrati|effettua (?:il login|l'accesso)",
    "pt": r"(?:entrar|iniciar sessão|fazer login|faça (?:o seu )?login|acesse sua conta|cadastre-se)",
    "nl": r"(?:inloggen|aanmelden|log in|registreren)",
    "sv": r"logga in",
    "da": r"log ind|log på",
    "no": r"logg inn",
    "fi": r"kirjaudu(?: sisään)?",
    "pl": r"zaloguj(?: się)?|logowanie|rejestracja",
    "cs": r"přihlášení|přihlásit se",
    "tr": r"(?:üye |kullanıcı )?giriş(?:i)?(?: yap(?:ın)?)?|oturum aç(?:ın)?|üye ol(?:un)?",
    "ru": r"вход(?: на сайт)?|войти|авторизация|регистрация", "uk": r"вхід|увійти|авторизація",
    "ar": r"تسجيل (?:ال)?دخول|سجل الدخول|إنشاء حساب", "fa": r"ورود(?: به (?:سایت|حساب کاربری))?", "he": r"התחברות|כניסה",
    "zh": r"(?:用户|會員|会员)?(?:登录|登錄|登入|注册|註冊)",
    "ja": r"(?:会員)?ログイン|新規(?:会員)?登録",
    "ko": r"로그인|회원가입",
}  # fmt: skip
"""What pages call themselves that ask who the reader is."""

_GONE = re.compile(
    r"(?i).{0,80}\b(?:page|story|article|essay|content|video|item)\b.{0,60}\b(?:not (?:be )?(?:available|found|exist)"
    r"|been (?:removed|deleted|moved)|no longer (?:available|exists?)|unavailable)\b.*"
)
_NOT = (("can't", "can not"), ("cannot", "can not"), ("n't", " not"))
_SITE = r"(?:\s+[|–—·•»«:-]+\s+|\s*[|»]\s*)\S+(?:\s\S+){0,3}"
"""A site's name behind or before a title."""
_TO_READER = re.compile(
    r"(?i)java-?script|\bscripts?\b|\bbrowser|navigateur|navegador|webbrowser|tarayıcı|браузер|متصفح|浏览器"
    r"|瀏覽器|ブラウザ|브라우저|\bcookies?\b|\bcaptcha|redirect|weitergeleitet"
    r"|redirigé|redirig|reindirizz|yönlendir|\bdomains?\b|\bdomaine\b|dominio|\bserver\b|serveur|servidor"
    r"|\b(?:log|sign)(?:ged)?[ -]?in\b|password|passwort|mot de passe|contraseña"
    r"|\b(?:your|this) (?:account|page|site|website|request|connection|device|session|subscription)\b|\bplease\b"
    r"|\bclick\b|\bwait\b"
    r"|\bbitte\b|\bklicken\b|\bcliquez\b|veuillez|haga clic|por favor|clicca|clique\b|lütfen|пожалуйста|нажмите"
    r"|الرجاء|يرجى|اضغط|انقر|点击|點擊|请|クリック|ください|클릭"
    r"|\bthat page\b|\bpage (?:that )?you\b|\b(?:front|home|start) ?page\b|\b(?:try|use) (?:the |our |a )?search"
    r"|startseite|page d'accueil"
    r"|página (?:de inicio|inicial|principal)|главную страницу|首页|首頁|トップページ|الصفحة الرئيسية"
    r"|coming soon|under construction|demnächst|próximamente|prossimamente|em breve|no (?:results|posts"
    r"|articles|comments|stories|entries|items|news) (?:yet|in|here|found|at|have|were|are|to)\b"
    r"|european economic area|\bgdpr\b|this category|dieser kategorie|cette catégorie|esta categoría"
    r"|questa categoria|esta categoria"
)
"""Words of notices that are rare in the first sentence of a story."""
_NOTICE_CHARS = 4000
"""No notice is longer; of a longer text so many letters are looked at."""


_YOU = re.compile(
    r"\b(?:[Yy]ou|[Yy]our|[Yy]ours|Sie|Ihnen|Ihre?[nmrs]?|[Dd]eine?[nmrs]?|[Dd]ich|[Vv]ous|[Vv]otre|[Vv]os"
    r"|[Dd]u (?:kannst|musst|hast|bist|willst|findest|darfst|wirst|möchtest|solltest|kan|må|måste|har|er|är|skal|vil|vill)"
    r"|(?:kannst|musst|hast|bist|willst|findest|darfst|möchtest|kan|må|har|er|är|skal|vil|vill) du"
    r"|[Uu]sted(?:es)?|[Vv]ocê|[Vv]oi|[Jj]e (?:kunt|kan|moet|hebt|bent|wilt|gaat|browser|account|gegevens)|[Jj]ouw"
    r"|[Jj]ullie|(?:kun|moet|heb|ben|wil|ga|als) je|[Uu]w|[Jj]ij"
    r"|[Вв]ы|[Вв]ам|[Вв]ас|[Вв]аш\w*|[Ss]iz)\b|您|你们|あなた|皆様|여러분|أنت|لديك|يمكنك|بإمكانك"
)


@cache
def _errors() -> re.Pattern[str]:
    says = "|".join(f"(?:{one})" for one in ERRORS.values())
    leads = rf"(?:(?:{_LEADS})\b\W*)*"
    return re.compile(rf"{leads}(?:{_CODES}\W*)?{leads}(?:{says})?\W*(?:(?:(?:{_LEADS})\s*)?{_CODES}\W*)?", re.IGNORECASE)


@cache
def _logins() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{one})" for one in LOGINS.values()), re.IGNORECASE)


@cache
def _site() -> re.Pattern[str]:
    return re.compile(rf"(?P<title>.{{2,90}}?){_SITE}")


def is_error_title(title: str) -> bool:
    """Whether a title as a whole, a site's name behind it aside, says that the page is not there or not for the reader."""
    return _is_whole(title, _errors())


def is_login_title(title: str) -> bool:
    """Whether a title as a whole, a site's name behind it aside, asks the reader to log in."""
    return _is_whole(title, _logins())


def says_gone(line: str) -> bool:
    """Whether a line says that a page, a story or the like is not there; a headline on a lost page may say so too."""
    return _GONE.fullmatch(line) is not None


def is_to_reader(text: str) -> bool:
    """Whether a short text has words of a notice: it speaks of the browser or the page, or asks for something."""
    return _TO_READER.search(text, 0, _NOTICE_CHARS) is not None


def says_you(text: str) -> bool:
    """Whether a text speaks to the one who reads it."""
    return _YOU.search(text) is not None


def _is_whole(title: str, pattern: re.Pattern[str]) -> bool:
    text = title.strip(" \t.!…:-–—|»«").replace("’", "'").casefold()
    for short, long in _NOT:
        text = text.replace(short, long)
    if not 1 < len(text) <= 120:
        return False
    if pattern.fullmatch(text) is not None:
        return True
    found = _site().fullmatch(text)
    return found is not None and pattern.fullmatch(found["title"].strip(" .!…:")) is not None
