"""What the class names, ids, roles and tags of elements hint at, as bit masks that are inherited from outer elements."""

from __future__ import annotations

import re
from functools import cache

from scraper.run import Element

COMMENT, RELATED, NAVIGATION, SHARE, ADVERT, FOOTER, HEADER, SIDE, FORM, META, CAPTION, AUTHOR, DIALOG, SIGNUP, TAGS, STORY = (
    1 << place for place in range(16)
)

WORDS: dict[int, str] = {
    COMMENT: r"comments?|commentlist|commentary-list|disqus|respond|replies|reply|discussion|kommentare?|comentarios?|commentaires?|reacties|yorum\w*|livefyre",
    RELATED: r"related|recommend\w*|recirc\w*|more-?(?:from|stories|news|on)|most-?(?:read|popular|viewed|shared)|trending|popular|also-?(?:like|read)|"
    r"read-?(?:more|next|also)|similar|suggested|outbrain|taboola|teasers?|zergnet|up-?next|latest|topstories|mehr-zum-thema",
    NAVIGATION: r"nav\w*|menus?|breadcrumbs?|pagination|pager|skip-?link|toc|topbar|masthead|submenu|site-?map",
    SHARE: r"shar(?:e|ing)\w*|social\w*|addthis\w*|sharedaddy|follow|facebook|twitter|whatsapp|print|email-?this|tools?|toolbar",
    ADVERT: r"ads?|adv\w*|banner|sponsor\w*|promo\w*|dfp|gpt|commercial|partner|affiliate",
    FOOTER: r"foot\w*|colophon|copyright|legal|disclaimer",
    HEADER: r"header|site-?header|page-?header|branding|logo",
    SIDE: r"side-?bar\w*|aside|rail|right-?col\w*|left-?col\w*|widget\w*|secondary|complementary",
    FORM: r"forms?|search\w*|login|log-?in|sign-?in|register|contact|captcha|poll|survey|quiz",
    META: r"meta|by-?line\w*|date\w*|time\w*|published|posted|dateline|info|details|post-?data|kicker|category|cat-?links",
    CAPTION: r"caption\w*|credit\w*|photo-?by|legend|wp-caption-text|bildunterschrift|figcaption",
    AUTHOR: r"authors?|about-?(?:the-)?author|author-?(?:bio|box|info)|bio|contributor|writer|profile|vcard",
    DIALOG: r"cookie\w*|consent|gdpr|modal\w*|popup|pop-up|overlay|dialog|lightbox|paywall|onetrust|cc-window|toast|tooltip",
    SIGNUP: r"newsletter\w*|subscri\w*|sign-?up|signup|optin|opt-in|mailing|donat\w*|membership|cta|call-?to-?action",
    TAGS: r"tags?|taglist|tag-?(?:list|cloud|links)|topics?|keywords?|labels?|hashtags?",
    STORY: r"article|articlebody|article-?(?:body|content|text)|story|story-?body|entry|entry-?content|post-?(?:content|body|text)|content-?body|"
    r"body-?(?:copy|text)|main-?content|rich-?text|prose|text-?body|news-?(?:body|text|content)|artikel\w*|texte?|contenido|nota",
}  # fmt: skip
"""By kind, the words of class names and ids that hint at it; a word stands alone or between hyphens and underscores."""

_TAGS = {
    "nav": NAVIGATION, "menu": NAVIGATION, "footer": FOOTER, "header": HEADER, "aside": SIDE, "form": FORM, "fieldset": FORM,
    "dialog": DIALOG, "figcaption": CAPTION, "article": STORY, "main": STORY, "address": META, "time": META,
}  # fmt: skip
_ROLES = {
    "navigation": NAVIGATION, "banner": HEADER, "contentinfo": FOOTER, "complementary": SIDE, "search": FORM, "form": FORM,
    "dialog": DIALOG, "alertdialog": DIALOG, "article": STORY, "main": STORY, "menu": NAVIGATION, "menubar": NAVIGATION,
}  # fmt: skip
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")


@cache
def _patterns() -> tuple[tuple[int, re.Pattern[str]], ...]:
    return tuple(
        (kind, re.compile(rf"(?:^|[\s_:-])(?:[\w-]*[_-])??(?:{words})(?=$|[\s_:-])", re.IGNORECASE)) for kind, words in WORDS.items()
    )


def of_names(names: str) -> int:
    """The kinds that a class attribute or an id hints at."""
    text = _CAMEL.sub("-", names)
    found = 0
    for kind, pattern in _patterns():
        if pattern.search(text):
            found |= kind
    return found


class Hints:
    """The hints of one page's elements; each distinct class attribute and id is read once."""

    def __init__(self) -> None:
        self._names: dict[str, int] = {}
        self._masks: dict[Element, int] = {}

    def own(self, element: Element) -> int:
        """What the element itself hints at."""
        mask = _TAGS.get(element.tag, 0)
        for attribute in ("class", "id"):
            names = element.get(attribute)
            if names:
                known = self._names.get(names)
                if known is None:
                    known = self._names[names] = of_names(names)
                mask |= known
        role = element.get("role")
        return mask | _ROLES.get(role, 0) if role else mask

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
