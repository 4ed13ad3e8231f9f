"""Labels of forms below stories that aren't in a ``form`` element: required fields, letter counters, terms of use."""

from __future__ import annotations

import re
from functools import cache

_FIELD_CHARS, _FIELD_WORDS, _CHARS = 40, 4, 70
_LEFT: dict[str, str] = {
    "en": r"(?:characters?|letters?|chars) (?:left|remaining)|(?:remaining|max(?:imum)?) characters?",
    "de": r"verbleibende zeichen|zeichen (?:übrig|verbleibend)",
    "fr": r"caractères? restants?",
    "es": r"caracteres (?:restantes|disponibles)",
    "pt": r"caract(?:e|é)res (?:restantes|disponíveis)",
    "it": r"caratteri (?:rimanenti|rimasti|disponibili)",
    "nl": r"resterende tekens|tekens (?:over|resterend)",
    "pl": r"pozostało znaków|znaków pozostało|pozostałe znaki",
    "ru": r"осталось (?:символов|знаков)|(?:символов|знаков) осталось",
    "tr": r"kalan karakter(?: sayısı)?|karakter kaldı",
    "ar": r"(?:ال)?(?:حروف|أحرف|احرف) (?:ال)?متبقية|حرف(?:اً|ا)? متبق\w*",
    "fa": r"(?:کاراکتر|حرف)\w* باقی ?مانده",
    "id": r"karakter tersisa|sisa karakter",
    "zh": r"(?:剩余|剩餘|还可输入|還可輸入)(?:字数|字數|字符|字)",
    "ja": r"残り文字数?",
    "ko": r"남은 글자 ?수?",
}
"""What counters of letters say beside a number."""
_TERMS: dict[str, str] = {
    "en": r"(?:i (?:agree|accept)\b.{0,30})?(?:the )?(?:terms (?:of|and conditions of) (?:use|service)|terms (?:and|&) conditions"
    r"|publishing terms|comment(?:ing)? (?:rules|policy))(?: *:.*)?|mandatory fields?|required fields?|security code|captcha",
    "de": r"nutzungsbedingungen|pflichtfelder?|netiquette|sicherheitscode",
    "fr": r"conditions (?:générales )?d['’]utilisation|champs? obligatoires?|code de sécurité",
    "es": r"(?:condiciones|términos)(?: y condiciones)? de uso|campos? obligatorios?|código de seguridad",
    "pt": r"termos (?:e condições )?de uso|condições de utilização|campos? obrigatórios?|código de segurança",
    "it": r"(?:condizioni|termini) (?:d['’]uso|di utilizzo)|camp[oi] obbligator[oi]i?|codice di sicurezza",
    "nl": r"gebruiksvoorwaarden|verplichte velden|beveiligingscode",
    "pl": r"regulamin|pol[ae] (?:obowiązkowe|wymagane)",
    "ru": r"(?:правила|условия) использования|обязательн(?:ое поле|ые поля)|защитный код",
    "tr": r"kullanım (?:koşulları|şartları)|zorunlu alan(?:lar)?|güvenlik kodu",
    "ar": r"شروط (?:ال)?(?:استخدام|نشر|تعليق)(?: *:.*)?"
    r"|(?:أوافق|اوافق) على شروط.{0,30}|حقول? (?:إلزامي|مطلوب)\w*|رمز (?:الأمان|التحقق)",
    "fa": r"(?:شرایط|قوانین) استفاده|کد امنیتی",
    "id": r"(?:syarat|ketentuan)(?: dan ketentuan)? penggunaan|wajib diisi|kode keamanan",
    "zh": r"使用(?:条款|條款)|必填(?:项|項)?|验证码|驗證碼",
    "ja": r"利用規約|必須(?:項目)?|認証コード",
    "ko": r"이용 ?약관|필수(?: ?항목)?|보안 ?코드",
}
"""What forms say of themselves on lines of their own."""


@cache
def _says() -> re.Pattern[str]:
    left = "|".join(_LEFT.values())
    number = r"\d{1,5}(?:\s?/\s?\d{1,5})?"
    return re.compile(rf"(?:{'|'.join(_TERMS.values())})|(?:{left})\s*:?\s*(?:{number})?|{number}\s*(?:{left})", re.IGNORECASE)


def is_form_label(line: str) -> bool:
    """Whether a line is the label of a field that has to be filled in ("Name *", "E-posta*"), counts the letters that may still
    be typed, or names a form's terms."""
    text = line.strip()
    if text.endswith("*") and len(text) <= _FIELD_CHARS:
        field = text[:-1].strip()
        return len(field) > 1 and len(field.split()) <= _FIELD_WORDS and field[0].isalpha() and "*" not in field
    return len(text) <= _CHARS and _says().fullmatch(text.strip(" :：()[]*.")) is not None
