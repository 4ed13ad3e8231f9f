"""Lines that mail adds around a letter: view it in a browser, why you got it, how to unsubscribe."""

from __future__ import annotations

import re

_CHARS = 200
_SAID: dict[str, str] = {
    "en": r"(?:view|read|open|see) (?:this|the|our)? ?(?:e-?mail|newsletter|message|mailing) (?:online|in (?:your|a|the) (?:web ?)?browser)\b.*"
    r"|(?:having )?(?:trouble|problems|difficulty) (?:viewing|reading|seeing) this\b.*|was this (?:e-?mail|newsletter) forwarded\b.*"
    r"|forward (?:this|the) (?:e-?mail|newsletter|message)?\s?(?:to a friend|to friends)\b.*|forward(?:ed)? this (?:e-?mail|newsletter)\b.*"
    r"|you(?:['’]re| are) (?:receiving|getting) this (?:e-?mail|newsletter|message)\b.*|you received this (?:e-?mail|newsletter|message)\b.*"
    r"|unsubscribe\b.*|(?:update|change|manage) (?:your |my )?(?:subscription |e-?mail |mailing )?(?:preferences|subscriptions?|settings)\b.*"
    r"|this (?:e-?mail|message|newsletter) was sent to\b.*|add us to your address book\b.*|(?:our )?mailing address(?: is)?\s?:?",
    "de": r"(?:diese[nrs]? )?(?:e-?mail|newsletter|mail|ausgabe) (?:wird nicht richtig (?:angezeigt|dargestellt)|(?:online|im browser) (?:lesen|ansehen|öffnen|anzeigen))\b.*"
    r"|(?:im|in ihrem) browser (?:ansehen|anzeigen|öffnen|lesen)\b.*|(?:wird|falls|sollte) (?:dieser? )?(?:newsletter|e-?mail|mail) nicht (?:richtig|korrekt)\b.*"
    r"|(?:sie erhalten|du erhältst) (?:diese[nr]? )?(?:e-?mail|newsletter|mail|nachricht)\b.*|(?:newsletter )?(?:abbestellen|abmelden)\b.*"
    r"|(?:diese[nr]? )?(?:e-?mail|newsletter|mail) weiterempfehlen\b.*|(?:an freunde|jetzt) weiterleiten\b.*",
    "fr": r"(?:voir|lire|afficher|ouvrir|consulter) (?:cet? |la |l['’])?\s?(?:e-?mail|courriel|newsletter|infolettre|message|version) (?:en ligne|dans (?:votre|le|un) navigateur)\b.*"
    r"|si (?:cet? |ce )?(?:e-?mail|courriel|message|newsletter) (?:ne )?s['’]affiche (?:pas|mal)\b.*|vous recevez (?:cet?|ce|cette) (?:e-?mail|courriel|message|newsletter|infolettre)\b.*"
    r"|se désabonner\b.*|se désinscrire\b.*|me désinscrire\b.*|transférer (?:cet?|ce|cette) (?:e-?mail|courriel|message|newsletter)\b.*|gérer mes (?:préférences|abonnements)\b.*",
    "es": r"(?:ver|leer|abrir) (?:este |el )?(?:correo|e-?mail|boletín|mensaje) en (?:línea|(?:tu|su|el) navegador)\b.*|(?:recibes|recibe|has recibido|ha recibido) este (?:correo|e-?mail|boletín|mensaje)\b.*"
    r"|(?:darse|darme) de baja\b.*|cancelar (?:la |tu |mi )?suscripción\b.*|reenv(?:iar|ía) (?:este|el) (?:correo|boletín|mensaje)\b.*",
    "it": r"(?:visualizza|apri|leggi|vedi) (?:questa |la |l['’])?\s?(?:e-?mail|newsletter|mail) (?:nel|sul) (?:tuo )?browser\b.*|(?:ricevi|hai ricevuto|stai ricevendo) questa (?:e-?mail|newsletter|mail)\b.*"
    r"|(?:annulla|cancella) (?:l['’]|la )?\s?iscrizione\b.*|disiscriviti\b.*|inoltra (?:questa |la )?(?:e-?mail|newsletter|mail)?\s?a un amico\b.*",
    "pt": r"(?:ver|veja|abrir|ler) (?:este |esta |o )?(?:e-?mail|newsletter|boletim|mensagem) no (?:seu )?navegador\b.*|(?:você )?(?:recebeu|está recebendo|recebe|está a receber) (?:este|esta) (?:e-?mail|newsletter|boletim|mensagem)\b.*"
    r"|(?:cancelar|anular) (?:a |minha )?(?:inscrição|assinatura|subscrição)\b.*|descadastr\w+\b.*|encaminh\w+ (?:este|esta) (?:e-?mail|newsletter|mensagem)\b.*",
    "nl": r"(?:bekijk|lees|open) (?:deze |de )?(?:e-?mail|nieuwsbrief|mail) (?:online|in (?:je|uw|de) browser)\b.*|(?:je|u) ontvangt deze (?:e-?mail|nieuwsbrief|mail)\b.*"
    r"|(?:uitschrijven|afmelden)\b.*|stuur (?:deze |de )?(?:e-?mail|nieuwsbrief|mail) door\b.*",
    "sv da no": r"(?:visa|läs|öppna|se|vis|les|læs|åpne|åbn) (?:denne |detta |dette |det här )?(?:e-?post\w*|e-?mail\w*|mejlet|mailen|nyhets?brev\w*|utskicket)(?: i (?:din )?(?:webbläsare\w*|browser\w*|nettleser\w*)| online)\b.*"
    r"|du (?:får|mottar|modtager|har fått|har fået) (?:denne|detta|dette|det här) (?:e-?post\w*|e-?mail\w*|mejlet|nyhets?brev\w*)\b.*|(?:avregistrera|avsluta prenumeration\w*|avmeld|afmeld|meld deg av)\b.*",
    "fi": r"(?:lue|avaa|katso) (?:viesti|uutiskirje|sähköposti) selaimessa\b.*|(?:saat|sait) tämän (?:viestin|uutiskirjeen|sähköpostin)\b.*|peruuta (?:uutiskirje|tilaus)\w*\b.*",
    "pl": r"(?:zobacz|otwórz|wyświetl|czytaj) (?:tę |ten )?(?:wiadomość|newsletter|e-?mail\w*|mail\w*) w przeglądarce\b.*|otrzymuj\w+ (?:tę|ten) (?:wiadomość|newsletter|e-?mail|mail)\b.*|wypisz się\b.*|zrezygnuj z (?:subskrypcji|newslettera)\b.*",
    "cs sk": r"(?:zobrazit|otevřít|otvoriť|zobraziť) (?:tento |v )?(?:e-?mail|newsletter|prohlížeči|prehliadači)\b.*|(?:tento|tuto) (?:e-?mail|newsletter|zprávu|správu) (?:jste obdrželi|ste dostali|dostáváte|dostávate)\b.*|(?:odhlásit|odhlásiť)(?: se| sa)?\b.*",
    "hu": r"(?:megtekintés|megnyitás) (?:a )?böngészőben\b.*|(?:ezt|azért kapta|azért kapod) (?:a |ezt a )?(?:levelet|hírlevelet|e-?mailt)\b.*|leiratkozás\b.*",
    "ro": r"(?:vezi|vizualizează|deschide|citește) (?:acest )?(?:e-?mail\w*|newsletter\w*|mesaj\w*) (?:în|in) browser\w*\b.*|(?:primești|primiți|ați primit|ai primit) acest (?:e-?mail|newsletter|mesaj)\b.*|dezabon\w+\b.*",
    "tr": r"(?:bu )?(?:e-?posta\w*|bülten\w*|mail\w*) tarayıcı(?:nız)?da (?:görüntüle\w*|açın?|oku\w*)\b.*|bu (?:e-?posta\w*|bülten\w*)\b.{0,80}\b(?:aldınız|alıyorsunuz|gönderilmiştir)\b.*|abonelikten (?:çık\w*|ayrıl\w*)\b.*",
    "ru uk": r"(?:открыть|посмотреть|читать|прочитать|відкрити|переглянути|читати) (?:это |этот |цей |цього )?(?:письмо|выпуск|рассылку|лист|розсилку|листа) (?:в|у) браузер[еі](?!\w).*"
    r"|вы получили (?:это|эту) (?:письмо|рассылку)(?!\w).*|ви отримали (?:цей|цю) (?:лист|розсилку)(?!\w).*|отписаться(?!\w).*|відписатися(?!\w).*|переслать (?:письмо )?другу(?!\w).*",
    "el": r"(?:δείτε|διαβάστε|ανοίξτε) (?:αυτό |το )?(?:το )?(?:e-?mail|newsletter|μήνυμα) στον (?:περιηγητή|browser)(?!\w).*|λαμβάνετε αυτό το (?:e-?mail|newsletter|μήνυμα)(?!\w).*|(?:διαγραφή|απεγγραφή)(?: από .{3,40})?",
    "ar": r"(?:عرض|اقرأ|شاهد) (?:هذه |هذا )?(?:الرسالة|البريد|النشرة)(?: الإلكتروني\w*)? (?:في|على) (?:المتصفح|متصفحك)(?!\w).*|(?:تلقيت|تتلقى|وصلتك) هذ[اه] (?:الرسالة|البريد|النشرة)(?!\w).*|إلغاء الاشتراك.*",
    "fa": r"(?:مشاهده|نمایش) (?:این )?(?:ایمیل|خبرنامه) در مرورگر.*|لغو (?:اشتراک|عضویت).*",
    "he": r"(?:לצפייה|צפו|צפה) (?:במייל|בדיוור|בניוזלטר|בהודעה) בדפדפן.*|(?:קיבלת|קיבלתם) (?:מייל|דיוור|הודעה) זה.*|להסרה מרשימת.*",
    "hi": r".{0,30}ईमेल .{0,20}ब्राउज़र में (?:देखें|पढ़ें).*|सदस्यता (?:समाप्त|रद्द) करें.*",
    "zh": r"(?:在浏览器中|在瀏覽器中|用浏览器)(?:查看|打开|閱讀|阅读|檢視).*|.{0,12}(?:取消订阅|取消訂閱|退订|退訂).{0,20}|您(?:之所以)?收到(?:此|这封|這封)(?:邮件|郵件|电子邮件|電子郵件).*",
    "ja": r".{0,12}(?:メール|メルマガ|ニュースレター).{0,12}ブラウザで(?:表示|見る|読む|ご覧).*|(?:配信|購読|登録)(?:の)?(?:停止|解除).{0,30}|このメールは.{2,80}(?:配信|送信|お送り)して(?:い|お).*",
    "ko": r".{0,20}브라우저(?:에서|로) (?:보기|열기).*|(?:수신 ?거부|구독 ?(?:취소|해지)).{0,30}|(?:이|본) (?:메일|이메일|뉴스레터)은? .{2,80}(?:발송|수신).{0,20}",
    "vi id": r"(?:xem|đọc) (?:email|bản tin|thư) (?:này )?(?:trên|trong) trình duyệt(?!\w).*|(?:hủy|huỷ) đăng ký(?!\w).*|(?:bạn|quý vị) nhận được (?:email|thư|bản tin) này.*"
    r"|(?:lihat|buka|baca) (?:email|buletin|surel) ini di (?:browser|peramban)\b.*|berhenti berlangganan\b.*|anda menerima (?:email|surel|buletin) ini\b.*",
}
_LINE = re.compile("|".join(_SAID.values()), re.IGNORECASE)
_EDGES = " \t[](){}<>«»|*•·–—-"


def is_mail_line(line: str) -> bool:
    """Whether a line is one of those that every number of a newsletter has around its text, in any of the languages."""
    return len(line) <= _CHARS and _LINE.fullmatch(line.strip(_EDGES)) is not None
