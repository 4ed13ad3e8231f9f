"""Calls and labels amid a story are told from its sentences and sub-heads, in many languages."""

from __future__ import annotations

import pytest

from cleaners.calls import is_call


@pytest.mark.parametrize(
    "line",
    [
        "Subscribe to our newsletter and get the news in your inbox every morning.", "Sign up for our newsletter", "Download our app for the latest news", "Follow Mona Lind on X: @mona", "Support our journalism: become a member",
        "Read also: The sluice keeper has a new boat", "READ MORE: The sluice keeper has a new boat", "Also read", "Continue reading below", "Story continues below advertisement", "Listen to this article", "Comments (12)", "Loading...",
        "Play video", "Photo gallery", "1/12", "Swipe for more", "Show more", "In this article", "Table of contents", "Jump to: Who | When", "Lesen Sie auch: Der Wärter hat ein neues Boot", "Jetzt den Newsletter bestellen!",
        "Inhaltsverzeichnis", "À lire aussi : le garde a un bateau", "Inscrivez-vous à notre newsletter", "Lea también: el guarda tiene un barco", "Suscríbete a nuestro boletín", "Leggi anche: il guardiano ha una barca",
        "Leia também: o guarda tem um barco", "Bültenimize abone olun", "Ayrıca okuyun: Bekçinin yeni teknesi", "Читайте также: у сторожа новая лодка", "Подпишитесь на нашу рассылку", "اقرأ أيضا: للحارس قارب جديد",
        "اشترك في نشرتنا البريدية", "相关阅读：看守有了新船", "関連記事：番人に新しい舟", "관련기사: 파수꾼의 새 배", "目次", "加载中",
    ],
)  # fmt: skip
def test_calls(line: str) -> None:
    """For a newsletter, to other stories, to play, to scroll, to a list of contents."""
    assert is_call(line)


@pytest.mark.parametrize(
    "line",
    [
        "Follow the canal to the mill.", "Support for the sluice keeper", "Read the letter: nobody knew", "More: the axle is broken too, the keeper said.", "The contents of the barge", "Subscribe or leave, said the mayor.",
        "Get up early", "He listened to this article of faith.", "Play it again", "12 comments by the mayor that nobody forgot", "Show of force", "Die Mühle lesen Sie auch als Zeichen der Zeit.", "They joined us on the channel at noon.",
        "A channel for barges", "The gallery of the mill is open until June.",
    ],
)  # fmt: skip
def test_sentences_and_sub_heads(line: str) -> None:
    """Words of calls in a sentence or a sub-head make none."""
    assert not is_call(line)
