"""What holds of every page and every source, however mutated."""

from __future__ import annotations

from protego import Protego

from scraper.crawl.discovery.entries import read_stamp
from scraper.crawl.discovery.feeds import read_feed, robots_sitemaps
from scraper.crawl.discovery.listings import read_listing
from scraper.crawl.paywall import paywall
from scraper.crawl.store.outcomes import OUTCOMES, outcome_of
from scraper.errors import NotAnArticle
from scraper.fixtures.invariants import one_owner, rules_named
from scraper.fixtures.subject import Subject
from scraper.outlets.parts import unwrap_comments
from scraper.page.snapshot import Snapshot
from scraper.page.tdmrep import read_rules, told_of
from scraper.record.validation import validate

BASE = "https://x.example/en/"


def check_page(snapshot: Snapshot) -> str:
    """How the page ends: ``article``, or the reason of its refusal. Whatever else is raised is a defect."""
    subject = Subject(snapshot, snapshot.outlet or "")
    try:
        work = subject.work
    except NotAnArticle as refusal:
        if outcome_of(refusal.reason) not in OUTCOMES:
            raise AssertionError(f"refused for {refusal.reason!r}") from refusal
        return refusal.reason
    work.record.to_json()
    validate(work.record)
    paywall(snapshot, work.record)
    for invariant in (one_owner, rules_named):
        invariant(subject)
    return "article"


def check_source(content: bytes) -> None:
    """Every reader of what sites say beside their pages takes the document for its own, and raises nothing."""
    for base in (BASE, "http://[x/"):
        for encoding in (None, "base64"):
            reading = read_feed(content, base, encoding, max_entries=500)
            for entry in (*reading.entries, *reading.sitemaps):
                for stamp in (entry.published, entry.modified):
                    read_stamp(stamp, "Asia/Beirut")
        robots_sitemaps(content, base)
    text = content.decode("utf-8", "replace")
    listing = read_listing(text, BASE, ("div a", "a[href]"), ("a[rel=next]",))
    for entry in listing.entries:
        read_stamp(entry.published)
    told_of(read_rules(content), f"{BASE}a?b")
    rules = Protego.parse(text)
    rules.can_fetch(BASE, "thresher")
    rules.crawl_delay("thresher")
    for path in ("html", "data.html", "next.page", "0.location"):
        try:
            check_page(unwrap_comments(Snapshot(url=BASE, content=content), path))
        except NotAnArticle:
            continue
