"""What speaks for a story outweighs words that errors, log-ins, shops and listings use too; those are refused all the same."""

from __future__ import annotations

import pytest

from scraper import Article, NotAnArticle, separate

PARTS = (
    "The ferry office of Sandvik will sell passes for the winter line from Monday on, its director told the island's paper.",
    "Nearly nine hundred islanders hold a pass now, two in three of them pupils who cross the sound on every day of school.",
    "The boats leave at seven and at four, and a third one is to be added once the ice has gone from the northern basin.",
    "Nobody knows yet who is to pay for it; the county has put off its answer twice, and the office has no money of its own.",
)
PROSE = "".join(f"<p>{part}</p>" for part in PARTS)
SIGNED = "<p class='byline'>By Mona Lind</p><time datetime='2024-02-09T08:00:00Z'>9 February 2024</time>"
FORM = "<form action='/login'><label>Name</label><input name='n'><label>Password</label><input type='password'><button>Log in</button></form>"
CARDS = "".join(
    f"<div class='card'><h3><a href='/s/{n}'>A long headline of another story, number {n}</a></h3><p>Teaser {n} tells in a sentence what the whole story is about.</p></div>"
    for n in range(8)
)


def separated(body: str, title: str, *, head: str = "", url: str = "https://sandvik.example/a/7") -> Article | str:
    """The record of a page, or the reason of its refusal."""
    page = f"<html><head><title>{title} - Sandvik Post</title>{head}</head><body>{body}<footer>© Sandvik Post</footer></body></html>"
    try:
        return separate(page, url=url)
    except NotAnArticle as refused:
        return refused.reason


def story(headline: str, *, by: str = SIGNED, prose: str = PROSE, below: str = "", url: str = "https://sandvik.example/a/7") -> Article | str:
    return separated(f"<article><h1>{headline}</h1>{by}{prose}{below}</article>", headline, url=url)


@pytest.mark.parametrize("by", [SIGNED, ""], ids=["signed", "nobody's"])
@pytest.mark.parametrize(
    "headline",
    [
        "502 barrels washed ashore at Sandvik", "410: the bus that never came", "Forbidden fruit: how the orchard was lost", "Not found: the island's missing bell",
        "This story was removed twice, says its writer", "Sign in here, said the harbour master", "Log in to the past: an archive opens", "Fehler im Fahrplan: 403 Fahrten fallen aus",
        "Accès refusé aux pêcheurs de Sandvik", "Página 12, no encontrada en el archivo", "تسجيل الدخول إلى الجزيرة يبدأ في الشتاء",
    ],
)  # fmt: skip
def test_headlines_that_begin_like_notices(headline: str, by: str) -> None:
    """A story's headline may begin like an error or a log-in."""
    made = story(headline, by=by)
    assert isinstance(made, Article)
    assert (made.headline, made.body) == (headline, "\n\n".join(PARTS))


@pytest.mark.parametrize("headline", ["Access denied", "404", "Log in", "Seite nicht gefunden"])
def test_a_headline_that_is_a_notice(headline: str) -> None:
    """A signed and dated story under such a headline is a record with a problem; a page of which nothing speaks for a story is refused."""
    made = story(headline)
    assert isinstance(made, Article)
    assert any(problem.rule.startswith("reads like") for problem in made.problems)
    assert story(headline, by="") in ("error", "login")


@pytest.mark.parametrize(
    "title",
    [
        "404", "404 Not Found", "Error 404 – Page not found", "Oops! That page can’t be found.", "403 Forbidden", "Access Denied", "503 Service Unavailable",
        "The page you requested could not be found", "Seite nicht gefunden", "404 – Diese Seite existiert nicht mehr", "Page introuvable", "Erreur 404", "Página no encontrada",
        "Pagina non trovata", "Página não encontrada", "Pagina niet gevonden", "Sidan hittades inte", "Siden blev ikke fundet", "Sayfa bulunamadı", "Страница не найдена",
        "الصفحة غير موجودة", "页面不存在", "お探しのページは見つかりませんでした", "페이지를 찾을 수 없습니다", "Nie znaleziono strony",
    ],
)  # fmt: skip
def test_errors_in_many_languages(title: str) -> None:
    """A page that calls itself an error is refused, with the latest stories below it and their writers and days too."""
    words = "<p>The page that you look for is not here any more. Try our search, or go back to the front page.</p>"
    days = CARDS.replace("</p></div>", "</p><span>May 3, 2024</span> <span class='author'>By Ada Lind</span></div>")
    assert separated(f"<main><h1>{title}</h1>{words}</main>", title) == "error"
    assert separated(f"<main><h1>{title}</h1>{words}<h2>Latest stories</h2>{days}</main>", title) == "error"


@pytest.mark.parametrize("title", ["Log in", "Sign in to continue", "Anmelden", "Connexion", "Iniciar sesión", "Войти", "تسجيل الدخول", "登录", "ログイン"])
def test_log_ins_in_many_languages(title: str) -> None:
    """A page that asks to log in is refused."""
    words = "<p>Enter your name and your password to go on reading the paper and to write to its editors.</p>"
    assert separated(f"<h1>{title}</h1>{words}{FORM}", title) == "login"


@pytest.mark.parametrize("by", [SIGNED, ""], ids=["signed", "nobody's"])
def test_a_password_in_the_header(by: str) -> None:
    """A form to log in above a short text makes it no log-in."""
    page = f"<div id='top'><h2>Log in</h2>{FORM}</div><article><h1>Winter line sells passes</h1>{by}{PROSE[: PROSE.index('<p>', 5)]}</article>"
    made = separated(page, "Winter line sells passes")
    assert isinstance(made, Article)
    assert made.body == PARTS[0]


def test_a_brief_of_one_sentence() -> None:
    """A sentence under a headline that the title repeats is a record with a problem; a notice is none, whatever its title."""
    one = PROSE[: PROSE.index("<p>", 5)]
    made = story("Winter line sells passes", by="", prose=one)
    assert isinstance(made, Article)
    assert [problem.rule for problem in made.problems] == ["hardly any text"]
    for notice in ("Your browser is too old to show the pages of this paper as they were made.", "Please wait while we bring you to the page that you asked for."):
        assert story("Sandvik", by="", prose=f"<p>{notice}</p>") == "no_text"
    short = story("Winter line sells passes", prose="<p>Passes are on sale from Monday.</p>")
    assert isinstance(short, Article)


def test_a_review_beside_product_data() -> None:
    """A signed text under a headline of its own is a review; the offer of a shop has the product's name for its headline, or nobody's."""
    head = '<script type="application/ld+json">{"@type": "Product", "name": "Sound kayak", "offers": {"price": "90"}}</script>'
    made = separated(f"<h1>A winter with the Sound kayak</h1>{SIGNED}{PROSE}", "A winter with the Sound kayak", head=head)
    assert isinstance(made, Article)
    assert separated(f"<h1>Sound kayak</h1>{SIGNED}{PROSE}", "Sound kayak", head=head) == "product"
    assert separated(f"<h1>Kayaks for the winter</h1>{PROSE}", "Kayaks for the winter", head=head) == "product"


def test_paragraphs_that_end_in_dots() -> None:
    """A writer's dots make no teasers; paragraphs that are cut short below linked titles or before "Read more" do."""
    made = story("Winter line sells passes", by="", prose=PROSE.replace(".</p>", "…</p>"))
    assert isinstance(made, Article)
    assert len(made.body_blocks) == len(PARTS)
    dotted = CARDS.replace("about.</p>", "about, and then…</p>")
    assert separated(f"<main><h1>Town</h1>{dotted}</main>", "Town") == "listing"
    more = dotted.replace("…</p>", "… <a href='/s'>Read more…</a></p>").replace("<h3><a href='/s/", "<h3><b data-n='").replace("</a></h3>", "</b></h3>")
    assert separated(f"<main><h1>Town</h1>{more}</main>", "Town") == "listing"


@pytest.mark.parametrize("path", ["archives/53412", "index.php?/archives/12-winter.html", "index.php?/news/winter-line", "?53412", "topics/53412", "archives/winter-line-sells-its-passes"])
def test_addresses_of_posts(path: str) -> None:
    """The number or the path of a post below a name that lists have is a story's address; a year's and a page's are lists'."""
    url = f"https://sandvik.example/{path}"
    assert isinstance(story("Winter line sells passes", by="", below=CARDS, url=url), Article)
    assert separated(f"<main><h1>Town</h1>{CARDS}</main>", "Town", url="https://sandvik.example/archives/2024") == "listing"
    assert separated(f"<main><h1>Town</h1>{CARDS}</main>", "Town", url="https://sandvik.example/index.php") == "listing"


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Just a moment...", "<p>Checking if the site connection is secure</p><p>sandvik.example needs to review the security of your connection.</p>"),
        ("451: Unavailable due to legal reasons", "<p>You are attempting to access this website from a country of the European Economic Area, so access cannot be granted at this time.</p>"),
        ("Sandvik Post", "<p>This site is currently unavailable to visitors from the European Economic Area while we work to ensure that all data are protected as its laws ask, and we thank everybody for reading us so far.</p>"),
        ("Subscribe", "<h1>Subscribe</h1><p>Choose the plan that suits you. You can cancel at any time before the month ends.</p>"),
        ("Contact us", "<h1>Contact us</h1><p>The editors can be reached by phone from nine to five on every day of the week.</p>"),
        ("Town", "<h1>Town</h1><p>There are no stories in this category at the moment, but there will be soon.</p>"),
        ("Site maintenance", "<h1>We’ll be back soon!</h1><p>Sorry for the inconvenience, but we are performing some maintenance at the moment.</p>"),
    ],
)  # fmt: skip
def test_pages_of_a_site_that_are_no_stories(title: str, words: str) -> None:
    """Walls, offers and empty lists are refused, though a heading and the title agree."""
    assert isinstance(separated(f"<main>{words}</main>", title), str)


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Untere Schleuse öffnet im Mai", "Der Rat von Sandvik hat am Dienstagabend beschlossen, die untere Schleuse im Mai wieder zu öffnen, drei Jahre nach der Flut."),
        ("L'écluse rouvre en mai", "Le conseil de Sandvik a décidé mardi soir de rouvrir l'écluse inférieure en mai, trois ans après la crue."),
        ("下闸五月重开", "镇议会周二晚间投票决定五月重新开放下闸，此前该闸因洪水关闭了三年之久。"), ("下の水門、五月に再開へ", "町議会は火曜日の夜、洪水で三年間閉鎖されていた下の水門を五月に再開することを決めた。"),
        ("השער התחתון ייפתח במאי", "מועצת העיר החליטה ביום שלישי בערב לפתוח מחדש את השער התחתון במאי, שלוש שנים לאחר השיטפון."),
    ],
)  # fmt: skip
@pytest.mark.parametrize("shape", ["<article><h1>{}</h1><p>{}</p></article>", "<div class='content'><h1>{}</h1><p>{}</p></div>", "<div id='main'><h2>{}</h2><div>{}</div></div>"])
def test_briefs_in_other_languages(shape: str, title: str, words: str) -> None:
    """One sentence under a headline is a story in any language."""
    made = separated(shape.format(title, words), title)
    assert isinstance(made, Article)
    assert (made.headline, made.body) == (title, words)


def test_readers_reviews_make_no_story_of_a_product() -> None:
    """Names and days below a product's text are those of its buyers."""
    head = '<script type="application/ld+json">{"@type": "Product", "name": "Kayak K7"}</script>'
    reviews = "".join(f"<div class='review'><span class='author'>Bo Hagen</span> <time datetime='2024-05-0{n}'>May {n}, 2024</time><p>{PARTS[n % 4]}</p></div>" for n in range(1, 6))
    assert separated(f"<h1>A kayak for the sound</h1><p>{PARTS[0]}</p><button>Add to cart</button>{reviews}", "A kayak for the sound", head=head) == "product"
