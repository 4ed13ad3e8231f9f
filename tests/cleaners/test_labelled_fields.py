"""Lines of several fields, each behind its label."""

from __future__ import annotations

import pytest

from cleaners.bylines import read_byline
from cleaners.labelled_fields import begins_with_field, read_fields


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        ("Source: Norwire Publication date: 12.05.2020 Author: Jane Holm", [("source", "Norwire"), ("date", "12.05.2020"), ("byline", "Jane Holm")]),
        ("الكاتب: ليلى المصدر: وكالات تاريخ النشر: 03-06-2019", [("byline", "ليلى"), ("source", "وكالات"), ("date", "03-06-2019")]),
        ("News ID: 88421 | Publish Date: 15 January 2020 | Service: Society", [("other", "88421"), ("date", "15 January 2020"), ("section", "Society")]),
        ("Источник: Ведомости Автор: Анна Гай Дата публикации: 17.05.2017", [("source", "Ведомости"), ("byline", "Анна Гай"), ("date", "17.05.2017")]),
    ],
)  # fmt: skip
def test_labels_of_several_words(line: str, fields: list[tuple[str, str]]) -> None:
    """A label's first word is no part of the value before it."""
    assert [tuple(one) for one in read_fields(line)] == fields
    assert begins_with_field(line)


def test_a_name_before_the_first_label() -> None:
    """Such a line begins with no field."""
    assert not begins_with_field("Jane Holm | Posted: 3 May 2020 | Updated: 4 May 2020")
    assert read_fields("a: " * 100_000) == []


@pytest.mark.parametrize("text", ["Redacción Local", "Rédaction Montvallier", "Lokalredaktion Altenfurt", "Redazione Cronaca"])
def test_desks_are_nobody(text: str) -> None:
    """A desk beside a town or a subject is a byline and no person's name."""
    read = read_byline(text)
    assert read is not None
    assert read.names == ()
