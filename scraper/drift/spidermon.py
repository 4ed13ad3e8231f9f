"""A Spidermon suite that reports drift at the end of a crawl. Needs the extra ``monitor``; nothing else imports it.

In the project's settings, behind the drift monitor (600), whose word it passes on::

    EXTENSIONS = {"spidermon.contrib.scrapy.extensions.Spidermon": 900}
    SPIDERMON_ENABLED = True
    SPIDERMON_ENGINE_STOP_MONITORS = ["scraper.drift.spidermon.DriftSuite"]
"""

from __future__ import annotations

from spidermon import Monitor, MonitorSuite, monitors

from scraper.crawl.result import judge
from scraper.drift.crawls import explain_day
from scraper.drift.monitor import DriftMonitor
from scraper.drift.report import Report
from scraper.drift.verdicts import Verdict


class _Monitor(Monitor):
    """What the monitors share."""

    def drift(self) -> DriftMonitor:
        """The drift monitor of the crawl; the test is skipped where there is none."""
        found = self.data.crawler.get_extension(DriftMonitor)
        if found is None:
            self.skipTest("drift is turned off, or the pages were old ones")
        assert isinstance(found, DriftMonitor)
        return found

    def report(self) -> Report:
        """What is said of the fields; the test is skipped where too little is known."""
        report = self.drift().report
        if report is None or report.verdict == "too little data":
            self.skipTest("too few pages are known yet")
        assert isinstance(report, Report)
        return report

    def no_field(self, verdict: Verdict) -> None:
        """Fails where a field has the verdict, and says which and why."""
        report = self.report()
        told = [f"{one.field}: {one.detail}" for one in report.fields if one.verdict == verdict]
        hint = f"{verdict} since {report.since}: {'; '.join(told)} (for details: scrapy drift {report.outlet})"
        assert not told, hint


@monitors.name("Fields")
class FieldsMonitor(_Monitor):
    """Whether the outlet's pages still give what they used to."""

    @monitors.name("No field is lost")
    def test_broken(self) -> None:
        """No field is broken."""
        self.no_field("broken")

    @monitors.name("No field is different")
    def test_changed(self) -> None:
        """No field is changed; changes that fallbacks absorb are none."""
        self.no_field("changed")


@monitors.name("Site")
class SiteMonitor(_Monitor):
    """Whether the site let itself be crawled."""

    @monitors.name("Listings show articles, and the site answers")
    def test_day(self) -> None:
        """The crawl met no refusal, no silence, and no listing that names no article any more."""
        monitor = self.drift()
        assert monitor.day not in ("blocked", "unreachable", "listings changed"), explain_day(monitor.day)


@monitors.name("Crawl")
class CrawlMonitor(_Monitor):
    """Whether the crawl did its work."""

    @monitors.name("The crawl did its work")
    def test_outcome(self) -> None:
        """Articles were written or are all there; nothing stopped the crawl before its end."""
        error = judge(self.data.crawler).error
        assert error is None, error


class DriftSuite(MonitorSuite):
    """Fields, site and crawl. A project's own suite can hold these monitors beside others and name actions."""

    monitors = (FieldsMonitor, SiteMonitor, CrawlMonitor)
