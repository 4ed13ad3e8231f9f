"""What scripts hold is read in time linear in its length."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.stub.run import PATIENCE, REPOSITORY


@pytest.mark.parametrize("script", ["' ' * N", "'\\n' * N + 'x'", "'var' + ' ' * N", "'a' + ' ' * N + '='", "'a.' * N", "'a=' + ' ' * N + 'b'"])
def test_blanks_and_names_without_an_end_cost_little(script: str) -> None:
    """A script that nearly is an assignment holds no story, and that is known at once."""
    program = (
        "from scraper.page.htmlpage import HtmlPage; from scraper.page.script_data import named_states, states\n"
        f"N = 1_000_000; script = {script}\n"
        "page = HtmlPage(f'<p>Ferry to run at night</p><script>{script}</script><script type=\"application/json\">{script}</script>')\n"
        "assert not list(named_states(page, ['Ferry to run at night'])) and not list(states(page))"
    )
    subprocess.run([sys.executable, "-c", program], cwd=REPOSITORY, check=True, timeout=PATIENCE)  # seconds; quadratic takes hours
