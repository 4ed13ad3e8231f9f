"""Invented pages of outlets that nobody described: what of them is the story, and what is not."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper import NotAnArticle, separate
from scraper.fields.body.judged import body_trees
from scraper.fields.body.measures import FIRST, NAMES, Features
from scraper.learned.lexicon import measure
from scraper.learned.trees import read_trees
from scraper.page.htmlpage import HtmlPage
from scraper.record.article import Article

URL = "https://www.example-gazette.test/2024/03/05/harbour-gets-a-new-pier"
TITLE = "The old harbour gets a new pier after forty years"
STORY = (
    "The council of the small town voted on Monday evening to rebuild the pier that a storm took in 1984.",
    "Work is to begin in May, the mayor said, and should be finished before the first ferries of the next season arrive.",
    "“We have waited long enough, and so have the fishermen,” said Martha Olsen, who has run the harbour office for ten years.",
    "The money comes from a fund for coastal towns, which pays two thirds of it, and from the sale of the customs house.",
    "Not everybody is happy with the plans. A group of residents fears that larger ships will bring noise and dirt to the quay.",
    "The engineers answer that the water in front of the new pier is too shallow for anything larger than the ferries of today.",
)
MENU = '<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav>'
FOOT = '<footer><p>© 2024 The Example Gazette. All rights reserved.</p><a href="/privacy">Privacy policy</a></footer>'


def page(inner: str, *, title: str = TITLE, head: str = "", lang: str = "en") -> str:
    """A page with a menu, a headline, the given markup and a foot."""
    return (
        f'<!DOCTYPE html><html lang="{lang}"><head><title>{title}</title>{head}</head><body>{MENU}'
        f'<main><h1>{title}</h1>{inner}</main>{FOOT}</body></html>'
    )


def paragraphs(texts: tuple[str, ...]) -> str:
    """The texts as paragraphs."""
    return "".join(f"<p>{text}</p>" for text in texts)


def story_of(markup: str) -> Article:
    """The separated page."""
    return separate(markup, url=URL)


def body_of(markup: str) -> str:
    """The body of the separated page."""
    return story_of(markup).body or ""


def test_whole_story_and_nothing_else() -> None:
    """Every paragraph is kept, and neither menu nor foot."""
    assert body_of(page(f'<div class="content">{paragraphs(STORY)}</div>')) == "\n\n".join(STORY)


def test_split_story() -> None:
    """A story in three containers, parted by a call and an advertisement, is taken from all three."""
    call = '<div class="newsletter-signup"><p>Sign up for our newsletter and get the best stories in your inbox.</p></div>'
    parts = [f'<div class="text-block">{paragraphs(STORY[at : at + 2])}</div>' for at in (0, 2, 4)]
    body = body_of(page(f'<article>{parts[0]}{call}{parts[1]}<div class="ad">Advertisement</div>{parts[2]}</article>'))
    assert all(text in body for text in STORY)
    assert "newsletter" not in body
    assert "Advertisement" not in body


def test_sidebar_prose() -> None:
    """Prose beside the story, be it the editor's column or other stories' teasers, is no part of it."""
    side = "The editor writes: every week we ask our readers what they think of the town, and every week the answers surprise us."
    teaser = "A dog from the next village found its way home after three weeks, and its owners could hardly believe their eyes."
    markup = page(
        f'<div class="article-body">{paragraphs(STORY)}</div><aside class="sidebar"><h3>From the editor</h3><p>{side}</p>'
        f'<div class="teaser"><a href="/dog">Dog finds its way home</a><p>{teaser}</p></div></aside>'
    )
    body = body_of(markup)
    assert all(text in body for text in STORY)
    assert side not in body
    assert teaser not in body


def test_cookie_wall_longer_than_the_story() -> None:
    """A cookie dialog with more text than the story does not win."""
    wall = "".join(
        f"<p>We and our {count} partners store cookies on your device and read them, so that we can show you advertisements "
        "that fit you, measure how they are seen, and learn about our audience; you can withdraw your consent at any time.</p>"
        for count in range(300, 312)
    )
    markup = page(f"<article>{paragraphs(STORY[:3])}</article>").replace(
        "</body>", f'<div id="cookie-consent" class="consent-modal" role="dialog"><h2>Your privacy</h2>{wall}</div></body>'
    )
    body = body_of(markup)
    assert all(text in body for text in STORY[:3])
    assert "partners" not in body


def test_subheads_lists_and_quotes_are_kept() -> None:
    """Sub-heads, list items and quotes between paragraphs are blocks of their kinds, in page order."""
    markup = page(
        f"<article><p>{STORY[0]}</p><p>{STORY[1]}</p><h2>What will be built</h2><p>{STORY[3]}</p><ul>"
        "<li>A pier of ninety metres, with two berths for ferries</li><li>A shelter for those who wait in the rain</li></ul>"
        f"<blockquote><p>{STORY[2]}</p></blockquote><p>{STORY[4]}</p><p>{STORY[5]}</p></article>"
    )
    kinds = [(block.kind, block.text) for block in story_of(markup).body_blocks]
    assert kinds == [
        ("paragraph", STORY[0]), ("paragraph", STORY[1]), ("heading", "What will be built"), ("paragraph", STORY[3]),
        ("list_item", "A pier of ninety metres, with two berths for ferries"),
        ("list_item", "A shelter for those who wait in the rain"),
        ("quote", STORY[2]), ("paragraph", STORY[4]), ("paragraph", STORY[5]),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "title", "texts"),
    [
        (
            "zh",
            "旧港口四十年后重建码头",
            (
                "星期一晚上，小镇议会投票决定重建一九八四年冬天被风暴冲走的码头，工程将于五月开始。",
                "镇长表示，工程应在下一季第一批渡轮抵达海湾之前完成，届时游客可以直接在码头上岸。",
                "“我们等得够久了，渔民们也一样，”在港务局工作了十六年的负责人在会后对记者说。",
                "资金来自沿海城镇基金，该基金承担三分之二的费用，其余部分来自出售旧海关大楼的收入。",
            ),
        ),
        (
            "ar",
            "الميناء القديم يحصل على رصيف جديد بعد أربعين عاما",
            (
                "صوت مجلس البلدة الصغيرة مساء الاثنين على إعادة بناء الرصيف الذي جرفته عاصفة في شتاء عام 1984.",
                "وقال رئيس البلدية إن العمل سيبدأ في مايو وينبغي أن ينتهي قبل وصول أولى العبارات في الموسم المقبل.",
                "وأضافت مديرة مكتب الميناء التي تعمل فيه منذ ستة عشر عاما أن الصيادين انتظروا طويلا هذا القرار.",
                "ويأتي المال من صندوق للبلدات الساحلية يدفع ثلثي التكلفة ومن بيع مبنى الجمارك السابق في المدينة.",
            ),
        ),
        (
            "ja",
            "古い港に四十年ぶりの新しい桟橋",
            (
                "小さな町の議会は月曜の夜、一九八四年の冬に嵐で流された桟橋を再建することを決めた。",
                "町長によると、工事は五月に始まり、来季の最初のフェリーが湾に着くまでに終わる見通しだ。",
                "港の事務所で十六年働いてきた所長は「私たちも漁師たちも十分に待った」と会議の後に話した。",
                "費用の三分の二は沿岸の町のための基金が負担し、残りは旧税関の建物の売却で賄われる。",
            ),
        ),
    ],
)
def test_other_scripts(language: str, title: str, texts: tuple[str, ...]) -> None:
    """Stories without blanks between words, and from right to left, come apart as others do."""
    direction = ' dir="rtl"' if language == "ar" else ""
    assert body_of(page(f"<div{direction}>{paragraphs(texts)}</div>", title=title, lang=language)) == "\n\n".join(texts)


@pytest.mark.parametrize(
    "veil", ['<div style="display:none" class="subscriber-only">{}</div>', "<noscript>{}</noscript>", "<div hidden>{}</div>"]
)
def test_hidden_story_where_nothing_is_shown(veil: str) -> None:
    """A story that a script is to show is taken from where it is hidden, and the provenance says so."""
    article = story_of(page(veil.format(paragraphs(STORY))))
    assert article.body == "\n\n".join(STORY)
    assert article.provenance["body"].endswith("hidden text")


def test_hidden_text_beside_a_story() -> None:
    """Hidden text is left alone where the page shows a story."""
    hidden = "You have read three of five free articles this month; subscribe to go on reading all of them without any limit."
    markup = page(f'<article>{paragraphs(STORY)}</article><div style="display:none"><p>{hidden}</p></div>')
    assert body_of(markup) == "\n\n".join(STORY)


def test_streamed_parts_are_shown() -> None:
    """What a server sends into hidden elements for a script to move is read as shown."""
    assert body_of(page(f'<div hidden id="S:0">{paragraphs(STORY)}</div>')) == "\n\n".join(STORY)


def test_article_body_of_json_ld() -> None:
    """Text that only the page's JSON-LD has is the body where nothing is shown."""
    data = json.dumps({"@type": "NewsArticle", "headline": TITLE, "articleBody": "\n\n".join(STORY)})
    article = story_of(page('<div id="app">Loading</div>', head=f'<script type="application/ld+json">{data}</script>'))
    assert article.body == "\n\n".join(STORY)
    assert article.provenance["body"] == "json-ld:articleBody"


@pytest.mark.parametrize(
    "script",
    [
        '<script id="__NEXT_DATA__" type="application/json">{}</script>',
        "<script>window.__NUXT__={};</script>",
        "<script>Fusion.globalContent={};Fusion.spa=false;</script>",
    ],
)
@pytest.mark.parametrize("markup", [True, False])
def test_state_of_a_script(script: str, markup: bool) -> None:
    """Text that only a script's state has is the body where nothing is shown, as one text or in parts."""
    content = paragraphs(STORY) if markup else [{"type": "text", "content": text} for text in STORY]
    state = {"props": {"menu": ["Home", "News"], "article": {"title": TITLE, "content": content, "id": 7}}}
    article = story_of(page('<div id="root">Loading</div>' + script.replace("{}", json.dumps(state))))
    assert article.body == "\n\n".join(STORY)
    assert article.provenance["body"] == "script state"


@pytest.mark.parametrize(
    "script",
    ["<script>site.pages.storyData = {};</script>", '<script data-state type="application/json">{}</script>', "<script>var page={}</script>"],
)
def test_state_by_a_name_of_the_sites_own(script: str) -> None:
    """Other scripts' data are read where an object in them bears the page's title; then it is that object's text, and not the
    longer one of a dialog. The page of a video has no story in them."""
    longer = " ".join(STORY) * 3
    state = {"consent": {"text": longer}, "story": {"name": TITLE, "lead": STORY[0], "richText": paragraphs(STORY)}}
    filled = f"<p>Loading</p>{script.replace('{}', json.dumps(state))}"
    head = f'<meta property="og:title" content="{TITLE}">'
    article = story_of(page(filled, head=head))
    assert (article.body, article.provenance["body"]) == ("\n\n".join(STORY), "script state")
    for other in ('<meta property="og:title" content="Quite another story of this site">', f'{head}<meta property="og:type" content="video.other">'):
        with pytest.raises(NotAnArticle):
            story_of(page(filled, head=other))


def test_broken_state_is_passed_over() -> None:
    """A script that is cut off gives nothing and breaks nothing."""
    markup = page(f'<article>{paragraphs(STORY[:1])}</article><script>window.__NUXT__={{"a": ["b</script>')
    assert body_of(markup) == STORY[0]


@pytest.mark.parametrize(
    "last",
    [
        "Sign up for our weekly newsletter and get the best of the harbour straight to your inbox.",
        "—Contact Ada Lindqvist at ada.lindqvist@example-gazette.test. Follow her on X, formerly known as Twitter, @AdaL.",
        "This story was originally published December 22, 2023, 12:20 PM.",
        "ap/kam/bfi/an/eg",
        "CLICK HERE TO GET THE GAZETTE APP",
        "* * *",
    ],
)
def test_parting_words_are_no_story(last: str) -> None:
    """What is printed below the last paragraph for the reader is not the story's; the same words inside of it stay."""
    inside = "“I sign up for every newsletter that the harbour office sends to my inbox,” said Martha Olsen on the quay."
    body = body_of(page(f'<div class="content">{paragraphs((*STORY[:3], inside, *STORY[3:], last))}</div>'))
    assert body == "\n\n".join((*STORY[:3], inside, *STORY[3:]))


def test_captions_with_credits_are_their_pictures() -> None:
    """A caption that ends in a credit, and a credit alone, go from the body to the picture above; prose of photos stays."""
    prose = "Photo: that was all the note said, and nobody at the harbour office could tell who had written it or why?"
    inside = (
        f'<p>{STORY[0]}</p><p>{STORY[1]}</p><img src="/pier.jpg"><p>The pier at low tide. Photo: Omar Pell</p><p>{STORY[2]}</p>'
        f'<img src="/quay.jpg"><p>Foto: Ada Lindqvist</p><p>{STORY[3]}</p><p>{prose}</p><p>{STORY[4]}</p><p>{STORY[5]}</p>'
    )
    article = story_of(page(f"<article>{inside}</article>"))
    assert article.body == "\n\n".join((*STORY[:4], prose, *STORY[4:]))
    assert [(one.url, one.caption, one.credit) for one in article.images] == [
        ("https://www.example-gazette.test/pier.jpg", "The pier at low tide.", "Omar Pell"),
        ("https://www.example-gazette.test/quay.jpg", None, "Ada Lindqvist"),
    ]


def test_features_have_names() -> None:
    """Each line has as many measures as there are names, all of them numbers."""
    shown = HtmlPage(page(paragraphs(STORY)), URL)
    features = Features(shown)
    for at in range(features.count):
        row = [*features.first_of(at), *features.rest_of(at)]
        assert len(features.first_of(at)) == FIRST
        assert len(row) == len(NAMES)
        assert all(isinstance(value, int | float) for value in row)


def test_model_of_other_features_is_refused() -> None:
    """A model file that needs what is not measured is not read."""
    assert body_trees().stages
    with pytest.raises(ValueError, match="not measured"):
        read_trees({"features": ["phase_of_the_moon"], "stages": []}, NAMES)


@given(st.permutations(["^sign", "up", "newsletter", "#", "share$", "comments", "photo", "by"]))
def test_words_in_any_order_weigh_the_same(tokens: list[str]) -> None:
    """Sets give their words in an order that differs from process to process; the judgement must not."""
    weights = {"^sign": -31, "up": -7, "newsletter": -23, "#": 1, "share$": -19, "comments": -11, "photo": -13, "by": 3}
    assert measure(tokens, weights) == measure(sorted(tokens), weights)


def test_a_heading_that_says_the_headline_amid_the_story_is_the_storys() -> None:
    """A heading between paragraphs stays though the headline says the same; one before the first paragraph is the headline again."""
    head = f"<h2>{TITLE}</h2>"
    amid = body_of(page(f'<div class="content">{paragraphs(STORY[:3])}{head}{paragraphs(STORY[3:])}</div>'))
    assert amid == "\n\n".join((*STORY[:3], TITLE, *STORY[3:]))
    assert body_of(page(f'<div class="content">{head}{paragraphs(STORY)}</div>')) == "\n\n".join(STORY)
