"""Comments in boxes of one make, what stands beside their authors' names, and what is nobody's comment, on invented pages."""

from __future__ import annotations

import pytest

from tests.fields.test_comment_shapes import TEXTS, read, told


def boxes(one: str, *, names: tuple[str, ...] = ("Ann Field", "Jon Dahl"), stamps: tuple[str, ...] = ("2 May 2024 10:00", "3 May 2024 11:00")) -> str:
    rows = zip(names, stamps, TEXTS, strict=False)
    return "".join(one.format(n=n, name=name, when=when, text=text) for n, (name, when, text) in enumerate(rows, 1))


FOUND = [("Ann Field", "2024-05-02", TEXTS[0]), ("Jon Dahl", "2024-05-03", TEXTS[1])]


@pytest.mark.parametrize(
    "one",
    [
        "<tr><td><b>{name}</b><br>{when}</td><td>{text}</td></tr>",
        "<tr><td>{text}</td><td><b>{name}</b> {when}</td></tr>",
    ],
)
def test_rows_of_a_table(one: str) -> None:
    """Each row of a table that is named after comments is one."""
    assert told(read(f"<table class='commenti'>{boxes(one)}</table>")) == FOUND


def test_boxes_without_names() -> None:
    """Stamped boxes with a button for an answer each are a thread, whatever their elements are called and under no heading."""
    one = "<div class='r'><a href='/u/{n}'>{name}</a> <i>{when}</i><div>{text}</div><a href='#'>{button}</a></div>"
    for button in ("Reply", "Răspunde", "Jibu", "回复", "Atbildēt"):
        assert told(read(f"<div class='f'>{boxes(one.replace('{button}', button))}</div>")) == FOUND


def test_cards_with_buttons_are_none() -> None:
    """Cards of other stories are no comments, be there a button on each."""
    one = "<div class='r'><h4><a href='/s/{n}'>{text}</a></h4><i>{when}</i><p>{name}</p><a href='#'>Reply</a></div>"
    assert told(read(f"<div class='f'>{boxes(one)}</div>")) == []


def test_first_comment_has_another_name() -> None:
    """Of a comment and its answer, of which only the answer is named so, both are comments."""
    page = "<ul class='spcv_list'><li><article class='root'><div>{0}</div><time datetime='2024-05-02T10:00'>2 May 2024</time><div>{1}</div></article>"
    page += "<ul><li><article class='reply'><div>{2}</div><time datetime='2024-05-03T11:00'>3 May 2024</time><div>{3}</div></article></li></ul></li></ul>"
    assert told(read(page.format("Ann Field", TEXTS[0], "Jon Dahl", TEXTS[1]))) == FOUND


HEADS = {
    "rank": "<p><span class='nick'>{name}</span><span class='badge'>Gold Patron</span> <i>{when}</i></p><p>{text}</p>",
    "number": "<p>{n}：{name}：{when}</p><p>{text}</p>",
    "address": "<p>{name} (81.***.***.4) {when}</p><p>{text}</p>",
    "firm": "<p><b>{name} · Harbour Works</b></p><p>{when}</p><p>{text}</p>",
    "label": "<p>przez {name} » {when}</p><p>{text}</p>",
    "answer": "<p>{name} {when}</p><p>Respuesta a Mira</p><p>{text}</p>",
    "votes": "<p>{name} {when}</p><p>{text}</p><p>👍 7 👎 1 Lapor</p>",
    "row": "<p>{name} {when}</p><p>{text}</p><p>Отговор Харесва ми 4</p>",
    "pinned": "<p>Pinned by the editors</p><p>{name} {when}</p><p>{text}</p>",
    "agreed": "<p>{name} {when}</p><p>{text}</p><p>Súhlasím (3) Nesúhlasím (0)</p>",
}


@pytest.mark.parametrize("kind", sorted(HEADS))
def test_beside_the_name(kind: str) -> None:
    """Ranks, numbers, hidden addresses and firms are no part of a name; labels, answers' marks and votes none of a text."""
    one = f"<div class='comment'>{HEADS[kind]}</div>".replace("Lapor", "Laporkan")
    assert told(read(f"<div id='comments'><h3>2 comments</h3>{boxes(one)}</div>")) == FOUND


def test_initials_keep_their_stop() -> None:
    """The stop behind an initial is the name's."""
    one = "<div class='comment'><b class='author'>{name}</b> <i>{when}</i><p>{text}</p></div>"
    article = read(f"<div id='comments'>{boxes(one, names=('Ann F.', 'Jon'))}</div>")
    assert [comment.author for comment in article.comments] == ["Ann F.", "Jon"]


def test_names_that_begin_like_months() -> None:
    """A name that begins as a month does is none of the date behind it."""
    one = "<div class='comment'><p>{name} {when}</p><p>{text}</p></div>"
    article = read(f"<div id='comments'>{boxes(one, names=('Marinela', 'Sepp'), stamps=('02/05/2024 10:00', '2024.05.03. 11:00'))}</div>", lang="de")
    assert told(article) == [("Marinela", "2024-05-02", TEXTS[0]), ("Sepp", "2024-05-03", TEXTS[1])]


def test_name_run_on_to_the_text() -> None:
    """A name in an element of its own is cut from the line that goes on as the text."""
    one = "<div class='comment'><p><span class='nickname'>{name}</span>{text}</p><p>{when}</p></div>"
    assert told(read(f"<div id='comments'>{boxes(one)}</div>")) == FOUND


def test_moment_for_machines_alone() -> None:
    """A comment that prints no moment has that of its own microdata, not that of an answer in it."""
    one = "<div itemprop='comment' itemscope itemtype='http://schema.org/Comment'><b itemprop='author'>{name}</b>{moment}<p itemprop='text'>{text}</p>{more}</div>"
    moment = "<meta itemprop='dateCreated' content='2024-05-03T11:00:00Z'>"
    answer = one.format(name="Jon Dahl", moment=moment, text=TEXTS[1], more="")
    found = told(read(one.format(name="Ann Field", moment="", text=TEXTS[0], more=answer)))
    assert found == [("Ann Field", None, TEXTS[0]), ("Jon Dahl", "2024-05-03", TEXTS[1])]


def test_title_with_the_year() -> None:
    """A day without its year is a stamp where a title says it in full."""
    one = "<div class='post'><p><b class='username'>{name}</b> <a title='{when}'>May 2</a></p><p>{text}</p></div>"
    assert told(read(f"<div id='forum-comments'>{boxes(one)}</div>")) == FOUND


@pytest.mark.parametrize("mark", ["This comment was removed by a moderator.", "Komentář byl smazán.", "Kommentti on poistettu.", "该评论已被删除"])
def test_removed_comments(mark: str) -> None:
    """A mark in a removed comment's place is none."""
    one = "<div class='comment'><b class='author'>{name}</b> <i>{when}</i><p>{text}</p></div>"
    gone = f"<div class='comment'><b class='author'>x</b> <i>2 May 2024 12:00</i><p>{mark}</p></div>"
    assert told(read(f"<div id='comments'>{boxes(one)}{gone}</div>")) == FOUND


def test_unnamed_reader() -> None:
    """Who is not named is nobody: neither the words for it nor the text below are a name."""
    one = "<dt class='comment-author' id='c{n}1'>{name} disse...</dt><dd class='comment-body'>{text}</dd><dd class='comment-footer'>{when}</dd>"
    article = read(f"<dl id='comments-block'>{boxes(one, names=('Ana', 'Anônimo'))}</dl>", lang="pt")
    assert told(article) == [("Ana", "2024-05-02", TEXTS[0]), (None, "2024-05-03", TEXTS[1])]


@pytest.mark.parametrize("name", ["komentari", "komentarze", "comentarii", "commenti", "hozzaszolasok"])
def test_names_of_threads(name: str) -> None:
    """Threads are named so in other languages; the stop behind a date and the word before the time belong to the stamp."""
    one = "<div class='k' id='k-{n}'><div><b>{name}</b> <i>{when}</i></div><div>{text}</div></div>"
    article = read(f"<div id='{name}'>{boxes(one, stamps=('02.05.2024. u 10:00', '03.05.2024. u 11:00'))}</div>", lang="hr")
    assert [(one.author, one.date, one.text) for one in article.comments] == [
        ("Ann Field", "2024-05-02T10:00", TEXTS[0]), ("Jon Dahl", "2024-05-03T11:00", TEXTS[1]),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("age", "lang"),
    [
        ("преди 3 дни", "bg"), ("৩ দিন আগে", "bn"), ("3 dana tagasi", ""), ("3 päeva tagasi", "et"), ("3 gün əvvəl", "az"), ("pirms 3 dienām", "lv"),
        ("prieš 3 dienas", "lt"), ("prije 3 dana", "hr"), ("3 დღის წინ", "ka"), ("3 วันที่แล้ว", "th"), ("3 دن پہلے", "ur"), ("fa 3 dies", "ca"),
        ("siku 3 zilizopita", "sw"),
    ],
)
def test_ages(age: str, lang: str) -> None:
    """Ages in heads are stamps in many languages; other words behind a number are none."""
    one = "<div class='comment'><p>{name} <span>{when}</span></p><p>{text}</p></div>"
    article = read(f"<div id='comments'>{boxes(one, stamps=(age, age))}</div>", lang=lang or "en")
    assert [comment.date_raw for comment in article.comments] == ([age, age] if lang else [None, None])
    assert [comment.date for comment in article.comments] == (["2024-05-07", "2024-05-07"] if lang else [None, None])
