"""What class names, ids, roles and tags hint at, as bit masks inherited from outer elements."""

from __future__ import annotations

import re
from collections.abc import Container
from functools import cache, lru_cache
from itertools import islice

from scraper.page.element import Element

(
    COMMENT, RELATED, NAVIGATION, SHARE, ADVERT, FOOTER, HEADER, SIDE, FORM, META, CAPTION, AUTHOR, DIALOG, SIGNUP, TAGS, STORY,
    CORE,
) = (1 << place for place in range(17))  # fmt: skip

WORDS: dict[int, str] = {
    COMMENT: "comment* commentlist disqus* dsq respond replies reply discussion talkback talkbacks kommentar* "
    "comentari* commenti komentar* hozzaszolas* sxolia sholia diskuze keskustelu commentaire* reacties reactie reaction reactions yorum* komment* livefyre hypercomments "
    "shoutbox guestbook haveyoursay fyre spcv* spotim* viafoura vf+comment* coral wpdiscuz* wpdcom isso hyvor* cusdis remark+42 vuukle* "
    "fastcomments* graphcomment* commento openweb",
    RELATED: "related* recommend* recirc* more+from more+stories more+news more+on more+articles most+read most+popular "
    "most+viewed most+shared mostread mostpopular mostviewed trending popular also+like also+read read+more "
    "read+next read+also readmore readnext similar suggested outbrain taboola teaser teasers zergnet up+next "
    "latest topstories see+also mehr+zum yarpp jp+relatedposts internallinks",
    NAVIGATION: "nav* menu menus submenu dropdown breadcrumb* pagination pager skip+link skiplink toc topbar masthead "
    "sitemap site+map",
    SHARE: "share shares shared sharebar sharer sharing* social* addthis* addtoany sharedaddy sharethis follow "
    "followus facebook twitter whatsapp print email+this tool tools toolbar",
    ADVERT: "ad ads adv advert* adslot adunit adbox adsense banner sponsor* promo* dfp gpt commercial partner affiliate",
    FOOTER: "foot* colophon copyright legal disclaimer",
    HEADER: "header branding logo",
    SIDE: "sidebar* side+bar aside rail right+col* left+col* rightcol* leftcol* widget* secondary complementary",
    FORM: "form forms search* login log+in sign+in signin register contact captcha poll survey quiz",
    META: "meta byline* by+line date* time* timestamp published posted dateline info details post+data kicker "
    "category cat+links",
    CAPTION: "caption* credit* photo+by legend bildunterschrift figcaption",
    AUTHOR: "author authors authorbox authorbio aboutauthor about+author about+the+author bio contributor writer "
    "profile vcard autor autore autores autoren autorin auteur auteurs verfasser yazar forfatter kirjoittaja schrijver penulis",
    DIALOG: "cookie* consent gdpr modal* popup pop+up overlay dialog lightbox onetrust cc+window toast tooltip",
    SIGNUP: "newsletter* subscri* sign+up signup optin opt+in mailing donat* membership cta call+to+action calltoaction",
    TAGS: "tag tags taglist tagcloud taglinks topic topics keyword keywords label labels hashtag hashtags "
    "temas sujets argomenti assuntos onderwerpen emner motscles tagi "
    "schlagwort schlagworte schlagwoerter stichworte mots+cles etiqueta etiquetas etiquetes etichete etiketa etikete cimke cimkek stitky asiasanat avainsanat zymos birkas oznake marksonad kulcsszavak "
    "trefwoorden etiketler emneord",
    CORE: "article+body article+content article+text story+body story+content story+text entry+content post+content "
    "post+body post+text content+body body+copy body+text rich+text prose text+body news+body news+text "
    "news+content main+text artikel+text",
    STORY: "article articlebody articlecontent articletext story storybody entry entrycontent post+content post+body "
    "post+text postcontent postbody posttext content+body body+copy body+text bodycopy bodytext main+content "
    "maincontent rich+text prose text+body textbody news+body news+text news+content newsbody newstext artikel* "
    "text texte contenido nota",
}  # fmt: skip
"""By kind, the words of class names and ids that hint at it. A name is read word by word (camel case, hyphens, underscores
and digits part words); ``*`` stands for any ending, ``+`` for the border between two words, or for none."""

_NOT = frozenset("komentator komentatorzy commentary commentator commentators commentisfree footage footnote footnotes native timeline datenschutz".split())
"""Words that begin like a hint and are none."""

TAG_HINTS = {
    "nav": NAVIGATION, "menu": NAVIGATION, "footer": FOOTER, "header": HEADER, "aside": SIDE, "form": FORM, "fieldset": FORM,
    "dialog": DIALOG, "figcaption": CAPTION, "article": STORY, "main": STORY, "address": META, "time": META,
}  # fmt: skip
ROLE_HINTS = {
    "navigation": NAVIGATION, "banner": HEADER, "contentinfo": FOOTER, "complementary": SIDE, "search": FORM, "form": FORM,
    "dialog": DIALOG, "alertdialog": DIALOG, "article": STORY, "main": STORY, "menu": NAVIGATION, "menubar": NAVIGATION,
}  # fmt: skip
ITEM_HINTS = {
    "comment": COMMENT, "comments": COMMENT, "Comment": COMMENT, "UserComments": COMMENT, "articleBody": STORY | CORE,
    "BreadcrumbList": NAVIGATION, "SiteNavigationElement": NAVIGATION, "WPFooter": FOOTER, "WPHeader": HEADER,
    "WPSideBar": SIDE, "WPAdBlock": ADVERT,
}  # fmt: skip
"""Microdata: properties, and the last part of types (schema.org)."""
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_MOST_WORDS = 40
"""Longer names are machine-made."""


class _Lexicon:
    """The words by how they are looked up: whole, by their beginning, and in a row."""

    def __init__(self) -> None:
        self.whole: dict[str, int] = {}
        self.begin: dict[str, int] = {}
        self.rows: dict[str, list[tuple[tuple[str, ...], int]]] = {}
        self.longest = 0
        """How many letters of a word ``begin`` asks for at most."""
        for kind, words in WORDS.items():
            for word in words.split():
                self._add(word, kind)

    def _add(self, word: str, kind: int) -> None:
        parts = word.split("+")
        if len(parts) > 1:
            self.rows.setdefault(parts[0], []).append((tuple(parts[1:]), kind))
        table, key = (self.begin, "".join(parts)[:-1]) if word.endswith("*") else (self.whole, "".join(parts))
        table[key] = table.get(key, 0) | kind
        if table is self.begin:
            self.longest = max(self.longest, len(key))


@cache
def _lexicon() -> _Lexicon:
    return _Lexicon()


@lru_cache(maxsize=1 << 14)
def _of_word(word: str) -> int:
    lexicon = _lexicon()
    found = lexicon.whole.get(word, 0)
    if word in _NOT:
        return 0
    for end in range(3, min(len(word), lexicon.longest) + 1):
        found |= lexicon.begin.get(word[:end], 0)
    return found


def of_names(names: str) -> int:
    """The kinds that a class attribute or an id hints at."""
    found = 0
    for name in names.split():
        found |= _of_name(name)
    return found


def of_id(name: str) -> int:
    """The kinds that an id hints at; a number at its end, by which ids differ from page to page, says nothing."""
    return of_names(name.rstrip("0123456789"))


@lru_cache(maxsize=1 << 15)
def _of_name(name: str) -> int:
    words = [found[0].lower() for found in islice(_WORD.finditer(name), _MOST_WORDS)]
    found = 0
    rows = _lexicon().rows
    for place, word in enumerate(words):
        found |= _of_word(word)
        for rest, kind in rows.get(word, ()):
            if len(words) - place > len(rest) and all(map(_fits, rest, words[place + 1 :])):
                found |= kind
    return found


def _fits(part: str, word: str) -> bool:
    return word.startswith(part[:-1]) if part.endswith("*") else word == part


class Hints:
    """The hints of one page's elements, each read once: most of them by the walk over the page, others when asked for.

    ``named`` are the seen elements that hint at something themselves, in page order, and ``owned`` the same by element.
    ``read``: the elements that the walk has read."""

    def __init__(self, read: Container[Element] = ()) -> None:
        self.named: list[tuple[Element, int]] = []
        self.owned: dict[Element, int] = {}
        self._walked = read
        self._masks: dict[Element, int] = {}

    def own(self, element: Element) -> int:
        """What the element itself hints at."""
        known = self.owned.get(element)
        if known is None:
            known = 0 if element in self._walked else self._read(element)
        return known

    def all(self, element: Element) -> int:
        """What the element and everything around it hint at, ``body`` and ``html`` aside."""
        chain = []
        mask = 0
        while element is not None and element.tag not in ("body", "html"):
            known = self._masks.get(element)
            if known is not None:
                mask = known
                break
            chain.append(element)
            element = element.getparent()
        for one in reversed(chain):
            mask |= self.own(one)
            self._masks[one] = mask
        return mask

    def _read(self, element: Element) -> int:
        get = element.get
        mask = TAG_HINTS.get(element.tag, 0) | of_names(get("class") or "") | of_id(get("id") or "")
        mask |= ROLE_HINTS.get(get("role"), 0)
        mask |= ITEM_HINTS.get((get("itemprop") or get("itemtype") or "").rpartition("/")[2], 0)
        self.owned[element] = mask
        return mask
