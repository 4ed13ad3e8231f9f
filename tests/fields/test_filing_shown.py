"""Section, tags and kicker as a page prints them, on invented pages."""

from __future__ import annotations

from scraper import separate
from scraper.record.article import Article

TITLE = "Harbour closed to large ships"
SENTENCE = "The harbour of the old town stays closed while engineers repair the long breakwater, the port office said on Friday."
MORE = "Repairs cost 1.2 million crowns and were paid for by the county, which had put off the work twice because of the beams."
STORY = f"<div class='text'><p>{SENTENCE}</p><p>Ferries call at the new quay, and fishing boats may enter until noon.</p><p>{SENTENCE} {MORE}</p><p>{MORE}</p>{{}}</div>"


def read(top: str, *, foot: str = "", head: str = "") -> Article:
    html = f"<html><head><title>{TITLE}</title>{head}</head><body>{top}{STORY.format(foot)}</body></html>"
    return separate(html, url="https://www.example-gazette.test/2024/harbour-closed")


def test_the_printed_path_goes_before_the_data() -> None:
    """The innermost name of the path that is printed above the headline is the section."""
    path = "<nav class='breadcrumbs'><a href='/'>Home</a> <a href='/news'>News</a> <a href='/news/coast'>Coast</a></nav>"
    article = read(f"{path}<h1>{TITLE}</h1>", head='<meta property="article:section" content="Front page">')
    assert (article.section, article.provenance["section"]) == ("Coast", "printed path")


def test_a_linked_label_is_the_section_and_a_plain_one_the_kicker() -> None:
    """Of the labels right above the headline a link names the section, plain words are the kicker."""
    linked = read(f"<header><a href='/coast'>Coast</a><h1>{TITLE}</h1></header>")
    plain = read(f"<header><div>Storm on the coast</div><h1>{TITLE}</h1></header>")
    assert (linked.section, linked.kicker) == ("Coast", None)
    assert (plain.section, plain.kicker) == (None, "Storm on the coast")


def test_a_kicker_below_the_headline() -> None:
    """An overline that the markup sets behind the headline is found by its name."""
    assert read(f"<header><h1>{TITLE}</h1><div class='article__overline'>Storm on the coast</div></header>").kicker == "Storm on the coast"


def test_topics_behind_a_label() -> None:
    """Links to topics below the story are its tags, also behind a label on their line."""
    foot = "<div class='filed'>Filed under: <a href='/tag/quay'>Quay</a>, <a href='/tag/ferry'>Ferry</a></div>"
    assert read(f"<h1>{TITLE}</h1>", foot=foot).tags == ["Quay", "Ferry"]


def test_a_category_by_the_headline() -> None:
    """The category printed close to the headline is the section, be it a link or not, below it or above, in a line of its own or
    with others; it goes before the data."""
    head = '<meta property="article:section" content="Front page">'
    linked = f"<h1>{TITLE}</h1><div class='meta'>by Ann Field | <a rel='category tag' href='/c/smart-home'>Smart Home</a> | 8 min read</div>"
    several = f"<ul class='post-categories'><li><a href='/c/coast'>Coast</a></li><li><a href='/c/ports'>Ports</a></li></ul><h1>{TITLE}</h1>"
    plain = f"<p class='e-category'>COAST</p><h1>{TITLE}</h1>"
    assert [read(top, head=head).section for top in (linked, several, plain)] == ["Smart Home", "Coast", "COAST"]
    assert read(plain).kicker is None


def test_the_folder_above_the_story() -> None:
    """A link by the headline to the folder that holds the story names its section; the innermost folder does, unless it stands in
    a menu."""
    page = (
        f"<html><head><title>{TITLE}</title></head><body><div><a href='/town'>Town</a></div><div><a href='/town/harbour/'>Harbour news</a></div>"
        f"<h1>{TITLE}</h1>{STORY.format('')}</body></html>"
    )
    url = "https://www.example-gazette.test/town/harbour/2024/closed"
    article = separate(page, url=url)
    assert (article.section, article.provenance["section"]) == ("Harbour news", "folder above the story")
    menu = page.replace("<h1>", "<div><a href='/sport'>Sport</a></div><h1>").replace("Harbour news", "Harbour")
    assert separate(menu, url=url).section == "Town"


def test_paths_by_their_marks() -> None:
    """A path in the site is told by its words and marks where no name tells it; its last name is the section, a way back is none."""
    path = "<div><a href='/'>Home</a> » <a href='/news'>News</a> » <a href='/news/coast'>Coast</a> » Harbour closed to large ships</div>"
    back = "<div class='breadcrumb'><a href='/blog'>Back to all posts</a> <a href='/blog/ports'>Ports</a></div>"
    assert [read(f"{top}<h1>{TITLE}</h1>").section for top in (path, back)] == ["Coast", "Ports"]


def test_categories_below_the_story_come_last() -> None:
    """Where nothing by the headline and no data name the section, the first of the categories below the story does."""
    foot = "<p>Posted in <a href='/c/ports'>Ports</a>, <a href='/c/coast'>Coast</a></p>"
    assert read(f"<h1>{TITLE}</h1>", foot=foot).section == "Ports"
    assert read(f"<h1>{TITLE}</h1>", foot=foot, head='<meta property="article:section" content="Coastline">').section == "Coastline"


FILED = (
    "<div class='entry-meta'><span class='cat-links'><span class='screen-reader-text'>Categories</span> <a href='/category/coast' rel='category tag'>Coast</a></span> <span class='tags-links'>"
    "<a href='/tag/ferries' rel='tag'>ferries</a>, <a href='/tag/quay' rel='tag'>quay</a></span></div>"
)


def test_a_category_beside_topics_is_the_section() -> None:
    """Of links that are marked as topics those of the story's category are its section and no tags."""
    article = read(f"<h1>{TITLE}</h1>", foot=FILED)
    assert (article.section, article.tags) == ("Coast", ["ferries", "quay"])


def test_a_category_by_the_headline_is_no_tag() -> None:
    top = f"<div class='taxonomy-category'><a href='/category/coast' rel='tag'>Coast</a></div><h1>{TITLE}</h1>"
    topics = "<p class='taxonomy-post_tag'>Tags: <a href='/tag/ferries' rel='tag'>ferries</a>, <a href='/tag/quay' rel='tag'>quay</a></p>"
    article = read(top, foot=topics)
    assert (article.section, article.tags) == ("Coast", ["ferries", "quay"])


def test_topics_are_named_in_other_languages() -> None:
    for name in ("cimkek", "etiquetes", "stitky", "asiasanat", "birkas"):
        topics = f"<div class='{name}'><a href='/t/1'>Quay</a> <a href='/t/2'>Ferries</a></div>"
        assert read(f"<h1>{TITLE}</h1>", foot=topics).tags == ["Quay", "Ferries"], name


def test_an_overline_in_catalan() -> None:
    assert read(f"<header><div class='avantitol'>Coast and sea</div><h1>{TITLE}</h1></header>").kicker == "Coast and sea"
