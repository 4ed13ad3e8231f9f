"""Comments of pages that nobody described: threads by name, by heading and by shape, in several languages and scripts."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from cleaners.phrases import is_phrase
from cleaners.stamps import find_stamp
from scraper import separate
from scraper.record.article import Article

STORY = (
    "The council of the harbour town decided on Monday night to keep the old ferry in service for another three years.",
    "The ferry, built in 1958, carries about nine hundred people a day between the market and the islands in the bay.",
    "Engineers had warned that its boiler would not last the winter unless it was replaced before the end of October.",
)
FETCHED = datetime(2020, 5, 20, 12, tzinfo=UTC)


def page(thread: str, *, body: str = "", story: tuple[str, ...] = STORY, title: str = "Old ferry stays in service", lang: str = "en") -> str:
    paragraphs = "".join(f"<p>{one}</p>" for one in story)
    return (
        f'<html lang="{lang}"><head><title>{title}</title></head><body{body}><div id="main"><h1>{title}</h1>'
        f'<div class="story-text">{paragraphs}</div>{thread}</div></body></html>'
    )


def read(thread: str, **options: object) -> Article:
    return separate(page(thread, **options), url="https://paper.example/ferry", fetched_at=FETCHED)  # type: ignore[arg-type]


BLOG_SYSTEM = """
<div id="comments"><h3>3 Comments to “Old ferry stays in service”</h3><ol class="commentlist">
<li class="comment even depth-1" id="comment-11"><div class="comment-author vcard"><cite class="fn">Ada Finch</cite> <span class="says">says:</span></div>
<div class="comment-meta"><a href="#comment-11">May 3, 2020 at 10:15 am</a></div><p>My father worked on it.<br>So did I.</p><div class="reply"><a href="#">Reply</a></div>
<ul class="children"><li class="comment odd depth-2" id="comment-12"><div class="comment-author vcard"><cite class="fn">Bo Reed</cite> <span class="says">says:</span></div>
<div class="comment-meta"><a href="#comment-12">May 3, 2020 at 11:40 am</a></div><p>When was that?</p><div class="reply"><a href="#">Reply</a></div></li></ul></li>
<li class="comment even depth-1" id="comment-13"><div class="comment-author vcard"><cite class="fn">Cem Kaya</cite> <span class="says">says:</span></div>
<div class="comment-meta"><a href="#comment-13">May 4, 2020 at 8:00 pm</a></div><p>Good news for once.</p></li></ol>
<div id="respond"><h3>Leave a Reply</h3><form><p>Your email address will not be published.</p><textarea></textarea></form></div></div>
"""


def test_a_blog_system() -> None:
    article = read(BLOG_SYSTEM)
    assert [(one.author, one.date, one.text) for one in article.comments] == [
        ("Ada Finch", "2020-05-03T10:15", "My father worked on it.\nSo did I."),
        ("Bo Reed", "2020-05-03T11:40", "When was that?"),
        ("Cem Kaya", "2020-05-04T20:00", "Good news for once."),
    ]
    assert [(one.id, one.parent_id, one.depth) for one in article.comments] == [
        ("comment-11", None, 0), ("comment-12", "comment-11", 1), ("comment-13", None, 0),
    ]  # fmt: skip
    assert article.comment_count == 3
    assert article.body is not None
    assert "father" not in article.body
    assert "Reply" not in article.body


def test_microdata_without_names() -> None:
    item = '<div itemscope itemtype="http://schema.org/Comment"><b itemprop="author">{}</b><time datetime="2020-05-0{}">May {}, 2020</time><p>{}</p></div>'
    thread = "".join(item.format(name, day, day, text) for name, day, text in (("Ida", 1, "I take it every day."), ("Max", 2, "It is too slow.")))
    article = read(f"<section>{thread}</section>")
    assert [(one.author, one.date, one.text) for one in article.comments] == [
        ("Ida", "2020-05-01", "I take it every day."), ("Max", "2020-05-02", "It is too slow."),
    ]  # fmt: skip


def test_definition_list() -> None:
    thread = (
        '<div class="comments"><h4>2 comments:</h4><dl id="comments-block"><dt class="comment-author" id="c100">Ines said...</dt>'
        '<dd class="comment-body"><p>Lovely pictures!</p></dd><dd class="comment-footer"><span>5 May 2020 14:59</span></dd>'
        '<dt class="comment-author" id="c101">Jan said...</dt><dd class="comment-body"><p>Where is the pier?</p><p>I looked for it.</p></dd>'
        '<dd class="comment-footer"><span>5 May 2020 15:20</span></dd></dl></div>'
    )
    article = read(thread)
    assert [(one.author, one.text) for one in article.comments] == [
        ("Ines", "Lovely pictures!"), ("Jan", "Where is the pier?\n\nI looked for it."),
    ]  # fmt: skip


def test_only_a_heading_announces_it() -> None:
    thread = (
        '<h2>Comments (2)</h2><div class="x1"><p>Nina P, 12 May 2020 10:11</p><p>They should build a bridge instead.</p></div>'
        '<div class="x1"><p>Otto, 12 May 2020 12:30</p><p>A bridge costs ten times as much.</p></div>'
        '<h2>Most read</h2><ul><li><a href="/a">The lighthouse that nobody wanted to buy</a></li></ul>'
    )
    article = read(thread)
    assert [(one.author, one.text) for one in article.comments] == [
        ("Nina P", "They should build a bridge instead."), ("Otto", "A bridge costs ten times as much."),
    ]  # fmt: skip
    assert article.comment_count == 2


def test_neither_name_nor_heading() -> None:
    post = '<div class="b">Posted by: {} on<br>{}</div><div class="e">{}</div><div class="b"><a href="#">Quote</a> | <a href="#">Report this post</a></div>'
    thread = "".join(
        post.format(*one)
        for one in (("Rita, Northport", "9:35am Wed 6 May 2020", "Nobody asked the islanders."), ("Sam", "11:16am Wed 6 May 2020", "They did, twice."))
    )
    article = read(thread)
    assert [one.text for one in article.comments] == ["Nobody asked the islanders.", "They did, twice."]


@pytest.mark.parametrize(
    ("lang", "heading", "author", "stamp", "text", "button"),
    [
        ("de", "Kommentare (1)", "Jörg Weiß", "12. Mai 2020 um 14:03 Uhr", "Die Fähre gehört einfach zur Stadt.", "Antworten"),
        ("fr", "1 commentaire", "Élodie", "le 12 mai 2020 à 14h03", "Enfin une bonne nouvelle pour les îles.", "Répondre"),
        ("es", "Comentarios (1)", "Íñigo", "12 de mayo de 2020 a las 14:03", "Ya era hora de que alguien lo dijera.", "Responder"),
        ("ru", "Комментарии: 1", "Ольга", "12 мая 2020 в 14:03", "Паром ходит медленно, зато всегда.", "Ответить"),
        ("ar", "التعليقات (1)", "سامي حداد", "12 مايو 2020 14:03", "العبارة جزء من ذاكرة المدينة ولا يجوز بيعها.", "رد"),
        ("zh", "评论 (1)", "海风", "2020年5月12日 14:03", "这条渡轮陪伴了我们几代人。", "回复"),
        ("ja", "コメント (1)", "港町", "2020年5月12日 14:03", "子どもの頃から毎日乗っていました。", "返信"),
        ("tr", "Yorumlar (1)", "Çağla", "12 Mayıs 2020 14:03", "Vapur bu şehrin simgesidir.", "Yanıtla"),
    ],
)
def test_languages(lang: str, heading: str, author: str, stamp: str, text: str, button: str) -> None:
    thread = (
        f'<div class="user-comments"><h3>{heading}</h3><div class="comment" id="comment-77"><span class="author">{author}</span> '
        f"<span>{stamp}</span><p>{text}</p><a href='#'>{button}</a></div></div>"
    )
    article = read(thread, lang=lang)
    assert [(one.author, one.text) for one in article.comments] == [(author, text)]
    assert article.comments[0].date_raw is not None
    assert article.comment_count == 1


def test_a_wrapper_that_speaks_of_comments_is_no_thread() -> None:
    article = read("", body=' class="comments-open has-comments"')
    assert article.comments == []
    assert article.body is not None
    assert all(paragraph in article.body for paragraph in STORY)
    inside = page("").replace('id="main"', 'id="main" class="comment-page comments"')
    article = separate(inside, url="https://paper.example/ferry")
    assert article.comments == []
    assert article.body is not None
    assert STORY[1] in article.body


def test_a_form_is_no_comment() -> None:
    article = read('<div id="comments"><h3>Leave a Reply</h3><form><p>Name</p><p>Comment</p></form><p>Be the first to comment</p></div>')
    assert article.comments == []
    assert article.body is not None
    assert "first to comment" not in article.body


def test_a_subhead_is_no_heading_of_comments() -> None:
    story = (*STORY, "</p><h2>Comment</h2><p>" + STORY[0].replace("Monday", "Tuesday") + " The decision was taken on 5 May 2020 at noon.")
    article = read("", story=story)
    assert article.comments == []


@pytest.mark.parametrize(
    "line",
    [
        "July 7, 2012 at 12:27 am", "07.16.12 at 21:35", "8:21pm Thu 17 Jan 08", "3 days ago", "vor 3 Stunden", "il y a 2 ans", "hace 3 días",
        "منذ 3 ساعات", "2019年3月4日 10:22", "3天前", "5 марта 2019 в 12:30",
    ],
)  # fmt: skip
def test_stamps(line: str) -> None:
    assert find_stamp(line) == (0, len(line))


@pytest.mark.parametrize("line", ["he won 3 of 12 games", "In May the town", "Reply", "The 400 people of the 3 islands"])
def test_no_stamps(line: str) -> None:
    assert find_stamp(line) is None


@pytest.mark.parametrize("line", ["12 Comments:", "Kommentare (3)", "3 thoughts on “Ferry”", "3条评论", "Все комментарии: 5", "コメント(2)", "YORUMLAR"])
def test_headings(line: str) -> None:
    assert is_phrase("comments.headings", line)


def test_an_element_that_is_called_author_but_holds_everything() -> None:
    thread = "".join(
        f'<li class="comment" id="comment-{at}"><div class="comment-author vcard"><p>{text}</p>'
        f"<p>Comment by {name} — 2020-05-0{at} @ 10:1{at} | <a href='#'>Reply</a></p></div></li>"
        for at, (name, text) in enumerate([("Ada Finch", "My father worked on it!"), ("Bo Reed", "All the best to you too")], 1)
    )
    article = read(f'<h2 id="comments">2 comments</h2><ol id="commentlist">{thread}</ol>')
    assert [(one.author, one.text) for one in article.comments] == [
        ("Ada Finch", "My father worked on it!"), ("Bo Reed", "All the best to you too"),
    ]  # fmt: skip


def test_name_text_and_stamp_in_this_order() -> None:
    thread = "".join(
        f'<div class="comment-item" id="k_{at}"><a href="/u/{at}">{name}</a><p>{text}</p><div>0{at}.05.2020 10:15</div></div>'
        for at, (name, text) in enumerate([("bo77", "Yes, of course."), ("Cem_Kaya", "No.")], 1)
    )
    article = read(f'<div class="comments">{thread}</div>')
    assert [(one.author, one.text) for one in article.comments] == [("bo77", "Yes, of course."), ("Cem_Kaya", "No.")]


def test_a_heading_that_counts_none_begins_no_thread() -> None:
    others = "".join(f'<li><a href="/{at}">Harbour story number {at} of this week 5/1{at}/20</a></li>' for at in range(4))
    assert read(f"<h3>0 Comments</h3><ul>{others}</ul>").comments == []


def test_dated_headlines_below_a_heading_are_no_comments() -> None:
    others = "".join(f'<li><a href="/{at}">What the harbour master found in the bay of islands 5/1{at}/20</a></li>' for at in range(4))
    assert read(f"<h3>Comments</h3><ul>{others}</ul>").comments == []


def test_the_last_post_ends_with_its_container() -> None:
    post = '<div><div class="b">Posted by: Dora, Westport on 5:19pm Tue 5 May 20</div><div>Keep her running for ever.</div><div><a href="#">Quote</a> | <a href="#">Report this post</a></div></div>'
    article = read(f"{post}<div><h3>Jobs</h3><div><a href='/j'>Deck hand</a></div><div>Westport harbour and islands</div></div>")
    assert [one.text for one in article.comments] == ["Keep her running for ever."]


def test_cards_with_authors_and_days_are_no_posts() -> None:
    card = '<div class="item"><h3><a href="/{0}">Harbour story number {0}</a></h3><p>What happened in the harbour last week.</p><p>Written by Ada Finch</p><p>May {0}, 2020</p></div>'
    assert read(f"<section>{''.join(card.format(at) for at in range(1, 6))}</section>").comments == []


def test_numbers_of_web_forms_are_not_those_of_comments() -> None:
    box = '<li class="commentBox" id="ctl00_ctl00_Region_{}"><h3>{}</h3><p>A reader sent us this line about the harbour.</p></li>'
    article = read(f"<ul>{box.format('Poll12', 'Poll')}{box.format('Say13', 'Your say')}</ul>")
    assert article.comments == []


def test_links_run_on_to_each_other_are_furniture() -> None:
    one = '<li class="comment" id="c{0}"><a href="/u">Cem Kaya</a><p>Gute Nachricht Nummer {0}.</p><span>0{0}.05.2020 10:15</span><div><a href="#">Antworten</a><a href="#">Löschen</a></div></li>'
    article = read(f'<ol id="comments">{one.format(1)}{one.format(2)}</ol>', lang="de")
    assert [one.text for one in article.comments] == ["Gute Nachricht Nummer 1.", "Gute Nachricht Nummer 2."]


SIGNED = [("they should have bought a new one when they could it would have been cheaper", "bo, Westport"),
          ("Nobody on the islands was asked, and everybody there has to pay for it now!", "Ada Finch, Northport")]  # fmt: skip


def test_signed_comments_without_a_stamp() -> None:
    thread = "".join(f'<p class="small">{text}</p><p class="small grey">{name}</p>' for text, name in SIGNED)
    article = read(f'<div class="comment-article"><div>{thread}</div><form><h3>Have your say</h3><textarea></textarea></form></div>')
    assert [(one.text, one.author) for one in article.comments] == SIGNED
    assert article.body is not None
    assert SIGNED[0][0] not in article.body


@pytest.mark.parametrize(("count", "found"), [(2, 2), (5, 0)])
def test_signed_comments_that_only_a_heading_counts(count: int, found: int) -> None:
    thread = "".join(f"<div>{text}</div><blockquote>{name}</blockquote>" for text, name in SIGNED)
    article = read(f"<div><h4>{count} comments</h4>{thread}</div><div><div>Weather</div><blockquote>Tides</blockquote></div>")
    assert [(one.text, one.author) for one in article.comments] == SIGNED[:found]


def test_links_to_the_comments_are_not_of_the_story() -> None:
    article = read('<p><a href="#c">Comment</a>|<a href="#r">Read Comments (2)</a></p>')
    assert article.body is not None
    assert "Comment" not in article.body


def test_stories_about_comments_are_none() -> None:
    card = '<article class="post type-post category-comment" id="post-{0}"><h3><a href="/{0}">Number {0}</a></h3><p>Ada Finch</p><p>May {0}, 2020</p></article>'
    assert read(f"<section>{card.format(3)}{card.format(4)}</section>").comments == []


def test_a_button_behind_a_name_is_no_part_of_it() -> None:
    one = '<div class="comment" id="comment-{0}"><span class="comment-author">{1} [<a href="/u">URL</a>]</span><p>Good news number {0}.</p></div>'
    article = read(f'<div id="comments">{one.format(101, "Ada Finch")}{one.format(102, "Bo (Westport)")}</div>')
    assert [one.author for one in article.comments] == ["Ada Finch", "Bo (Westport)"]


def test_the_foot_of_a_story_with_its_trackback_is_no_comment() -> None:
    foot = "<p>Posted by Ada Finch on May 9, 2020 in Harbour | <a href='#'>Permalink</a></p><h2>TrackBack</h2><p>TrackBack URL for this entry:</p><p>http://blog.example/mt-tb.cgi/74</p>"
    assert read(f"<div>{foot}</div>").comments == []


@pytest.mark.parametrize(
    ("stamp", "lang", "date"),
    [
        ("19. Oktober 2019 um 14:37 Uhr", "de", "2019-10-19T14:37"),
        ("Thu, 12 March 2020 - 13:04", "en", "2020-03-12T13:04"),
        ("3/5/2020 at 2:36 pm", "en-US", "2020-03-05T14:36"),
        ("3/5/2020 at 2:36 pm", "en-GB", "2020-05-03T14:36"),
    ],
)
def test_dates_of_comments_in_any_language(stamp: str, lang: str, date: str) -> None:
    """Stamps are read in the page's language and order of day and month; a weekday before one is no author."""
    items = "".join(
        f'<div class="comment" id="c{at}"><div class="meta"><span class="author">{name}</span> <span class="when">{stamp}</span></div>'
        f"<p>{text}</p><p>Responses (0)</p><p>Close</p></div>"
        for at, (name, text) in enumerate((("Ada Finch", "My father worked on it."), ("Bo Reed", "When was that, and who paid for it?")))
    )
    article = read(f'<div class="comments">{items}</div>', lang=lang)
    assert [(one.author, one.date, one.text) for one in article.comments] == [
        ("Ada Finch", date, "My father worked on it."), ("Bo Reed", date, "When was that, and who paid for it?"),
    ]  # fmt: skip


def test_what_all_comments_have_in_common_is_no_text() -> None:
    """Buttons and counts of any language are known by standing in half of a thread's comments; a word said once stays."""
    items = "".join(
        f"<li class='comment' id='comment-{n}1'><b class='author'>{name}</b> <i>May {n}, 2020 at 10:15 am</i><div>{n}9 Fans</div>"
        f"<p>{text}</p><div>Flagga som olämplig</div></li>"
        for n, name, text in ((1, "Ida", "I take it every day."), (2, "Max", "Well said"), (3, "Bo", "It is too slow for me."))
    )
    article = read(f"<ol class='comments'>{items}</ol>")
    assert [one.text for one in article.comments] == ["I take it every day.", "Well said", "It is too slow for me."]


def test_entries_that_only_count_comments_are_none() -> None:
    """A blog's list of entries with days and numbers of comments is no thread, whatever its class says."""
    items = "".join(
        f"<li class='comment-item'><b>A headline of an entry number {n}</b> <i>May {n}, 2020 10:15 AM</i><div>({n}346 comments)</div></li>"
        for n in (1, 2, 3)
    )
    assert read(f"<ul class='most-comments-list'>{items}</ul>").comments == []


def test_a_thread_of_which_only_the_texts_are_named() -> None:
    """Each comment has boxes of its own for its head and its text, and only the text's is named: the heads between them go along."""
    items = "".join(
        f"<div><div>#{n}</div><div><p>{name} - {n}.05.2020 г. 10:44:23</p></div><div><p class='commentText'>{text}</p></div></div>"
        for n, name, text in ((3, "Ида", "Всеки ден пътувам с него."), (2, "Макс", "Твърде бавен е този ферибот."), (1, "Бо", "Добра новина най-накрая."))
    )
    article = read(f"<div class='cbox'>{items}</div>", lang="bg")
    assert [(one.author, one.date_raw, one.text) for one in article.comments] == [
        ("Ида", "3.05.2020", "Всеки ден пътувам с него."), ("Макс", "2.05.2020", "Твърде бавен е този ферибот."),
        ("Бо", "1.05.2020", "Добра новина най-накрая."),
    ]  # fmt: skip


def test_cards_that_count_their_comments_are_no_thread() -> None:
    """A day and a title between two counts of comments are a card, not a comment's head."""
    cards = "".join(f"<div><p>{n}.05.2020</p><h3><a href='/{n}'>A headline of a story {n}</a></h3><p class='comment-note'><a href='/{n}#c'>{n} Comments</a></p></div>" for n in (1, 2, 3))
    assert read(f"<div>{cards}</div>").comments == []


@pytest.mark.parametrize("deep", [1, 2, 4])
def test_answers_within_what_they_answer(deep: int) -> None:
    """Where nothing but the heading names the thread, a comment's text is its own, however deep the answers stand in its element."""
    said = [f"The boiler was changed in 19{number}5 and nobody has heard it since that winter." for number in range(6, 6 + deep + 1)]
    inner = ""
    for number in range(deep, 0, -1):
        inner = f"<ul><li><b>Reader {number}</b> <time>{number + 2} May 2020, 10:15</time><div><p>{said[number]}</p></div><i>{number}</i>{inner}</li></ul>"
    first = f"<li><b>Reader 0</b> <time>2 May 2020, 10:15</time><div><p>{said[0]}</p></div><i>7</i>{inner}</li>"
    last = "<li><b>Cem Kaya</b> <time>9 May 2020, 20:00</time><div><p>Good news for once, says my whole street.</p></div><i>0</i></li>"
    article = read(f"<section><h3>{deep + 2} comments</h3><ul>{first}{last}</ul></section>")
    assert [(one.author, one.text) for one in article.comments] == [
        *((f"Reader {number}", said[number]) for number in range(deep + 1)), ("Cem Kaya", "Good news for once, says my whole street."),
    ]  # fmt: skip
    assert article.date is None


def test_the_post_that_opens_a_thread_is_the_body() -> None:
    """Where no story stands above a thread and its first post is by the page's author, that post is what the others answer."""
    said = ("The old ferry was much more pleasant than the new one, if you ask me.", "Is there any way to have it back in the summer?")
    posts = "".join(
        f"<article id='comment-{n}' class='comment'><h3 class='author'>{name}</h3><time datetime='2020-05-0{n}T10:15:00Z'>May {n}</time>{text}</article>"
        for n, name, text in ((1, "Ida Finch", "".join(f"<p>{one}</p>" for one in said)), (2, "Max", "<p>I doubt it.</p>"), (3, "Bo", "<p>Me too.</p>"))
    )
    data = '<script type="application/ld+json">{"@type": "DiscussionForumPosting", "author": {"@type": "Person", "name": "%s"}}</script>'
    thread = f"<div id='comments'>{posts}</div>"
    article = read(data % "Ida Finch" + thread, story=())
    assert article.body == "\n\n".join(said)
    assert [(one.author, one.text) for one in article.comments] == [("Max", "I doubt it."), ("Bo", "Me too.")]
    assert article.provenance["body"] == "shape:post that opens the thread"
    below_a_story = read(data % "Ida Finch" + thread)
    assert len(below_a_story.comments) == 3
    assert len(read(data % "Edda Holm" + thread, story=()).comments) == 3
