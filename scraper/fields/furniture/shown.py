"""Furniture recognised by names, words and links: menus, share bars, newsletter calls, cookie dialogs.

Conservative, for the story is sought in what is left: only lines that are links or set phrases are claimed one by one, and
whole elements only where they are short, hold no title, and say by name and by word what they are.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import islice, pairwise

from cleaners.language_links import is_language_link
from cleaners.notices import is_to_reader, says_you
from cleaners.phrases import Kind, fold_phrase, is_row_of, phrases
from cleaners.text import ends_sentence, is_prose
from cleaners.walls import is_wall, speaks_of_cookies
from cleaners.word_lists import word_set
from scraper.fields.furniture.parts import OUTER, is_story_part
from scraper.page.element import Element
from scraper.page.hints import AUTHOR, DIALOG, META, NAVIGATION, SIGNUP, STORY
from scraper.page.htmlpage import HtmlPage
from scraper.page.run import HEADINGS, Run
from scraper.partition.work import Work

_SHARES = {
    "facebook.com": "shar dialog", "twitter.com": "intent share home?status", "x.com": "intent share", "api.whatsapp.com": "send",
    "wa.me": "?", "linkedin.com": "share cws", "pinterest.com": "pin/create", "pinterest.de": "pin/create", "t.me": "share",
    "telegram.me": "share", "reddit.com": "submit", "tumblr.com": "share", "xing.com": "app spi social", "addtoany.com": "",
    "addthis.com": "", "getpocket.com": "save edit", "vk.com": "share", "connect.ok.ru": "", "digg.com": "submit",
    "delicious.com": "save post", "del.icio.us": "post", "stumbleupon.com": "submit", "service.weibo.com": "share",
    "lineit.line.me": "", "line.me": "r/msg", "b.hatena.ne.jp": "entry add", "bsky.app": "intent", "threads.net": "intent",
}  # fmt: skip
"""Hosts by which pages are shared, with the words one of which the address must have (any address where there are none)."""
_CONSENT = re.compile(
    r"(?i)cookie|consent|privacy|gdpr|datenschutz|einwillig|vie privée|confidentialité|privacidad|privacidade|riservatezza"
    r"|kişisel|çerez|ملفات تعريف|الخصوصية|конфиденциальност|куки|隐私|隱私|クッキー|プライバシー"
)
_LETTER = re.compile(
    r"(?i)newsletter|subscri|sign up|e-?mail|inbox|abonn|suscr|iscri|inscrev|assin|nieuwsbrief|bülten|النشرة|اشترك|рассылк|подпи"
    r"|订阅|訂閱|メルマガ|donat|support|prenumer|nyhetsbrev|nyhedsbrev|tilmeld|tilaa|uutiskirj|zapisz się|subskry|odebír|odběr"
    r"|zpravodaj|feliratkoz|hírlevél|înscrie|εγγραφ|ενημερωτικ|підпи|розсилк|абонирай|бюлетин|претплат|пријави|prijavi|pretplat|הירשמ|ניוזלטר|עלון|عضویت|خبرنامه"
    r"|सदस्य|सब्सक्राइब|न्यूज़?लेटर|নিবন্ধন|গ্রাহক|নিউজলেটার|பதிவு|சந்தா|செய்திமடல்|سبسکرائب|نیوز لیٹر|สมัคร|จดหมายข่าว|đăng ký|bản tin"
    r"|langgan|buletin|登録|購読|구독|뉴스레터|jiandikishe|jisajili|aanmeld|anmelden|postfach|mailbox"
)
_WIDGETS = (
    ".skiptranslate", "#goog-gt-tt", "#google_translate_element", ".goog-te-banner-frame", ".goog-te-gadget",
    ".gtranslate_wrapper", ".gt_languages", "#gtx-trans", ".weglot-container", ".weglot_switcher", "#MicrosoftTranslatorWidget",
)  # fmt: skip
"""What scripts for translation put into a page."""
_LINES: tuple[Kind, ...] = ("calls.place", "calls.home", "calls.share", "calls.pages")
_STEP = re.compile(r"\s*[>»›→＞/|]\s*")
_KINDS = NAVIGATION | DIALOG | SIGNUP
_OTHERS = STORY | META | AUTHOR
_LINE_CHARS = 45
_SITE_WORDS = 2
_CALL_CHARS = 500
_DIALOG_CHARS = 2500
WALL, _WALL_CHARS, _WALL_LINES = "wall before the story", 400, 8
_BUTTONS = 2
_WALL_STEPS = 3
_QUOTES = "\"'“‘„«»「『"
_BETWEEN = ",;:|/·•"
_FEWEST = 4
_MOST_STEPS = 4
"""More bars than a path in the site has part the items of a menu."""
_CHANNEL = re.compile(
    r"https?://(?:www\.)?(?:t\.me/(?!share)|telegram\.me/(?!share)|(?:www\.)?whatsapp\.com/channel/|chat\.whatsapp\.com/"
    r"|news\.google\.com/publications/|zalo\.me/|lin\.ee/|line\.me/(?:R/)?ti/|invite\.viber\.com/|max\.ru/|dzen\.ru/)"
)
"""Where a site's own channels are; a line that is nothing but a link there is a call to follow it."""
_NETWORKS = word_set(
    "x viber messenger mastodon bluesky threads xing wechat weibo kakaotalk vk vkontakte odnoklassniki pocket sms skype"
    " line"
)
"""Where pages are shared by names that alone may be the item of a list."""
_LINKED = 0.85


def claim(work: Work, safe: frozenset[int]) -> None:
    """Claim the furniture of a page, with its reason, but for the lines that are ``safe``."""
    page = work.html
    if page is None:
        return
    for element, mask in work.hinted:
        if mask & _KINDS and not mask & _OTHERS and element.tag not in ("body", "html", "main"):
            span = page.span(element)
            if not span or (mask & NAVIGATION and len(span) < _FEWEST):
                continue
            free = [line for line in work.free(span.start, span.stop) if line.index not in safe]
            reason = _reason(work, page, element, mask) if free else None
            if free and reason is not None:
                work.claim_free(free, "boilerplate", reason)
    _claim_widgets(work, page)
    starts = _starts()
    for line, key in work.phrase_keys:
        if (key[:2] in starts or line.link_marks) and line.index not in safe and work.is_free(line):
            reason = _of_line(line, key)
            if reason is not None:
                work.claim(line, "boilerplate", reason)


def _claim_widgets(work: Work, page: HtmlPage) -> None:
    """Claim what other sites' scripts put into a page."""
    for element in (element for name in _WIDGETS for element in page.lookup(name)):
        if not _holds_title(work, page.runs_in(element)):
            work.claim_free(page.runs_in(element), "boilerplate", "widget of another site")


@cache
def _starts() -> frozenset[str]:
    """The first two characters of all phrases by which short lines are known."""
    return frozenset().union(*(phrases(kind).starts for kind in _LINES))


def claim_walls(work: Work) -> None:
    """Claim the lines that stand between reader and story: what asks for consent, a subscription or an account. A quotation is
    the story's; of a box with buttons or a heading all lines are claimed."""
    for line in work.free():
        if not work.is_free(line) or len(line.text) > _WALL_CHARS or line.text[0] in _QUOTES:
            continue
        box: list[Run] | None = None
        if is_wall(line.text):
            box = _wall_box(work, work.html, line) if work.html is not None else []
        elif work.html is not None and _may_ask(work, line):
            box = _asking_box(work, work.html, line)
        if box is not None:
            work.claim(line, "boilerplate", WALL)
            work.claim_free(box, "boilerplate", WALL)


def _may_ask(work: Work, line: Run) -> bool:
    """Whether a sentence names cookies."""
    return ends_sentence(line.text) and speaks_of_cookies(line.text)


def _asking_box(work: Work, page: HtmlPage, line: Run) -> list[Run] | None:
    """The lines of the box around a line on cookies that has two buttons at least and tells nothing else, if any."""
    for above in islice(line.element.iterancestors(), _WALL_STEPS):
        runs = page.runs_in(above)
        if above.tag in OUTER or len(runs) > _WALL_LINES or sum(is_prose(run.text) for run in runs) > 1:
            return None
        if sum(1 for _ in islice(above.iterdescendants("button"), _BUTTONS)) == _BUTTONS:
            return None if _holds_title(work, runs) else runs
    return None


def claim_language_links(work: Work) -> None:
    """Claim the lines that are a link to the same story in another language."""
    for line in work.free():
        if is_language_link(line.text):
            work.claim(line, "boilerplate", "link to another language")


def _wall_box(work: Work, page: HtmlPage, line: Run) -> list[Run]:
    """The lines of the outermost small box around a wall's line that has its buttons or its heading, and hardly anything that is
    not said to the reader; none where there is no such box."""
    found: list[Run] = []
    for above in islice(line.element.iterancestors(), _WALL_STEPS):
        runs = page.runs_in(above)
        if above.tag in OUTER or len(runs) > _WALL_LINES or _holds_title(work, runs):
            break
        others = sum(is_prose(run.text) and not _is_said_to_reader(run.text) for run in runs)
        headed = any(run.tag in HEADINGS or (run.is_link() and len(run.text) <= _LINE_CHARS) for run in runs)
        if others <= 1 and (headed or next(above.iterdescendants("button", "input"), None) is not None):
            found = runs
    return found


def _is_said_to_reader(text: str) -> bool:
    return is_wall(text) or is_to_reader(text) or says_you(text)


def _of_line(line: Run, key: str) -> str | None:
    """What a short line is by its words and links; ``None`` for what may be more."""
    start = key[:2]
    place, home, share, pages = (phrases(kind) for kind in _LINES)
    if (start in place.starts and place.match(key)) or (start in home.starts and _is_path(line.text)):
        return "navigation" if line.text.count("|") > _MOST_STEPS else "breadcrumbs"
    if len(line.text) <= 2 * _LINE_CHARS and start in share.starts and _is_share_bar(line, key):
        return "sharing"
    if len(line.text) > _LINE_CHARS:
        return None
    if share.is_whole(key) or (line.link_marks and _shares(line)):
        return "sharing"
    if line.link_marks and _CHANNEL.match(line.link_marks[0][0].get("href") or "") is not None and line.is_link():
        return "call to follow"
    return "page links" if line.link_marks and start in pages.starts and pages.match(key) and line.is_link() else None


def _is_path(text: str) -> bool:
    """Whether a line is the page's path in its site, from the home page on ("Home > World > Asia")."""
    first, *rest = _STEP.split(text.strip())
    return bool(rest) and phrases("calls.home").is_whole(fold_phrase(first))


def _is_share_bar(line: Run, key: str) -> bool:
    """Whether a line is buttons to share, print or enlarge the page, and nothing else ("Print Email Share")."""
    if line.link_marks and len(line.link_marks) > 1 and line.is_link():
        return _is_row([shown for _, shown in line.link_marks])
    if line.link_marks and len(line.link_marks) > 1 and len(line.text) <= _LINE_CHARS and _names_sharing(line):
        return True
    opens = key.partition(" ")[0].rstrip(_BETWEEN) in phrases("calls.share").openers
    return opens and _is_row(key.split())


def _is_row(pieces: list[str]) -> bool:
    """Whether pieces are calls to share and names of networks, and nothing else."""
    others = [piece for piece in pieces if piece.casefold().strip(_BETWEEN) not in _NETWORKS]
    if len(others) < len(pieces) and phrases("calls.share").is_whole(fold_phrase(" ".join(others))):
        return True
    return is_row_of("calls.share", others)


def _names_sharing(line: Run) -> bool:
    """Whether a line says that it shares the page and goes on with links that are a word each ("Share this: Facebook, Mail")."""
    links = line.links()
    rest = "".join(line.text[one.end : two.start] for one, two in pairwise(links)) + line.text[links[-1].end :]
    words = all(len(line.text[one.start : one.end].split()) <= _SITE_WORDS for one in links)
    return words and not any(map(str.isalpha, rest)) and phrases("calls.share").is_whole(fold_phrase(line.text[: links[0].start]))


def _shares(line: Run) -> bool:
    """Whether all links of a line that is nothing but links lead to where pages are shared."""
    return all(_is_share(element.get("href") or "") for element, _ in line.link_marks or ()) and line.is_link()


def _is_share(href: str) -> bool:
    if href[:4] != "http":
        return href.startswith(("mailto:?", "whatsapp:", "//www.facebook.com/shar", "fb-messenger:"))
    host, _, rest = href.partition("://")[2].partition("/")
    words = _SHARES.get(host.removeprefix("www.").removeprefix("m."))
    return words is not None and (not words or any(word in rest for word in words.split()))


def _reason(work: Work, page: HtmlPage, element: Element, mask: int) -> str | None:
    """What an element is by its name and its lines; ``None`` for what may be more than that."""
    runs = page.runs_in(element)
    if any(one.tag == "h1" for one in runs):
        return None
    size = sum(len(one.text) for one in runs)
    if mask & NAVIGATION:
        return "navigation" if _is_menu(runs, size) else None
    text = " ".join(one.text for one in runs) if size <= _DIALOG_CHARS else ""
    if not text or is_story_part(page, element):
        return None
    if mask & DIALOG and _CONSENT.search(text) is not None and not _holds_title(work, runs):
        return "consent dialog"
    calls = mask & SIGNUP and size <= _CALL_CHARS and (_LETTER.search(text) is not None or _asks_address(element))
    if calls and not _holds_title(work, runs):
        return "newsletter call"
    return None


def _asks_address(element: Element) -> bool:
    """Whether an element has a field for an address to which letters go."""
    return any(one.get("type") == "email" for one in islice(element.iterdescendants("input"), _FEWEST))


def _is_menu(runs: list[Run], size: int) -> bool:
    """Whether lines are short links, four at least."""
    if len(runs) < _FEWEST or size > _LINE_CHARS * len(runs) or any(is_prose(one.text) for one in runs):
        return False
    return sum(one.is_link() for one in runs) >= _LINKED * len(runs)


def _holds_title(work: Work, runs: list[Run]) -> bool:
    title = work.page.metadata.title or ""
    return any(len(one.text) > 20 and one.text in title for one in runs)
