"""Comments that a page does not show: hidden ones, and those that it holds as data."""

from __future__ import annotations

import json
from typing import Any

import pytest

from scraper import separate
from scraper.record.article import Article
from tests.fields.test_generic_comments import BLOG_SYSTEM, FETCHED, page, read

DATA: list[dict[str, Any]] = [
    {"@type": "Comment", "@id": "#c1", "author": {"@type": "Person", "name": "Ada Finch"}, "dateCreated": "2020-05-03T10:15:00+02:00",
     "text": "My father worked on it.\nSo did I &amp; my aunt.", "upvoteCount": 4,
     "comment": [{"@type": "Comment", "@id": "#c2", "author": "Bo Reed", "text": "When was that?"}]},
    {"@type": "Comment", "author": {"name": "علي"}, "text": "<p>خبر جيد جدا</p><p>شكرا لكم</p>"},
]  # fmt: skip


def with_json_ld(comments: object) -> Article:
    data = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Old ferry stays in service", "comment": comments}
    script = f'<script type="application/ld+json">{json.dumps(data)}</script>'
    return separate(page("").replace("</head>", f"{script}</head>"), url="https://paper.example/ferry", fetched_at=FETCHED)


def test_json_ld() -> None:
    article = with_json_ld(DATA)
    assert [(one.id, one.parent_id, one.depth, one.author, one.date, one.text, one.likes) for one in article.comments] == [
        ("#c1", None, 0, "Ada Finch", "2020-05-03T10:15:00+02:00", "My father worked on it.\nSo did I & my aunt.", 4),
        ("#c2", "#c1", 1, "Bo Reed", None, "When was that?", None),
        (None, None, 0, "علي", None, "خبر جيد جدا\nشكرا لكم", None),
    ]
    assert article.provenance["comments"] == "json-ld:comment"
    assert article.body is not None
    assert "father" not in article.body


@pytest.mark.parametrize("comments", [
    None, 3, "text", [], [None], [[]], [{}], [{"text": "no author and no day"}], [{"author": "Bo", "text": ""}], [{"author": [], "text": 5}],
    {"author": {"name": {}}, "text": {"a": 1}},
])  # fmt: skip
def test_data_that_are_no_comments(comments: object) -> None:
    assert with_json_ld(comments).comments == []


def test_shown_comments_go_before_data() -> None:
    data = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Old ferry stays in service", "comment": DATA}
    script = f'<script type="application/ld+json">{json.dumps(data)}</script>'
    article = separate(page(BLOG_SYSTEM).replace("</head>", f"{script}</head>"), url="https://paper.example/ferry", fetched_at=FETCHED)
    assert [one.author for one in article.comments] == ["Ada Finch", "Bo Reed", "Cem Kaya"]


def test_script_state() -> None:
    state = {"props": {"story": {"id": 7}, "comments": {"total": 2, "items": [
        {"id": 11, "user": {"displayName": "Ada Finch"}, "createdAt": 1588493700000, "body": "Good news for once.", "likes": 2,
         "replies": [{"id": 12, "userName": "bo77", "created": "2020-05-03T11:40:00Z", "body": "良かったですね"}]},
    ]}}}  # fmt: skip
    article = read(f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(state)}</script>')
    assert [(one.id, one.parent_id, one.author, one.date, one.text, one.likes) for one in article.comments] == [
        ("11", None, "Ada Finch", "2020-05-03T08:15:00+00:00", "Good news for once.", 2),
        ("12", "11", "bo77", "2020-05-03T11:40:00+00:00", "良かったですね", None),
    ]
    assert article.provenance["comments"] == "script state"


def test_settings_of_a_comment_system_are_no_comments() -> None:
    state = {"comments": [{"name": "premoderation", "value": True}, {"name": "text", "text": "Write a comment"}]}
    assert read(f"<script>window.__INITIAL_STATE__ = {json.dumps(state)};</script>").comments == []


@pytest.mark.parametrize("hiding", ['style="display: none;"', "hidden", 'style="visibility:hidden"'])
def test_a_hidden_thread(hiding: str) -> None:
    thread = BLOG_SYSTEM.replace('<div id="comments">', f'<div id="comments" {hiding}>')
    shown, hidden = read(BLOG_SYSTEM), read(thread + thread)
    assert hidden.comments == shown.comments
    assert hidden.comment_count == 3
    assert hidden.provenance["comments"].endswith(", hidden text")
    assert hidden.body == shown.body


def test_a_hidden_form_is_no_comment() -> None:
    form = '<div class="comments" hidden><h3>Leave a comment</h3><p>Your email address will not be published and nobody sees it.</p></div>'
    assert read(form).comments == []


def test_what_follows_a_hidden_thread_is_none_of_it() -> None:
    thread = BLOG_SYSTEM.replace('<div id="comments">', '<div id="comments" hidden>')
    assert "harbour office" not in str(read(f"{thread} The harbour office is open until noon on all days.").comments)


@pytest.mark.parametrize("tag", ["span", "a", "div"])
def test_hidden_parts_of_lines(tag: str) -> None:
    line = f'<p>The harbour office is open <{tag} class="comment-hint" style="display:none">until further notice, as a reader says in the comments</{tag}> on all days.</p>'
    article = read(line)
    assert article.comments == []
    assert "further notice" not in (article.body or "")
