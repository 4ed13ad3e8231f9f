"""What a person says of pages."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from scraper.errors import ThresherError
from scraper.learning.expecting import expect
from tests.learning.paper import STORIES, page, url_of


def test_a_value_goes_to_the_page_that_prints_it() -> None:
    """Of several pages it is the one on which the value stands; of one page it is that."""
    pages = expect([page(0), page(1)], [f"byline={STORIES[1][1]}"])
    assert [dict(one.told) for one in pages] == [{}, {"byline": STORIES[1][1]}]
    assert expect([page(0)], ["date=2024-01-09"])[0].told == {"date": "2024-01-09"}
    with pytest.raises(ThresherError, match="none of the pages"):
        expect([page(0), page(1)], ["headline=Nothing of the kind is printed"])


def test_a_file_holds_records(tmp_path: Path) -> None:
    """One record for one page, a list with addresses, or an object by the pages' names; other keys are passed over."""
    path = tmp_path / "expected.json"
    for value, pages in (
        ({"headline": "A", "comments": []}, [page(0)]),
        ([{"url": url_of(0), "headline": "A"}], [page(0), page(1)]),
        ({"0.html": {"headline": "A"}}, [page(0), page(1)]),
        ({url_of(0): {"headline": "A"}}, [page(0), page(1)]),
    ):
        path.write_text(json.dumps(value))
        assert dict(expect(pages, [str(path)])[0].told) == {"headline": "A"}


@pytest.mark.parametrize("value", ["[", "3", "{}", '{"9.html": {"headline": "A"}}', '[{"url": "https://x.example/", "headline": "A"}]'])
def test_files_that_fit_no_page(tmp_path: Path, value: str) -> None:
    """Each is told with its name."""
    path = tmp_path / "expected.json"
    path.write_text(value)
    with pytest.raises(ThresherError, match=r"expected\.json"):
        expect([page(0), page(1)], [str(path)])
